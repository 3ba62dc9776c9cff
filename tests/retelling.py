"""Stories that a process tells once: afterwards their rows are put back as they were.

The first telling is the real one, action by action. A database that has rows already is told
the story for real, too, as the rows would not fit.
"""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache as kept
from functools import wraps
from typing import Any

from django.apps import apps
from django.core.cache import cache
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model


def told_once(tell: Callable) -> Callable:
    """Let a function that fills an empty database do so once for each set of its arguments.

    Its arguments are hashable and decide all that it writes. What it returns is a copy each time.
    """
    memory: dict[tuple, _Told] = {}

    @wraps(tell)
    def told(*args, **named):
        if not _is_empty():
            return tell(*args, **named)
        key = (args, tuple(sorted(named.items())))
        if key in memory:
            return memory[key].again()
        result = tell(*args, **named)
        memory[key] = _Told(result=pickle.dumps(result), rows=_rows())
        return result

    return told


@dataclass(frozen=True, slots=True)
class _Told:
    """What a story returned, and the rows that it left in each table that it wrote to."""

    result: bytes
    rows: dict[type[Model], list[tuple]]

    def again(self) -> Any:
        # The record is equal to that of another test: no page made then may answer now.
        cache.clear()
        with transaction.atomic(), connection.cursor() as cursor:
            for model, rows in self.rows.items():
                cursor.executemany(_insert(model), rows)
            for sql in connection.ops.sequence_reset_sql(no_style(), list(self.rows)):
                cursor.execute(sql)
        return pickle.loads(self.result)  # noqa: S301 - written by this process


def _rows() -> dict[type[Model], list[tuple]]:
    found = {}
    with connection.cursor() as cursor:
        for model in _models():
            cursor.execute(f"SELECT {_columns(model)} FROM {_table(model)}")  # noqa: S608
            if rows := cursor.fetchall():
                found[model] = rows
    return found


def _is_empty() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_any_row())
        return cursor.fetchone() is None


@kept
def _any_row() -> str:
    each = (f"SELECT 1 FROM {_table(model)}" for model in _models())  # noqa: S608
    return " UNION ALL ".join(each) + " LIMIT 1"


@kept
def _insert(model: type[Model]) -> str:
    columns = _columns(model)
    values = ", ".join(["%s"] * (columns.count(",") + 1))
    return f"INSERT INTO {_table(model)} ({columns}) VALUES ({values})"  # noqa: S608


def _columns(model: type[Model]) -> str:
    fields = (field for field in model._meta.concrete_fields if not field.generated)
    return ", ".join(connection.ops.quote_name(field.column) for field in fields)


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


@kept
def _models() -> tuple[type[Model], ...]:
    """Return the models of all our tables, those between two others too."""
    return tuple(apps.get_app_config("partnership").get_models(include_auto_created=True))
