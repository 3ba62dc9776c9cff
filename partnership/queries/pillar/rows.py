"""The initiatives of a priority area in rows: standing, what is due next, moves, leads."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.items import Item
from partnership.queries.known_facts import Known
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.states.checked import is_unchecked
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
from partnership.vocabulary import Label, Scope


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
    nearest = _nearest(plan, item)
    return InitiativeRow(
        code=item.code,
        address=reading.address("initiative", item.code),
        title=title_of(item.state, reading.language),
        owners=tuple(owners_of(item.state, plan.organizations, reading.plan, reading.language)),
        scope="" if scope is Scope.IN_PLAN else str(label_of(scope)),
        unchecked=is_unchecked(item.state, reading.language),
        status=status_of(item.step),
        counts=count_words(item.step),
        due=_due(plan, item, nearest),
        found=known.dated,
        due_note=late or _told(nearest),
        tone="overdue" if late else "",
        moved=_moved(item),
        traced=_traced(known),
    )


def _nearest(plan: PlanOnDay, item: Item) -> Item | None:
    """Return the milestone that the initiative's date is that of."""
    return next(
        (
            each
            for each in plan.milestones.get(item.code, [])
            if each.step.due_on and each.step.due_on == item.step.due_on
        ),
        None,
    )


def _due(plan: PlanOnDay, item: Item, nearest: Item | None) -> str:
    """Return the nearest open due date as exactly as it was given."""
    if item.step.due_on is None:
        milestones = plan.milestones.get(item.code, [])
        dated = any(each.step.first_due_on for each in milestones)
        return _("no open date") if dated else _("no date found")
    return (
        due_in_words(nearest.state, item.step.due_on) if nearest else table_date(item.step.due_on)
    )


def _told(nearest: Item | None) -> str:
    """Return "Reported complete" beside a date that waits for a yes alone."""
    if nearest is None or nearest.step.label != Label.REPORTED_COMPLETE:
        return ""
    return status_of(nearest.step).words


def _moved(item: Item) -> str:
    if item.step.first_due_on is None:
        return ""
    return moved_words(item.step.moves) or _("not moved")


def _traced(known: Known) -> str:
    if known.officially:
        return _("official source")
    return _("press") if known.traced else _("not found")
