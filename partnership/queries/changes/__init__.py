"""The entries of the record as a list, and what one of them changed."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from partnership.models import Entry, State
from partnership.queries.as_of import read_state
from partnership.queries.cursor import Key, Ordering
from partnership.queries.filters import Filters
from partnership.queries.filters.fields import KnownAsked, NumberAsked
from partnership.queries.prepared import Prepared
from partnership.record.text_difference import word_difference
from partnership.vocabulary import Language, SubjectKind

OLDEST_FIRST = Ordering("seq", (Key("seq", int),))
NEWEST_FIRST = Ordering("-seq", (Key("seq", int, descending=True),))
CHANGE_ORDERINGS = (NEWEST_FIRST, OLDEST_FIRST)
CHANGE_COLUMNS = (
    "seq", "recorded_at", "kind", "subject_kind", "subject", "plan_code", "organization",
    "effective_on", "body",
)  # fmt: skip


class ChangeFilters(Filters):
    """Filters of entries. after: only those with a greater number, for whoever keeps a copy."""

    plan = KnownAsked(SubjectKind.PLAN)
    organization = KnownAsked(SubjectKind.ORGANIZATION)
    after = NumberAsked()

    class Meta:
        model = Entry
        fields: list[str] = []

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Keep the entries of a plan, of an organization, after a number."""
        if "plan" in asked:
            rows = rows.filter(plan_code__in=asked["plan"])
        if "organization" in asked:
            rows = rows.filter(organization__in=asked["organization"])
        return rows.filter(seq__gt=asked["after"]) if "after" in asked else rows


def entries_by(day: date, timezone: str) -> QuerySet:
    """Return the entries recorded until the end of the day in a timezone."""
    return Entry.objects.filter(recorded_at__lt=end_of(day, timezone))


def first_entries(ordering: Ordering, end: datetime, *, most: int) -> list[dict]:
    """Return the first entries recorded before a moment, as dicts of columns. One query."""
    rows = _first_entries(ordering, most)(end)
    return [dict(zip(CHANGE_COLUMNS, row, strict=True)) for row in rows]


@lru_cache(maxsize=256)
def _first_entries(ordering: Ordering, most: int) -> Prepared:
    return Prepared(
        lambda end: ordering.sorted(Entry.objects.filter(recorded_at__lt=end)).values_list(
            *CHANGE_COLUMNS
        )[:most]
    )


def end_of(day: date, timezone: str) -> datetime:
    """Return the first moment after the day in a timezone."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(timezone))


def states_around(seq: int) -> tuple[dict, dict | None]:
    """Return the public state that an entry sealed, and the one of its subject before.

    The one before is None for a first publication. Two queries.
    """
    sealed = State.objects.get(pk=seq)
    before = State.objects.filter(code=sealed.code, pk__lt=seq).order_by("-pk").first()
    return read_state(sealed), read_state(before) if before else None


def text_differences(before: dict, after: dict) -> list[dict]:
    """Return which texts changed, word by word: [{field, lang, parts: [{op, text}]}]."""
    return [
        {
            "field": field,
            "lang": language.value,
            "parts": [
                {"op": op, "text": text}
                for op, text in word_difference(before[field][language], after[field][language])
            ],
        }
        for field in after
        if _is_text(after[field]) and _is_text(before.get(field))
        for language in Language
        if before[field][language] != after[field][language]
    ]


def _is_text(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {language.value for language in Language}
