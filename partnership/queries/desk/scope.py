"""Whose rows an official has before them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from partnership.models import Official, Organization, Step
from partnership.queries.hats import Hat, bodies_of, hats_of
from partnership.queries.responsible import LEADS, Bodies, initiatives_of_any, milestones_of_any
from partnership.queries.rights import RULES, Reach, Verb

# Whoever reads the drafts of a whole party looks after its rows; an administrator keeps accounts.
LOOKS_AFTER = RULES[Verb.READ_TEXT_DRAFT]


@dataclass(frozen=True, slots=True)
class Signing:
    """One hat that signs off: for which organizations' keys, and whose hat it is."""

    bodies: frozenset[int]
    holder: int


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows of one official on one day.

    reporting: the organization that they report for, if they do. bodies: keys of the
    organizations whose desk they work on. signing: the hats that sign off. answering: the
    organizations for which they answer. led: codes of the items that these, or all bodies of a
    party, lead. mine: those of `led` on which they report. steps: how each of `led` stands.
    coordinates: they speak for the whole party.
    """

    party: str
    day: date
    reporting: tuple[Organization, ...] = ()
    bodies: frozenset[int] = frozenset()
    signing: tuple[Signing, ...] = ()
    answering: tuple[Organization, ...] = ()
    led: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    steps: dict[str, Step] = field(default_factory=dict)
    coordinates: bool = False


def scope_of(official: Official, day: date) -> Scope:
    """Return whose rows the official has: of the organization, or of the party."""
    hats = hats_of(official, day)
    reporting = _bodies([hat for hat in hats if hat.holder == official], Verb.DRAFT)
    working = _bodies(hats, Verb.DRAFT)
    mine = led_codes(reporting, day) if reporting else frozenset()
    led = mine if working == reporting else mine | led_codes(working, day)
    if any(LOOKS_AFTER.get(hat.role, 0) >= Reach.OWN_PARTY for hat in hats):
        led |= led_codes(Organization.objects.filter(country=official.party), day)
    return Scope(
        party=official.party,
        day=day,
        reporting=tuple(reporting),
        bodies=frozenset(key for body in working for key in bodies_of(body)),
        signing=tuple(_signing(hats)),
        answering=tuple(_bodies(hats, Verb.ANSWER)),
        led=led,
        mine=mine,
        steps={step.item_code: step for step in Step.objects.on(day).filter(item_code__in=led)},
        coordinates=any(RULES[Verb.AGREE].get(hat.role) == Reach.OWN_PARTY for hat in hats),
    )


def _bodies(hats: Iterable[Hat], verb: Verb) -> list[Organization]:
    """Return the organizations for which one of the hats has the verb."""
    return [hat.organization for hat in hats if hat.organization and hat.role in RULES[verb]]


def _signing(hats: Iterable[Hat]) -> Iterable[Signing]:
    for hat in hats:
        if hat.organization and hat.role in RULES[Verb.PUBLISH]:
            yield Signing(frozenset(bodies_of(hat.organization)), hat.holder.pk)


def led_codes(organizations: Bodies, day: date) -> frozenset[str]:
    """Return the codes of the milestones, and of the initiatives that have none. Two queries."""
    milestones = milestones_of_any(organizations, day, LEADS).values_list("code", flat=True)
    whole = initiatives_of_any(organizations, day, LEADS).exclude(milestones__entry__isnull=False)
    return frozenset(milestones) | frozenset(whole.values_list("code", flat=True))
