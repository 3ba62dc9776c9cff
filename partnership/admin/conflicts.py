"""Two people at once: what they wrote and what you wrote, side by side, nothing lost.

In any view whose form carries `version`: when the action refuses it at the field "version",

conflict = conflict_of(form, theirs, who="R. Okafor")   # theirs: what the row says now, by field
form = renewed(form, version=row.version)               # yours, ready to be sent on the new one

and the template includes "admin/parts/conflict.html".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext as _

from partnership.queries.words.days import long_date

# What names the row and its version, and is typed by nobody.
CARRIED = ("version", "item")


@dataclass(frozen=True, slots=True)
class Row:
    """One field that the two wrote differently, in words."""

    label: str
    theirs: str
    yours: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """who: whose change came first, "" where that is not known."""

    who: str
    rows: tuple[Row, ...]


def is_stale(form: forms.Form) -> bool:
    """Say whether an action refused the form because its row had changed."""
    return form.is_bound and "version" in form.errors


def conflict_of(form: forms.Form, theirs: Mapping[str, Any], *, who: str = "") -> Conflict:
    """Return where the form differs from what the row says now."""
    rows = []
    for field in (field for field in form if field.name not in CARRIED):
        now, typed = _words(field, theirs.get(field.name)), _words(field, field.value())
        if now != typed:
            rows.append(Row(str(field.label), now or _("(empty)"), typed or _("(empty)")))
    return Conflict(who, tuple(rows))


def renewed(form: forms.Form, *, version: int) -> None:
    """Let the form be sent again on the row's new version, with all that was typed."""
    form.data = form.data.copy()
    form.data[form.add_prefix("version")] = str(version)
    form.errors.pop("version", None)


def _words(field: forms.BoundField, value: Any) -> str:
    """Return a value as its field shows it: the words of a choice, a day in words."""
    if value in (None, "", []):
        return ""
    if isinstance(field.field, forms.DateField):
        return _day(value)
    if isinstance(value, Model):
        value = value.pk
    if isinstance(field.field, forms.ChoiceField):
        told = {str(code): str(words) for code, words in field.field.choices}
        return told.get(str(value), str(value))
    return str(value).replace("\r\n", "\n").strip()


def _day(value: Any) -> str:
    try:
        return long_date(value if isinstance(value, date) else date.fromisoformat(value))
    except ValueError:
        return str(value)
