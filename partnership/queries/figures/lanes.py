"""The figure of lanes: every milestone that has a date as a mark on its day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.arcs import Axis, Span, axis_of, span_over
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.figures.stacks import (
    LARGEST,
    SIZE,
    Bin,
    bins,
    columns,
    is_crowded,
    levels,
    size_of,
    stretches,
)
from partnership.queries.items import Item
from partnership.queries.overview.plan import Dated, PlanOnDay, dated_of
from partnership.queries.words import number, span_words, status_of, status_words, title_of
from partnership.vocabulary import SubjectKind

STEP, STEP_OF_BINS, FOOT, HEAD, LEAST = 18, 40, 14, 14, 44  # px
NUMBER = 12  # px: the number below a mark that stands for several


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One mark. at: percent; y: px of its middle; size, half: px.

    count: "" where it is one milestone; count_y: px below the middle.
    """

    at: float
    y: int
    size: int
    key: str
    words: str
    address: str
    count: str = ""
    count_y: int = 0

    @property
    def half(self) -> float:
        """Half of its size."""
        return self.size / 2


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """One lane. height: px; name: its counts in words; empty: what to say where it has none."""

    numeral: str
    words: str
    address: str
    height: int
    name: str
    empty: str
    marks: tuple[LaneMark, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes on one axis. axis: None without any date. binned: a mark may stand for several."""

    axis: Axis | None
    lanes: tuple[DrawnLane, ...]
    binned: bool


def lanes(plan: PlanOnDay, shown: Iterable[tuple[dict, list[Item]]], *, axis_id: str) -> Lanes:
    """Return lanes of marks. shown: of each lane its numeral, words and address, and its
    milestones; only those with a date are drawn."""
    told = [(head, dated_of(rows)) for head, rows in shown]
    dated = [each.due_on for _head, rows in told for each in rows]
    if not dated:
        return Lanes(None, (), False)
    span = span_over([plan.reading.as_of.day, *dated])
    binned = is_crowded([rows for _head, rows in told], span)
    cut = stretches(dated, plan.reading.as_of.day) if binned else []
    places = _places(cut, span, plan.reading.as_of.day)
    most = max((each.count for _head, rows in told for each in bins(rows, cut)), default=1)
    drawn = [
        _lane(head, rows, _bin_marks(head, rows, cut, places, most) if binned
              else _marks(plan, rows, span))
        for head, rows in told
    ]  # fmt: skip
    return Lanes(axis_of(span, plan.reading, axis_id=axis_id), tuple(drawn), binned)


Placed = tuple[list[LaneMark], int]


def _lane(head: dict, rows: Sequence[Dated], placed: Placed) -> DrawnLane:
    marks, height = placed
    text = ngettext("%(count)s milestone with a date", "%(count)s milestones with a date",
                    len(rows))  # fmt: skip
    name = text % {"count": number(len(rows))}
    return DrawnLane(
        **head,
        height=height,
        name=f"{name}; {in_words(rows)}" if rows else name,
        empty="" if rows else _("No due date was found."),
        marks=tuple(marks),
    )


def _marks(plan: PlanOnDay, rows: Sequence[Dated], span: Span) -> Placed:
    """Return one mark a milestone, on its day."""
    stands = [span.at(each.due_on) for each in rows]
    stacked = levels(stands)
    height = max(LEAST, HEAD + FOOT + STEP * max(stacked, default=0))
    marks = [
        LaneMark(
            at=at,
            y=height - FOOT - STEP * level,
            size=SIZE,
            key=each.item.step.label,
            words=mark_words(each.item, each.due_on, plan.reading.language),
            address=plan.reading.address("milestone", each.item.code),
        )
        for each, at, level in zip(rows, stands, stacked, strict=True)
    ]
    return marks, height


def _bin_marks(
    head: dict,
    rows: Sequence[Dated],
    cut: list[tuple[date, date]],
    places: dict[date, float],
    most: int,
) -> Placed:
    """Return one mark for all milestones of a status in a stretch of time, and how many."""
    found = list(bins(rows, cut))
    foot = NUMBER + LARGEST // 2 + 4
    stacked = [_level(found, place) for place in range(len(found))]
    height = max(LEAST, foot + LARGEST // 2 + 4 + STEP_OF_BINS * max(stacked, default=0))
    marks = []
    for each, up in zip(found, stacked, strict=True):
        size = size_of(each.count, most)
        marks.append(
            LaneMark(places[each.first], height - foot - STEP_OF_BINS * up, size, each.label,
                     _bin_words(head, each), head["address"], number(each.count),
                     size // 2 + NUMBER)
        )  # fmt: skip
    return marks, height


def _level(found: Sequence[Bin], place: int) -> int:
    """Return how many stand below in the same column."""
    return sum(each.first == found[place].first for each in found[:place])


def _places(cut: Sequence[tuple[date, date]], span: Span, today: date) -> dict[date, float]:
    """Return where the column of each stretch stands, by its first day."""
    middles = [span.at(first + (last - first) / 2) for first, last in cut]
    return dict(zip((first for first, _last in cut), columns(middles, span.at(today)), strict=True))


def _bin_words(head: dict, each: Bin) -> str:
    return _("%(lane)s, %(days)s: %(status)s %(count)s") % {
        "lane": head["words"],
        "days": span_words(each.first.isoformat(), each.last.isoformat()),
        "status": status_words(each.label, SubjectKind.MILESTONE),
        "count": number(each.count),
    }


def in_words(rows: Iterable[Dated]) -> str:
    """Return the counts by status in words: Completed 3, Overdue 2."""
    counts = Counter(status_of(each.item.step).words for each in rows)
    return ", ".join(f"{words} {number(count)}" for words, count in counts.items())


def mark_words(item: Item, due_on: date, language: str) -> str:
    """Return all that one mark says."""
    title = title_of(item.state, language).words
    due = due_in_words(item.state, due_on)
    return f"{item.code} {title}: {status_of(item.step).words}, {due}"
