"""The figure "month by month": one stroke for each thing that happened."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.queries.addresses import exists
from partnership.queries.page_context import Reading
from partnership.queries.words import month_words, number, short_month


@dataclass(frozen=True, slots=True)
class Happening:
    """One meeting or one deliverable. day: its first; official: a government's own source."""

    day: date
    day_words: str
    words: str
    lang: str
    kind: str
    address: str
    official: bool
    codes: tuple[dict, ...]
    sources: tuple[dict, ...]
    notes: tuple[str, ...] = ()


def months(reading: Reading, found: list[Happening]) -> dict:
    """Return the figure for parts/months.html; a month with nothing keeps its place."""
    counts = Counter((each.day.year, each.day.month) for each in found)
    strokes = defaultdict(list)
    for each in sorted(found, key=lambda each: each.official):
        strokes[each.day.year, each.day.month].append("" if each.official else "by-press")
    first, last = reading.as_of.earliest, reading.as_of.day
    listed, year = [], None
    for day in _firsts(first, last):
        key = (day.year, day.month)
        listed.append(
            {
                "words": short_month(day),
                "year": str(day.year) if day.year != year else "",
                "count": number(counts[key]),
                "strokes": strokes[key],
                "address": _address(reading, day) if counts[key] else "",
                "current": key == (last.year, last.month),
            }
        )
        year = day.year
    name = _("Meetings and deliverables per month, %(first)s to %(last)s")
    return {"name": name % {"first": month_words(first), "last": month_words(last)}, "list": listed}


def _address(reading: Reading, day: date) -> str:
    """Return the month's anchor on the page of meetings, once there is one."""
    return f"{reading.address('meetings')}#{day:%Y-%m}" if exists("meetings") else ""


def _firsts(first: date, last: date) -> Iterator[date]:
    """Yield the first day of every month from that of `first` to that of `last`."""
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield date(month // 12, month % 12 + 1, 1)
