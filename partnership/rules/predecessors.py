"""Which milestones hand over to which: a successor is linked to what it replaces."""

from collections.abc import Iterable
from dataclasses import replace

from partnership.rules.facts import ItemFacts
from partnership.vocabulary import Claim


def with_predecessors(milestones: Iterable[ItemFacts]) -> tuple[ItemFacts, ...]:
    """Return an initiative's milestones, each with the ones that name it as successor.

    Whether the replacement is agreed is left to the standing.
    """
    siblings = tuple(milestones)
    return tuple(_linked(each, siblings, frozenset()) for each in siblings)


def _linked(item: ItemFacts, siblings: tuple[ItemFacts, ...], after: frozenset[str]) -> ItemFacts:
    """Link an item to what it replaces. after: the codes that lead to it, against circles."""
    before = tuple(
        _linked(each, siblings, after | {item.code})
        for each in siblings
        if item.code in _successors(each) and each.code not in after | {item.code}
    )
    return replace(item, predecessors=before)


def _successors(item: ItemFacts) -> set[str | None]:
    return {each.successor for each in item.reports if each.claim is Claim.REPLACED}
