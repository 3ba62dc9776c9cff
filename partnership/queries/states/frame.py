"""The states of a plan's frame: the plan, its pillars, areas and organizations."""

from zoneinfo import ZoneInfo

from partnership.models import Organization, Pause, Pillar, Plan, PriorityArea
from partnership.models.texts import texts_of
from partnership.queries.states.plain import (
    StateDict,
    code,
    day,
    entered,
    moment,
    published,
    translated,
    wording,
)
from partnership.vocabulary import SubjectKind


def plan_state(plan: Plan) -> StateDict:
    """Return the public state of a plan with its parties in order."""
    return {
        "kind": SubjectKind.PLAN.value,
        "code": plan.code,
        "plan": plan.code,
        **wording(plan, "title", "description", "note", "partnership", "acronym"),
        "label": plan.label,
        "starts_on": day(plan.starts_on),
        "start_precision": plan.start_precision,
        "ends_on": day(plan.ends_on),
        "end_precision": plan.end_precision,
        "adopted_on": day(plan.adopted_on),
        "signed_on": day(plan.signed_on),
        "timezone": plan.timezone,
        "cadence_days": plan.cadence_days,
        "four_eyes": plan.four_eyes,
        "method_version": plan.method_version,
        "predecessor": code(plan.predecessor),
        **entered(plan),
        "baselined_at": moment(plan.baselined_at),
        "parties": [
            {
                "country": party.country,
                "position": party.position,
                "name": texts_of(party, "name"),
                "languages": party.languages,
            }
            for party in sorted(plan.parties.all(), key=lambda party: party.position)
        ],
        **_pauses(plan),
        **({"invented": True} if plan.invented else {}),
    }


def _pauses(plan: Plan) -> StateDict:
    """Return the pauses of the parties in the order of the record; no key where none was."""
    public = sorted((row.entry_id, row) for row in plan.pauses.all() if row.entry_id is not None)
    told = [_pause(row, plan.timezone) for _number, row in public]
    return {"pauses": told} if told else {}


def _pause(pause: Pause, timezone: str) -> StateDict:
    ended = None
    if pause.ended_at is not None:
        ended = {
            "on": day(pause.ended_on),
            "number": pause.end_entry_id,
            "published_on": day(pause.ended_at.astimezone(ZoneInfo(timezone)).date()),
        }
    return {
        **published(pause, timezone),
        "party": pause.party,
        "ground": texts_of(pause, "ground"),
        **translated(pause),
        "from_on": day(pause.from_on),
        "until_on": day(pause.until_on),
        "seconded": pause.seconded_by_id is not None,
        "ended": ended,
    }


def pillar_state(pillar: Pillar) -> StateDict:
    """Return the public state of a pillar."""
    return {
        "kind": SubjectKind.PILLAR.value,
        "code": pillar.code,
        "plan": pillar.plan.code,
        **entered(pillar),
        "order": f"{pillar.position:05}",
        "numeral": pillar.numeral,
        **wording(pillar, "title", "description", "note"),
    }


def area_state(area: PriorityArea) -> StateDict:
    """Return the public state of a priority area; pillar None for the preamble."""
    return {
        "kind": SubjectKind.AREA.value,
        "code": area.code,
        "plan": area.plan.code,
        **entered(area),
        "pillar": code(area.pillar),
        "order": f"{area.position:05}",
        "basis": area.basis,
        **wording(area, "title", "description", "note"),
    }


def organization_state(organization: Organization) -> StateDict:
    """Return the public state of an organization."""
    return {
        "kind": SubjectKind.ORGANIZATION.value,
        "code": organization.code,
        "plan": "",
        **entered(organization),
        "country": organization.country,
        "organization_kind": organization.kind,
        **wording(organization, "name", "acronym", "portfolio"),
        "website": organization.website,
        "contact_unit": organization.contact_unit,
        "parent": code(organization.parent),
        "successor": code(organization.successor),
    }
