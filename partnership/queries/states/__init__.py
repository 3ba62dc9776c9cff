"""The public state of each subject, as it is sealed in the record and read by the public.

A state is plain JSON without floats: codes, texts by language, days as ISO dates, exact
numbers as strings. It is built from the tables when something is published, and built
again when the record is verified; the two must agree.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.db.models import QuerySet

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
from partnership.queries.states.frame import (
    area_state,
    organization_state,
    pillar_state,
    plan_state,
)
from partnership.queries.states.items import initiative_state, milestone_state
from partnership.queries.states.plain import StateDict
from partnership.queries.states.sources import sources_by_subject
from partnership.queries.states.subjects import Subject
from partnership.queries.states.surroundings import funding_state, indicator_state, meeting_state
from partnership.vocabulary import SubjectKind


class Builder(NamedTuple):
    """How the states of one kind of subject are built: from which rows, and joined to what.

    build: takes a row of `model`; the kind of subject says which.
    """

    model: type[Subject]
    build: Callable[[Any], StateDict]
    joined: list[str]
    fetched: list[str]


BUILDERS = {
    SubjectKind.PLAN: Builder(Plan, plan_state, ["predecessor"], ["parties", "pauses"]),
    SubjectKind.PILLAR: Builder(Pillar, pillar_state, ["plan"], []),
    SubjectKind.AREA: Builder(PriorityArea, area_state, ["plan", "pillar"], []),
    SubjectKind.ORGANIZATION: Builder(
        Organization, organization_state, ["parent", "successor"], []
    ),
    SubjectKind.INITIATIVE: Builder(
        Initiative,
        initiative_state,
        ["plan", "area__pillar"],
        ["responsibilities__organization", "withholdings__organization", "declarations", "reports__organization",
         "reports__source", "reports__corrects", "reports__successor", "reports__evidence__withheld_by",
         "reports__answers__organization", "checks__organization", "assessments__organization"],
    ),
    SubjectKind.MILESTONE: Builder(
        Milestone,
        milestone_state,
        ["initiative__plan", "initiative__area__pillar", "indicator"],
        ["responsibilities__organization", "withholdings__organization", "prerequisites", "due_dates__organization",
         "due_dates__sources", "due_dates__corrects", "due_dates__answers__organization",
         "reports__organization", "reports__source", "reports__corrects", "reports__successor",
         "reports__evidence__withheld_by", "reports__answers__organization",
         "assessments__organization"],
    ),
    SubjectKind.INDICATOR: Builder(
        Indicator, indicator_state, ["plan"],
        ["initiatives", "observations__sources", "observations__answers__organization"],
    ),
    SubjectKind.MEETING: Builder(
        Meeting, meeting_state, ["plan"],
        ["participants", "initiatives", "related", "checks__organization"],
    ),
    SubjectKind.FUNDING: Builder(
        Funding, funding_state, ["plan"],
        ["payers", "payees", "initiatives", "checks__organization"],
    ),
}  # fmt: skip


def rows_of(kind: SubjectKind) -> QuerySet[Subject]:
    """Return the rows of a kind of subject with all that their states are made of."""
    model, _build, joined, fetched = BUILDERS[kind]
    return model._default_manager.select_related(*joined).prefetch_related(*fetched)


def states_of(kind: SubjectKind, rows: Iterable[Subject]) -> list[StateDict]:
    """Return the public state of each row, in order. Rows come from `rows_of`."""
    rows = list(rows)
    sources = sources_by_subject([row.code for row in rows])
    build = BUILDERS[kind].build
    return [_with_sources(build(row), sources.get(row.code, [])) for row in rows]


def _with_sources(state: StateDict, sources: list[StateDict]) -> StateDict:
    """Add where a subject was read, which would tell what is withheld."""
    return {**state, "sources": [] if "withheld" in state else sources}


def state_of(kind: SubjectKind, code: str) -> StateDict:
    """Return the public state of one subject, read afresh from the tables."""
    return states_of(kind, rows_of(kind).filter(code=code))[0]


__all__ = ["BUILDERS", "rows_of", "state_of", "states_of"]
