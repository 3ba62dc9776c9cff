"""The states of what surrounds the promises: indicators, meetings and funding."""

from partnership.models import Funding, Indicator, Meeting, Observation
from partnership.models.texts import texts_of
from partnership.queries.states.checks import checks_part
from partnership.queries.states.facts import answer_states
from partnership.queries.states.plain import (
    StateDict,
    codes,
    day,
    entered,
    exact,
    published,
    translated,
    wording,
)
from partnership.queries.states.sources import source_state
from partnership.vocabulary import SubjectKind


def indicator_state(indicator: Indicator) -> StateDict:
    """Return the public state of an indicator with its observed values."""
    return {
        "kind": SubjectKind.INDICATOR.value,
        "code": indicator.code,
        "plan": indicator.plan.code,
        **entered(indicator),
        "order": f"{indicator.position:05}",
        **wording(indicator, "title", "description", "note", "unit"),
        "direction": indicator.direction,
        "baseline": exact(indicator.baseline),
        "target": exact(indicator.target),
        "initiatives": codes(indicator.initiatives.all()),
        "observations": [
            {
                **published(row, indicator.plan.timezone),
                "position": row.position,
                "period": row.period,
                "period_end_on": day(row.period_end_on),
                "value": exact(row.value),
                "qualifier": row.qualifier,
                "headline": row.headline,
                "party": row.party,
                "note": texts_of(row, "note"),
                **translated(row),
                **_answers(row, indicator.plan.timezone),
                "sources": [
                    source_state(source)
                    for source in sorted(row.sources.all(), key=lambda source: source.position)
                ],
            }
            for row in sorted(indicator.observations.all(), key=lambda row: row.position)
            if row.entry_id is not None
        ],
    }


def _answers(row: Observation, timezone: str) -> StateDict:
    """Return {"answers": […]} where parties answered to a value; else nothing."""
    told = answer_states(row.answers.all(), timezone)
    return {"answers": told} if told else {}


def meeting_state(meeting: Meeting) -> StateDict:
    """Return the public state of a meeting."""
    return {
        "kind": SubjectKind.MEETING.value,
        "code": meeting.code,
        "plan": meeting.plan.code,
        **entered(meeting),
        **wording(meeting, "title", "description", "note", "outcome"),
        "meeting_kind": meeting.kind,
        "level": meeting.level,
        "starts_on": day(meeting.starts_on),
        "ends_on": day(meeting.ends_on),
        "precision": meeting.precision,
        "confidence": meeting.confidence,
        "organizations": codes(meeting.participants.all()),
        "initiatives": codes(meeting.initiatives.all()),
        "related": codes(meeting.related.all()),
        **checks_part(meeting.checks.all(), meeting.plan.timezone),
    }


def funding_state(funding: Funding) -> StateDict:
    """Return the public state of a sum of money."""
    return {
        "kind": SubjectKind.FUNDING.value,
        "code": funding.code,
        "plan": funding.plan.code,
        **entered(funding),
        **wording(funding, "title", "description", "note"),
        "amount": exact(funding.amount),
        "currency": funding.currency,
        "state": funding.state,
        "dated_on": day(funding.dated_on),
        "payers": codes(funding.payers.all()),
        "payees": codes(funding.payees.all()),
        "initiatives": codes(funding.initiatives.all()),
        **checks_part(funding.checks.all(), funding.plan.timezone),
    }
