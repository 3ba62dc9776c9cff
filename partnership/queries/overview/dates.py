"""Milestones in rows with their deadline lines: the dates there are, late ones, next ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from partnership.queries.arcs import Axis, axis_of, span_over
from partnership.queries.arcs.dates import dates_in_force
from partnership.queries.item_page.rows import ItemDates, ItemRow, item_row
from partnership.queries.items import Item
from partnership.queries.overview.plan import PlanOnDay


@dataclass(frozen=True, slots=True)
class DatesThere:
    """Rows on one axis. axis: None without rows."""

    rows: tuple[ItemRow, ...]
    axis: Axis | None


def dates_there(plan: PlanOnDay, milestones: Sequence[Item], *, axis_id: str) -> DatesThere:
    """Return the milestones that have a date as rows, in the order given, on one axis."""
    reading = plan.reading
    initiatives = {item.code: item.state for item in plan.initiatives}
    dated = [(item, days) for item in milestones if (days := _days(plan, item, initiatives))]
    if not dated:
        return DatesThere((), None)
    span = span_over([reading.as_of.day, *(day for _item, days in dated for day in days)])
    rows = tuple(
        item_row(
            item.state,
            item.step,
            reading,
            dates=ItemDates(days, span, axis_id),
            initiatives=initiatives,
            organizations=plan.organizations,
        )
        for item, days in dated
    )
    return DatesThere(rows, axis_of(span, reading, axis_id=axis_id))


def _days(plan: PlanOnDay, item: Item, initiatives: dict) -> tuple:
    return dates_in_force(
        item.state,
        item.step,
        plan=plan.reading.plan,
        initiatives=initiatives,
        as_of=plan.reading.as_of,
    )
