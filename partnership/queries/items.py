"""Items on a day: the public state of an initiative or a milestone, and how it stood."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnership.models import State, Step
from partnership.models.record import StateQuerySet
from partnership.queries.as_of import AsOf, read_content
from partnership.queries.prepared import Prepared
from partnership.queries.states.plain import StateDict
from partnership.vocabulary import SubjectKind

STEP_COLUMNS = [field.attname for field in Step._meta.concrete_fields]


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
    rows = (Step.from_db("default", STEP_COLUMNS, row) for row in _steps(day, list(codes)))
    return {row.item_code: row for row in rows}


_steps = Prepared(
    lambda day, codes: Step.objects.on(day).filter(item_code__in=codes).values_list(*STEP_COLUMNS)
)


def items(states: StateQuerySet, as_of: AsOf) -> list[Item]:
    """Return the items of a queryset of states on a day, in its order. Two queries.

    An item without a step on that day did not exist then and is left out.
    """
    states_told = states_in(states.values_list("entry_id", "content"), as_of)
    return with_steps(states_told, steps_on([state["code"] for state in states_told], as_of.day))


def states_in(rows: Iterable[tuple], as_of: AsOf) -> list[StateDict]:
    """Return the states in rows of entry and content, as they were known on the day."""
    return [known_on(read_content(*row), as_of) for row in rows]


def with_steps(states: Iterable[StateDict], steps: dict[str, Step]) -> list[Item]:
    """Return the items of some states; what has no step on the day did not exist then."""
    return [Item(state, steps[state["code"]]) for state in states if state["code"] in steps]


def steps_of_plan(plan_code: str, day: date) -> dict[str, Step]:
    """Return the step of each item of a plan that holds on `day`, by code. One query."""
    rows = (Step.from_db("default", STEP_COLUMNS, row) for row in _of_plan(day, plan_code))
    return {row.item_code: row for row in rows}


_of_plan = Prepared(
    lambda day, plan: Step.objects.on(day).filter(plan_code=plan).values_list(*STEP_COLUMNS)
)


def items_of_plan(kind: SubjectKind, plan_code: str, as_of: AsOf) -> list[Item]:
    """Return all initiatives or milestones of a plan in plan order. Two queries."""
    states = states_in(_of_kind(as_of.day, plan_code, str(kind)), as_of)
    return with_steps(states, steps_on([state["code"] for state in states], as_of.day))


_of_kind = Prepared(
    lambda day, plan, kind: (
        State.objects.on(day)
        .of_kind(kind)
        .filter(plan_code=plan)
        .in_order()
        .values_list("entry_id", "content")
    )
)


def known_on(state: StateDict, as_of: AsOf) -> StateDict:
    """Return the state without the facts of later days, where the day is reconstructed.

    Such a day has the plan's first texts, but no report that was not true yet.
    """
    if not as_of.reconstructed:
        return state
    day = as_of.day.isoformat()
    reports = [told for told in state.get("reports", []) if told["effective_on"] <= day]
    return {**state, "reports": reports} if "reports" in state else state
