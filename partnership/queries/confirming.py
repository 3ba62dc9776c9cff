"""Who must agree on an item, and how it would stand if something more were said of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from partnership.models import Initiative, Report
from partnership.queries.belonging import Item, item_of, plan_of
from partnership.queries.head import head_size
from partnership.queries.live_states import LiveStates
from partnership.queries.states import state_of
from partnership.queries.states.facts import report_states
from partnership.rules import standing
from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.outcome import Standing
from partnership.rules.parties import confirming_parties
from partnership.vocabulary import SubjectKind


def confirming_of(item: Item) -> tuple[str, ...]:
    """Return the parties whose word an end of this item needs, in the plan's order."""
    facts = facts_of(item)
    return confirming_parties(facts.own if isinstance(facts, InitiativeFacts) else facts)


def facts_of(item: Item) -> ItemFacts | InitiativeFacts:
    """Return what is public of an item at this moment, as the method reads it."""
    return _facts(item, _states(item))


def confirming_of_each(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    """Return the same for many items, by code. As many queries for one as for all of a plan."""
    by_plan = defaultdict(list)
    for item in items:
        by_plan[plan_of(item).code].append(item)
    return {
        code: parties
        for plan, members in by_plan.items()
        for code, parties in _confirming_of_plan(plan, members)
    }


def _confirming_of_plan(plan: str, items: list[Item]) -> Iterator[tuple[str, tuple[str, ...]]]:
    states = LiveStates(state_of(SubjectKind.PLAN, plan))
    owners = {_initiative_of(item).code for item in items}
    states.load(SubjectKind.INITIATIVE, code__in=owners)
    states.load(SubjectKind.MILESTONE, initiative__code__in=owners)
    for item in items:
        facts = _facts(item, states)
        own = facts.own if isinstance(facts, InitiativeFacts) else facts
        yield item.code, confirming_parties(own)


def standing_with(report: Report, *, at: datetime, day: date) -> Standing:
    """Return how the report's item would stand if the report were published at that moment.

    report: a draft; nothing is written.
    """
    item = item_of(report)
    states = _states(item)
    report.entry_id, report.published_at = head_size(), at
    try:
        said = report_states([report], plan_of(item).timezone)
    finally:
        report.entry_id, report.published_at = None, None
    states(item.code)["reports"].extend(said)
    return standing(_facts(item, states), day)


def _states(item: Item) -> LiveStates:
    states = LiveStates(state_of(SubjectKind.PLAN, plan_of(item).code))
    initiative = _initiative_of(item)
    states.load(SubjectKind.INITIATIVE, code=initiative.code)
    states.load(SubjectKind.MILESTONE, initiative__code=initiative.code)
    return states


def _initiative_of(item: Item) -> Initiative:
    return item if isinstance(item, Initiative) else item.initiative


def _facts(item: Item, states: LiveStates) -> ItemFacts | InitiativeFacts:
    if isinstance(item, Initiative):
        return states.facts(item.code)[0]
    milestones = states.facts(item.initiative.code)[1]
    return next(facts for facts in milestones if facts.code == item.code)
