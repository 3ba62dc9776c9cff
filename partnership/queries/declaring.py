"""What a party's declaration would change: how an initiative stands with and without it."""

from dataclasses import dataclass, replace
from datetime import date

from partnership.models import Declaration, Initiative
from partnership.queries.confirming import facts_of
from partnership.rules import standing
from partnership.rules.facts import Declaration as Declared
from partnership.rules.facts import InitiativeFacts
from partnership.rules.outcome import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaring:
    """declared: the parties that have declared. missing: those that would still be missing.

    now, then: how it stands, and how it would once the party and all that are missing declared.
    """

    declared: tuple[str, ...]
    missing: tuple[str, ...]
    now: Standing
    then: Standing


def declaring(initiative: Initiative, *, party: str, day: date) -> Declaring:
    """Return what the declaration of a party would change today. Writes nothing."""
    facts = facts_of(initiative)
    if not isinstance(facts, InitiativeFacts):
        raise TypeError("Promises are covered, not steps.")
    declared = tuple(each.party for each in facts.declarations)
    absent = [each for each in facts.own.parties if each not in declared]
    whole = tuple(Declared(party=each, published_on=day) for each in absent)
    return Declaring(
        declared=declared,
        missing=tuple(each for each in absent if each != party),
        now=standing(facts, day),
        then=standing(replace(facts, declarations=(*facts.declarations, *whole)), day),
    )


def has_declared(initiative: Initiative, party: str) -> bool:
    """Say whether the party has declared that the milestones cover the promise."""
    return Declaration.objects.filter(
        initiative=initiative, party=party, entry__isnull=False
    ).exists()
