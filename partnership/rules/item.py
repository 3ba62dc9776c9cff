"""The standing of one item: a milestone, or an initiative read by itself."""

from datetime import date

from partnership.rules.agreement import agreed_on, agreed_successor
from partnership.rules.assurance import assurance_of
from partnership.rules.credit import milestone_credit
from partnership.rules.differences import differs
from partnership.rules.facts import ItemFacts
from partnership.rules.freshness import stalest
from partnership.rules.labels import label_of
from partnership.rules.outcome import LastClaim, Standing
from partnership.rules.reasons import reasons_of
from partnership.rules.situation import Situation, situation_of
from partnership.rules.waiting import waiting_since
from partnership.vocabulary import Claim, Freshness, Label, Why

HINDRANCES = {
    Label.OVERDUE: Why.PREREQUISITE_OVERDUE,
    Label.CANCELLED: Why.PREREQUISITE_CANCELLED,
}


def item_standing(facts: ItemFacts, day: date) -> Standing:
    """Return how the item stands at the end of the day, by the facts given."""
    it = situation_of(facts, day, hindered=_hindered(facts, day))
    label = label_of(it)
    return Standing(
        label=label,
        schedule=it.schedule,
        freshness=_freshness(it),
        assurance=assurance_of(it),
        reasons=reasons_of(it, label),
        differs=differs(it, label),
        claims=_claims(it),
        credit=milestone_credit(it),
        due_on=it.dates.due_on,
        first_due_on=it.dates.first_on,
        moves=it.dates.moves,
        after_deadline=it.dates.after_deadline,
        asked_due_on=it.dates.asked_due_on,
        asked_on=it.dates.asked_on,
        done_on=it.done_on,
        cancelled_on=agreed_on(it.voices) if it.ended is Claim.CANCELLED else None,
        successor=agreed_successor(it.voices),
        waiting_since=waiting_since(it),
        counts=not it.before_the_plan,
    )


def _hindered(facts: ItemFacts, day: date) -> tuple[str, ...]:
    """Return a Why code for each prerequisite that is overdue or cancelled."""
    found = [(each.code, item_standing(each, day).label) for each in facts.prerequisites]
    return tuple(f"{HINDRANCES[label]}:{code}" for code, label in found if label in HINDRANCES)


def _freshness(it: Situation) -> Freshness:
    # What has ended does not age.
    return Freshness.CURRENT if it.ended is not None else stalest(it.ages.values())


def _claims(it: Situation) -> tuple[LastClaim, ...]:
    return tuple(
        _last_claim(it, party)
        for party in it.voices.words
        if party in it.voices.leading or it.voices.words[party]
    )


def _last_claim(it: Situation, party: str) -> LastClaim:
    word = it.voices.last(party)
    if word is None:
        return LastClaim(party=party)
    return LastClaim(
        party=party,
        claim=word.claim,
        effective_on=word.day,
        published_on=word.published_on,
        number=word.number,
        disputes=it.voices.noes[party],
    )
