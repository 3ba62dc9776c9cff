"""What stands in the calendar: one thing on its day, and where a moved one stood before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models.labels import label_of
from partnership.queries.item_page.figures import Figure
from partnership.queries.lists.who import Body, Side, countries_of, others_of, sides_of
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import Status, Text, due_words, long_date, title_of
from partnership.rules.rounds import round_on
from partnership.vocabulary import DatePrecision, MeetingKind

MILESTONE, MEETING, ROUND, PLAN = "milestone", "meeting", "round", "plan"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One thing on one day. kind: milestone, meeting, round or plan.

    code: permanent, "" for none. last_day: of a meeting of several. was: it stood here and was
    moved; `figure` says where to. over: nothing is to be waited for any more. entry: the number
    of its newest entry in the record, 0 where it follows from the plan's. first_on: of a milestone whose date moved `moves` times.
    organizations, countries, pillars: codes to choose by.
    """

    kind: str
    code: str
    day: date
    day_words: str
    title: Text
    address: str
    kind_words: str
    last_day: date | None = None
    status: Status | None = None
    figure: Figure | None = None
    sides: tuple[Side, ...] = ()
    others: tuple[Body, ...] = ()
    notes: tuple[str, ...] = ()
    was: bool = False
    over: bool = False
    entry: int = 0
    first_on: date | None = None
    moves: int = 0
    initiatives: tuple[str, ...] = ()
    organizations: frozenset[str] = field(default_factory=frozenset)
    countries: frozenset[str] = field(default_factory=frozenset)
    pillars: frozenset[str] = field(default_factory=frozenset)


def kind_words() -> dict[str, str]:
    """Return what each kind of entry is called."""
    return {
        MILESTONE: pgettext("calendar", "Milestone"),
        MEETING: _("Meeting or mission"),
        ROUND: _("Reporting round"),
        PLAN: _("Plan"),
    }


def meeting_entries(plan: PlanOnDay, days: dict[str, str]) -> Iterator[CalendarEntry]:
    """Yield the meetings. days: their days in words, by code."""
    reading = plan.reading
    pillars = {item.code: item.state["pillar"] or "" for item in plan.initiatives}
    today = reading.as_of.day.isoformat()
    for state in plan.meetings:
        ahead = state["starts_on"] > today
        if ahead and reading.as_of.reconstructed:
            continue
        codes = state["organizations"]
        yield CalendarEntry(
            kind=MEETING,
            code=state["code"],
            day=date.fromisoformat(state["starts_on"]),
            day_words=days[state["code"]],
            title=title_of(state, reading.language),
            address=reading.subject_address(state["kind"], state["code"]),
            kind_words=str(label_of(MeetingKind(state["meeting_kind"]))),
            last_day=date.fromisoformat(state["ends_on"]) if state["ends_on"] else None,
            sides=sides_of(codes, plan.organizations, reading, both=False),
            others=others_of(codes, plan.organizations, reading),
            notes=(_("announced, not held yet"),) if ahead else (),
            over=not ahead,
            entry=state["entry"],
            initiatives=tuple(state["initiatives"]),
            organizations=frozenset(codes),
            countries=frozenset(countries_of(codes, plan.organizations)),
            pillars=frozenset(pillars[code] for code in state["initiatives"] if code in pillars),
        )


def plan_entries(reading: Reading) -> Iterator[CalendarEntry]:
    """Yield the launch of the plan, and its start and end as far as their days are known.

    A start of which only the year is known has no day to stand on; an end falls on the last.
    """
    state = reading.plan
    yield _of_plan("launch", state["adopted_on"], _("The plan was launched"), reading)
    if state["starts_on"] and state["start_precision"] == DatePrecision.DAY:
        yield _of_plan("start", state["starts_on"], _("The plan begins"), reading)
    if state["ends_on"]:
        words = due_words(state["ends_on"], state["end_precision"])
        yield _of_plan("end", state["ends_on"], _("The plan ends"), reading, words=words)


def _of_plan(
    code: str, day: str, title: str, reading: Reading, *, words: str = ""
) -> CalendarEntry:
    return CalendarEntry(
        kind=PLAN,
        code=f"{reading.plan['code']}-{code}",
        day=date.fromisoformat(day),
        day_words=words or due_words(day),
        title=Text(title),
        address=reading.address("overview"),
        kind_words=kind_words()[PLAN],
        over=day < reading.as_of.day.isoformat(),
    )


def round_entries(plan: PlanOnDay, first: date, last: date) -> Iterator[CalendarEntry]:
    """Yield the last day of each reporting round between two days."""
    reading, it = plan.reading, round_on(first)
    while it.closes_on <= last:
        quarter = _("Q%(number)s %(year)s") % {"number": it.quarter, "year": it.year}
        yield CalendarEntry(
            kind=ROUND,
            code=f"{reading.plan['code']}-round-{it.year}-Q{it.quarter}",
            day=it.closes_on,
            day_words=due_words(it.closes_on),
            title=Text(_("Last day to report on %(quarter)s") % {"quarter": quarter}),
            address=reading.address("method"),
            kind_words=kind_words()[ROUND],
            notes=(_("open from %(day)s") % {"day": long_date(it.opens_on)},),
            over=it.closes_on < reading.as_of.day,
        )
        it = round_on(date.fromordinal(it.closes_on.toordinal() + 1))
