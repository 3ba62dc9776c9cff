"""The assurance axis: what stands behind the claim."""

from collections.abc import Iterable

from partnership.rules.agreement import completion_words, counted_word
from partnership.rules.situation import Situation
from partnership.rules.words import Word
from partnership.vocabulary import Assurance

WEAKEST_FIRST = (
    Assurance.NONE,
    Assurance.DOCUMENTED,
    Assurance.CONFIRMED,
    Assurance.INDEPENDENT,
)


def assurance_of(it: Situation) -> Assurance:
    """Return what stands behind the claim that counts: the end, a completion, or the joint."""
    if it.facts.withheld:
        return Assurance.NONE
    if it.facts.assessed_on:
        return Assurance.INDEPENDENT
    if it.ended is not None:
        return Assurance.CONFIRMED
    evident = any(word.documented for word in _counting_words(it))
    return Assurance.DOCUMENTED if evident else Assurance.NONE


def weakest(values: Iterable[Assurance]) -> Assurance:
    """Return the weakest of the values; none, when there is none."""
    return min(values, key=WEAKEST_FIRST.index, default=Assurance.NONE)


def _counting_words(it: Situation) -> list[Word]:
    if it.completion_stands:
        return list(completion_words(it.voices))
    words = [counted_word(it.voices, party) for party in it.voices.speaking]
    return [word for word in words if word is not None and word.claim is it.joint]
