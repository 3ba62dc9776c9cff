"""What a milestone depends on, and what depends on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnership.models import State, Step
from partnership.queries.as_of import read_state
from partnership.queries.page_context import Reading
from partnership.queries.words import Status, Text, status_of, title_of
from partnership.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class Linked:
    """Another milestone, with how it stands."""

    address: str
    code: str
    title: Text
    status: Status


def dependents_of(code: str, reading: Reading) -> list[dict]:
    """Return the milestones of the plan that depend on this one. One query."""
    rows = State.objects.on(reading.as_of.day).of_kind(SubjectKind.MILESTONE)
    rows = rows.filter(plan_code=reading.plan["code"], content__contains=f'"{code}"')
    states = [read_state(row) for row in rows.in_order().defer("sealed", "folded")]
    return [state for state in states if code in state["prerequisites"]]


def linked(
    states: Iterable[Mapping], steps: Mapping[str, Step], reading: Reading
) -> tuple[Linked, ...]:
    """Return rows for milestones; what did not exist on the day is left out."""
    return tuple(
        Linked(
            address=reading.address("milestone", state["code"]),
            code=state["code"],
            title=title_of(dict(state), reading.language),
            status=status_of(steps[state["code"]]),
        )
        for state in states
        if state["code"] in steps
    )
