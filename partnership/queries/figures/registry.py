"""The figures by name: what each is made from, and which parameters its address takes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from partnership.queries.figures.deadlines import deadlines_figure
from partnership.queries.figures.figure import Figure
from partnership.queries.figures.holders import holders_figure
from partnership.queries.figures.known import known_figure
from partnership.queries.figures.milestones import milestones_figure
from partnership.queries.figures.months import months_figure
from partnership.queries.figures.pillars import pillars_figure
from partnership.queries.filters import BadParameters, Fault
from partnership.queries.known_facts import known_of_each
from partnership.queries.known_facts.happened import happened
from partnership.queries.overview.plan import Lane, PlanOnDay, plan_on_day
from partnership.queries.page_context import Reading

Filters = dict[str, str]
PART = ("pillar", "area")


@dataclass(frozen=True, slots=True)
class Kind:
    """One figure. filters: the parameters that its address takes beside plan and as_of."""

    filters: tuple[str, ...]
    make: Callable[[PlanOnDay, Lane | None, Filters], Figure]


def _lanes(plan: PlanOnDay, lane: Lane | None, filters: Filters) -> Figure:
    return milestones_figure(plan, lane, filters, whole=True)


def _pillars(plan: PlanOnDay, lane: Lane | None, filters: Filters) -> Figure:
    return pillars_figure(plan)


def _known(plan: PlanOnDay, lane: Lane | None, filters: Filters) -> Figure:
    shown = (lane,) if lane else plan.lanes
    known = {each.code: known_of_each(plan, each.initiatives) for each in shown}
    return known_figure(plan, known, lane, filters, whole=True)


def _months(plan: PlanOnDay, lane: Lane | None, filters: Filters) -> Figure:
    return months_figure(plan.reading, happened(plan), whole=True)


FIGURES = {
    "lanes": Kind(PART, _lanes),
    "pillars": Kind((), _pillars),
    "deadlines": Kind((*PART, "code"), deadlines_figure),
    "holders": Kind(PART, holders_figure),
    "known": Kind(PART, _known),
    "months": Kind((), _months),
}


def figure_of(name: str, reading: Reading) -> Figure:
    """Return a figure with all rows of its table. Three queries, whatever the plan's size.

    Raises BadParameters for a pillar, an area or a code that the plan does not have.
    """
    kind = FIGURES[name]
    asked = {each: reading.first(each) for each in kind.filters if reading.first(each)}
    under = asked.get("pillar") or asked.get("area") or ""
    plan = plan_on_day(reading, under=under)
    lane = _lane(plan, asked)
    if "code" in asked:
        _refuse_unknown(plan, asked["code"])
    return kind.make(plan, lane, asked)


def _lane(plan: PlanOnDay, asked: Filters) -> Lane | None:
    """Return the part of the plan that is asked for; of an area, its lane with that area alone."""
    for name in PART:
        code = asked.get(name)
        if code is None:
            continue
        for lane in plan.lanes:
            if name == "pillar" and lane.state and lane.code == code:
                return lane
            areas = tuple(area for area in lane.areas if area["code"] == code)
            if name == "area" and areas:
                return replace(lane, areas=areas)
        raise BadParameters([Fault(name, code, _known_codes(plan, name))])
    return None


def _known_codes(plan: PlanOnDay, name: str) -> tuple[str, ...]:
    if name == "pillar":
        return tuple(lane.code for lane in plan.lanes if lane.state)
    return tuple(area["code"] for lane in plan.lanes for area in lane.areas)


def _refuse_unknown(plan: PlanOnDay, code: str) -> None:
    if code not in {
        each.code for each in (*plan.initiatives, *plan.milestones_of(plan.initiatives))
    }:
        raise BadParameters([Fault("code", code, ("PRO-1.2", "PRO-1.2-M1"))])
