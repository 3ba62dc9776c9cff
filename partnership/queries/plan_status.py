"""The four facts of a plan on a day, over the whole of it and over each pillar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partnership.models import State, Step
from partnership.rules import FourFacts, Row, four_facts
from partnership.vocabulary import Freshness, Label, Schedule, Scope, SubjectKind

ITEMS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)
STEP_COLUMNS = (
    "item_code", "label", "freshness", "schedule", "first_due_on", "due_on", "moves",
    "after_deadline", "counts", "done_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lane:
    """One pillar's facts. pillar: its code, or None for the plan's preamble."""

    pillar: str | None
    facts: FourFacts


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """The facts over a plan's items, and the lanes that they sum from.

    An item is a milestone, or an initiative that has none. lanes: the pillars in plan
    order, then the preamble where anything belongs to none. initiatives, milestones: how
    many the plan shows, whatever their scope.
    """

    facts: FourFacts
    lanes: tuple[Lane, ...]
    initiatives: int
    milestones: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item stands in its plan. pillar: "" for the preamble."""

    kind: str
    code: str
    pillar: str
    initiative: str
    scope: str


def plan_status(plan_code: str, *, day: date) -> PlanStatus:
    """Return how a plan stands at the end of the day. Two queries, whatever its size."""
    pillars, places = _frame(plan_code, day)
    rows = {place.code: row for place, row in _rows(plan_code, day, places)}
    items = [place for place in _items(places) if place.code in rows]
    lanes = [*pillars, *([""] if any(not place.pillar for place in items) else [])]
    return PlanStatus(
        facts=four_facts([rows[place.code] for place in items], day),
        lanes=tuple(
            Lane(
                pillar or None,
                four_facts([rows[place.code] for place in items if place.pillar == pillar], day),
            )
            for pillar in lanes
        ),
        initiatives=sum(place.kind == SubjectKind.INITIATIVE for place in places),
        milestones=sum(place.kind == SubjectKind.MILESTONE for place in places),
    )


def item_rows_on(plan_code: str, day: date) -> dict[str, tuple[str, Row]]:
    """Return (pillar, row) of each item of a plan on a day, by its code, in plan order.

    pillar: "" for the preamble. Two queries.
    """
    _pillars, places = _frame(plan_code, day)
    rows = {place.code: row for place, row in _rows(plan_code, day, places)}
    return {
        place.code: (place.pillar, rows[place.code])
        for place in _items(places)
        if place.code in rows
    }


def _frame(plan_code: str, day: date) -> tuple[list[str], list[_Place]]:
    """Return the codes of the pillars in order, and where each initiative and milestone is."""
    found = (
        State.objects.on(day)
        .filter(plan_code=plan_code, kind__in=(SubjectKind.PILLAR, *ITEMS))
        .in_order()
        .values_list("kind", "code", "pillar", "initiative", "scope")
    )
    places = [_Place(*row) for row in found]
    pillars = [place.code for place in places if place.kind == SubjectKind.PILLAR]
    return pillars, [place for place in places if place.kind != SubjectKind.PILLAR]


def _items(places: Sequence[_Place]) -> list[_Place]:
    """Keep the milestones, and the initiatives that have none."""
    owners = {place.initiative for place in places if place.kind == SubjectKind.MILESTONE}
    return [place for place in places if place.code not in owners]


def _rows(plan_code: str, day: date, places: Iterable[_Place]) -> Iterable[tuple[_Place, Row]]:
    steps = Step.objects.on(day).filter(plan_code=plan_code).values(*STEP_COLUMNS)
    by_code = {step.pop("item_code"): step for step in steps}
    for place in places:
        if place.code in by_code:
            yield place, _row(by_code[place.code], Scope(place.scope))


def _row(step: dict, scope: Scope) -> Row:
    return Row(
        **step
        | {
            "label": Label(step["label"]),
            "freshness": Freshness(step["freshness"]),
            "schedule": Schedule(step["schedule"]),
            "scope": scope,
        }
    )
