"""The reporting round: a calendar quarter, which closes some days after its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from partnership.rules.due_days import due_day
from partnership.vocabulary import DatePrecision

ROUND_GRACE_DAYS = 15  # a round closes this many days after its quarter


@dataclass(frozen=True, slots=True)
class Round:
    """One round. quarter: 1 to 4, of `year`. opens_on, closes_on: its first and last day.

    It opens on the day after the round before it closed, so every day is in one round.
    """

    year: int
    quarter: int
    opens_on: date
    closes_on: date


def round_on(day: date) -> Round:
    """Return the round that is open on a day of the plan's calendar."""
    inside = day - timedelta(days=ROUND_GRACE_DAYS)
    ends_on = due_day(inside, DatePrecision.QUARTER)
    begins_on = date(ends_on.year, ends_on.month - 2, 1)
    return Round(
        year=ends_on.year,
        quarter=ends_on.month // 3,
        opens_on=begins_on + timedelta(days=ROUND_GRACE_DAYS),
        closes_on=ends_on + timedelta(days=ROUND_GRACE_DAYS),
    )


def reported_in(it: Round, published_on: Iterable[date]) -> bool:
    """Say whether one of these days of publication lies in the round."""
    return any(it.opens_on <= day <= it.closes_on for day in published_on)
