"""The words of the columns, and of what stands in them."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from partnership.actions.bulk.given import CODES, DAYS, FILLED
from partnership.models.labels import choices, label_of
from partnership.queries.words.days import table_date

COLUMN_WORDS = {
    "code": _("Code"),
    "title": _("Milestone or initiative"),
    "due_on": _("Due date now"),
    "standing": _("How it is shown now"),
    "claim": _("How it stands"),
    "effective_on": _("True since"),
    "precision": _("How exactly the day is known"),
    "note_en": _("Note in English"),
    "note_fr": _("Note in French"),
    "note_es": _("Note in Spanish"),
    "reason": _("Reason"),
    "reason_text_en": _("The reason in English"),
    "reason_text_fr": _("The reason in French"),
    "reason_text_es": _("The reason in Spanish"),
    "successor": _("Replaced by"),
    "evidence_address": _("Address of the evidence"),
    "evidence_kind": _("What the evidence is"),
    "new_due_on": _("New due date"),
    "version": _("Version (leave as it is)"),
}


def cell_words(column: str, text: str) -> str:
    """Return the words for what stands in a cell: a code's word, a day, a text as it is."""
    if not text:
        return ""
    if column in CODES and text in list(CODES[column]):
        return str(label_of(CODES[column](text)))
    if column in DAYS:
        return _day_words(text)
    return text


def _day_words(text: str) -> str:
    try:
        return table_date(text)
    except ValueError:
        return text


def changes_of(row) -> list[dict]:
    """Return what a row of a batch changes: words of the column, before and after."""
    return [
        {
            "what": COLUMN_WORDS[column],
            "before": cell_words(column, before),
            "after": cell_words(column, row.given.get(column, "").strip()),
        }
        for column, before in _in_columns(row.before)
    ]


def _in_columns(before: dict[str, str]) -> list[tuple[str, str]]:
    """In the order of the columns; that a day is exact goes without saying."""
    plain = {"precision"} if before.get("precision") == "" else set()
    return [
        (column, before[column]) for column in FILLED if column in before and column not in plain
    ]


def options(column: str, *, empty: bool = True) -> list[tuple[str, object]]:
    """Return the choices of a column with a closed list."""
    enum: type[StrEnum] = CODES[column]
    return [("", "—"), *choices(enum)] if empty else choices(enum)
