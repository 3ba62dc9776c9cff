"""Queries of hot pages, worked out once a process: making SQL costs more than running it.

    _of_plan = Prepared(
        lambda day, plan: State.objects.on(day).filter(plan_code=plan).values_list("code", "content")
    )
    rows = _of_plan(date(2026, 3, 1), "canada-mexico-2025-2028")

The function is called with placeholders of the same types, so it must not look at what it gets.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Value = str | date | datetime | int | Sequence[str]
_FIRST_DAY = date(1, 1, 2)
_FIRST_NUMBER = 8_070_605_040_302_010


@dataclass(frozen=True, slots=True)
class _Made:
    """SQL with its parameters: at each place a constant, or which value stands there.

    taken: index of the value, and its index within a list or None. converters: by column.
    """

    sql: str
    parameters: tuple[Any, ...]
    taken: dict[int, tuple[int, int | None]]
    converters: dict[int, tuple[list, Any]]


class Prepared:
    """A query of values whose SQL is made once; called with its values it returns the rows."""

    def __init__(self, make: Callable[..., QuerySet]) -> None:
        self._make = make
        self._made: dict[tuple, _Made] = {}

    def __call__(self, *values: Value) -> list[tuple]:
        """Run the query once. A list is filled up by repeating, to few different lengths."""
        rows, converted = self.raw(*values)
        return converted(rows)

    def raw(self, *values: Value) -> tuple[list[tuple], Callable[[list[tuple]], list[tuple]]]:
        """Return the rows as the database has them, and what converts some of them."""
        values = tuple(_filled(each) for each in values)
        shape = (connection.vendor, *(_shape(each) for each in values))
        made = self._made.get(shape)
        if made is None:
            made = self._made[shape] = _made(self._make, values)
        parameters = list(made.parameters)
        for place, (at, within) in made.taken.items():
            value = values[at] if within is None else values[at][within]  # type: ignore[index]
            parameters[place] = _adapted(value)
        with connection.cursor() as cursor:
            cursor.execute(made.sql, parameters)
            rows = cursor.fetchall()
        return rows, lambda some: _converted(some, made.converters) if made.converters else some


def _filled(value: Value) -> Value:
    if isinstance(value, str | date | int):
        return value
    known = list(value) or [""]  # no code is empty, so "" finds nothing
    length = 1 << (len(known) - 1).bit_length()
    return known + [known[-1]] * (length - len(known))


def _shape(value: Value) -> Any:
    return type(value) if isinstance(value, str | date | int) else len(value)


def _made(make: Callable[..., QuerySet], values: Sequence[Value]) -> _Made:
    marks = [_mark(at, value) for at, value in enumerate(values)]
    compiler = make(*marks).query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    places = dict(_places(marks))
    taken = {at: places[each] for at, each in enumerate(parameters) if _is_mark(each, places)}
    if set(taken.values()) != set(places.values()):
        raise ValueError(f"A value of a prepared query is not a parameter of its own: {sql}")
    columns = [column[0] for column in compiler.select]
    return _Made(sql, tuple(parameters), taken, compiler.get_converters(columns))


def _mark(at: int, value: Value) -> Any:
    """Return a placeholder of the value's type that stands nowhere else."""
    if isinstance(value, str):
        return f"\x01{at}\x01"
    if isinstance(value, datetime):
        return datetime(1, 1, 2, tzinfo=UTC) + timedelta(days=at)
    if isinstance(value, date):
        return _FIRST_DAY + timedelta(days=at)
    if isinstance(value, int):
        return _FIRST_NUMBER + at
    return [f"\x01{at}.{within}\x01" for within in range(len(value))]


def _places(marks: Sequence[Any]) -> Iterator[tuple[Any, tuple[int, int | None]]]:
    for at, mark in enumerate(marks):
        if isinstance(mark, list):
            for within, each in enumerate(mark):
                yield each, (at, within)
        else:
            yield _adapted(mark), (at, None)


def _is_mark(parameter: object, places: dict) -> bool:
    return isinstance(parameter, str | date | int) and parameter in places


def _adapted(value: Any) -> Any:
    """Return a value as the database's driver takes it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def _converted(rows: list[tuple], converters: dict[int, tuple[list, Any]]) -> list[tuple]:
    told = [list(row) for row in rows]
    for at, (steps, expression) in converters.items():
        for row in told:
            if row[at] is not None:  # stays None, whatever its type
                for step in steps:
                    row[at] = step(row[at], expression, connection)
    return [tuple(row) for row in told]
