"""Whose rows an official has before them."""

from dataclasses import dataclass, field
from datetime import date

from partnership.models import Official, Organization, Step
from partnership.queries.hats import Hat, hats_of
from partnership.queries.responsible import LEADS, Bodies, initiatives_of_any, milestones_of_any
from partnership.queries.rights import RULES, Reach, Verb

# Whoever reads the drafts of a whole party looks after its rows; an administrator keeps accounts.
LOOKS_AFTER = RULES[Verb.READ_TEXT_DRAFT]


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows of one official on one day.

    reporting: the organizations that they report for; signing: those that they sign off for.
    led: codes of the items that these, or all bodies of a party, lead. mine: those of `led`
    on which they report. answering: those on which they answer for their party. steps: how
    each of `led` stands.
    """

    party: str
    day: date
    reporting: tuple[Organization, ...] = ()
    signing: tuple[Organization, ...] = ()
    led: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    steps: dict[str, Step] = field(default_factory=dict)


def scope_of(official: Official, day: date) -> Scope:
    """Return whose rows the official has: of the organization, or of the party. At most 6 queries."""
    hats = hats_of(official, day)
    reporting, signing = _bodies(hats, Verb.DRAFT), _bodies(hats, Verb.PUBLISH)
    mine = _led(reporting, day) if reporting else frozenset()
    answering = mine if signing == reporting else _led(signing, day)
    wide = any(LOOKS_AFTER.get(hat.role, Reach.OWN_ORGANIZATION) > 1 for hat in hats)
    of_party = Organization.objects.filter(country=official.party)
    led = mine | _led(of_party, day) if wide else mine
    return Scope(
        party=official.party,
        day=day,
        reporting=tuple(reporting),
        signing=tuple(signing),
        led=led,
        mine=mine,
        answering=answering,
        steps={step.item_code: step for step in Step.objects.on(day).filter(item_code__in=led)},
    )


def _bodies(hats: list[Hat], verb: Verb) -> list[Organization]:
    """Return the organizations for which one of the hats has the verb."""
    return [hat.organization for hat in hats if hat.organization and hat.role in RULES[verb]]


def _led(organizations: Bodies, day: date) -> frozenset[str]:
    """Return the codes of the milestones, and of the initiatives that have none. Two queries."""
    milestones = milestones_of_any(organizations, day, LEADS).values_list("code", flat=True)
    whole = initiatives_of_any(organizations, day, LEADS).exclude(milestones__entry__isnull=False)
    return frozenset(milestones) | frozenset(whole.values_list("code", flat=True))
