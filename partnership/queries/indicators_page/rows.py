"""Indicators as rows: baseline, target, the latest value with its source, and all others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.as_of import read_state
from partnership.queries.indicators_page.trend import Trend, trend_of
from partnership.queries.known_facts.sources import sources_in
from partnership.queries.lists.touched import Touched, touched
from partnership.queries.lists.values import (
    known_values,
    newest_value,
    period_words,
    said_of,
    value_words,
)
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, number, text_in, title_of, words_of
from partnership.vocabulary import Direction, SubjectKind


@dataclass(frozen=True, slots=True)
class Value:
    """One observed value. value: exact. day: ISO, the last of its period, "" for none."""

    value: Decimal
    words: str
    period: str
    day: str
    headline: bool
    note: Text
    notes: tuple[str, ...]
    sources: tuple[dict, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator. baseline, target: "" where none is set; exact_…: plain numbers. latest: None without any value.

    others: its other values, the newest first. trend: None below four headline values.
    """

    code: str
    title: Text
    address: str
    unit: Text
    direction: str
    direction_words: str
    baseline: str
    target: str
    exact_baseline: str
    exact_target: str
    latest: Value | None
    others: tuple[Value, ...]
    trend: Trend | None
    note: Text
    initiatives: tuple[Touched, ...]

    @property
    def values(self) -> tuple[Value, ...]:
        """All values, the latest first."""
        return (self.latest, *self.others) if self.latest else ()


def indicator_states(reading: Reading) -> list[dict]:
    """Return the plan's indicators on the day, in the order of its file. One query."""
    rows = State.objects.on(reading.as_of.day).of_kind(SubjectKind.INDICATOR)
    rows = rows.filter(plan_code=reading.plan["code"]).in_order()
    return [read_state(row) for row in rows.defer("sealed", "folded")]


def measures_of(states: Iterable[dict], plan: PlanOnDay) -> list[Measure]:
    """Return the rows, in the order given."""
    initiatives = {item.code: item.state for item in plan.initiatives}
    return [_measure(state, initiatives, plan.reading) for state in states]


def _measure(state: dict, initiatives: Mapping[str, dict], reading: Reading) -> Measure:
    told = known_values(state, reading.as_of)
    newest = newest_value(told)
    rest = sorted(
        (each for each in told if each is not newest),
        key=lambda each: (each["period_end_on"] or "", each["headline"]),
        reverse=True,
    )
    unit = words_of(state, "unit", reading.language)
    return Measure(
        code=state["code"],
        title=title_of(state, reading.language),
        address=reading.address("history", state["code"]),
        unit=unit,
        direction=state["direction"],
        direction_words=str(label_of(Direction(state["direction"]))),
        baseline=number(state["baseline"]) if state["baseline"] is not None else "",
        target=number(state["target"]) if state["target"] is not None else "",
        exact_baseline=state["baseline"] or "",
        exact_target=state["target"] or "",
        latest=_value(newest, state, reading) if newest else None,
        others=tuple(_value(each, state, reading) for each in rest),
        trend=trend_of(told, target=state["target"], unit=unit.words),
        note=words_of(state, "note", reading.language),
        initiatives=touched(state["initiatives"], initiatives, reading),
    )


def _value(told: dict, state: Mapping, reading: Reading) -> Value:
    return Value(
        value=Decimal(told["value"]),
        words=value_words(told),
        period=period_words(told),
        day=told["period_end_on"] or "",
        headline=told["headline"],
        note=text_in(told["note"], reading.language, source=state["source_language"]),
        notes=tuple(said_of(told, reading)),
        sources=sources_in(told["sources"], reading.language),
    )
