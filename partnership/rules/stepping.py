"""The whole future of a standing as a short list of steps."""

from collections.abc import Iterable
from datetime import date

from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.outcome import Step
from partnership.rules.standings import standing
from partnership.rules.turning_days import turning_days


def steps(facts: ItemFacts | InitiativeFacts, from_day: date) -> list[Step]:
    """Return how the facts stand from the day on: the first step begins on it, the last
    one never ends, and no two neighbours are alike.
    """
    later = sorted(day for day in turning_days(facts) if day > from_day)
    return merged(Step(from_on=day, standing=standing(facts, day)) for day in (from_day, *later))


def merged(found: Iterable[Step]) -> list[Step]:
    """Return the steps without those that say the same as the one before."""
    kept: list[Step] = []
    for step in found:
        if not kept or step.standing != kept[-1].standing:
            kept.append(step)
    return kept
