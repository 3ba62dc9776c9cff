"""The calendar month by month: those with something, and runs of those with nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.arcs import today_words
from partnership.queries.calendar_page.entries import CalendarEntry
from partnership.queries.lists.strip import WAS, Month, anchor, month_of, months_between, strip
from partnership.queries.page_context import Reading
from partnership.queries.words import month_words, number

NEAR = 6  # months and runs of empty months, ahead and behind, that a page shows at once
SHOWN = 12  # of one month, where all months stand on one page


@dataclass(frozen=True, slots=True)
class Named:
    """A month. id: its anchor, such as 2026-12."""

    id: str
    words: str
    current: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """One month with its entries, or a run of months without any. count: but for what moved.

    more: the words of the link to the whole month, "" where all of it is shown.
    """

    months: tuple[Named, ...]
    entries: tuple[CalendarEntry, ...]
    count: int
    more: str = ""
    more_address: str = ""


@dataclass(frozen=True, slots=True)
class Ends:
    """The first and the last day that the calendar shows: always whole months."""

    first: date
    last: date


def ends_of(entries: Iterable[CalendarEntry], reading: Reading) -> Ends:
    """Return the span of the plan, the day shown, and all that stands in the calendar."""
    days = [entry.day for entry in entries]
    own = [reading.plan["adopted_on"], reading.plan["ends_on"] or reading.plan["adopted_on"]]
    days += [reading.as_of.day, *(date.fromisoformat(day) for day in own)]
    return Ends(min(days), max(days))


def ahead(entries: Sequence[CalendarEntry], ends: Ends, reading: Reading) -> list[Stretch]:
    """Return this month and those after it."""
    return list(_stretches(entries, months_between(reading.as_of.day, ends.last), reading))


def behind(entries: Sequence[CalendarEntry], ends: Ends, reading: Reading) -> list[Stretch]:
    """Return the months before this one, the latest first."""
    this = month_of(reading.as_of.day)
    before = [day for day in months_between(ends.first, ends.last) if month_of(day) < this]
    return list(_stretches(entries, reversed(before), reading))


def _stretches(
    entries: Sequence[CalendarEntry], months: Iterable[date], reading: Reading
) -> Iterator[Stretch]:
    found: dict[Month, list[CalendarEntry]] = defaultdict(list)
    for entry in entries:
        found[month_of(entry.day)].append(entry)
    for key, days in groupby(months, key=lambda day: day if month_of(day) in found else None):
        named = tuple(_named(day, reading) for day in days)
        yield _month(named, found[month_of(key)], reading) if key else Stretch(named, (), 0)


def _month(named: tuple[Named, ...], held: Sequence[CalendarEntry], reading: Reading) -> Stretch:
    count = sum(not entry.was for entry in held)
    if len(held) <= SHOWN:
        return Stretch(named, tuple(held), count)
    rest = len(held) - SHOWN
    more = ngettext("Show the other %(count)s", "Show the other %(count)s", rest)
    return Stretch(
        named,
        tuple(held[:SHOWN]),
        count,
        more % {"count": number(rest)},
        reading.own_address(month=named[0].id),
    )


def one_month(entries: Sequence[CalendarEntry], reading: Reading) -> Stretch | None:
    """Return the month asked for with all that it holds; None where no month was."""
    asked = reading.first("month")
    if not asked:
        return None
    named = _named(date.fromisoformat(f"{asked}-01"), reading)
    return Stretch((named,), tuple(entries), sum(not entry.was for entry in entries))


def _named(day: date, reading: Reading) -> Named:
    month = month_of(day)
    return Named(anchor(month), month_words(day), month == month_of(reading.as_of.day))


def whole_plan(entries: Sequence[CalendarEntry], ends: Ends, reading: Reading) -> dict:
    """Return the strip of all months, in whole years, for parts/months.html."""
    first, last = date(ends.first.year, 1, 1), date(ends.last.year, 12, 31)
    strokes: dict[Month, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (not entry.was, -_rank(entry))):
        strokes[month_of(entry.day)].append(WAS if entry.was else entry.kind)
    name = _("What falls on each month, %(first)s to %(last)s")
    return {
        "name": name % {"first": month_words(first), "last": month_words(last)},
        "list": strip(
            first,
            last,
            strokes,
            today=reading.as_of.day,
            today_words=today_words(reading),
            address=lambda month: f"#{anchor(month)}",
        ),
    }


def _rank(entry: CalendarEntry) -> int:
    return ("milestone", "meeting", "round", "plan").index(entry.kind)
