"""Public sources: what they say until a lead has spoken."""

from partnership.rules.facts import ItemFacts
from partnership.rules.parties import deciding_parties
from partnership.rules.statements import statements
from partnership.rules.words import Word, answers_of, in_order, reported
from partnership.vocabulary import Claim

CLAIMS_OF_A_SOURCE = (Claim.COMPLETED, Claim.CANCELLED)


def counting_source(facts: ItemFacts, *, unheard: str | None = None) -> Word | None:
    """Return the newest word of a public source recorded after the leads' last, if any.

    unheard: a party whose own word does not end the source's, for weighing its "no".
    """
    told = [
        reported(each)
        for each in statements(facts.reports)
        if each.public and not each.withdrawn and each.last.claim in CLAIMS_OF_A_SOURCE
    ]
    heard = _last_number_of_a_lead(facts, unheard)
    counting = in_order(word for word in told if word.number > heard)
    return counting[-1] if counting else None


def _last_number_of_a_lead(facts: ItemFacts, unheard: str | None) -> int:
    said = statements(facts.reports)
    numbers = [
        each.first.number
        for each in said
        if each.first.by_lead
        and not each.public
        and not each.withdrawn
        and (unheard is None or each.first.party != unheard)
    ]
    reports = frozenset(number for each in said for number in each.numbers)
    for party in deciding_parties(facts):
        if party != unheard:
            numbers += [each.number for each in answers_of(facts, party) if each.to in reports]
    return max(numbers, default=0)
