"""An initiative's progress: exact shares inside, whole percent outside."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.outcome import Credit, Standing
from partnership.rules.thresholds import MOST_PERCENT_WHILE_OPEN, WEIGHT_BEFORE_BASELINE
from partnership.vocabulary import Label

Stood = tuple[ItemFacts, Standing]


def declared_to_cover(facts: InitiativeFacts) -> bool:
    """Say whether each party has declared that the milestones cover the promise."""
    declared = {each.party for each in facts.declarations}
    return bool(declared) and declared.issuperset(facts.own.parties)


def initiative_credit(facts: InitiativeFacts, milestones: Sequence[Stood]) -> Credit:
    """Return the initiative's progress; not known until it is declared to be covered."""
    if not declared_to_cover(facts):
        return Credit()
    baselined_on = facts.own.baselined_on
    original = [item for item, _ in milestones if _is_original(item, baselined_on)]
    current = [item for item, _ in milestones]
    return Credit(
        reported=_share(milestones, current, baselined_on, lambda credit: credit.reported),
        confirmed=_share(milestones, current, baselined_on, lambda credit: credit.confirmed),
        original_reported=_share(
            milestones, original, baselined_on, lambda credit: credit.reported
        ),
        original_confirmed=_share(
            milestones, original, baselined_on, lambda credit: credit.confirmed
        ),
    )


def whole_percent(share: Fraction | None, *, anything_open: bool) -> int | None:
    """Return the share as whole percent, rounded down; None when it is not known.

    99 at most while anything is open. 0 may still be something: see `percent_text`.
    """
    if share is None:
        return None
    percent = share.numerator * 100 // share.denominator
    return min(percent, MOST_PERCENT_WHILE_OPEN) if anything_open else percent


def percent_text(share: Fraction | None, *, anything_open: bool) -> str | None:
    """Return the percent as it is shown: "0", "<1", "58"; None when it is not known."""
    percent = whole_percent(share, anything_open=anything_open)
    if percent is None:
        return None
    return "<1" if percent == 0 and share else str(percent)


def _is_original(item: ItemFacts, baselined_on: date | None) -> bool:
    return baselined_on is None or item.entered_on <= baselined_on


def _share(
    milestones: Sequence[Stood],
    counted: Sequence[ItemFacts],
    baselined_on: date | None,
    part: Callable[[Credit], Fraction | None],
) -> Fraction | None:
    """Return weight × credit over weight of the counted; None when nothing can be counted.

    What was replaced counts by its successor, whose weight it adds to.
    """
    standings = {item.code: standing for item, standing in milestones}
    earned, total = Fraction(0), 0
    for item in counted:
        bearer = _bearer(item.code, standings)
        if bearer is not None and not bearer.counts:
            continue
        weight = item.weight if baselined_on is not None else WEIGHT_BEFORE_BASELINE
        total += weight
        earned += weight * (_credit(bearer, part))
    nothing_left = all(standing.label is Label.REPLACED for standing in standings.values())
    return None if nothing_left or total == 0 else earned / total


def _credit(bearer: Standing | None, part: Callable[[Credit], Fraction | None]) -> Fraction:
    """Return the credit of the one that bears the weight; nothing when none is found."""
    credit = None if bearer is None else part(bearer.credit)
    return Fraction(0) if credit is None else credit


def _bearer(code: str, standings: dict[str, Standing]) -> Standing | None:
    """Return the standing of the last successor; None when it leads out or in a circle."""
    seen: set[str] = set()
    standing = standings.get(code)
    while standing is not None and standing.label is Label.REPLACED:
        seen.add(code)
        code = standing.successor or ""
        standing = None if code in seen else standings.get(code)
    return standing
