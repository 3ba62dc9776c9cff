"""Items on a day: the public state of an initiative or a milestone, and how it stood."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnership.models import State, Step
from partnership.models.record import StateQuerySet
from partnership.queries.as_of import AsOf, read_state
from partnership.queries.states.plain import StateDict
from partnership.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class Item:
    """One initiative or milestone on one day. state: as sealed; step: its standing then."""

    state: StateDict
    step: Step

    @property
    def code(self) -> str:
        """The item's permanent code."""
        return self.state["code"]


def steps_on(codes: Iterable[str], day: date) -> dict[str, Step]:
    """Return the step of each item that holds on `day`, by code. One query."""
    rows = Step.objects.on(day).filter(item_code__in=list(codes))
    return {row.item_code: row for row in rows}


def items(states: StateQuerySet, as_of: AsOf) -> list[Item]:
    """Return the items of a queryset of states on a day, in its order. Two queries.

    An item without a step on that day did not exist then and is left out.
    """
    found = [known_on(read_state(row), as_of) for row in states.defer("sealed", "folded")]
    steps = steps_on([state["code"] for state in found], as_of.day)
    return [Item(state, steps[state["code"]]) for state in found if state["code"] in steps]


def items_of_plan(kind: SubjectKind, plan_code: str, as_of: AsOf) -> list[Item]:
    """Return all initiatives or milestones of a plan in plan order. Two queries."""
    states = State.objects.on(as_of.day).of_kind(kind).filter(plan_code=plan_code)
    return items(states.in_order(), as_of)


def known_on(state: StateDict, as_of: AsOf) -> StateDict:
    """Return the state without the facts of later days, where the day is reconstructed.

    Such a day has the plan's first texts, but no report that was not true yet.
    """
    if not as_of.reconstructed:
        return state
    day = as_of.day.isoformat()
    reports = [told for told in state.get("reports", []) if told["effective_on"] <= day]
    return {**state, "reports": reports} if "reports" in state else state
