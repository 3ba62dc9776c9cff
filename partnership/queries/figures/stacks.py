"""Marks on a line of time: how high each stands, and how many stand in one when there are many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partnership.queries.arcs import Span
from partnership.queries.overview.plan import Dated
from partnership.vocabulary import Label

MOST_MARKS = 300  # above so many, one mark stands for several
MOST_HIGH = 12  # marks in one stack: above that a lane is a tower
MOST_BINS = 14  # stretches of time: as many as have room on a phone
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
SIZE, LARGEST = 16, 26  # px; phones draw them at 0.6, so never below 8
TOUCH = 3.4  # percent of the width: nearer than this, the next mark stands above
TOUCH_OF_BINS, EDGE = 5.8, 2.5  # percent between columns, and from the edges


@dataclass(frozen=True, slots=True)
class Bin:
    """All milestones of one status that are due in one stretch of time. first, last: its days."""

    label: Label
    first: date
    last: date
    count: int


def levels(stands: Iterable[float], touch: float = TOUCH) -> list[int]:
    """Return how high each mark stands, so that none touches another."""
    taken: dict[int, list[float]] = defaultdict(list)
    found = []
    for at in stands:
        level = 0
        while any(abs(at - other) < touch for other in taken[level]):
            level += 1
        taken[level].append(at)
        found.append(level)
    return found


def is_crowded(lanes: Sequence[Sequence[Dated]], span: Span) -> bool:
    """Say whether single marks would be too many, or stand too high in any lane."""
    if sum(len(rows) for rows in lanes) > MOST_MARKS:
        return True
    return any(max(levels(_stands(rows, span)), default=0) >= MOST_HIGH for rows in lanes)


def _stands(rows: Iterable[Dated], span: Span) -> list[float]:
    return [span.at(each.due_on) for each in rows]


def bins(rows: Iterable[Dated], stretches: Sequence[tuple[date, date]]) -> Iterator[Bin]:
    """Yield the counts of a lane by stretch and status, in the order of both."""
    rows = list(rows)
    for first, last in stretches:
        inside = [each.item.step.label for each in rows if first <= each.due_on <= last]
        for label in Label:
            if count := inside.count(label):
                yield Bin(label, first, last, count)


def stretches(days: Iterable[date], today: date) -> list[tuple[date, date]]:
    """Return the stretches of time that hold all days, each by its first and last day.

    The one with today is cut after the day before it: what was due stands on one side.
    """
    days = list(days)
    start, end = min(days), max(days)
    for months in MONTHS:
        firsts = list(_firsts(start, end, months))
        if len(firsts) <= MOST_BINS:
            break
    ends = [*firsts[1:], _later(firsts[-1], months)]
    whole = [(first, end - timedelta(days=1)) for first, end in zip(firsts, ends, strict=True)]
    return [part for each in whole for part in _cut(each, today)]


def _firsts(start: date, end: date, months: int) -> Iterator[date]:
    at = (start.year * 12 + start.month - 1) // months * months
    while at <= end.year * 12 + end.month - 1:
        yield date(at // 12, at % 12 + 1, 1)
        at += months


def _later(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def _cut(stretch: tuple[date, date], today: date) -> list[tuple[date, date]]:
    first, last = stretch
    if not first < today <= last:
        return [stretch]
    return [(first, today - timedelta(days=1)), (today, last)]


def columns(middles: Sequence[float], today: float) -> list[float]:
    """Return where columns stand, in percent: about their middles, each apart from the next.

    Those before today stand left of it. middles: in order.
    """
    places = list(middles)
    before = sum(at < today for at in middles)
    edge = today - TOUCH_OF_BINS / 2
    for place in reversed(range(before)):
        places[place] = edge = min(places[place], edge)
        edge -= TOUCH_OF_BINS
    edge = today + TOUCH_OF_BINS / 2
    for place in range(before, len(places)):
        places[place] = edge = max(places[place], edge)
        edge += TOUCH_OF_BINS
    return _inside(places)


def _inside(places: list[float]) -> list[float]:
    """Return the places pushed together where an edge would cut one off."""
    least, most = EDGE, 100 - EDGE
    for place, at in enumerate(places):
        places[place] = least = max(at, least)
        least += TOUCH_OF_BINS
    for place in reversed(range(len(places))):
        places[place] = most = min(places[place], most)
        most -= TOUCH_OF_BINS
    return [round(at, 2) for at in places]


def size_of(count: int, most: int) -> int:
    """Return the size of a mark in px: its area grows with its count."""
    return round(SIZE + (LARGEST - SIZE) * (count / most) ** 0.5) if most > 1 else SIZE
