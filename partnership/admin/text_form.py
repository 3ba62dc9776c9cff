"""The form of a subject's texts and of who answers for it."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import BooleanField, Model
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnership.actions.revising_words import (
    PLAIN,
    TEXTS,
    WITH_RESPONSIBILITIES,
    Change,
    columns_to_revise,
)
from partnership.admin.column_words import column_words
from partnership.admin.desk_form import DeskForm, moment_of
from partnership.admin.role_fields import ended_of, role_fields, shown_roles, taken_of
from partnership.models import Official, TextDraft
from partnership.models.labels import label_of
from partnership.models.texts import columns_of, texts_of
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Language, SubjectKind

LONG = 120


class TextForm(DeskForm):
    """Every text that may be changed, as it is public or as the open draft has it."""

    base_seq = forms.IntegerField(widget=forms.HiddenInput)
    saved_at = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, kind: SubjectKind, row: Model, by: Official, **more):
        super().__init__(*args, **more)
        self.kind, self.row = kind, row
        for column in columns_to_revise(kind):
            self.fields[column] = _field(row, column)
        held = [(column, column_words(column)) for column in row.outdated]
        self.fields["holds"] = forms.MultipleChoiceField(
            label=_("These texts still hold as they are"),
            choices=held,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        if kind in WITH_RESPONSIBILITIES:
            self.fields |= role_fields(row, by)

    def clean(self) -> dict:
        """A role that ends has a last day."""
        told = super().clean()
        if told.get("ended") and not told.get("ended_until_on"):
            self.add_error("ended_until_on", _("Name the last day of the role that ends."))
        return told

    def change(self) -> Change:
        """Return what was written that is not so already."""
        told = self.cleaned_data
        texts = {column: told[column] for column in columns_to_revise(self.kind)}
        changed = {name: new for name, new in texts.items() if new != getattr(self.row, name)}
        return Change(
            texts=changed,
            holds=tuple(told["holds"]),
            taken=taken_of(told),
            ended=ended_of(told),
        )

    def was_saved_at(self) -> datetime | None:
        """Return when the draft that the form showed was saved; None: there was none."""
        return moment_of(self.cleaned_data["saved_at"])

    @property
    def texts(self) -> list[dict]:
        """Each text with its three fields."""
        return [
            {
                "words": column_words(name),
                "fields": [self[column] for column in columns_of(name)],
            }
            for name in TEXTS[self.kind]
        ]

    @property
    def taken_fields(self) -> list:
        """The fields of a role that is taken on."""
        names = ("taken", "taken_role", "taken_basis", "taken_since_on")
        return [self[name] for name in names if name in self.fields]

    @property
    def ended_fields(self) -> list:
        """The fields of a role that ends."""
        names = ("ended", "ended_until_on", "ended_released")
        return [self[name] for name in names if name in self.fields]

    @property
    def plain(self) -> list:
        """Fields that are in no language."""
        return [self[column] for column in PLAIN.get(self.kind, ())]


def initial_of(kind: SubjectKind, row: Model, draft: TextDraft | None, seq: int) -> dict:
    """Return what the form shows: the public texts, and the draft's over them."""
    shown: dict[str, Any] = {column: getattr(row, column) for column in columns_to_revise(kind)}
    if draft is None:
        return {**shown, "base_seq": seq}
    change = Change.from_json(draft.changes)
    return {
        **shown,
        **change.texts,
        **shown_roles(change, row),
        "holds": change.holds,
        "base_seq": draft.base_seq,
        "saved_at": draft.saved_at.isoformat(),
    }


def name_in(row: Model) -> str:
    """Return a subject's title, or an organization's name, in the language in force."""
    texts = texts_of(row, "name" if hasattr(row, "name_en") else "title")
    return text_in(texts, get_language(), source=row.source_language).words


def _field(row: Model, column: str) -> forms.Field:
    of_row = row._meta.get_field(column)
    language = column.rpartition("_")[2]
    label = label_of(Language(language)) if language in set(Language) else column_words(column)
    if isinstance(of_row, BooleanField):
        return forms.BooleanField(label=label, required=False)
    length = of_row.max_length
    attributes = {"lang": language} if language in set(Language) else {}
    long = length is None or length > LONG
    widget = forms.Textarea(attrs={**attributes, "rows": 3 if length else 5})
    return forms.CharField(
        label=label,
        required=False,
        max_length=length,
        widget=widget if long else forms.TextInput(attrs=attributes),
    )
