"""Pages of a list by keyset: no row is lost or shown twice, however many are alike."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

LONGEST = 1_000  # characters of a cursor
LARGEST_NUMBER = 2**63 - 1
FIRST_DAY, LAST_DAY = date.min, date.max


class BadCursor(ValueError):
    """A text that is no cursor of this ordering."""


@dataclass(frozen=True, slots=True)
class Key:
    """One column to sort by. It must never be NULL: say what stands for a missing value.

    kind: str, int or date, of its values.
    """

    name: str
    kind: type
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Ordering:
    """A total order of rows: its keys together must tell any two rows apart."""

    name: str
    keys: tuple[Key, ...]

    def sorted(self, rows: QuerySet) -> QuerySet:
        """Return the rows in this order."""
        return rows.order_by(*(f"-{key.name}" if key.descending else key.name for key in self.keys))

    def after(self, rows: QuerySet, values: Sequence[Any]) -> QuerySet:
        """Keep the rows that come after the one with these key values."""
        later, same = Q(), Q()
        for key, value in zip(self.keys, values, strict=True):
            beyond = Q(**{f"{key.name}__{'lt' if key.descending else 'gt'}": value})
            later |= same & beyond
            same &= Q(**{key.name: value})
        return rows.filter(later)

    def cursor(self, values: Sequence[Any]) -> str:
        """Return the text that names the place after the row with these key values."""
        told = [value.isoformat() if isinstance(value, date) else value for value in values]
        text = json.dumps([self.name, *told], ensure_ascii=False, separators=(",", ":"))
        return urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def values_of(self, cursor: str) -> list[Any]:
        """Return the key values that a cursor names. Raises BadCursor."""
        name, *told = _told(cursor)
        if name != self.name or len(told) != len(self.keys):
            raise BadCursor(cursor)
        try:
            values = [_value(key.kind, value) for key, value in zip(self.keys, told, strict=True)]
        except ValueError:
            raise BadCursor(cursor) from None
        if self.cursor(values) != cursor:  # a cursor is written in one way only
            raise BadCursor(cursor)
        return values


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, as dicts. next: the cursor of the next page, None on the last."""

    rows: list[dict]
    next: str | None


def page(rows: QuerySet, ordering: Ordering, *, size: int, cursor: str | None) -> Page:
    """Return the page of `.values()` rows that a cursor names. One query. Raises BadCursor.

    The rows must hold the keys of the ordering among their values.
    """
    if cursor is not None:
        rows = ordering.after(rows, ordering.values_of(cursor))
    return page_of(list(ordering.sorted(rows)[: size + 1]), ordering, size=size)


def page_of(found: list[dict], ordering: Ordering, *, size: int) -> Page:
    """Return the page of so many rows; one more than that, where there are more, was found."""
    kept = found[:size]
    more = len(found) > size
    last = [kept[-1][key.name] for key in ordering.keys] if more else []
    return Page(kept, ordering.cursor(last) if more else None)


def _told(cursor: str) -> list[Any]:
    if len(cursor) > LONGEST or not cursor.isascii():
        raise BadCursor(cursor)
    try:
        told = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError):  # neither base64, nor UTF-8, nor JSON
        raise BadCursor(cursor) from None
    if not isinstance(told, list) or not told:
        raise BadCursor(cursor)
    return told


def _value(kind: type, told: object) -> Any:
    """Return the value, or raise ValueError when it is not of its kind."""
    if kind is date and isinstance(told, str):
        return date.fromisoformat(told)
    if type(told) is not kind:
        raise ValueError(told)
    if isinstance(told, str) and "\0" in told:
        raise ValueError(told)
    if isinstance(told, int) and not -LARGEST_NUMBER <= told <= LARGEST_NUMBER:
        raise ValueError(told)
    return told
