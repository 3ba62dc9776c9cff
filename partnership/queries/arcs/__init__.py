"""Deadlines as pictures: dates in, percentages of a figure's width out."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.page_context import Reading
from partnership.queries.words import short_month, table_date

SHORTEST_DAYS = 60
MARGIN = 0.06
MOST_MARKS = 4
MONTHS_APART = (1, 3, 6, 12, 24, 60, 120)
EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a figure shows, from its left edge to its right one."""

    start: date
    end: date

    def at(self, day: date) -> float:
        """Return where a day stands: percent of the width, two decimals."""
        return round(100 * (day - self.start).days / (self.end - self.start).days, 2)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word at a place."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What stands above a list of lines: parts/axis.html."""

    id: str
    marks: tuple[Mark, ...]
    today: float
    today_words: str


@dataclass(frozen=True, slots=True)
class Move:
    """One arc. words: how far, such as "+91 days"; only on a large figure."""

    start: float
    width: float
    middle: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One deadline: first date, those between, the one now, the moves: parts/line.html.

    late: where the day shown stands while it is overdue, else None.
    """

    axis: str
    name: str
    key: str
    first: float
    stops: tuple[float, ...]
    now: float
    moves: tuple[Move, ...]
    late: float | None


def span_over(days: Iterable[date], *, margin: float = MARGIN) -> Span:
    """Return a span that holds all the days. margin: share of them that both ends get more."""
    first, last = _ends(days)
    more = timedelta(days=max(4, round((last - first).days * margin)))
    return Span(first - more, last + more)


def _ends(days: Iterable[date]) -> tuple[date, date]:
    days = list(days)
    first, last = min(days), max(days)
    lacking = max(0, SHORTEST_DAYS - (last - first).days)
    return first - timedelta(days=lacking // 2), last + timedelta(days=lacking - lacking // 2)


def axis_of(span: Span, reading: Reading, *, axis_id: str) -> Axis:
    """Return the axis of a span, with the day shown and a few months or years."""
    return Axis(
        id=axis_id,
        marks=tuple(_marks(span)),
        today=span.at(reading.as_of.day),
        today_words=today_words(reading),
    )


def today_words(reading: Reading) -> str:
    """Return what the day shown is called on a figure: Today, or a past date."""
    return _("Today") if reading.as_of.is_today else table_date(reading.as_of.day)


def _marks(span: Span) -> Iterator[Mark]:
    year = None
    for day in _month_starts(span):
        with_year = pgettext("axis", "%(month)s %(year)s") % {
            "month": short_month(day),
            "year": day.year,
        }
        yield Mark(span.at(day), with_year if day.year != year else short_month(day))
        year = day.year


def _month_starts(span: Span) -> list[date]:
    """Return at most MOST_MARKS first days of months, evenly apart, away from the edges."""
    months = range(span.start.year * 12, span.end.year * 12 + 12)
    firsts = [(month, date(month // 12, month % 12 + 1, 1)) for month in months]
    inside = [(month, day) for month, day in firsts if EDGE < span.at(day) < 100 - EDGE]
    for apart in MONTHS_APART:
        kept = [day for month, day in inside if month % apart == 0]
        if len(kept) <= MOST_MARKS:
            return kept
    return []


def line_of(
    days: Sequence[date], key: str, span: Span, *, name: str, late_on: date | None, axis: str = ""
) -> Line:
    """Return the line of a deadline. days: the dates in force one after the other."""
    stands = [span.at(day) for day in days]
    return Line(
        axis=axis,
        name=name,
        key=key,
        first=stands[0],
        stops=tuple(stands[1:-1]),
        now=stands[-1],
        moves=tuple(move_of(*pair) for pair in itertools.pairwise(stands)),
        late=span.at(late_on) if late_on else None,
    )


def move_of(one: float, other: float, words: str = "") -> Move:
    """Return the arc between two places, whichever comes first."""
    start, width = min(one, other), abs(other - one)
    return Move(start, round(width, 2), round((one + other) / 2, 2), words)
