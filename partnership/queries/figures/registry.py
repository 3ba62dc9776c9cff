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
    "deadlines": Kind((*PART, "code", "organization", "party"), deadlines_figure),
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
    _refuse_unknown(plan, asked)
    return kind.make(plan, lane, asked)


def deadlines_of(reading: Reading, organization: str) -> Figure | None:
    """Return the deadlines of what an organization answers for; None without any date.

    Three queries.
    """
    asked = {"organization": [organization]}
    figure = figure_of("deadlines", replace(reading, code="", filters=asked))
    return figure if figure.drawn.rows else None


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


def _refuse_unknown(plan: PlanOnDay, asked: Filters) -> None:
    """Raise BadParameters for an item, an organization or a party that there is not."""
    items = (*plan.initiatives, *plan.milestones_of(plan.initiatives))
    known = {
        "code": ({each.code for each in items}, ("PRO-1.2", "PRO-1.2-M1")),
        "organization": (set(plan.organizations), tuple(sorted(plan.organizations))),
        "party": _parties(plan),
    }
    for name, (codes, examples) in known.items():
        if name in asked and asked[name] not in codes:
            raise BadParameters([Fault(name, asked[name], examples)])


def _parties(plan: PlanOnDay) -> tuple[set[str], tuple[str, ...]]:
    countries = tuple(party["country"] for party in plan.reading.plan["parties"])
    return set(countries), countries
