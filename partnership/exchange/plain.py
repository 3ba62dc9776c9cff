"""Shapes to the plain values that the files hold: the way back of `building.py`."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from partnership.exchange.keys import KEYS
from partnership.exchange.parts import DueDateText, Row, SourceText, Words
from partnership.exchange.periods import written
from partnership.exchange.shapes import PlanText

# Written as one period instead.
PERIODS = {
    PlanText: {"starts_on", "start_precision", "ends_on", "end_precision"},
    DueDateText: {"due_on", "precision"},
}


def plain_row(row: Row) -> dict[str, Any]:
    """Return a row as a mapping, without what is as the format takes it to be."""
    skipped = {"file", "line"} | PERIODS.get(type(row), set())
    values = {
        KEYS.get(each.name, each.name): plain(getattr(row, each.name))
        for each in fields(row)
        if each.name not in skipped and not is_default(row, each)
    }
    return {**values, **plain_periods(row)}


def is_default(row: Row, each: Field[Any]) -> bool:
    """Say whether a field holds what it would hold if the file left it out."""
    return each.default is not MISSING and getattr(row, each.name) == each.default


def plain(value: Any) -> Any:
    """Return a value as text, number, boolean, list or mapping."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, SourceText):
        return plain_use(value)
    if isinstance(value, Row):
        return plain_row(value)
    if isinstance(value, Words):
        return {each.name: text for each in fields(value) if (text := getattr(value, each.name))}
    return plain_scalar(value)


def plain_scalar(value: Any) -> Any:
    """Return a code, a day or a number as the files hold it."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def plain_periods(row: Row) -> dict[str, str]:
    """Return the periods of a row as they are written."""
    periods = {}
    if isinstance(row, PlanText):
        if row.starts_on and row.start_precision:
            periods["start"] = written(row.starts_on, row.start_precision)
        if row.ends_on and row.end_precision:
            periods["end"] = written(row.ends_on, row.end_precision)
    if isinstance(row, DueDateText):
        periods["date"] = written(row.due_on, row.precision)
    return periods


def plain_use(source: SourceText) -> dict[str, str]:
    """Return a use of a source: its code, and the place in it."""
    place = {"locator": source.locator} if source.locator else {}
    return {"source": source.code, **place}


def plain_source(source: SourceText) -> dict[str, Any]:
    """Return a source as a row of `sources`."""
    values = plain_row(source)
    values.pop("locator", None)
    return values


def sources_in(value: Any) -> Iterator[SourceText]:
    """Return every source used anywhere in a value, in order, each as often as it is used."""
    if isinstance(value, SourceText):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from sources_in(each)
    elif isinstance(value, Row):
        for named in fields(value):
            yield from sources_in(getattr(value, named.name))
