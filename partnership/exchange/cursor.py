"""A place in a file: its value, its line and its path, to walk and to complain from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from partnership.exchange.marked import Document, Path
from partnership.exchange.periods import Period, period_of
from partnership.exchange.problems import Problem


@dataclass(frozen=True, slots=True)
class Cursor:
    """One place. What is not there, or not of the kind asked for, is None or nothing."""

    document: Document
    value: Any
    path: Path = ()

    def at(self, key: str) -> Cursor:
        """Return the place of one key; its value is None where the key is missing."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Cursor(self.document, value, (*self.path, key))

    def each(self) -> Iterator[Cursor]:
        """Return the places of a list's values, or of a mapping's."""
        if isinstance(self.value, list):
            pairs: Iterator[tuple[Any, Any]] = iter(enumerate(self.value))
        else:
            pairs = iter(self.value.items() if isinstance(self.value, dict) else ())
        for key, value in pairs:
            yield Cursor(self.document, value, (*self.path, key))

    @property
    def text(self) -> str | None:
        """Return the value as text, None where it is neither text nor a whole number."""
        is_number = isinstance(self.value, int) and not isinstance(self.value, bool)
        return str(self.value) if isinstance(self.value, str) or is_number else None

    @property
    def day(self) -> date | None:
        """Return the value as a day."""
        period = self.period
        return period.first if period and period.first == period.last else None

    @property
    def number(self) -> Decimal | None:
        """Return the value as an exact number."""
        try:
            number = Decimal(self.text or "")
        except InvalidOperation:
            return None
        return number if number.is_finite() else None

    @property
    def period(self) -> Period | None:
        """Return the value as a period."""
        try:
            return period_of(self.text or "")
        except ValueError:
            return None

    @property
    def line(self) -> int:
        """Return the line of the place, or of the nearest one around it."""
        return line_of(self.document, self.path)

    def says(self, message: str) -> Problem:
        """Return a problem at this place."""
        return Problem(self.document.file, self.line, written_path(self.path), message)


def line_of(document: Document, path: Path) -> int:
    """Return the line of a path, or of the nearest one around it."""
    while path and path not in document.lines:
        path = path[:-1]
    return document.lines.get(path, 1)


def written_path(path: Path) -> str:
    """Return a path as `initiatives[12].leads[0].organization`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part[:80]}"
    return text.removeprefix(".")
