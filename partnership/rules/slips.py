"""When the moving of dates puts an item at risk."""

from fractions import Fraction

from partnership.rules.situation import Situation, start_of
from partnership.rules.thresholds import MOVES_AT_RISK, SLIP_DAYS, SLIP_SHARE_OF_SPAN


def moved_often(situation: Situation) -> bool:
    """Say whether the due date was moved later twice or more."""
    return situation.dates.moves >= MOVES_AT_RISK


def slipped(situation: Situation) -> bool:
    """Say whether the date slipped by more than both limits: days, and share of the span.

    The span runs from the item's start to its first date.
    """
    dates = situation.dates
    if dates.first_on is None:
        return False
    span_days = (dates.first_on - start_of(situation.facts)).days
    limit_days = max(Fraction(SLIP_DAYS), SLIP_SHARE_OF_SPAN * span_days)
    return dates.slip_days > limit_days
