"""The facts as the site knew them at the end of a day."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from partnership.rules.facts import InitiativeFacts, ItemFacts, Measure, Report

Facts = TypeVar("Facts", ItemFacts, InitiativeFacts)


def published_by(facts: Facts, day: date) -> Facts:
    """Return the facts without whatever was published after the day.

    What was taken back, released, seconded or baselined later is undone too. Items that
    had no entry yet are left out of an initiative and of what an item depends on.
    """
    if isinstance(facts, InitiativeFacts):
        return replace(
            facts,
            own=_item_published_by(facts.own, day),
            milestones=_items_published_by(facts.milestones, day),
            declarations=tuple(each for each in facts.declarations if each.published_on <= day),
        )
    return _item_published_by(facts, day)


def known(on: date | None, day: date) -> date | None:
    """Return the date if it had come by the day, else None."""
    return on if on is not None and on <= day else None


def measure_by(measure: Measure | None, day: date) -> Measure | None:
    """Return the measure with the values that were published by the day."""
    if measure is None:
        return None
    told = tuple(each for each in measure.observations if each.published_on <= day)
    return replace(measure, observations=told)


def _items_published_by(items: tuple[ItemFacts, ...], day: date) -> tuple[ItemFacts, ...]:
    return tuple(_item_published_by(each, day) for each in items if each.entered_on <= day)


def _item_published_by(facts: ItemFacts, day: date) -> ItemFacts:
    return replace(
        facts,
        baselined_on=known(facts.baselined_on, day),
        measure=measure_by(facts.measure, day),
        leads=tuple(
            replace(each, released_on=known(each.released_on, day))
            for each in facts.leads
            if each.published_on <= day
        ),
        due_dates=tuple(
            replace(each, seconded_on=known(each.seconded_on, day))
            for each in facts.due_dates
            if each.published_on <= day
        ),
        reports=tuple(_told(each, day) for each in facts.reports if each.published_on <= day),
        answers=tuple(
            replace(each, withdrawn_on=known(each.withdrawn_on, day))
            for each in facts.answers
            if each.published_on <= day
        ),
        assessed_on=tuple(each for each in facts.assessed_on if each <= day),
        prerequisites=_items_published_by(facts.prerequisites, day),
        predecessors=_items_published_by(facts.predecessors, day),
    )


def _told(report: Report, day: date) -> Report:
    return replace(report, withdrawn_on=known(report.withdrawn_on, day))
