"""The dates that a milestone has had, as they came into force, from its public state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models import Step
from partnership.queries.as_of import AsOf
from partnership.queries.item_facts import milestone_facts
from partnership.queries.words import days_late, due_words, moved_words, table_date
from partnership.rules import due_day, effective_by, published_by
from partnership.rules.date_texts import date_texts
from partnership.rules.dates import taken_over
from partnership.vocabulary import DatePrecision, DateSetter


@dataclass(frozen=True, slots=True)
class Taken:
    """When a due date of the record came into force. on: None while it is not agreed."""

    due_on: date
    on: date | None


def dates_taken(
    state: dict, *, plan: dict, initiatives: Mapping[str, dict], as_of: AsOf
) -> dict[int, Taken]:
    """Return when each due date came into force, by its number in the record, the first first.

    state: of a milestone. initiatives: public states by code, the milestone's own among them.
    An organizer's date is left out; so is a date that a correction took the place of.
    """
    alone = {**state, "prerequisites": [], "indicator": None}
    known = milestone_facts(alone, plan=plan, states=lambda code: initiatives[code])
    facts = (effective_by if as_of.reconstructed else published_by)(known, as_of.day)
    first = [(text.first.published_on, text) for text in date_texts(facts)[:1]]
    return {text.texts[-1].number: Taken(text.day, on) for on, text in [*first, *taken_over(facts)]}


def in_force(taken: Mapping[int, Taken]) -> tuple[date, ...]:
    """Return the dates that have been in force, one after the other; none twice in a row."""
    days: list[date] = []
    for each in taken.values():
        if each.on is not None and days[-1:] != [each.due_on]:
            days.append(each.due_on)
    return tuple(days)


def dates_in_force(
    state: dict, step: Step, *, plan: dict, initiatives: Mapping[str, dict], as_of: AsOf
) -> tuple[date, ...]:
    """Return the dates of an item for its line; () where it has none.

    Only what was moved is looked up; a date that never moved is the step's own.
    """
    if step.due_on is None:
        return ()
    if step.due_on == step.first_due_on and not step.moves:
        return (step.due_on,)
    taken = dates_taken(state, plan=plan, initiatives=initiatives, as_of=as_of)
    days = in_force(taken) or (step.due_on,)
    return days if days[0] == step.first_due_on else (step.first_due_on or step.due_on, *days)


def due_in_words(state: dict, due_on: date) -> str:
    """Return a due date as exactly as it was given: "2025" for a year. due_on: its last day."""
    for told in reversed(state.get("due_dates", [])):
        precision = DatePrecision(told["precision"])
        set_by_parties = told["set_by"] != DateSetter.ORGANIZER
        if set_by_parties and due_day(date.fromisoformat(told["due_on"]), precision) == due_on:
            return due_words(due_on, precision)
    return table_date(due_on)


@dataclass(frozen=True, slots=True)
class Dates:
    """A deadline in words, as parts/dates.html shows it."""

    first: str
    first_name: str
    moved: str
    key: str
    now: str
    now_name: str


def dates_in_words(state: dict, step: Step) -> Dates | None:
    """Return first date, moves and date now in words; None without a date."""
    if step.due_on is None:
        return None
    return Dates(
        first=due_in_words(state, step.first_due_on or step.due_on),
        first_name=_("first deadline") if step.moves else _("deadline"),
        moved=moved_words(step.moves),
        key=step.label,
        now=due_in_words(state, step.due_on),
        now_name=_("current deadline"),
    )


def line_name(state: dict, step: Step, *, late_days: int) -> str:
    """Return all that a line shows in words, for those who listen."""
    if step.due_on is None:
        return ""
    told = [_("Due %(day)s") % {"day": due_in_words(state, step.due_on)}]
    if step.moves and step.first_due_on:
        first = due_in_words(state, step.first_due_on)
        told += [moved_words(step.moves), _("first due %(day)s") % {"day": first}]
    if late_days:
        told.append(days_late(late_days))
    return "; ".join(told)
