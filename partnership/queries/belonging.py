"""What a fact belongs to: its item, its plan, its organization, its number in the record."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from partnership.models import (
    Answer,
    DueDate,
    Initiative,
    Milestone,
    Official,
    Organization,
    Plan,
    Proposal,
    Report,
)
from partnership.vocabulary import SubjectKind

Item = Milestone | Initiative


def item_of(report: Report) -> Item:
    """Return the milestone or the initiative that a report is about."""
    item = report.milestone or report.initiative
    if item is None:
        raise ValueError("A report is about one item.")
    return item


def plan_of(item: Item) -> Plan:
    """Return the plan that an item belongs to."""
    return item.initiative.plan if isinstance(item, Milestone) else item.plan


def target_of(thing: Item | Plan | Report | Proposal | DueDate) -> Item | Plan:
    """Return what is answered for: an item itself, or what a report, a date or a proposal is about.

    The whole plan where a proposal is about no item of it.
    """
    match thing:
        case Report():
            return item_of(thing)
        case DueDate():
            return thing.milestone
        case Proposal():
            return thing.milestone or thing.initiative or thing.plan
        case _:
            return thing


def plan_of_draft(draft: Report | Proposal) -> Plan:
    """Return the plan that a report or a proposal belongs to."""
    return draft.plan if isinstance(draft, Proposal) else plan_of(item_of(draft))


def kind_of(item: Item) -> SubjectKind:
    """Return what an item is."""
    return SubjectKind.MILESTONE if isinstance(item, Milestone) else SubjectKind.INITIATIVE


def day_in(plan: Plan, moment: datetime) -> date:
    """Return the day that it is in the plan's timezone at that moment."""
    return moment.astimezone(ZoneInfo(plan.timezone)).date()


def speaker(row: Report | Official) -> Organization:
    """Return the organization that speaks. Raises ValueError where none does."""
    if row.organization is None:
        raise ValueError("No organization speaks here.")
    return row.organization


def number_of(fact: Report | Answer | DueDate) -> int:
    """Return the number of a public fact in the record."""
    if fact.entry_id is None:
        raise ValueError("What is not public has no number.")
    return fact.entry_id
