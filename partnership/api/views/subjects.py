"""Subjects of the plan: lists of public states, and each by its code."""

from collections.abc import Sequence
from typing import ClassVar

from django.db.models import QuerySet
from django.http import Http404
from orjson import Fragment
from rest_framework.decorators import action
from rest_framework.response import Response

from partnership.api import shapes
from partnership.api.problems import Elsewhere
from partnership.api.rows.items import item_row, item_rows
from partnership.api.rows.plan_facts import plan_status_row
from partnership.api.rows.subjects import subject_row
from partnership.api.rows.written import written_rows
from partnership.api.views.lists import Listing
from partnership.models import State
from partnership.queries import filters
from partnership.queries.api_rows import (
    EVENT_ORDERINGS,
    IN_PLAN_ORDER,
    STATE_ORDERINGS,
    state_values,
    states_on,
)
from partnership.queries.api_rows.told import first_rows, how_many, told_values
from partnership.queries.cursor import Ordering, Page, page_of
from partnership.queries.filters.items import ITEM_ORDERINGS, ItemFilters, with_order_keys
from partnership.vocabulary import SubjectKind


class Subjects(Listing):
    """Subjects of one kind."""

    kind: ClassVar[SubjectKind]
    one: ClassVar[str]
    lookup_field = "code"
    lookup_value_regex = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}"
    orderings = STATE_ORDERINGS

    def rows(self, ordering: Ordering) -> QuerySet:
        """Return the public states of the day."""
        return State.objects.on(self.question.day).of_kind(self.kind)

    def values(self, rows: QuerySet, ordering: Ordering) -> QuerySet:
        """Return the states as dicts of columns."""
        return told_values(rows, ordering) if self.written else state_values(rows, ordering)

    @property
    def written(self) -> bool:
        """The rows are told as the states keep them: in all languages."""
        return self.telling.lang is None

    def first_page(self, ordering: Ordering, size: int) -> tuple[Page, int]:
        """Return the first page of all subjects, by queries that are worked out already."""
        if not self.written or ordering.keys != IN_PLAN_ORDER.keys:
            return super().first_page(ordering, size)
        day = self.question.day
        found = first_rows(self.filters, self.kind, day, most=size + 1)
        rows = page_of(found, ordering, size=size)
        return rows, how_many(self.filters, self.kind, day)

    def told(self, rows: list[dict]) -> Sequence[dict | Fragment]:
        """Return the subjects as a list gives them."""
        if self.written:
            return written_rows(rows, self.question)
        return self.shaped(rows)

    def shaped(self, rows: list[dict]) -> list[dict]:
        """Return the subjects in one language."""
        return [subject_row(row, self.question, self.telling) for row in rows]

    def retrieve(self, request, code: str) -> Response:
        """Answer with one subject."""
        row = self.find(code)
        return self.send_one(lambda: self.told_whole(row))

    def told_whole(self, row: dict) -> dict:
        """Return one subject with everything that is public of it."""
        return subject_row(row, self.question, self.telling, whole=True)

    def find(self, code: str) -> dict:
        """Return the subject's row on the day that is asked for.

        Raises Http404, or Elsewhere for another spelling of its code: case, and _ for -.
        """
        newest = State.objects.of_kind(self.kind).filter(until_on=None)
        codes = newest.values_list("code", "plan_code")
        known = codes.filter(code=code).first() or codes.filter(code__iexact=_plain(code)).first()
        self.ask(plan_codes=[known[1]] if known else [])
        if known is None:
            raise Http404
        if known[0] != code:
            raise Elsewhere(self.request.path.replace(f"/{code}/", f"/{known[0]}/"))
        row = states_on([code], self.question.day).get(code)
        if row is None:
            raise Http404
        return row


def _plain(code: str) -> str:
    return code.replace("_", "-")


class Plans(Subjects):
    """Action plans."""

    one = "An action plan"
    kind = SubjectKind.PLAN
    filters = filters.PlanFilters
    shape, whole_shape = shapes.PlanShape, shapes.WholePlanShape

    @action(detail=True, url_path="status", url_name="status")
    def standing(self, request, code: str) -> Response:
        """Answer with the four facts of the plan and of each pillar."""
        row = self.find(code)
        return self.send_one(lambda: plan_status_row(row, self.question, self.telling))


class Pillars(Subjects):
    """Pillars of the plans."""

    one = "A pillar"
    kind = SubjectKind.PILLAR
    filters = filters.PillarFilters
    shape, whole_shape = shapes.PillarShape, shapes.WholePillarShape


class Areas(Subjects):
    """Priority areas of the plans."""

    one = "A priority area"
    kind = SubjectKind.AREA
    filters = filters.AreaFilters
    shape, whole_shape = shapes.AreaShape, shapes.WholeAreaShape


class Organizations(Subjects):
    """Ministries, secretariats, agencies and other bodies."""

    one = "A body"
    kind = SubjectKind.ORGANIZATION
    filters = filters.OrganizationFilters
    shape, whole_shape = shapes.OrganizationShape, shapes.WholeOrganizationShape


class Indicators(Subjects):
    """Measures, with their observed values."""

    one = "A measure"
    kind = SubjectKind.INDICATOR
    filters = filters.PillarFilters
    shape, whole_shape = shapes.IndicatorShape, shapes.WholeIndicatorShape


class Meetings(Subjects):
    """Meetings, calls, missions, dialogues, visits and reviews."""

    one = "A meeting"
    kind = SubjectKind.MEETING
    filters = filters.EventFilters
    orderings = EVENT_ORDERINGS
    shape, whole_shape = shapes.MeetingShape, shapes.WholeMeetingShape


class Funding(Subjects):
    """Money promised or paid."""

    one = "A sum of money"
    kind = SubjectKind.FUNDING
    filters = filters.EventFilters
    orderings = EVENT_ORDERINGS
    shape, whole_shape = shapes.FundingShape, shapes.WholeFundingShape


class Items(Subjects):
    """Initiatives or milestones, with how they stand."""

    filters = ItemFilters
    orderings = ITEM_ORDERINGS

    def rows(self, ordering: Ordering) -> QuerySet:
        """Return the public states of the day with the keys that steps give."""
        return with_order_keys(super().rows(ordering), ordering, self.question.day)

    def shaped(self, rows: list[dict]) -> list[dict]:
        """Return the items with their statuses in one language."""
        return item_rows(rows, self.question, self.telling)

    def told_whole(self, row: dict) -> dict:
        """Return one item with everything. Raises Http404 when it did not stand yet."""
        told = item_row(row, self.question, self.telling)
        if told is None:
            raise Http404
        return told


class Initiatives(Items):
    """The promises of the plans."""

    one = "A promise with its milestones"
    kind = SubjectKind.INITIATIVE
    shape, whole_shape = shapes.InitiativeShape, shapes.WholeInitiativeShape


class Milestones(Items):
    """The checkable steps of the promises."""

    one = "A milestone"
    kind = SubjectKind.MILESTONE
    shape, whole_shape = shapes.MilestoneShape, shapes.WholeMilestoneShape
