"""The large figure of one deadline: every date it has had, and how late it is."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import ngettext

from partnership.queries.arcs import Line, Move, Span, line_of, move_of, span_over, today_words
from partnership.queries.page_context import Reading
from partnership.queries.words import days_words, number, table_date

CLOSEST = 13.0
EDGE = 8.0
MARGIN = 0.16  # room for half a date at both ends, on a phone too


@dataclass(frozen=True, slots=True)
class Label:
    """A date under the line. anchor: "start" or "end" at an edge."""

    at: float
    words: str
    strong: bool = False
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Story:
    """A deadline's story as parts/story.html draws it: a Line, its words, and the day shown.

    today: None where the item is over.
    """

    name: str
    key: str
    first: float
    stops: tuple[float, ...]
    now: float
    moves: tuple[Move, ...]
    late: float | None
    today: float | None
    today_words: str
    late_words: str
    late_middle: float | None
    labels: tuple[Label, ...]


def story_of(
    days: Sequence[date], key: str, reading: Reading, *, name: str, late_days: int, over: bool
) -> Story | None:
    """Return the figure of a deadline on its own span; None where a date alone would stand in it.

    days: the dates in force one after the other. late_days: 0 unless it is overdue.
    """
    day = reading.as_of.day
    if not days or (over and len(days) == 1):
        return None
    span = span_over(days if over else [*days, day], margin=MARGIN)
    line = line_of(days, key, span, name=name, late_on=day if late_days else None)
    return Story(
        name=name,
        key=key,
        first=line.first,
        stops=line.stops,
        now=line.now,
        moves=_told_moves(days, span),
        late=line.late,
        today=None if over else span.at(day),
        today_words=today_words(reading),
        late_words=days_words(late_days) if late_days else "",
        late_middle=_late_middle(line),
        labels=_labels(days, span),
    )


def _late_middle(line: Line) -> float | None:
    return round((line.now + line.late) / 2, 2) if line.late is not None else None


def _told_moves(days: Sequence[date], span: Span) -> tuple[Move, ...]:
    return tuple(
        move_of(span.at(one), span.at(other), change_words((other - one).days))
        for one, other in itertools.pairwise(days)
    )


def change_words(days: int) -> str:
    """Return how far a date was moved: +91 days · −20 days."""
    sign = "+" if days >= 0 else "−"
    text = ngettext("%(change)s day", "%(change)s days", abs(days))
    return text % {"change": f"{sign}{number(abs(days))}"}


def _labels(days: Sequence[date], span: Span) -> tuple[Label, ...]:
    """Return the dates that have room: first and last always, those between where they fit."""
    *before, last = days
    kept = [_label(last, span, strong=True)]
    for place, day in enumerate(before):
        label = _label(day, span)
        apart = min(abs(label.at - each.at) for each in kept)
        if apart >= CLOSEST:
            kept.append(label)
        elif place == 0:
            kept = [_beside(label, label.at < kept[0].at), _beside(kept[0], kept[0].at < label.at)]
    return tuple(sorted(kept, key=lambda each: each.at))


def _label(day: date, span: Span, *, strong: bool = False) -> Label:
    at = span.at(day)
    anchor = "start" if at < EDGE else "end" if at > 100 - EDGE else "middle"
    return Label(at, table_date(day), strong, anchor)


def _beside(label: Label, is_left: bool) -> Label:
    """Return the label written away from another one that stands close to it."""
    if label.anchor != "middle":
        return label
    return replace(label, anchor="end" if is_left else "start")
