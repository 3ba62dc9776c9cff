"""When a party's "no" to another's report still stands."""

from dataclasses import replace

from partnership.rules.facts import Answer, ItemFacts
from partnership.rules.parties import deciding_parties
from partnership.rules.sources import counting_source
from partnership.rules.statements import statements
from partnership.rules.words import answers_of, party_words
from partnership.vocabulary import AnswerKind, Claim


def standing_noes(facts: ItemFacts, party: str) -> tuple[int, ...]:
    """Return the numbers of the reports to which the party's "no" stands.

    It stands, whatever the other corrects or repeats, until its party answers yes, claims
    the same or takes it back, or the other drops the claim.
    """
    noes = [each for each in answers_of(facts, party) if each.kind is AnswerKind.NO]
    return tuple(no.to for no in noes if _stands(facts, no))


def _stands(facts: ItemFacts, no: Answer) -> bool:
    claim = _disputed_claim(facts, no)
    if claim is None:
        return False
    return not _taken_back(facts, no, claim) and not _dropped(facts, no, claim)


def _disputed_claim(facts: ItemFacts, no: Answer) -> Claim | None:
    """Return what the report said when the no was given; None for a no to something else."""
    for each in statements(_recorded_by(facts, no.number).reports):
        if no.to in each.numbers and each.first.party != no.party:
            return each.last.claim
    return None


def _taken_back(facts: ItemFacts, no: Answer, claim: Claim) -> bool:
    words = party_words(facts, no.party)
    if words and words[-1].claim is claim:
        return True
    return any(word.number > no.number and word.claim is claim for word in words)


def _dropped(facts: ItemFacts, no: Answer, claim: Claim) -> bool:
    """Say whether at any time since the no nobody else claimed it any more."""
    numbers = {each.number for each in facts.reports} | {each.number for each in facts.answers}
    later = [number for number in numbers if number > no.number]
    return any(
        not _claimed_by_another(_recorded_by(facts, number), no.party, claim)
        for number in (no.number, *sorted(later))
    )


def _claimed_by_another(facts: ItemFacts, party: str, claim: Claim) -> bool:
    for other in deciding_parties(facts):
        words = party_words(facts, other)
        if other != party and words and words[-1].claim is claim:
            return True
    # The no itself ends the source as a claim of its own, not as what the no is about.
    source = counting_source(facts, unheard=party)
    return source is not None and source.claim is claim


def _recorded_by(facts: ItemFacts, number: int) -> ItemFacts:
    return replace(
        facts,
        reports=tuple(each for each in facts.reports if each.number <= number),
        answers=tuple(each for each in facts.answers if each.number <= number),
    )
