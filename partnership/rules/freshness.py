"""The freshness axis: how old the leads' last word is."""

from collections.abc import Iterable
from datetime import date, timedelta

from partnership.rules.thresholds import AGEING_CADENCES, CURRENT_GRACE_DAYS
from partnership.vocabulary import Freshness

FRESHEST_FIRST = (Freshness.CURRENT, Freshness.AGEING, Freshness.STALE, Freshness.NEVER)


def freshness_of(aged_from: date | None, day: date, *, cadence_days: int) -> Freshness:
    """Return how fresh a word is. aged_from: where its age starts, None without a word."""
    if aged_from is None:
        return Freshness.NEVER
    if day >= stale_from(aged_from, cadence_days):
        return Freshness.STALE
    if day >= ageing_from(aged_from, cadence_days):
        return Freshness.AGEING
    return Freshness.CURRENT


def ageing_from(aged_from: date, cadence_days: int) -> date:
    """Return the first day on which a word is no longer current."""
    return aged_from + timedelta(days=cadence_days + CURRENT_GRACE_DAYS + 1)


def stale_from(aged_from: date, cadence_days: int) -> date:
    """Return the first day on which a word is stale."""
    return aged_from + timedelta(days=AGEING_CADENCES * cadence_days + 1)


def stalest(values: Iterable[Freshness]) -> Freshness:
    """Return the stalest of the values; never, when there is none."""
    return max(values, key=FRESHEST_FIRST.index, default=Freshness.NEVER)
