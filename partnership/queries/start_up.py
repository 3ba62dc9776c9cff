"""What a plan that was read in public sources asks its officials: leads, texts, press facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from partnership.models import Initiative, Milestone, Official, Organization, Party, Responsibility
from partnership.queries.hats import hats_of, speaks_for_party
from partnership.queries.press_facts import PressFact, press_facts
from partnership.queries.states.checks import standing_languages
from partnership.queries.unconfirmed import item_held, leaves_gap
from partnership.vocabulary import Basis, OfficialRole, Role


class About(StrEnum):
    """What the questions are about, in the order in which they are asked."""

    LEADS = "leads"
    TEXTS = "texts"
    FACTS = "facts"


Asked = Responsibility | Initiative | PressFact


@dataclass(frozen=True, slots=True)
class Place:
    """For whom an official answers. organizations: as their approver; whole: for the party."""

    party: str
    organizations: tuple[Organization, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the questions that an official may answer were answered, of all."""

    about: About
    answered: int
    whole: int

    @property
    def left(self) -> int:
        """How many wait for an answer."""
        return self.whole - self.answered


def start_up_counts(official: Official, day: date) -> list[Count]:
    """Return the count of each kind of question that there is for the official, in order.

    About fifteen queries, however many questions there are.
    """
    place = place_of(official, day)
    found = [
        Count(about, len(whole) - len(waiting), len(whole))
        for about in About
        for whole, waiting in [_both(about, place, day)]
    ]
    return [count for count in found if count.whole]


def start_up_questions(official: Official, day: date, about: About) -> list[Asked]:
    """Return what waits for the official's answer, in the order of the plan."""
    return _both(about, place_of(official, day), day)[1]


def place_of(official: Official, day: date) -> Place:
    """Return for whom the official answers on the day, in their own place or as a stand-in."""
    approving = {
        hat.organization
        for hat in hats_of(official, day)
        if hat.role == OfficialRole.APPROVER and hat.organization is not None
    }
    ordered = tuple(sorted(approving, key=lambda each: each.code))
    return Place(official.party, ordered, speaks_for_party(official, day))


def _both(about: About, place: Place, day: date) -> tuple[list[Asked], list[Asked]]:
    """Return all questions of a kind, and those that wait for an answer."""
    if not (place.whole or place.organizations):
        return [], []
    if about == About.LEADS:
        return _leads(place)
    if about == About.TEXTS:
        return _texts(place)
    facts = press_facts(place.party, place.organizations, whole=place.whole, day=day)
    return list(facts), [fact for fact in facts if fact.waits]


def _leads(place: Place) -> tuple[list[Asked], list[Asked]]:
    rows = sorted(_roles(place), key=_in_plan_order)
    gaps = _gaps(rows) if place.whole else set()
    waiting = [
        row
        for row in rows
        if row.basis == Basis.INFERRED and (row.until_on is None or row.pk in gaps)
    ]
    return list(rows), list(waiting)


def _roles(place: Place) -> QuerySet[Responsibility]:
    of_items = Q(initiative__withdrawn=False, initiative__plan__parties__country=place.party) | Q(
        milestone__withdrawn=False, milestone__initiative__plan__parties__country=place.party
    )
    mine = Q(organization__country=place.party) if place.whole else Q()
    if not place.whole:
        mine = Q(organization__in=place.organizations)
    rows = Responsibility.objects.filter(
        of_items, mine, entry__isnull=False, basis__in=[Basis.INFERRED, Basis.CONFIRMED]
    )
    return rows.select_related("organization", "initiative", "milestone__initiative")


def _gaps(rows: Iterable[Responsibility]) -> set[int]:
    """Return the keys of denied leads after which nobody of the party leads, one an item."""
    newest = {
        (row.initiative_id, row.milestone_id): row
        for row in rows
        if row.role == Role.LEAD and row.until_on is not None and row.released_on is None
    }
    return {row.pk for row in newest.values() if leaves_gap(row)}


def _in_plan_order(row: Responsibility) -> tuple[bool, int, int, int, int]:
    """Leads before supporters, each in the order of the plan."""
    item = item_held(row)
    initiative = item.initiative if isinstance(item, Milestone) else item
    place = item.position if isinstance(item, Milestone) else 0
    return row.role != Role.LEAD, initiative.plan_id, initiative.position, place, row.position


def _texts(place: Place) -> tuple[list[Asked], list[Asked]]:
    if not place.whole:
        return [], []
    rows = Initiative.objects.filter(
        entry__isnull=False, withdrawn=False, plan__parties__country=place.party
    )
    rows = rows.select_related("plan").prefetch_related("checks")
    ordered = sorted(rows, key=lambda row: (row.plan_id, row.position))
    spoken = _languages(place.party)
    return list(ordered), [row for row in ordered if _waits(row, place.party, spoken)]


def _languages(party: str) -> dict[int, set[str]]:
    """Return the languages of a party in each plan, by the plan's key."""
    told = Party.objects.filter(country=party).values_list("plan_id", "languages")
    return {plan: set(languages) for plan, languages in told}


def _waits(initiative: Initiative, party: str, spoken: dict[int, set[str]]) -> bool:
    """Say whether the party has not answered on the text as it now is."""
    if not initiative.verify:
        return False
    given = [row for row in initiative.checks.all() if row.party == party]
    if not given:
        return True
    newest = max(given, key=lambda row: row.entry_id or 0)
    needed = spoken[initiative.plan_id] & newest.texts.keys()
    return not needed <= set(standing_languages(newest, initiative))
