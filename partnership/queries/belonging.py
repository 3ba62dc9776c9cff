"""What a fact belongs to: its item, its plan, its organization, its number in the record."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from partnership.models import Answer, Initiative, Milestone, Official, Organization, Plan, Report
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


def number_of(fact: Report | Answer) -> int:
    """Return the number of a public fact in the record."""
    if fact.entry_id is None:
        raise ValueError("What is not public has no number.")
    return fact.entry_id
