"""Checked values to shapes, by the types that the shapes declare."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from partnership.exchange.cursor import Cursor
from partnership.exchange.keys import KEYS
from partnership.exchange.marked import Document
from partnership.exchange.parts import DueDateText, Row, SourceText, Words
from partnership.exchange.references import Rows, rows_in
from partnership.exchange.shapes import PlanFile, PlanText


def build(documents: list[Document], rows: Rows) -> PlanFile:
    """Return the plan in files that have no problem."""
    plan = next(place for each in documents if (place := Cursor(each, each.value).at("plan")).value)
    shapes = get_type_hints(PlanFile)
    sections: dict[str, Any] = {
        section: tuple(
            built(row, get_args(shapes[section])[0], rows) for row in rows_in(documents, section)
        )
        for section in shapes
        if section != "plan"
    }
    return PlanFile(plan=built(plan, PlanText, rows), **sections)


def built(place: Cursor, kind: Any, rows: Rows) -> Any:
    """Return the value at a place as `kind`: a shape, a tuple, a code, a day, a number."""
    if get_origin(kind) is tuple:
        return tuple(built(each, get_args(kind)[0], rows) for each in place.each())
    if get_origin(kind) is UnionType:
        return built(place, next(each for each in get_args(kind) if each is not NoneType), rows)
    if kind is SourceText:
        return source_text(place, rows)
    if issubclass(kind, Row):
        return row_of(place, kind, rows)
    return plain(place, kind)


def plain(place: Cursor, kind: Any) -> Any:
    """Return a value that holds no row."""
    if kind is bool or kind is int:
        return place.value
    if kind is date:
        return place.day
    if kind is Words:
        return Words(**place.value)
    if kind is Decimal:
        return Decimal(str(place.value))
    if issubclass(kind, StrEnum):
        return kind(place.value)
    return place.text


def row_of(place: Cursor, kind: Any, rows: Rows) -> Any:
    """Return a mapping as a row of `kind`; what is left out takes the shape's default."""
    values = {
        name: built(place.at(key), hint, rows)
        for name, (key, hint) in keys_of(kind).items()
        if place.at(key).value is not None
    }
    return kind(**{**values, **periods(place, kind), **origin(place)})


@cache
def keys_of(kind: Any) -> Mapping[str, tuple[str, Any]]:
    """Return, for each field of a shape, its key in the files and its type."""
    hints = get_type_hints(kind)
    return {
        field.name: (KEYS.get(field.name, field.name), hints[field.name])
        for field in fields(kind)
        if field.name not in ("file", "line")
    }


def origin(place: Cursor) -> dict[str, Any]:
    """Return where a row came from."""
    return {"file": place.document.file, "line": place.line}


def periods(place: Cursor, kind: Any) -> dict[str, Any]:
    """Return the days and precisions of what the files write as one period."""
    values: dict[str, Any] = {}
    if kind is PlanText:
        if start := place.at("start").period:
            values |= {"starts_on": start.first, "start_precision": start.precision}
        if end := place.at("end").period:
            values |= {"ends_on": end.last, "end_precision": end.precision}
    if kind is DueDateText and (due := place.at("date").period):
        values |= {"due_on": due.last, "precision": due.precision}
    return values


def source_text(place: Cursor, rows: Rows) -> SourceText:
    """Return a use of a source: the source's own row, with the place in it."""
    row = rows["sources"][str(place.at("source").text)]
    source = row_of(row, SourceText, rows)
    locator = place.at("locator").text
    values = {field.name: getattr(source, field.name) for field in fields(SourceText)}
    return SourceText(**{**values, "locator": locator, **origin(place)})
