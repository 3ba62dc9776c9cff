"""Writing one row of a plan's files into its table, with what belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import F, Model

from partnership.actions.importing import columns
from partnership.actions.importing.belongings import (
    set_due_date,
    set_observations,
    set_parties,
    set_reports,
    set_responsibilities,
    set_sources,
)
from partnership.actions.importing.columns import Columns
from partnership.actions.importing.digests import Told
from partnership.actions.outdating import mark_outdated
from partnership.exchange import shapes
from partnership.exchange.parts import CodedRow
from partnership.models import (
    Funding,
    Indicator,
    Initiative,
    Meeting,
    Milestone,
    Organization,
    Pillar,
    Plan,
    PriorityArea,
)
from partnership.models.texts import Worded, columns_of
from partnership.queries.states.subjects import Subject
from partnership.vocabulary import SubjectKind

Written = TypeVar("Written", bound=Model)

POSITIONED: dict[SubjectKind, type[Pillar | PriorityArea | Initiative | Indicator | Milestone]] = {
    SubjectKind.PILLAR: Pillar,
    SubjectKind.AREA: PriorityArea,
    SubjectKind.INITIATIVE: Initiative,
    SubjectKind.INDICATOR: Indicator,
    SubjectKind.MILESTONE: Milestone,
}
OUT_OF_THE_WAY = 10_000


@dataclass(frozen=True, slots=True)
class Applied:
    """A row that was written; created: it was not there before."""

    kind: SubjectKind
    code: str
    created: bool


def apply_row(kind: SubjectKind, row: CodedRow, position: int, plan_code: str) -> Applied:
    """Write one row and return what was done."""
    written, created = WRITERS[kind](row, position, plan_code)
    if hasattr(row, "sources"):
        set_sources(row.code, row.sources)
    return Applied(kind, written.code, created)


def make_room(fresh: list[Told]) -> None:
    """Move the rows that are about to be written out of each other's positions."""
    for kind, model in POSITIONED.items():
        codes = [row.code for each, _position, row in fresh if each == kind]
        model._default_manager.filter(code__in=codes).update(
            position=F("position") + OUT_OF_THE_WAY
        )


def _put(model: type[Written], code: str, values: Columns) -> tuple[Written, bool]:
    """Write a row; return it, and whether it was not there before.

    What changes in one language of it alone leaves the others outdated, as officials' changes do.
    """
    row = model._default_manager.filter(code=code).first()
    if isinstance(row, Worded):
        names = {name.removesuffix("_en") for name in values if name.endswith("_en")}
        texts = [column for name in names for column in columns_of(name)]
        changed = {column for column in texts if values[column] != getattr(row, column)}
        mark_outdated(row, sorted(names), changed)
        told = {"outdated": row.outdated, "outdated_since": row.outdated_since}
        values = {**values, **told}
    return model._default_manager.update_or_create(code=code, defaults=values)


def _plan(row: shapes.PlanText, _position: int, _plan_code: str) -> tuple[Plan, bool]:
    before = Plan.objects.filter(code=row.predecessor).first() if row.predecessor else None
    plan, created = _put(Plan, row.code, {**columns.plan_columns(row), "predecessor": before})
    set_parties(plan, row.parties)
    return plan, created


def _organization(
    row: shapes.OrganizationText, _position: int, _plan_code: str
) -> tuple[Organization, bool]:
    relatives = {
        name: Organization.objects.get(code=code) if code else None
        for name, code in (("parent", row.parent), ("successor", row.successor))
    }
    return _put(Organization, row.code, {**columns.organization_columns(row), **relatives})


def _in_plan(
    model: type[Written], code: str, values: Columns, *, position: int, plan_code: str
) -> tuple[Written, bool]:
    """Write a row that stands in the plan by its position."""
    plan = Plan.objects.get(code=plan_code)
    return _put(model, code, {**values, "plan": plan, "position": position})


def _pillar(row: shapes.PillarText, position: int, plan_code: str) -> tuple[Pillar, bool]:
    values = columns.pillar_columns(row)
    return _in_plan(Pillar, row.code, values, position=position, plan_code=plan_code)


def _area(row: shapes.AreaText, position: int, plan_code: str) -> tuple[PriorityArea, bool]:
    pillar = Pillar.objects.get(code=row.pillar) if row.pillar else None
    values = {**columns.area_columns(row), "pillar": pillar}
    return _in_plan(PriorityArea, row.code, values, position=position, plan_code=plan_code)


def _initiative(
    row: shapes.InitiativeText, position: int, plan_code: str
) -> tuple[Initiative, bool]:
    area = PriorityArea.objects.get(code=row.area)
    values = {**columns.initiative_columns(row), "area": area}
    initiative, created = _in_plan(
        Initiative, row.code, values, position=position, plan_code=plan_code
    )
    set_responsibilities(row.responsibilities, initiative=initiative)
    set_reports(row.code, row.reports, initiative=initiative)
    return initiative, created


def _milestone(row: shapes.MilestoneText, position: int, _plan_code: str) -> tuple[Milestone, bool]:
    values = {
        **columns.milestone_columns(row),
        "initiative": Initiative.objects.get(code=row.initiative),
        "indicator": Indicator.objects.get(code=row.indicator) if row.indicator else None,
        "position": position,
    }
    milestone, created = _put(Milestone, row.code, values)
    milestone.prerequisites.set(Milestone.objects.filter(code__in=row.prerequisites))
    set_responsibilities(row.responsibilities, milestone=milestone)
    if created and row.due:
        set_due_date(milestone, row.due)
    set_reports(row.code, row.reports, milestone=milestone)
    return milestone, created


def _indicator(row: shapes.IndicatorText, position: int, plan_code: str) -> tuple[Indicator, bool]:
    values = columns.indicator_columns(row)
    indicator, created = _in_plan(
        Indicator, row.code, values, position=position, plan_code=plan_code
    )
    indicator.initiatives.set(Initiative.objects.filter(code__in=row.initiatives))
    set_observations(indicator, row.observations)
    return indicator, created


def _meeting(row: shapes.MeetingText, _position: int, plan_code: str) -> tuple[Meeting, bool]:
    values = {**columns.meeting_columns(row), "plan": Plan.objects.get(code=plan_code)}
    meeting, created = _put(Meeting, row.code, values)
    meeting.participants.set(Organization.objects.filter(code__in=row.organizations))
    meeting.initiatives.set(Initiative.objects.filter(code__in=row.initiatives))
    meeting.related.set(Initiative.objects.filter(code__in=row.related))
    return meeting, created


def _funding(row: shapes.FundingText, _position: int, plan_code: str) -> tuple[Funding, bool]:
    values = {**columns.funding_columns(row), "plan": Plan.objects.get(code=plan_code)}
    funding, created = _put(Funding, row.code, values)
    funding.payers.set(Organization.objects.filter(code__in=row.from_organizations))
    funding.payees.set(Organization.objects.filter(code__in=row.to_organizations))
    funding.initiatives.set(Initiative.objects.filter(code__in=row.initiatives))
    return funding, created


# Each takes the shape of row that its kind of subject is read as.
WRITERS: dict[SubjectKind, Callable[[Any, int, str], tuple[Subject, bool]]] = {
    SubjectKind.PLAN: _plan,
    SubjectKind.ORGANIZATION: _organization,
    SubjectKind.PILLAR: _pillar,
    SubjectKind.AREA: _area,
    SubjectKind.INDICATOR: _indicator,
    SubjectKind.INITIATIVE: _initiative,
    SubjectKind.MILESTONE: _milestone,
    SubjectKind.MEETING: _meeting,
    SubjectKind.FUNDING: _funding,
}
