"""The days on which facts of an item or an initiative were published or taken back."""

from datetime import date

from partnership.rules.facts import InitiativeFacts, ItemFacts, Observation


def publication_days(facts: ItemFacts | InitiativeFacts) -> list[date]:
    """Return, in order, every day on which what is known of it changed in public."""
    if isinstance(facts, InitiativeFacts):
        days = {each.published_on for each in facts.declarations}
        for item in (facts.own, *facts.milestones):
            days |= _days_of(item)
        return sorted(days)
    return sorted(_days_of(facts))


def _days_of(facts: ItemFacts) -> set[date]:
    days = {facts.entered_on, *facts.assessed_on}
    days |= {each.published_on for each in facts.leads}
    days |= {each.published_on for each in facts.due_dates}
    days |= {each.published_on for each in _values(facts)}
    days |= {each.published_on for each in facts.reports}
    days |= {each.published_on for each in facts.answers}
    undone = [
        facts.baselined_on,
        *(each.released_on for each in facts.leads),
        *(each.seconded_on for each in facts.due_dates),
        *(each.withdrawn_on for each in facts.reports),
        *(each.withdrawn_on for each in facts.answers),
    ]
    days |= {day for day in undone if day is not None}
    for other in (*facts.prerequisites, *facts.predecessors):
        days |= _days_of(other)
    return days


def _values(facts: ItemFacts) -> tuple[Observation, ...]:
    return () if facts.measure is None else facts.measure.observations
