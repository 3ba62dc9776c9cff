"""The initiatives of a priority area in rows: standing, what is due next, moves, leads."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.arcs_dates import due_in_words
from partnership.queries.items import Item
from partnership.queries.known_facts import Known
from partnership.queries.overview_plan import PlanOnDay
from partnership.queries.words import (
    Owner,
    Status,
    Text,
    count_words,
    late_words,
    moved_words,
    owners_of,
    status_of,
    table_date,
    title_of,
)
from partnership.vocabulary import Scope


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One initiative. due: the next due date, or why there is none; found: it has one.

    traced: what is known of anything done. unchecked: its text is still to be checked.
    """

    code: str
    address: str
    title: Text
    owners: tuple[Owner, ...]
    scope: str
    unchecked: bool
    status: Status
    counts: str
    due: str
    found: bool
    due_note: str
    tone: str
    moved: str
    traced: str


def area_rows(plan: PlanOnDay, known: list[Known]) -> tuple[InitiativeRow, ...]:
    """Return the rows of some initiatives, in their order."""
    return tuple(_row(plan, each) for each in known)


def _row(plan: PlanOnDay, known: Known) -> InitiativeRow:
    reading, item = plan.reading, known.item
    scope = Scope(item.state["scope"])
    late = late_words(item.step, reading.as_of.day)
    return InitiativeRow(
        code=item.code,
        address=reading.address("initiative", item.code),
        title=title_of(item.state, reading.language),
        owners=tuple(owners_of(item.state, plan.organizations, reading.plan, reading.language)),
        scope="" if scope is Scope.IN_PLAN else str(label_of(scope)),
        unchecked=item.state["verify"],
        status=status_of(item.step),
        counts=count_words(item.step),
        due=_due(plan, item),
        found=known.dated,
        due_note=late,
        tone="overdue" if late else "",
        moved=_moved(item),
        traced=_traced(known),
    )


def _due(plan: PlanOnDay, item: Item) -> str:
    """Return the nearest open due date as exactly as it was given."""
    due_on = item.step.due_on
    milestones = plan.milestones.get(item.code, [])
    if due_on is None:
        if any(each.step.first_due_on for each in milestones):
            return _("no open date")
        return _("no date found")
    for each in milestones:
        if each.step.due_on == due_on:
            return due_in_words(each.state, due_on)
    return table_date(due_on)


def _moved(item: Item) -> str:
    if item.step.first_due_on is None:
        return ""
    return moved_words(item.step.moves) or _("not moved")


def _traced(known: Known) -> str:
    if known.officially:
        return _("official source")
    return _("press") if known.traced else _("not found")
