"""Changes per week as a figure: what was put on record, and what changed by date."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.arcs import Axis, Span, axis_of
from partnership.queries.changes.tally import Tally
from partnership.queries.list_csv import list_csv
from partnership.queries.page_context import Reading
from partnership.queries.words import number, table_date

WEEK = timedelta(days=7)
MOST = 104  # weeks that are drawn; the table has all
HEIGHT = 72  # px of the highest bar
BASE = 84  # px from the top to the line that bars stand on
GAP = 0.25  # of a week's width


@dataclass(frozen=True, slots=True)
class Bar:
    """One week. x, width: percent of the figure; entries, labels: (y, height) in px, or None."""

    x: float
    width: float
    entries: tuple[float, float] | None
    labels: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the table. first: its Monday, ISO."""

    first: str
    words: str
    entries: int
    labels: int
    note: str


@dataclass(frozen=True, slots=True)
class Weeks:
    """The figure and the table behind it. name: all of it in words. most: the highest bar."""

    name: str
    axis: Axis
    bars: tuple[Bar, ...]
    most: str
    base: int
    opening: float | None
    note: str
    weeks: tuple[Week, ...]


def weeks_of(tally: Tally, reading: Reading) -> Weeks | None:
    """Return changes per week until the day; None where there is none to draw."""
    entries, labels = _by_week(tally.entries), _by_week(tally.labels)
    opened = monday(tally.opening.day) if tally.opening else None
    firsts = [*entries, *labels, *([opened] if opened else [])]
    if not firsts:
        return None
    last = monday(reading.as_of.day)
    every = [*_mondays(min(firsts), last)]
    drawn = every[-MOST:]
    most = max((entries[week] + labels[week] for week in drawn), default=0)
    span = Span(drawn[0] - WEEK, last + WEEK * (2 + len(drawn) // 9))
    return Weeks(
        name=_name(entries.total(), labels.total(), drawn[0]),
        axis=axis_of(span, reading, axis_id="axis-weeks"),
        bars=tuple(_bars(drawn, entries, labels, span, most)),
        most=number(most) if most else "",
        base=BASE,
        opening=span.at(opened) if opened and opened in drawn else None,
        note=_note(tally),
        weeks=tuple(
            Week(
                week.isoformat(),
                table_date(week),
                entries[week],
                labels[week],
                _opened(tally) if week == opened else "",
            )
            for week in reversed(every)
            if entries[week] or labels[week] or week == opened
        ),
    )


def monday(day: date) -> date:
    """Return the first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def _by_week(counts: Mapping[date, int]) -> Counter[date]:
    found = Counter[date]()
    for day, count in counts.items():
        found[monday(day)] += count
    return found


def _mondays(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += WEEK


def _bars(
    drawn: list[date], entries: Counter[date], labels: Counter[date], span: Span, most: int
) -> Iterator[Bar]:
    for week in drawn:
        if not (entries[week] or labels[week]):
            continue
        x, width = span.at(week), span.at(week + WEEK) - span.at(week)
        high, low = (round(HEIGHT * counts[week] / most, 1) for counts in (entries, labels))
        yield Bar(
            x=round(x + width * GAP / 2, 3),
            width=round(width * (1 - GAP), 3),
            entries=(round(BASE - high, 1), high) if high else None,
            labels=(round(BASE - high - low, 1), low) if low else None,
        )


def _name(entries: int, labels: int, first: date) -> str:
    return _("Changes per week since %(day)s: %(entries)s put on record, %(labels)s by date.") % {
        "day": table_date(first),
        "entries": number(entries),
        "labels": number(labels),
    }


def _note(tally: Tally) -> str:
    if tally.opening is None:
        return ""
    text = ngettext(
        "A ring, not drawn to scale: %(count)s entry with which the plan came on record, %(day)s.",
        "A ring, not drawn to scale: %(count)s entries with which the plan came on record, %(day)s.",
        tally.opening.count,
    )
    return text % {"count": number(tally.opening.count), "day": table_date(tally.opening.day)}


def _opened(tally: Tally) -> str:
    text = _("and %(count)s as the plan came on record")
    return text % {"count": number(tally.folded)}


def weeks_csv(weeks: Weeks | None) -> str:
    """Return the table as CSV with headings in the language in force, the newest week first."""
    rows = weeks.weeks if weeks else ()
    return list_csv(
        [_("Week of"), _("Put on record"), _("By date"), _("Notes")],
        ([week.first, str(week.entries), str(week.labels), week.note] for week in rows),
    )
