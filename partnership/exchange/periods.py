"""Days, months, quarters, halves and years, written as 2025-09-18, -09, -Q3, -H2, 2025."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from partnership.vocabulary import DatePrecision

SHAPE = re.compile(
    r"(?P<year>\d{4})(-(Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(-(?P<day>\d\d))?))?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days. first and last: both belong to it."""

    first: date
    last: date
    precision: DatePrecision


def period_of(text: str) -> Period:
    """Return the period that is written so; ValueError where there is none."""
    if not (found := SHAPE.fullmatch(text)):
        raise ValueError(f'"{text}" is no period')
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return Period(day, day, DatePrecision.DAY)
    if found["month"]:
        month = int(found["month"])
        return months(year, month, month, DatePrecision.MONTH)
    if found["quarter"]:
        end = 3 * int(found["quarter"])
        return months(year, end - 2, end, DatePrecision.QUARTER)
    if found["half"]:
        end = 6 * int(found["half"])
        return months(year, end - 5, end, DatePrecision.HALF)
    return months(year, 1, 12, DatePrecision.YEAR)


def months(year: int, first: int, last: int, precision: DatePrecision) -> Period:
    """Return the whole months from `first` to `last` (1 to 12) of a year."""
    start = date(year, first, 1)
    return Period(start, date(year, last, monthrange(year, last)[1]), precision)


def written(day: date, precision: DatePrecision) -> str:
    """Return how the period of `precision` that holds `day` is written."""
    year = f"{day.year:04}"
    return {
        DatePrecision.DAY: day.isoformat(),
        DatePrecision.MONTH: f"{year}-{day.month:02}",
        DatePrecision.QUARTER: f"{year}-Q{(day.month + 2) // 3}",
        DatePrecision.HALF: f"{year}-H{(day.month + 5) // 6}",
        DatePrecision.YEAR: year,
    }[precision]
