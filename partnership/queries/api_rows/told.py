"""Rows of a list as their states keep them for the API, and what a milestone inherits."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import orjson
from django.db.models import Count, QuerySet

from partnership.models import State, Step
from partnership.queries.api_rows import IN_PLAN_ORDER
from partnership.queries.cursor import Ordering
from partnership.queries.filters import Filters
from partnership.queries.items import STEP_COLUMNS
from partnership.queries.prepared import Prepared
from partnership.rules.told import told_columns
from partnership.vocabulary import SubjectKind

KEPT = ("facts", "responsibilities", "leads")
TOLD_COLUMNS = (
    "entry_id", "code", "kind", "plan_code", "order_key", "initiative",
    *(f"told__{name}" for name in KEPT),
)  # fmt: skip


def told_values(states: QuerySet, ordering: Ordering) -> QuerySet:
    """Return the states as dicts of the columns that written rows are made of."""
    keys = [key.name for key in ordering.keys if key.name not in TOLD_COLUMNS]
    return states.values(*TOLD_COLUMNS, *keys)


def first_rows(filters: type[Filters], kind: SubjectKind, day: date, *, most: int) -> list[dict]:
    """Return the first rows in plan order of a list that nothing was asked of. One query."""
    found = _first_rows(filters, kind, most)(day)  # type: ignore[arg-type]
    return [dict(zip(TOLD_COLUMNS, row, strict=True)) for row in found]


@lru_cache(maxsize=256)
def _first_rows(filters: type[Filters], kind: SubjectKind, most: int) -> Prepared:
    return Prepared(
        lambda day: IN_PLAN_ORDER.sorted(
            filters.unfiltered(State.objects.on(day).of_kind(kind), day)
        ).values_list(*TOLD_COLUMNS)[:most]
    )


def how_many(filters: type[Filters], kind: SubjectKind, day: date) -> int:
    """Return how many rows there are of a list that nothing was asked of. One query."""
    found = _how_many(filters, kind)(day)  # type: ignore[arg-type]
    return found[0][0] if found else 0


@lru_cache(maxsize=64)
def _how_many(filters: type[Filters], kind: SubjectKind) -> Prepared:
    return Prepared(
        lambda day: (
            filters.unfiltered(State.objects.on(day).of_kind(kind), day)
            .order_by()
            .values("kind")
            .annotate(every=Count("pk"))
            .values_list("every")
        )
    )


def whole(rows: Iterable[dict]) -> list[dict]:
    """Return the rows, shaping those whose states keep none. One query if there are any."""
    rows = list(rows)
    missing = [row["entry_id"] for row in rows if row["told__facts"] is None]
    if not missing:
        return rows
    found = State.objects.filter(pk__in=missing).values_list("pk", "content")
    made = {number: told_columns(orjson.loads(content)) for number, content in found}
    return [
        {**row, **{f"told__{name}": each for name, each in made.get(row["entry_id"], {}).items()}}
        for row in rows
    ]


def standings_on(codes: Iterable[str], day: date) -> tuple[dict[str, int], list[dict]]:
    """Return how items stand: by code the index of a standing, and each standing once.

    Many items stand alike, so each standing is converted and told once. One query.
    """
    rows, converted = _standings.raw(day, list(codes))
    different: dict[tuple, int] = {}
    places = {row[0]: different.setdefault(row[1:], len(different)) for row in rows}
    alike = converted([("", *each) for each in different])
    return places, [dict(zip(STANDING, row[1:], strict=True)) for row in alike]


# All that an item's step says of how it stands; whose it is and since when is not in it.
STANDING = [
    name
    for name in STEP_COLUMNS
    if name not in ("id", "item_code", "plan_code", "from_on", "until_on", "entry_id")
]
_standings = Prepared(
    lambda day, codes: (
        Step.objects.on(day).filter(item_code__in=codes).values_list("item_code", *STANDING)
    )
)


def leads_on(codes: Iterable[str], day: date) -> dict[str, str]:
    """Return who leads each initiative, as elements of a JSON list, by code. One query."""
    names = ("entry_id", "code", "told__facts", "told__leads")
    found = [dict(zip(names, row, strict=True)) for row in _leads(day, sorted(set(codes)))]
    return {row["code"]: row["told__leads"] for row in whole(found)}


_leads = Prepared(
    lambda day, codes: (
        State.objects.on(day)
        .filter(code__in=codes)
        .values_list("entry_id", "code", "told__facts", "told__leads")
    )
)
