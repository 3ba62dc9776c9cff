"""All that the label of one item on one day is read from, gathered once."""

from dataclasses import dataclass
from datetime import date

from partnership.rules.agreement import (
    agreed_end,
    completion_stands,
    completion_words,
    counted_word,
    joint_claim,
)
from partnership.rules.dates import Dates, dates_of
from partnership.rules.facts import ItemFacts
from partnership.rules.freshness import freshness_of
from partnership.rules.schedule import schedule_of
from partnership.rules.voices import Voices, voices_of
from partnership.vocabulary import Claim, Freshness, Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One item on one day, before it has a label.

    ended: what all agree that it came to, None while open. completion_stands: it is
    reported complete, agreed or not. done_on: the day of that completion.
    joint: the least advanced claim. ages: the freshness of each party that leads.
    hindered: Why codes of prerequisites that are overdue or cancelled.
    """

    facts: ItemFacts
    day: date
    voices: Voices
    dates: Dates
    schedule: Schedule
    ended: Claim | None
    completion_stands: bool
    done_on: date | None
    joint: Claim | None
    ages: dict[str, Freshness]
    hindered: tuple[str, ...]

    @property
    def started(self) -> bool:
        return start_of(self.facts) <= self.day

    @property
    def stale_parties(self) -> tuple[str, ...]:
        return tuple(party for party, age in self.ages.items() if age is Freshness.STALE)

    @property
    def before_the_plan(self) -> bool:
        """It was done, as reported or agreed, before the plan was adopted."""
        return self.done_on is not None and self.done_on < self.facts.adopted_on

    def counted_claims(self) -> dict[str, Claim | None]:
        """Return what counts of each party in the joint claim; None: no report."""
        words = {party: counted_word(self.voices, party) for party in self.voices.speaking}
        return {party: None if word is None else word.claim for party, word in words.items()}

    def claiming(self, claim: Claim) -> tuple[str, ...]:
        """Return the parties whose last word is that claim."""
        last = self.voices.last_words()
        return tuple(party for party, word in last.items() if word.claim is claim)


def situation_of(facts: ItemFacts, day: date, *, hindered: tuple[str, ...]) -> Situation:
    """Gather what an item's standing on a day is read from."""
    voices = voices_of(facts, day)
    dates = dates_of(facts, day)
    ended = agreed_end(voices)
    stands = ended in (None, Claim.COMPLETED) and completion_stands(voices)
    done_on = max(word.done_on for word in completion_words(voices)) if stands else None
    return Situation(
        facts=facts,
        day=day,
        voices=voices,
        dates=dates,
        schedule=schedule_of(dates, day, ended=ended is not None, done_on=done_on),
        ended=ended,
        completion_stands=stands,
        done_on=done_on,
        joint=joint_claim(voices),
        ages=_ages(facts, voices, day),
        hindered=hindered,
    )


def start_of(facts: ItemFacts) -> date:
    """Return the item's start: its own, else the plan's adoption or its own first entry."""
    if facts.start_on is not None:
        return facts.start_on
    return facts.adopted_on if facts.with_the_plan else facts.entered_on


def _ages(facts: ItemFacts, voices: Voices, day: date) -> dict[str, Freshness]:
    ages = {}
    for party in voices.speaking:
        word = voices.last(party)
        aged_from = None if word is None else word.aged_from
        ages[party] = freshness_of(aged_from, day, cadence_days=facts.cadence_days)
    return ages
