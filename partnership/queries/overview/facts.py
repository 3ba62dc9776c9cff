"""The four facts over the items of a plan or a pillar, as the method counts them."""

from datetime import date

from partnership.queries.items import Item
from partnership.rules import FourFacts, Row, four_facts
from partnership.vocabulary import Freshness, Label, Schedule, Scope


def facts_of(items: list[Item], day: date) -> FourFacts:
    """Return the four facts over some items at the end of a day."""
    return four_facts([row_of(item) for item in items], day)


def row_of(item: Item) -> Row:
    """Return the facts that the rules count by."""
    step = item.step
    return Row(
        label=Label(step.label),
        freshness=Freshness(step.freshness),
        schedule=Schedule(step.schedule),
        first_due_on=step.first_due_on,
        due_on=step.due_on,
        moves=step.moves,
        after_deadline=step.after_deadline,
        scope=Scope(item.state["scope"]),
        counts=step.counts,
        done_on=step.done_on,
    )
