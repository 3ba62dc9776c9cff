"""The days before a plan's first publication, worked out from it once."""

from dataclasses import replace
from datetime import date

from partnership.rules.date_texts import date_texts
from partnership.rules.facts import DueDate, InitiativeFacts, ItemFacts, Lead, Report
from partnership.rules.outcome import Step
from partnership.rules.publication_days import publication_days
from partnership.rules.published import Facts, known, measure_by
from partnership.rules.statements import Statement, statements
from partnership.rules.stepping import merged, steps


def effective_by(facts: Facts, day: date) -> Facts:
    """Return the facts of a plan's first publication as they were true on an earlier day.

    Reports stand from the day that they name, first due dates and responsibilities from
    the plan's adoption; answers and all else from their publication.
    """
    if isinstance(facts, InitiativeFacts):
        return replace(
            facts,
            own=_item_effective_by(facts.own, day),
            milestones=_items_effective_by(facts.milestones, day),
            declarations=tuple(each for each in facts.declarations if each.published_on <= day),
        )
    return _item_effective_by(facts, day)


def reconstructed_steps(facts: Facts, first_day: date, last_day: date) -> list[Step]:
    """Return the steps of the days before a plan's first publication, both ends included.

    facts: as published on the day of that publication (`published_by`). Nothing stands
    before the plan was adopted: an empty list where the days end before that.
    """
    own = facts.own if isinstance(facts, InitiativeFacts) else facts
    first_day = max(first_day, own.adopted_on)
    turns: list[date] = sorted(day for day in _days_of_truth(facts) if first_day < day <= last_day)
    begins = [first_day, *turns] if first_day <= last_day else []
    ends = [*turns, date.max]
    found: list[Step] = []
    for begin, end in zip(begins, ends, strict=False):
        true_then = effective_by(facts, begin)
        found += [each for each in steps(true_then, begin) if each.from_on < end]
    return merged(each for each in found if each.from_on <= last_day)


def _days_of_truth(facts: ItemFacts | InitiativeFacts) -> set[date]:
    """Return the days on which `effective_by` may begin to let another fact through."""
    days = set(publication_days(facts))
    items = (facts.own, *facts.milestones) if isinstance(facts, InitiativeFacts) else (facts,)
    for item in items:
        days |= _effective_days(item)
    return days


def _effective_days(item: ItemFacts) -> set[date]:
    days = {each.effective_on for each in item.reports}
    for other in (*item.prerequisites, *item.predecessors):
        days |= _effective_days(other)
    return days


def _items_effective_by(items: tuple[ItemFacts, ...], day: date) -> tuple[ItemFacts, ...]:
    return tuple(
        _item_effective_by(each, day)
        for each in items
        if each.with_the_plan or each.entered_on <= day
    )


def _item_effective_by(facts: ItemFacts, day: date) -> ItemFacts:
    true_then = [
        each
        for each in statements(facts.reports)
        if each.last.effective_on <= day and not each.withdrawn
    ]
    return replace(
        facts,
        baselined_on=known(facts.baselined_on, day),
        measure=measure_by(facts.measure, day),
        leads=tuple(_from_adoption(each, facts.adopted_on, day) for each in facts.leads),
        due_dates=_first_date(facts),
        reports=tuple(text for each in true_then for text in _on_its_day(each)),
        answers=tuple(
            replace(each, withdrawn_on=known(each.withdrawn_on, day))
            for each in facts.answers
            if each.published_on <= day
        ),
        assessed_on=tuple(each for each in facts.assessed_on if each <= day),
        prerequisites=_items_effective_by(facts.prerequisites, day),
        predecessors=_items_effective_by(facts.predecessors, day),
    )


def _from_adoption(lead: Lead, adopted_on: date, day: date) -> Lead:
    return replace(
        lead, published_on=adopted_on, since=adopted_on, released_on=known(lead.released_on, day)
    )


def _first_date(facts: ItemFacts) -> tuple[DueDate, ...]:
    return tuple(
        replace(each, published_on=facts.adopted_on, asked_by=None)
        for first in date_texts(facts)[:1]
        for each in first.texts
    )


def _on_its_day(statement: Statement) -> list[Report]:
    """Return the report's texts as though they had been published on the day they name."""
    day = statement.last.effective_on
    return [
        replace(
            text,
            published_on=day,
            source_on=None if text.source_on is None else day,
            reconstructed=True,
        )
        for text in statement.texts
    ]
