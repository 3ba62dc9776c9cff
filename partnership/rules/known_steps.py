"""An initiative's milestones on a day, gathered once for its label, axes and progress."""

from dataclasses import dataclass
from datetime import date, timedelta

from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.item import item_standing
from partnership.rules.outcome import Standing
from partnership.rules.parties import deciding_parties
from partnership.rules.predecessors import with_predecessors
from partnership.rules.progress import Stood, declared_to_cover
from partnership.rules.publication_days import publication_days
from partnership.rules.published import published_by
from partnership.rules.statements import statements
from partnership.rules.words import party_words
from partnership.vocabulary import Claim, Label

OVER = (Label.COMPLETED, Label.CANCELLED)
TROUBLE_CLAIMED = {Claim.BLOCKED: Label.BLOCKED, Claim.AT_RISK: Label.AT_RISK}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSteps:
    """The milestones of one initiative on one day.

    all: each with its standing. rows: those that count; where all that are left were done
    before the plan, those. trouble: blocked or at risk, while a party says so of the
    initiative itself. eves: what each cancelled milestone was the day before it was.
    """

    facts: InitiativeFacts
    day: date
    all: tuple[Stood, ...]
    rows: tuple[Standing, ...]
    declared: bool
    trouble: Label | None
    eves: tuple[Label, ...]

    @property
    def open(self) -> tuple[Standing, ...]:
        return tuple(each for each in self.rows if each.label not in OVER)

    @property
    def open_count(self) -> int:
        """How many are open; the initiative's own trouble counts as one more."""
        return len(self.open) + (self.trouble is not None)

    @property
    def counted(self) -> tuple[Standing, ...]:
        return tuple(each for each in self.rows if each.counts)


def known_steps(facts: InitiativeFacts, day: date) -> KnownSteps:
    """Return the initiative's milestones as they stand on the day."""
    milestones = with_predecessors(facts.milestones)
    stood = tuple((item, item_standing(item, day)) for item in milestones)
    kept = [(item, each) for item, each in stood if each.label is not Label.REPLACED]
    counted = [(item, each) for item, each in kept if each.counts]
    rows = counted or kept
    return KnownSteps(
        facts=facts,
        day=day,
        all=stood,
        rows=tuple(each for _, each in rows),
        declared=declared_to_cover(facts),
        trouble=_trouble(facts),
        eves=tuple(_label_before(item) for item, each in rows if each.label is Label.CANCELLED),
    )


def newest_word_on(facts: InitiativeFacts) -> date | None:
    """Return the day from which the newest word on the initiative or a milestone ages."""
    heard = []
    for item in (facts.own, *facts.milestones):
        told = [each for each in statements(item.reports) if not each.withdrawn]
        heard += [each.aged_from for each in told if each.first.by_lead or each.public]
        for party in deciding_parties(item):
            heard += [word.aged_from for word in party_words(item, party)]
    return max(heard, default=None)


def _trouble(facts: InitiativeFacts) -> Label | None:
    """Return the worst that a party says of the initiative and has not reported past."""
    claimed = [_trouble_of(facts, party) for party in deciding_parties(facts.own)]
    worst_first = [label for label in TROUBLE_CLAIMED.values() if label in claimed]
    return worst_first[0] if worst_first else None


def _trouble_of(facts: InitiativeFacts, party: str) -> Label | None:
    words = party_words(facts.own, party)
    if not words or _reported_since(facts, party, words[-1].number):
        return None
    return TROUBLE_CLAIMED.get(words[-1].claim)


def _reported_since(facts: InitiativeFacts, party: str, number: int) -> bool:
    return any(
        each.first.party == party
        and each.first.by_lead
        and not each.withdrawn
        and each.first.number > number
        for milestone in facts.milestones
        for each in statements(milestone.reports)
    )


def _label_before(item: ItemFacts) -> Label:
    """Return the label of a cancelled milestone on the day before it was cancelled."""
    for day in reversed(publication_days(item)):
        eve = day - timedelta(days=1)
        label = item_standing(published_by(item, eve), eve).label
        if label is not Label.CANCELLED:
            return label
    return Label.AT_RISK
