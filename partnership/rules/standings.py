"""How an item or an initiative stands on a day: the one door to the method."""

from datetime import date

from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.initiative import initiative_standing
from partnership.rules.item import item_standing
from partnership.rules.outcome import Standing


def standing(facts: ItemFacts | InitiativeFacts, day: date) -> Standing:
    """Return how things stand at the end of the day, by the facts given.

    The facts are taken as published: prepare them with `published_by` or `effective_by`.
    """
    if isinstance(facts, InitiativeFacts):
        return initiative_standing(facts, day)
    return item_standing(facts, day)
