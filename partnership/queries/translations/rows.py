"""The row of a public fact, found by the place of its text in the public state."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from partnership.models import (
    Answer,
    Assessment,
    Check,
    DueDate,
    Evidence,
    Observation,
    Pause,
    Report,
)
from partnership.queries.states import rows_of
from partnership.queries.states.facts import in_record_order, in_turn
from partnership.vocabulary import EvidenceForm, SubjectKind

# Free texts of each kind of fact, by the part of the state that they stand in.
TEXTS: dict[type, tuple[str, ...]] = {
    Report: ("note", "reason_text"),
    Answer: ("comment",),
    DueDate: ("note", "reason_text"),
    Observation: ("note",),
    Evidence: ("withheld.ground",),
    Assessment: ("summary",),
    Check: ("comment",),
    Pause: ("ground",),
}


IN_RECORD_ORDER = ("reports", "answers", "assessments", "checks", "pauses")


@dataclass(frozen=True, slots=True)
class FactText:
    """A free text of a fact. fact: the row with the entry; holder: the row with the words.

    name: its column without the language. field: where it stands under the fact.
    """

    fact: Any
    holder: Any
    name: str
    field: str


def fact_text(kind: SubjectKind, code: str, place: str) -> FactText | None:
    """Return the free text at a place ("reports.0.answers.1.comment"), None for none."""
    row = rows_of(kind).filter(code=code, entry__isnull=False).first()
    fact, holder, parts, field = row, row, place.split("."), [*place.split(".")]
    # "reports.0.…": the name of a part, a position in it, and what stands there.
    while parts[1:] and parts[1].isdecimal():
        rows = _rows(holder, parts[0])
        if int(parts[1]) >= len(rows):
            return None
        holder, parts = rows[int(parts[1])], parts[2:]
        if hasattr(holder, "translated"):
            fact, field = holder, parts
    name = ".".join(parts)
    if fact is row or name not in TEXTS.get(type(holder), ()):
        return None
    return FactText(fact, holder, name.rpartition(".")[2], ".".join(field))


def _rows(holder: Any, name: str) -> list:
    """Return the rows of a part of a state, in its order; [] where it has no such part."""
    if name in IN_RECORD_ORDER and hasattr(holder, name):
        return in_record_order(_all(holder, name))
    if name == "due_dates" and hasattr(holder, name):
        return in_turn(_all(holder, name))
    if name == "observations" and hasattr(holder, name):
        return sorted(_public(_all(holder, name)), key=lambda row: row.position)
    if name == "evidence" and isinstance(holder, Report):
        rows = sorted(_all(holder, name), key=lambda row: (row.position, row.pk))
        return [row if row.form == EvidenceForm.WITHHELD else None for row in rows]
    return []


def _all(holder: Any, name: str) -> Iterable:
    return getattr(holder, name).all()


def _public(rows: Iterable) -> list:
    return [row for row in rows if row.entry_id is not None]
