"""Lists: strict filters, one of a few orders, pages by cursor."""

from collections.abc import Sequence
from typing import ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
from orjson import Fragment
from rest_framework.response import Response

from partnership.api.envelope import listed
from partnership.api.parameters import (
    LISTED,
    bad_cursor,
    ordering_asked,
    page_size_asked,
)
from partnership.api.views.reading import Reading
from partnership.queries.addresses import absolute
from partnership.queries.cursor import BadCursor, Ordering, Page, page
from partnership.queries.filters import Filters


class Listing(Reading):
    """A list. Five queries and those of its rows, however many these are.

    filters: what it can be filtered by; orderings: the first is the usual one.
    """

    filters: ClassVar[type[Filters]]
    orderings: ClassVar[tuple[Ordering, ...]]

    def rows(self, ordering: Ordering) -> QuerySet:
        """Return all rows of the day with the keys of the ordering."""
        raise TypeError(f"{type(self).__name__} has no rows.")

    def values(self, rows: QuerySet, ordering: Ordering) -> QuerySet:
        """Return the rows as dicts of columns."""
        raise TypeError(f"{type(self).__name__} has no columns.")

    def told(self, rows: list[dict]) -> Sequence[dict | Fragment]:
        """Return the rows of a page as they are given, or as they are written."""
        raise TypeError(f"{type(self).__name__} tells no rows.")

    @property
    def narrowing(self) -> set[str]:
        """The parameters that make of a list a part of it."""
        return {*self.filters.base_filters, "cursor"}

    def usual_ordering(self) -> tuple[Ordering, ...]:
        """Return the orderings, the one that holds when none is asked for first."""
        return self.orderings

    def list(self, request) -> Response:
        """Answer with one page."""
        self.ask(known=(*self.filters.base_filters, *LISTED))
        return self.send(self._page)

    def _page(self) -> dict:
        asked, question = self.request.query_params, self.question
        ordering = ordering_asked(asked, self.usual_ordering())
        size = page_size_asked(asked)
        if asked.keys().isdisjoint(self.narrowing):
            rows, count = self.first_page(ordering, size)
        else:
            rows, count = self._page_of(ordering, size)
        return listed(
            question,
            self.telling,
            count=count,
            following=self._following(rows.next),
            rows=self.told(rows.rows),
        )

    def first_page(self, ordering: Ordering, size: int) -> tuple[Page, int]:
        """Return the first page of all rows, and how many there are."""
        found = self.filters.unfiltered(self.rows(ordering), self.question.day)
        rows = page(self.values(found, ordering), ordering, size=size, cursor=None)
        return rows, found.count()

    def _page_of(self, ordering: Ordering, size: int) -> tuple[Page, int]:
        """Return the page that is asked for of the rows that are, and how many these are."""
        asked, question = self.request.query_params, self.question
        found = self.filters(asked, self.rows(ordering), day=question.day, plans=question.plans).qs
        values, cursor = self.values(found, ordering), asked.get("cursor")
        try:
            return page(values, ordering, size=size, cursor=cursor), found.count()
        except BadCursor as error:
            raise bad_cursor(error) from error

    def _following(self, cursor: str | None) -> str | None:
        """Return the address of the next page: this one's, with another cursor."""
        if cursor is None:
            return None
        asked = {**self.request.query_params.dict(), "cursor": cursor}
        return absolute(f"{self.request.path}?{urlencode(asked)}")
