"""The states of initiatives and milestones."""

from collections.abc import Iterable

from partnership.models import Initiative, Milestone, Responsibility
from partnership.queries.states.checks import checks_part
from partnership.queries.states.facts import (
    assessments_part,
    declaration_states,
    due_date_states,
    report_states,
)
from partnership.queries.states.plain import (
    StateDict,
    code,
    codes,
    day,
    entered,
    published,
    wording,
)
from partnership.queries.states.withholding import covered, withheld_state
from partnership.vocabulary import SubjectKind


def initiative_state(initiative: Initiative) -> StateDict:
    """Return the public state of an initiative with its leads and its own reports."""
    plan = initiative.plan
    state = {
        "kind": SubjectKind.INITIATIVE.value,
        "code": initiative.code,
        "plan": plan.code,
        "pillar": code(initiative.area.pillar),
        "area": initiative.area.code,
        "order": f"{initiative.position:05}",
        **wording(
            initiative, "title", "description", "note", "quoted", "quoted_locator", "measure"
        ),
        "scope": initiative.scope,
        "audience": initiative.audience,
        "verify": initiative.verify,
        "evidence_kind": initiative.evidence_kind,
        "confidence": initiative.confidence,
        "starts_on": day(initiative.starts_on),
        "cadence_days": initiative.cadence_days,
        "withdrawn": initiative.withdrawn,
        **entered(initiative),
        "responsibilities": responsibility_states(initiative.responsibilities.all(), plan.timezone),
        "declarations": declaration_states(initiative.declarations.all(), plan.timezone),
        "reports": report_states(initiative.reports.all(), plan.timezone),
        **assessments_part(initiative.assessments.all(), plan.timezone),
        **checks_part(initiative.checks.all(), plan.timezone, of=initiative),
    }
    return covered(state, withheld_state(initiative.withholdings.all(), plan.timezone))


def milestone_state(milestone: Milestone) -> StateDict:
    """Return the public state of a milestone: its dates, reports, evidence and answers."""
    initiative, plan = milestone.initiative, milestone.initiative.plan
    state = {
        "kind": SubjectKind.MILESTONE.value,
        "code": milestone.code,
        "plan": plan.code,
        "pillar": code(initiative.area.pillar),
        "area": initiative.area.code,
        "initiative": initiative.code,
        "scope": initiative.scope,
        "order": f"{initiative.position:05}.{milestone.position:03}",
        **wording(milestone, "title", "description", "note"),
        "milestone_kind": milestone.kind,
        "weight": milestone.weight,
        "credit_method": milestone.credit_method,
        "indicator": code(milestone.indicator),
        "starts_on": day(milestone.starts_on),
        "covers_promise": milestone.covers_promise,
        "prerequisites": codes(milestone.prerequisites.all()),
        "withdrawn": milestone.withdrawn,
        **entered(milestone),
        "responsibilities": responsibility_states(milestone.responsibilities.all(), plan.timezone),
        "due_dates": due_date_states(milestone.due_dates.all(), plan.timezone),
        "reports": report_states(milestone.reports.all(), plan.timezone),
        **assessments_part(milestone.assessments.all(), plan.timezone),
    }
    return covered(state, withheld_state(milestone.withholdings.all(), plan.timezone))


def responsibility_states(rows: Iterable[Responsibility], timezone: str) -> list[StateDict]:
    """Return who answers for an item, in the order of the plan's file."""
    return [
        {
            **published(row, timezone),
            "position": row.position,
            "organization": row.organization.code,
            "country": row.organization.country,
            "role": row.role,
            "basis": row.basis,
            "since_on": day(row.since_on),
            "until_on": day(row.until_on),
            "released_on": day(row.released_on),
        }
        for row in sorted(rows, key=lambda row: (row.position, row.pk))
        if row.entry_id is not None
    ]
