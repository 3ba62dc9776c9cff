"""How the deadlines of a promise moved: one story for each milestone whose date did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from partnership.queries.arcs.dates import Dates, dates_in_words, dates_taken, line_name
from partnership.queries.arcs.story import Story, story_of
from partnership.queries.dated_facts.dates import DateRow, due_dates_of
from partnership.queries.item_page.figures import OVER, days_overdue
from partnership.queries.items import Item
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, title_of


@dataclass(frozen=True, slots=True)
class Moved:
    """A milestone whose date moved, with every date that it has had."""

    code: str
    title: Text
    address: str
    story: Story | None
    dates: Dates | None
    due_dates: tuple[DateRow, ...]


def moved_of(
    milestones: Sequence[Item],
    days: Mapping[str, tuple[date, ...]],
    initiatives: Mapping[str, dict],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> tuple[Moved, ...]:
    """Return the stories, in plan order. days: the dates in force of each milestone."""
    return tuple(
        _moved(each, days[each.code], initiatives, organizations, reading)
        for each in milestones
        if len(days[each.code]) > 1
    )


def _moved(
    item: Item,
    days: tuple[date, ...],
    initiatives: Mapping[str, dict],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> Moved:
    state, step = item.state, item.step
    late_days = days_overdue(step, reading.as_of.day)
    taken = dates_taken(state, plan=reading.plan, initiatives=initiatives, as_of=reading.as_of)
    return Moved(
        code=state["code"],
        title=title_of(state, reading.language),
        address=reading.address("milestone", state["code"]),
        story=story_of(
            days,
            step.label,
            reading,
            name=line_name(state, step, late_days=late_days),
            late_days=late_days,
            over=step.label in OVER,
        ),
        dates=dates_in_words(state, step),
        due_dates=due_dates_of(state, taken, organizations, reading),
    )
