"""What public sources say and no party has said yet: leads, texts, press facts."""

from typing import TypeVar

from django.db.models import Exists, OuterRef, QuerySet

from partnership.models import Funding, Meeting, Responsibility, Source
from partnership.queries.belonging import Item
from partnership.vocabulary import Basis, Role, SourceKind

Fact = TypeVar("Fact", Meeting, Funding)
# What the press or a digest says alone is only "reported by the press".
PRESS = (SourceKind.PRESS, SourceKind.DIGEST)


def of_press(facts: QuerySet[Fact]) -> QuerySet[Fact]:
    """Keep the public meetings or sums that no official source tells of."""
    told = Source.objects.filter(subject_code=OuterRef("code"))
    official = told.exclude(kind__in=PRESS)
    return facts.filter(~Exists(official), Exists(told), entry__isnull=False)


def is_of_press(fact: Meeting | Funding) -> bool:
    """Say whether no official source tells of the meeting or the sum."""
    kinds = set(Source.objects.filter(subject_code=fact.code).values_list("kind", flat=True))
    return bool(kinds) and kinds <= set(PRESS)


def may_be_confirmed(held: Responsibility) -> bool:
    """Say whether the role waits for a word: it is inferred, and stands or left a gap."""
    if held.entry_id is None or held.basis != Basis.INFERRED:
        return False
    return held.until_on is None or leaves_gap(held)


def leaves_gap(held: Responsibility) -> bool:
    """Say whether a lead was denied, and its party leads on the item and names nobody."""
    if held.role != Role.LEAD or held.until_on is None or held.released_on is not None:
        return False
    same = Responsibility.objects.filter(
        initiative=held.initiative_id,
        milestone=held.milestone_id,
        role=Role.LEAD,
        organization__country=held.organization.country,
        until_on=None,
        entry__isnull=False,
    )
    return not same.exists()


def item_held(held: Responsibility) -> Item:
    """Return the initiative or the milestone that a role is on."""
    item = held.milestone or held.initiative
    if item is None:
        raise ValueError("A role is on one item.")
    return item
