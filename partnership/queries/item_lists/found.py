"""Which initiatives or milestones an address asks for, in its order, and out of how many."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from partnership.models import State
from partnership.models.record import StateQuerySet
from partnership.queries.as_of import read_state
from partnership.queries.cursor import Ordering
from partnership.queries.filters import BadParameters, Fault
from partnership.queries.filters.fields import KnownAsked, PartyAsked
from partnership.queries.filters.items import ITEM_ORDERINGS, ItemFilters, with_order_keys
from partnership.queries.page_context import Reading
from partnership.queries.words.invented import is_invented, is_invented_body
from partnership.vocabulary import SubjectKind

NARROWING = (
    "q", "pillar", "area", "party", "organization", "role", "status", "differs", "moved",
    "due_after", "due_before",
)  # fmt: skip
ORDERED = (*NARROWING, "ordering")
ORDERINGS = {each.name: each for each in ITEM_ORDERINGS}
FRAME = (SubjectKind.PILLAR, SubjectKind.AREA, SubjectKind.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a plan's items stand in, as public states by code in plan order."""

    pillars: dict[str, dict]
    areas: dict[str, dict]
    organizations: dict[str, dict]

    def codes(self, kind: SubjectKind) -> list[str]:
        """Return the codes of a kind that may be asked for."""
        return {
            SubjectKind.PILLAR: [*self.pillars],
            SubjectKind.AREA: [*self.areas],
            SubjectKind.ORGANIZATION: [*self.organizations],
        }[kind]


@dataclass(frozen=True, slots=True)
class Found:
    """The codes that match, in the order asked for. of: how many there are without a filter."""

    kind: SubjectKind
    codes: tuple[str, ...]
    of: int
    narrowed: bool


class FrameFilters(ItemFilters):
    """The filters of items where the codes that may be named are known already. No query."""

    def __init__(self, data: Mapping[str, Any], rows: QuerySet, *, reading: Reading, frame: Frame):
        self._frame = frame
        super().__init__(data, rows, day=reading.as_of.day, plans=[reading.plan])

    def _know(self, plans: list[dict]) -> None:
        for name, each in self.filters.items():
            if isinstance(each, KnownAsked) and name != "plan":
                each.know(self._frame.codes(each.kind))
            if isinstance(each, PartyAsked):
                each.know(party["country"] for plan in plans for party in plan["parties"])


def frame_of(reading: Reading) -> Frame:
    """Return the pillars and areas of the plan, and the organizations beside it. One query."""
    of_plan = Q(plan_code=reading.plan["code"]) | Q(kind=SubjectKind.ORGANIZATION)
    rows = State.objects.on(reading.as_of.day).filter(of_plan, kind__in=FRAME)
    found: dict[str, dict[str, dict]] = {kind: {} for kind in FRAME}
    for row in rows.in_order().defer("sealed", "folded"):
        found[row.kind][row.code] = read_state(row)
    made_up = is_invented(reading.plan)
    bodies = found[SubjectKind.ORGANIZATION]
    beside = {code: body for code, body in bodies.items() if is_invented_body(code) == made_up}
    return Frame(found[SubjectKind.PILLAR], found[SubjectKind.AREA], beside)


def found(reading: Reading, kind: SubjectKind, frame: Frame) -> Found:
    """Return what the address asks for. Two queries. Raises BadParameters."""
    every = items_on(reading, kind)
    ordering = _ordering(reading)
    rows = FrameFilters(asked_of(reading), every, reading=reading, frame=frame).qs
    ordered = ordering.sorted(with_order_keys(rows, ordering, reading.as_of.day))
    codes = tuple(ordered.values_list("code", flat=True))
    narrowed = bool(asked_of(reading))
    return Found(kind, codes, every.count() if narrowed else len(codes), narrowed)


def items_on(reading: Reading, kind: SubjectKind) -> StateQuerySet:
    """Return the states of the plan's initiatives or milestones on the day."""
    states = State.objects.on(reading.as_of.day).of_kind(kind)
    return states.filter(plan_code=reading.plan["code"])


def asked_of(reading: Reading) -> dict[str, str]:
    """Return what narrows the list, by parameter; a form sends empty ones, too."""
    return {name: value for name in NARROWING if (value := reading.first(name))}


def day_chosen(reading: Reading, name: str) -> date | None:
    """Return the day that a parameter names; the filter has refused what is none."""
    value = reading.first(name)
    return date.fromisoformat(value) if value else None


def _ordering(reading: Reading) -> Ordering:
    name = reading.first("ordering") or "code"
    if name not in ORDERINGS:
        detail = f"{name[:60]!r} is not a known value."
        raise BadParameters([Fault("ordering", detail, tuple(ORDERINGS))])
    return ORDERINGS[name]
