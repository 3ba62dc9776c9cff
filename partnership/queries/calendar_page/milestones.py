"""Milestones in the calendar: on their date now, and on each date that they had before."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.arcs.dates import dates_in_force, due_in_words
from partnership.queries.calendar_page.entries import MILESTONE, CalendarEntry, kind_words
from partnership.queries.item_page.figures import OVER, Figure, figure_of
from partnership.queries.item_page.rows import led_state
from partnership.queries.items import Item
from partnership.queries.lists.who import countries_of, others_of, sides_of
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.words import due_words, moved_words, status_of, table_date, title_of
from partnership.vocabulary import DateSetter, Role


def milestone_entries(plan: PlanOnDay) -> Iterator[CalendarEntry]:
    """Yield every milestone that has a date, and where it stood before it was moved."""
    initiatives = {item.code: item.state for item in plan.initiatives}
    for item in plan.milestones_of(plan.initiatives):
        if item.step.due_on is None:
            yield from _organizers(item, plan, initiatives)
            continue
        entry = _entry(item, item.step.due_on, plan, initiatives)
        yield entry
        days = dates_in_force(
            item.state,
            item.step,
            plan=plan.reading.plan,
            initiatives=initiatives,
            as_of=plan.reading.as_of,
        )
        yield from _stood(entry, item, days)


def _entry(
    item: Item, day: date, plan: PlanOnDay, initiatives: Mapping[str, dict]
) -> CalendarEntry:
    reading, state, step = plan.reading, item.state, item.step
    codes = _codes(led_state(state, initiatives))
    return CalendarEntry(
        kind=MILESTONE,
        code=item.code,
        day=day,
        day_words=due_in_words(state, day),
        title=title_of(state, reading.language),
        address=reading.address("milestone", item.code),
        kind_words=kind_words()[MILESTONE],
        status=status_of(step),
        figure=figure_of(state, step, reading.as_of.day),
        sides=sides_of(codes, plan.organizations, reading, both=True),
        others=others_of(codes, plan.organizations, reading),
        notes=tuple(_notes(item)),
        over=step.label in OVER,
        entry=state["entry"],
        first_on=step.first_due_on,
        moves=step.moves,
        initiatives=(state["initiative"],),
        organizations=frozenset(codes),
        countries=frozenset(countries_of(codes, plan.organizations)),
        pillars=frozenset({state["pillar"] or ""}),
    )


def _codes(state: Mapping) -> list[str]:
    """Return the organizations that lead on an item now."""
    return [
        told["organization"]
        for told in state["responsibilities"]
        if told["role"] == Role.LEAD and told["until_on"] is None
    ]


def _notes(item: Item) -> Iterator[str]:
    step = item.step
    if item.state["withdrawn"]:
        yield _("withdrawn")
    if step.moves and step.first_due_on:
        first = due_in_words(item.state, step.first_due_on)
        yield _("%(moved)s, first due %(day)s") % {"moved": moved_words(step.moves), "day": first}
    if step.after_deadline:
        yield _("moved after the deadline")


def _stood(entry: CalendarEntry, item: Item, days: tuple[date, ...]) -> Iterator[CalendarEntry]:
    """Yield the marks left where the milestone stood before. days: in force, the last now."""
    now = _("now %(day)s") % {"day": entry.day_words}
    for place, day in enumerate(dict.fromkeys(days)):
        if day == entry.day:
            continue
        name = _("first deadline") if place == 0 else _("earlier deadline")
        yield replace(
            entry,
            day=day,
            day_words=due_in_words(item.state, day),
            status=None,
            figure=Figure(now, ""),
            sides=(),
            others=(),
            notes=(name,),
            was=True,
        )


def _organizers(
    item: Item, plan: PlanOnDay, initiatives: Mapping[str, dict]
) -> Iterator[CalendarEntry]:
    """Yield the newest date of an organizer, which is no due date of the plan."""
    told = [row for row in item.state["due_dates"] if row["set_by"] == DateSetter.ORGANIZER]
    if not told:
        return
    entry = _entry(item, date.fromisoformat(told[-1]["due_on"]), plan, initiatives)
    figure = entry.figure if item.step.done_on else Figure(table_date(told[-1]["due_on"]), "")
    yield replace(
        entry,
        day_words=due_words(told[-1]["due_on"], told[-1]["precision"]),
        figure=figure,
        notes=(str(label_of(DateSetter.ORGANIZER)), *entry.notes),
        over=True,
    )
