"""What is numbered by the record: published reports, and its entries."""

from django.db.models import QuerySet
from django.http import Http404
from rest_framework.response import Response

from partnership.api import shapes
from partnership.api.rows.changes import change_rows, whole_change_row
from partnership.api.rows.reports import report_rows
from partnership.api.telling import WrittenTelling
from partnership.api.views.lists import Listing
from partnership.queries.api_rows.reports import (
    REPORT_COLUMNS,
    REPORT_ORDERINGS,
    ReportFilters,
    reports_on,
)
from partnership.queries.changes import (
    CHANGE_COLUMNS,
    CHANGE_ORDERINGS,
    ChangeFilters,
    end_of,
    entries_by,
    first_entries,
)
from partnership.queries.cursor import Ordering, Page, page_of

NUMBER = "0|[1-9][0-9]{0,14}"


class Reports(Listing):
    """Published reports with their evidence and the answers to them."""

    one = "A published report"
    filters = ReportFilters
    orderings = REPORT_ORDERINGS
    lookup_field = "number"
    lookup_value_regex = NUMBER
    shape = whole_shape = shapes.ReportShape

    def rows(self, ordering: Ordering | None = None) -> QuerySet:
        """Return the reports that the public knew on the day."""
        return reports_on(self.question.day, reconstructed=self.question.not_yet_public)

    def values(self, rows: QuerySet, ordering: Ordering) -> QuerySet:
        """Return their numbers and the codes of their items."""
        return rows.values(*REPORT_COLUMNS)

    def told(self, rows: list[dict]) -> list[dict]:
        """Return the reports as the states of their items have them."""
        return report_rows(rows, self.question, self.telling)

    def retrieve(self, request, number: str) -> Response:
        """Answer with one report."""
        self.ask()
        found = list(self.rows().filter(number=int(number)).values(*REPORT_COLUMNS))
        told = self.told(found)
        if not told:
            raise Http404
        return self.send_one(lambda: told[0])


class Changes(Listing):
    """The entries of the record, newest first; with after, oldest first."""

    one = "An entry with the state that it sealed"
    filters = ChangeFilters
    orderings = CHANGE_ORDERINGS
    lookup_field = "seq"
    lookup_value_regex = NUMBER
    shape, whole_shape = shapes.ChangeShape, shapes.WholeChangeShape

    def usual_ordering(self) -> tuple[Ordering, ...]:
        """Whoever keeps a copy reads on from where it stopped."""
        forward = "after" in self.request.query_params
        return self.orderings[::-1] if forward else self.orderings

    def rows(self, ordering: Ordering | None = None) -> QuerySet:
        """Return the entries recorded until the end of the day."""
        return entries_by(self.question.day, self.question.timezone)

    def values(self, rows: QuerySet, ordering: Ordering) -> QuerySet:
        """Return the entries as dicts of columns."""
        return rows.values(*CHANGE_COLUMNS)

    def first_page(self, ordering: Ordering, size: int) -> tuple[Page, int]:
        """Return the first page of all entries, by a query that is worked out already."""
        end = end_of(self.question.day, self.question.timezone)
        rows = page_of(first_entries(ordering, end, most=size + 1), ordering, size=size)
        return rows, self.rows().count()

    def told(self, rows: list[dict]) -> list[dict]:
        """Return the entries."""
        telling = WrittenTelling() if self.telling.lang is None else self.telling
        return change_rows(rows, self.question, telling)

    def retrieve(self, request, seq: str) -> Response:
        """Answer with one entry, the state that it sealed and the texts it changed."""
        self.ask()
        row = self.rows().filter(seq=int(seq)).values(*CHANGE_COLUMNS).first()
        if row is None:
            raise Http404
        return self.send_one(lambda: whole_change_row(row, self.telling))
