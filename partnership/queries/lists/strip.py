"""The strip of months: one stroke for each thing, and a month with nothing keeps its place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from partnership.queries.words import number, short_month

WAS = "was"  # a stroke that is not counted: what it stands for is elsewhere now
Month = tuple[int, int]  # year and month


def month_of(day: date) -> Month:
    """Return the month of a day."""
    return day.year, day.month


def anchor(month: Month) -> str:
    """Return what a month is called in an address: 2026-02."""
    return f"{month[0]}-{month[1]:02}"


def months_between(first: date, last: date) -> Iterator[date]:
    """Yield the first day of every month from that of `first` to that of `last`."""
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield date(month // 12, month % 12 + 1, 1)


def strip(
    first: date,
    last: date,
    strokes: Mapping[Month, Sequence[str]],
    *,
    today: date,
    address: Callable[[Month], str],
    today_words: str = "",
) -> list[dict]:
    """Return the months for parts/months.html. strokes: the class of each, by month.

    address: where a month that has any leads. today_words: what stands under the current one.
    """
    listed, year = [], None
    for day in months_between(first, last):
        month = month_of(day)
        found, current = strokes.get(month, ()), month == month_of(today)
        words = str(day.year) if day.year != year else ""
        listed.append(
            {
                "words": short_month(day),
                "year": today_words or words if current else words,
                "count": number(sum(kind != WAS for kind in found)),
                "strokes": found,
                "address": address(month) if found else "",
                "current": current,
            }
        )
        year = day.year
    return listed
