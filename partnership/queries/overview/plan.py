"""A plan on a day: its pillars and preamble, what was promised under each, who and when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils.translation import pgettext

from partnership.models import State
from partnership.models.record import StateQuerySet
from partnership.queries.as_of import read_content
from partnership.queries.items import Item, states_in, steps_of_plan, steps_on, with_steps
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.queries.words import Text, title_of
from partnership.vocabulary import SubjectKind

FRAME = (SubjectKind.PILLAR, SubjectKind.AREA, SubjectKind.MEETING, SubjectKind.FUNDING)
PROMISES = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)


class Dated(NamedTuple):
    """An item that has a due date."""

    due_on: date
    first_due_on: date
    item: Item


def dated_of(items: Iterable[Item]) -> list[Dated]:
    """Keep the items that have a due date, in their order."""
    return [
        Dated(due_on, item.step.first_due_on or due_on, item)
        for item in items
        if (due_on := item.step.due_on)
    ]


@dataclass(frozen=True, slots=True)
class Lane:
    """A pillar, or the preamble, with its priority areas and initiatives in plan order.

    code: the pillar's, or of the preamble's first area. state: None for the preamble.
    """

    code: str
    numeral: str
    title: Text
    address: str
    state: dict | None
    areas: tuple[dict, ...]
    initiatives: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PlanOnDay:
    """All that the overview and the pillars show. milestones: by their initiative's code."""

    reading: Reading
    lanes: tuple[Lane, ...]
    milestones: dict[str, list[Item]]
    organizations: dict[str, dict]
    meetings: tuple[dict, ...]
    funding: tuple[dict, ...]

    @property
    def initiatives(self) -> list[Item]:
        """Every initiative, the preamble's first."""
        return [item for lane in self.lanes for item in lane.initiatives]

    def milestones_of(self, initiatives: Iterable[Item]) -> list[Item]:
        """Return the milestones of some initiatives, in plan order."""
        return [each for item in initiatives for each in self.milestones.get(item.code, [])]

    def items_of(self, initiatives: Iterable[Item]) -> list[Item]:
        """Return what is counted: milestones, and initiatives that have none."""
        return [each for item in initiatives for each in self.milestones.get(item.code, [item])]


def plan_on_day(reading: Reading, *, under: str = "") -> PlanOnDay:
    """Return the plan on the day of the reading. Three queries, whatever its size.

    under: the code of a pillar or a priority area, to leave out what is promised elsewhere.
    """
    frame = _frame(reading)
    found = _items_under(reading, under) if under else _items(reading)
    milestones = defaultdict(list)
    for item in found:
        if item.state["kind"] == SubjectKind.MILESTONE:
            milestones[item.state["initiative"]].append(item)
    initiatives = [item for item in found if item.state["kind"] == SubjectKind.INITIATIVE]
    organizations = {state["code"]: state for state in frame[SubjectKind.ORGANIZATION]}
    return PlanOnDay(
        reading=reading,
        lanes=tuple(_lanes(reading, frame, initiatives)),
        milestones=dict(milestones),
        organizations=organizations,
        meetings=tuple(frame[SubjectKind.MEETING]),
        funding=tuple(frame[SubjectKind.FUNDING]),
    )


def _items(reading: Reading) -> list[Item]:
    plan, as_of = reading.plan["code"], reading.as_of
    return with_steps(states_in(_promises(as_of.day, plan), as_of), steps_of_plan(plan, as_of.day))


def _items_under(reading: Reading, under: str) -> list[Item]:
    plan, as_of = reading.plan["code"], reading.as_of
    states = states_in(_promises_under(as_of.day, plan, under, under), as_of)
    return with_steps(states, steps_on([state["code"] for state in states], as_of.day))


def _frame(reading: Reading) -> dict[str, list[dict]]:
    found = defaultdict(list)
    for kind, *row in _frame_rows(reading.as_of.day, reading.plan["code"]):
        found[kind].append(read_content(*row))
    return found


def _in_order(rows: StateQuerySet) -> QuerySet:
    return rows.in_order().values_list("entry_id", "content")


_promises = Prepared(
    lambda day, plan: _in_order(
        State.objects.on(day).filter(plan_code=plan, kind__in=PROMISES),
    )
)
_promises_under = Prepared(
    lambda day, plan, pillar, area: _in_order(
        State.objects.on(day).filter(
            Q(pillar=pillar) | Q(area=area), plan_code=plan, kind__in=PROMISES
        )
    )
)
_frame_rows = Prepared(
    lambda day, plan: (
        State.objects.on(day)
        .filter(Q(plan_code=plan, kind__in=FRAME) | Q(kind=SubjectKind.ORGANIZATION))
        .in_order()
        .values_list("kind", "entry_id", "content")
    )
)


def _lanes(reading: Reading, frame: dict, initiatives: list[Item]) -> Iterable[Lane]:
    areas, promised = defaultdict(list), defaultdict(list)
    for area in frame[SubjectKind.AREA]:
        areas[area["pillar"]].append(area)
    for item in initiatives:
        promised[item.state["pillar"]].append(item)
    if areas[None]:
        yield _preamble(reading, areas[None], promised[None])
    for pillar in frame[SubjectKind.PILLAR]:
        code = pillar["code"]
        yield Lane(
            code=code,
            numeral=pillar["numeral"],
            title=title_of(pillar, reading.language),
            address=reading.address("pillar", code),
            state=pillar,
            areas=tuple(areas[code]),
            initiatives=tuple(promised[code]),
        )


def _preamble(reading: Reading, areas: list[dict], initiatives: list[Item]) -> Lane:
    code = areas[0]["code"]
    return Lane(
        code=code,
        numeral="",
        title=Text(pgettext("part of a plan", "Preamble")),
        address=reading.address("area", code),
        state=None,
        areas=tuple(areas),
        initiatives=tuple(initiatives),
    )
