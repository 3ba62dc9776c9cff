"""The figure "month by month": one stroke for each thing that happened."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.queries.addresses import exists
from partnership.queries.lists.strip import Month, anchor, month_of, strip
from partnership.queries.page_context import Reading
from partnership.queries.words import month_words


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
    first, last = reading.as_of.earliest, reading.as_of.day
    name = _("Meetings and deliverables per month, %(first)s to %(last)s")
    return {
        "name": name % {"first": month_words(first), "last": month_words(last)},
        "list": strip(
            first,
            last,
            strokes_of((each.day, each.official) for each in found),
            today=last,
            address=lambda month: _address(reading, month),
        ),
    }


def strokes_of(found: Iterable[tuple[date, bool]]) -> dict[Month, list[str]]:
    """Return the strokes of each month, those known from the press alone first.

    found: the day of each thing, and whether a government's own source tells of it.
    """
    strokes: dict[Month, list[str]] = defaultdict(list)
    for day, official in sorted(found, key=lambda each: each[1]):
        strokes[month_of(day)].append("" if official else "by-press")
    return strokes


def _address(reading: Reading, month: Month) -> str:
    """Return the month's anchor on the page of meetings, once there is one."""
    return f"{reading.address('meetings')}#{anchor(month)}" if exists("meetings") else ""
