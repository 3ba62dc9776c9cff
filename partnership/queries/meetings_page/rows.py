"""Meetings and deliverables as rows: who met whom, when, what came of it, who says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.item_page.rows import led_state
from partnership.queries.items import Item
from partnership.queries.known_facts import OFFICIAL, kinds_of_meeting, kinds_of_report
from partnership.queries.known_facts.days import meeting_days, report_days
from partnership.queries.known_facts.deliverables import deliverables
from partnership.queries.known_facts.sources import sources_in
from partnership.queries.lists.touched import Touched, touched
from partnership.queries.lists.who import Body, Side, countries_of, others_of, sides_of
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.words import Text, text_in, title_of, words_of
from partnership.queries.words.checks import check_marks
from partnership.vocabulary import MeetingKind, MeetingLevel, Role

DELIVERABLE = "deliverable"
ALONE = (MeetingLevel.ONE_GOVERNMENT, MeetingLevel.PRIVATE_ORGANIZATIONS)


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting or deliverable. key: of its kind. official: a government's own source.

    organizations, countries, initiatives: codes to choose by. related: initiatives that it is
    background to. ahead: it is announced and has not begun.
    """

    code: str
    day: date
    day_words: str
    last_day: str
    key: str
    kind: str
    level: str
    title: Text
    address: str
    sides: tuple[Side, ...]
    others: tuple[Body, ...]
    outcome: Text
    note: Text
    initiatives: tuple[Touched, ...]
    related: tuple[Touched, ...]
    sources: tuple[dict, ...]
    notes: tuple[str, ...]
    official: bool
    ahead: bool
    organizations: frozenset[str]
    countries: frozenset[str]

    @property
    def touches(self) -> set[str]:
        """The codes of all initiatives that it names."""
        return {each.code for each in (*self.initiatives, *self.related)}


def events_of(plan: PlanOnDay) -> list[Event]:
    """Return everything that took place or is announced, in no order.

    On a reconstructed day nothing was announced yet that no source had told of.
    """
    initiatives = {item.code: item.state for item in plan.initiatives}
    day = plan.reading.as_of.day.isoformat()
    shown = [
        each
        for each in plan.meetings
        if not (plan.reading.as_of.reconstructed and each["starts_on"] > day)
    ]
    return [
        *(_meeting(state, plan, initiatives) for state in shown),
        *(_deliverable(item, told, plan, initiatives) for item, told in deliverables(plan)),
    ]


def _meeting(state: dict, plan: PlanOnDay, initiatives: Mapping[str, dict]) -> Event:
    reading, codes = plan.reading, state["organizations"]
    level = MeetingLevel(state["level"])
    official = any(kind in OFFICIAL for kind in kinds_of_meeting(state))
    return Event(
        code=state["code"],
        day=date.fromisoformat(state["starts_on"]),
        day_words=meeting_days(state),
        last_day=state["ends_on"] or "",
        key=state["meeting_kind"],
        kind=str(label_of(MeetingKind(state["meeting_kind"]))),
        level=str(label_of(level)),
        title=title_of(state, reading.language),
        address=reading.address("history", state["code"]),
        sides=sides_of(codes, plan.organizations, reading, both=level not in ALONE),
        others=others_of(codes, plan.organizations, reading),
        outcome=words_of(state, "outcome", reading.language),
        note=words_of(state, "note", reading.language),
        initiatives=touched(state["initiatives"], initiatives, reading),
        related=touched(state["related"], initiatives, reading),
        sources=sources_in(state["sources"], reading.language),
        notes=tuple(_meeting_notes(state, plan, official=official)),
        official=official,
        ahead=state["starts_on"] > reading.as_of.day.isoformat(),
        organizations=frozenset(codes),
        countries=frozenset(countries_of(codes, plan.organizations)),
    )


def _meeting_notes(state: dict, plan: PlanOnDay, *, official: bool) -> Iterator[str]:
    reading = plan.reading
    if state["starts_on"] > reading.as_of.day.isoformat():
        yield _("announced, not held yet")
    if state["starts_on"] < reading.plan["adopted_on"]:
        yield _("before the plan")
    if not official:
        yield _("reported by the press")
    yield from check_marks(state, reading.plan, reading.language)


def _deliverable(item: Item, told: dict, plan: PlanOnDay, initiatives: Mapping[str, dict]) -> Event:
    """Return a milestone that a report calls completed, with what the report says."""
    reading, state = plan.reading, item.state
    codes = [
        each["organization"]
        for each in led_state(state, initiatives)["responsibilities"]
        if each["role"] == Role.LEAD and each["until_on"] is None
    ]
    official = any(kind in OFFICIAL for kind in kinds_of_report(told))
    return Event(
        code=item.code,
        day=date.fromisoformat(told["effective_on"]),
        day_words=report_days(told),
        last_day="",
        key=DELIVERABLE,
        kind=_("Deliverable"),
        level="",
        title=title_of(state, reading.language),
        address=reading.address("milestone", item.code),
        sides=sides_of(codes, plan.organizations, reading, both=True),
        others=others_of(codes, plan.organizations, reading),
        outcome=Text(""),
        note=text_in(told["note"], reading.language, source=state["source_language"]),
        initiatives=touched([state["initiative"]], initiatives, reading),
        related=(),
        sources=sources_in(_papers(told), reading.language),
        notes=() if official else (_("reported by the press"),),
        official=official,
        ahead=False,
        organizations=frozenset(codes),
        countries=frozenset(countries_of(codes, plan.organizations)),
    )


def _papers(told: dict) -> list[dict]:
    """Return what a report rests on as sources: its own, and its evidence that can be read."""
    own = [told["source"]] if told["source"] else []
    evidence = [
        {
            "kind": piece["source_kind"],
            "publisher": piece["publisher"],
            "name": piece["title"] or piece["address"],
            "locator": piece["locator"],
            "address": piece["address"],
            "languages": piece["languages"],
        }
        for piece in told["evidence"]
        if piece["source_kind"] and piece["address"]
    ]
    read = {(each["address"], each["locator"]): each for each in (*own, *evidence)}
    return list(read.values())
