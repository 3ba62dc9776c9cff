"""The days on which a standing may change while its facts stay as they are."""

from collections.abc import Iterable
from datetime import date

from partnership.rules.due_days import due_day
from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.freshness import ageing_from, stale_from
from partnership.rules.schedule import due_soon_from, overdue_from
from partnership.rules.situation import start_of
from partnership.rules.statements import statements
from partnership.rules.waiting import unanswered_from


def turning_days(facts: ItemFacts | InitiativeFacts) -> set[date]:
    """Return every day that the facts themselves name; between them nothing changes."""
    if isinstance(facts, ItemFacts):
        return _days_of(facts, {facts.cadence_days})
    days: set[date] = set()
    for item in (facts.own, *facts.milestones):
        days |= _days_of(item, {item.cadence_days, facts.own.cadence_days})
    return days


def _days_of(facts: ItemFacts, cadences: set[int]) -> set[date]:
    days = {start_of(facts), *(lead.since for lead in facts.leads)}
    for due in facts.due_dates:
        last = due_day(due.due_on, due.precision)
        days |= {due_soon_from(last), overdue_from(last)}
    days |= _ageing_days(facts, cadences)
    days |= {unanswered_from(each.published_on) for each in facts.reports}
    days |= {unanswered_from(each.published_on) for each in facts.answers}
    for other in (*facts.prerequisites, *facts.predecessors):
        days |= _days_of(other, {other.cadence_days})
    return days


def _ageing_days(facts: ItemFacts, cadences: Iterable[int]) -> set[date]:
    ages = {each.aged_from for each in statements(facts.reports)}
    ages |= {each.published_on for each in facts.answers}
    return {
        begins(aged_from, cadence_days)
        for aged_from in ages
        for cadence_days in cadences
        for begins in (ageing_from, stale_from)
    }
