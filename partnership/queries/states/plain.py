"""How single values are written in a state."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from partnership.models.columns import Recorded
from partnership.models.texts import Said, Worded, texts_of
from partnership.queries.states.subjects import Subject

# A public state, or a part of one: plain JSON, as it is sealed in the record.
StateDict = dict[str, Any]


def day(value: date | None) -> str | None:
    """Return an ISO date, or None."""
    return value.isoformat() if value else None


def moment(value: datetime | None) -> str | None:
    """Return an ISO moment in UTC with microseconds, or None."""
    if value is None:
        return None
    return value.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def exact(value: Decimal | None) -> str | None:
    """Return an exact number as text without idle zeros: 5500000, 55.4. None stays None."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def code(row: Subject | None) -> str | None:
    """Return the code of a related row, or None."""
    return row.code if row is not None else None


def codes(rows: Iterable[Subject]) -> list[str]:
    """Return the codes of related rows in alphabetical order."""
    return sorted(row.code for row in rows)


def wording(row: Worded, *names: str) -> StateDict:
    """Return the texts of a row, and which of them wait for a translation."""
    texts = {name: texts_of(row, name) for name in names}
    told = {**texts, "source_language": row.source_language, "outdated": sorted(row.outdated)}
    # States that were sealed before this was kept have no such key.
    return {**told, "outdated_since": row.outdated_since} if row.outdated_since else told


def translated(row: Said) -> StateDict:
    """Return which texts of a fact were added later, and by whom; nothing where none was."""
    return {"translated": row.translated} if row.translated else {}


def entered(row: Recorded) -> StateDict:
    """Return number and moment of the entry that made a subject public first."""
    return {"number": row.entry_id, "published_at": moment(row.published_at)}


def published(row: Recorded, timezone: str) -> StateDict:
    """Return number, moment and plan's day of the entry that made a row public."""
    if row.published_at is None:
        raise ValueError("What is public has the moment of its publication.")
    return {
        "number": row.entry_id,
        "published_at": moment(row.published_at),
        "published_on": day(row.published_at.astimezone(ZoneInfo(timezone)).date()),
    }
