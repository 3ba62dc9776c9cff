"""A milestone's credit: 0 or 1, or a share by its indicator."""

from fractions import Fraction

from partnership.rules.facts import Answer, ItemFacts, Measure, Observation
from partnership.rules.outcome import Credit
from partnership.rules.situation import Situation
from partnership.rules.words import answers_of
from partnership.vocabulary import AnswerKind, Claim, CreditMethod

NOTHING = Fraction(0)
ALL = Fraction(1)


def milestone_credit(it: Situation) -> Credit:
    """Return the milestone's credit; of a replaced one, not known: its successor has it."""
    if it.ended is Claim.REPLACED:
        return Credit()
    if it.ended is not None:
        share = ALL if it.ended is Claim.COMPLETED else NOTHING
        return _alike(share, share)
    value = counting_value(it)
    measured = NOTHING if value is None else _share(it.facts.measure, value)
    agreed = measured if value is not None and value_is_agreed(it, value) else NOTHING
    return _alike(ALL if it.completion_stands else measured, agreed)


def counting_value(it: Situation) -> Observation | None:
    """Return the newest period's headline value, where the milestone is measured by one."""
    measure = it.facts.measure
    if it.facts.credit_method is not CreditMethod.INDICATOR or measure is None:
        return None
    headlines = [each for each in measure.observations if each.headline]
    return max(headlines, key=lambda each: (each.period_end_on, each.number), default=None)


def value_is_missing(it: Situation) -> bool:
    """Say whether an open milestone earns by an indicator that has no value yet."""
    by_indicator = it.facts.credit_method is CreditMethod.INDICATOR
    return by_indicator and it.ended is None and counting_value(it) is None


def value_is_agreed(it: Situation, value: Observation) -> bool:
    """Say whether every confirming party but the one that gave the value says yes to it."""
    others = [party for party in it.voices.confirming if party != value.party]
    return all(_newest_answer(it.facts, party, value) is AnswerKind.YES for party in others)


def value_is_disputed(it: Situation) -> bool:
    """Say whether a confirming party's newest answer to the counting value is no."""
    value = counting_value(it)
    return value is not None and any(
        _newest_answer(it.facts, party, value) is AnswerKind.NO for party in it.voices.confirming
    )


def indicator_share(measure: Measure, value: Fraction) -> Fraction:
    """Return how far the value has come from baseline to target, 0 to 1.

    A target below the baseline works the same. Raises ValueError when the two are equal.
    """
    if measure.target == measure.baseline:
        raise ValueError("An indicator's target cannot equal its baseline.")
    share = (value - measure.baseline) / (measure.target - measure.baseline)
    return max(NOTHING, min(ALL, share))


def _share(measure: Measure | None, value: Observation) -> Fraction:
    return NOTHING if measure is None else indicator_share(measure, value.value)


def _newest_answer(facts: ItemFacts, party: str, value: Observation) -> AnswerKind | None:
    given: list[Answer] = [each for each in answers_of(facts, party) if each.to == value.number]
    return max(given, key=lambda each: each.number).kind if given else None


def _alike(reported: Fraction, confirmed: Fraction) -> Credit:
    return Credit(
        reported=reported,
        confirmed=confirmed,
        original_reported=reported,
        original_confirmed=confirmed,
    )
