"""A form of texts that came too late: what stands there now beside what was typed."""

import json

from django.db.models import Model

from partnership.actions.revising_checks import current_seq
from partnership.actions.revising_words import TEXTS
from partnership.actions.translating_checks import shown_state
from partnership.admin.conflicts import Conflict, conflict_of
from partnership.admin.text_form import TextForm, initial_of
from partnership.models import TextDraft
from partnership.models.texts import columns_of
from partnership.vocabulary import Language

STALE = {"base_seq", "saved_at"}


def text_conflict(form: TextForm, row: Model, draft: TextDraft | None) -> Conflict | None:
    """Return where a refused form differs from what stands there; None for another refusal.

    draft: the party's open one, as it is now. The form can then be sent again, with all that
    was typed, in place of what was shown.
    """
    if not form.is_bound or STALE.isdisjoint(form.errors):
        return None
    if not form.data.get("base_seq", "").isdecimal():
        return None
    shown = draft if "saved_at" in form.errors else None
    now = initial_of(form.kind, row, shown, current_seq(row.code))
    form.data = form.data.copy()
    _follow(form, row, now)
    conflict = conflict_of(form, now)
    form.data["base_seq"] = str(current_seq(row.code))
    form.data["saved_at"] = draft.saved_at.isoformat() if draft else ""
    for name in STALE:
        form.errors.pop(name, None)
    return conflict


def _follow(form: TextForm, row: Model, now: dict) -> None:
    """Let texts that were not touched be what stands there now, so that none is put back."""
    base = shown_state(row.code, int(form.data["base_seq"]))
    began = json.loads(base.content) if base else {}
    for name in TEXTS[form.kind]:
        for language, column in zip(Language, columns_of(name), strict=True):
            typed = form.data.get(column, "").replace("\r\n", "\n").strip()
            if name in began and typed == began[name][language]:
                form.data[column] = now[column]
