"""Rows of a page straight from columns: public states, and the steps that hold on its day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import orjson
from django.db.models import QuerySet

from partnership.models import State, Step
from partnership.queries.api_rows.evidence import with_evidence_told
from partnership.queries.as_of import AsOf
from partnership.queries.cursor import Key, Ordering
from partnership.queries.items import STEP_COLUMNS, known_on
from partnership.queries.prepared import Prepared
from partnership.rules.outcome import Standing
from partnership.vocabulary import Assurance, Freshness, Label, Schedule

STATE_COLUMNS = ("entry_id", "code", "kind", "plan_code", "order_key", "content")
IN_PLAN_ORDER = Ordering("code", (Key("plan_code", str), Key("order_key", str), Key("code", str)))
AGAINST_PLAN_ORDER = Ordering(
    "-code", tuple(Key(key.name, key.kind, descending=True) for key in IN_PLAN_ORDER.keys)
)
STATE_ORDERINGS = (IN_PLAN_ORDER, AGAINST_PLAN_ORDER)
# A meeting and a sum of money are put in order by their day, which is their order key.
BY_DAY = Ordering("date", (Key("order_key", str), Key("plan_code", str), Key("code", str)))
LATEST_FIRST = Ordering(
    "-date", tuple(Key(key.name, key.kind, descending=True) for key in BY_DAY.keys)
)
EVENT_ORDERINGS = (*STATE_ORDERINGS, BY_DAY, LATEST_FIRST)


def state_values(states: QuerySet, ordering: Ordering) -> QuerySet:
    """Return the states as dicts of the columns that rows are made of."""
    keys = [key.name for key in ordering.keys if key.name not in STATE_COLUMNS]
    return states.values(*STATE_COLUMNS, *keys)


def content_of(row: dict, as_of: AsOf | None) -> dict:
    """Return the public state in a row, with its record number as "entry".

    as_of: the day in the row's plan; on a reconstructed one later reports are left out.
    """
    state = {**orjson.loads(row["content"]), "entry": row["entry_id"]}
    state = _told_of_later(with_evidence_told(state))
    return known_on(state, as_of) if as_of else state


def _told_of_later(state: dict) -> dict:
    """Return the state with what came later than its first sealed ones, empty where it has none."""
    names = ("reports", "due_dates", "observations", "assessments", "checks", "pauses")
    facts = [fact for name in names for fact in state.get(name, ())]
    answers = [answer for fact in facts for answer in fact.get("answers", ())]
    for fact in (*facts, *answers):
        fact.setdefault("translated", [])
    return {"outdated_since": {}, **state}


def states_on(codes: Iterable[str], day: date) -> dict[str, dict]:
    """Return the rows of subjects by code, as `state_values` has them. One query."""
    found = (dict(zip(STATE_COLUMNS, row, strict=True)) for row in _states(day, list(codes)))
    return {row["code"]: row for row in found}


_states = Prepared(
    lambda day, codes: State.objects.on(day).filter(code__in=codes).values_list(*STATE_COLUMNS)
)


def milestones_of(initiative: str, day: date) -> list[dict]:
    """Return the rows of an initiative's milestones in order. One query."""
    found = State.objects.on(day).of_kind("milestone").filter(initiative=initiative)
    return list(found.in_order().values(*STATE_COLUMNS))


def step_values(codes: Iterable[str], day: date) -> dict[str, dict]:
    """Return the columns of each item's step of the day, by code. One query."""
    found = (dict(zip(STEP_COLUMNS, row, strict=True)) for row in _steps(day, list(codes)))
    return {row["item_code"]: row for row in found}


_steps = Prepared(
    lambda day, codes: Step.objects.on(day).filter(item_code__in=codes).values_list(*STEP_COLUMNS)
)


def standing_of(step: dict[str, Any]) -> Standing:
    """Return of a step's columns what running day counts are worked out from."""
    return Standing(
        label=Label(step["label"]),
        schedule=Schedule(step["schedule"]),
        freshness=Freshness(step["freshness"]),
        assurance=Assurance(step["assurance"]),
        due_on=step["due_on"],
        first_due_on=step["first_due_on"],
        done_on=step["done_on"],
        waiting_since=step["waiting_since"],
    )
