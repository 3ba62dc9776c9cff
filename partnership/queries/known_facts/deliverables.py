"""Deliverables: milestones that a report calls completed since the launch."""

from collections.abc import Iterable, Iterator

from partnership.queries.items import Item
from partnership.queries.known_facts import meetings_until
from partnership.queries.overview.plan import PlanOnDay
from partnership.vocabulary import Claim, MilestoneKind


def deliverables(plan: PlanOnDay) -> Iterator[tuple[Item, dict]]:
    """Yield each deliverable with the report that says so, in plan order.

    One that is itself a meeting is left out, so that it is not told twice.
    """
    meetings = list(meetings_until(plan))
    for item in plan.milestones_of(plan.initiatives):
        told = _done(plan, item)
        if told and not _is_a_meeting(item, told, meetings):
            yield item, told


def _done(plan: PlanOnDay, item: Item) -> dict | None:
    """Return the first report that says since the launch that the milestone is completed."""
    launched, day = plan.reading.plan["adopted_on"], plan.reading.as_of.day.isoformat()
    return next(
        (
            told
            for told in item.state["reports"]
            if told["claim"] == Claim.COMPLETED
            and not told["withdrawn_on"]
            and launched <= told["effective_on"] <= day
        ),
        None,
    )


def _is_a_meeting(item: Item, told: dict, meetings: Iterable[dict]) -> bool:
    return item.state["milestone_kind"] == MilestoneKind.ACTIVITY and any(
        item.state["initiative"] in each["initiatives"]
        and each["starts_on"] <= told["effective_on"] <= (each["ends_on"] or each["starts_on"])
        for each in meetings
    )
