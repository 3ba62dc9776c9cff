"""Who says what of an item: each party's words, its standing noes, and a public source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from partnership.rules.disputes import standing_noes
from partnership.rules.facts import ItemFacts
from partnership.rules.parties import (
    confirming_parties,
    deciding_parties,
    leading_parties,
    named_parties,
)
from partnership.rules.sources import counting_source
from partnership.rules.words import Word, party_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """What the deciding parties say, each in the plan's order.

    leading: the parties that lead by the day. speaking: those, and who else has spoken;
    where none is named as leading, all that must confirm. confirming: without whom nothing is over.
    """

    words: Mapping[str, tuple[Word, ...]]
    noes: Mapping[str, tuple[int, ...]]
    leading: tuple[str, ...]
    speaking: tuple[str, ...]
    confirming: tuple[str, ...]
    source: Word | None

    def last(self, party: str) -> Word | None:
        """Return what the party says now, or None when it has said nothing."""
        words = self.words[party]
        return words[-1] if words else None

    def last_words(self) -> dict[str, Word]:
        """Return what each party that has spoken says now."""
        return {party: words[-1] for party, words in self.words.items() if words}

    @property
    def disputed(self) -> bool:
        return any(self.noes.values())


def voices_of(facts: ItemFacts, day: date) -> Voices:
    """Return who says what of the item, and whose word is awaited on that day."""
    words = {party: party_words(facts, party) for party in deciding_parties(facts)}
    return Voices(
        words=words,
        noes={party: standing_noes(facts, party) for party in words},
        leading=leading_parties(facts, day),
        speaking=_speaking(facts, words, day),
        confirming=confirming_parties(facts),
        source=counting_source(facts),
    )


def _speaking(
    facts: ItemFacts, words: Mapping[str, tuple[Word, ...]], day: date
) -> tuple[str, ...]:
    if not named_parties(facts):
        return tuple(words)
    leading = leading_parties(facts, day)
    return tuple(party for party in words if party in leading or words[party])
