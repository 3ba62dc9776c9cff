"""Lists: strict filters, one of a few orders, pages by cursor."""

from typing import ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
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
from partnership.queries.cursor import BadCursor, Ordering, page
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

    def told(self, rows: list[dict]) -> list[dict]:
        """Return the rows of a page as they are given."""
        raise TypeError(f"{type(self).__name__} tells no rows.")

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
        found = self.filters(asked, self.rows(ordering), day=question.day, plans=question.plans).qs
        try:
            rows = page(
                self.values(found, ordering), ordering, size=size, cursor=asked.get("cursor")
            )
        except BadCursor as error:
            raise bad_cursor(error) from error
        return listed(
            question,
            self.telling,
            count=found.count(),
            following=self._following(rows.next),
            rows=self.told(rows.rows),
        )

    def _following(self, cursor: str | None) -> str | None:
        """Return the address of the next page: this one's, with another cursor."""
        if cursor is None:
            return None
        asked = {**self.request.query_params.dict(), "cursor": cursor}
        return absolute(f"{self.request.path}?{urlencode(asked)}")
