"""The form of a proposal, made from the parts of its kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.actions.proposal_kinds import kind_of_proposal
from partnership.actions.proposal_kinds.parts import Holds, Part, parts_of
from partnership.admin.desk_form import NONE, DeskForm, day_field, text_fields
from partnership.models import Proposal
from partnership.models.labels import choices
from partnership.models.texts import columns_of
from partnership.vocabulary import Language

LONG = 120


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together. legend: of a text in several languages, "" for a row."""

    legend: str
    help: str
    fields: list


class ProposalForm(DeskForm):
    """What a proposal says. `item` and `kind` are chosen before; `version` is what was seen.

    looked: the official was asked about something unusual, and means it.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    looked = forms.BooleanField(label=_("Yes, I mean it as it is"), required=False)

    def __init__(self, *args, proposal: Proposal, **more):
        super().__init__(*args, **more)
        self.parts = parts_of(kind_of_proposal(proposal).content)
        for part in self.parts:
            self.fields |= _fields(part, proposal)

    def content(self) -> dict[str, Any]:
        """Return what was written, part by part."""
        told = self.cleaned_data
        return {part.name: _value(part, told) for part in self.parts}

    @property
    def groups(self) -> list[Group]:
        """The parts in their order; short ones beside each other."""
        return self._grouped(aside=False)

    @property
    def asides(self) -> list[Group]:
        """The parts that are seldom needed."""
        return self._grouped(aside=True)

    @property
    def is_open(self) -> bool:
        """Something seldom needed is written or wrong, so it is shown unfolded."""
        names = [part.name for part in self.parts if part.aside and part.holds != Holds.CODE]
        wrong = [part.name for part in self.parts if part.aside and self.errors.get(part.name)]
        return bool(wrong) or any(self._is_changed(name) for name in names)

    def _is_changed(self, name: str) -> bool:
        value = self[name].value()
        return bool(value) and str(value) != str(self.fields[name].initial or "1")

    def _grouped(self, *, aside: bool) -> list[Group]:
        found: list[Group] = []
        for part in self.parts:
            if part.aside != aside:
                continue
            if part.holds == Holds.TEXTS:
                fields = [self[name] for name in columns_of(part.name)]
                found.append(Group(str(part.label), str(part.help), fields))
            elif found and not found[-1].legend:
                found[-1].fields.append(self[part.name])
            else:
                found.append(Group("", "", [self[part.name]]))
        return found


def initial_of(content: dict[str, Any], version: int | None = None) -> dict[str, Any]:
    """Return what the form shows of a content, as the proposal keeps it or a kind begins it."""
    shown: dict[str, Any] = {"version": version}
    for name, value in content.items():
        if isinstance(value, dict):
            shown |= {f"{name}_{language}": text for language, text in value.items()}
        else:
            shown[name] = value
    return shown


def _value(part: Part, told: dict[str, Any]) -> Any:
    if part.holds == Holds.TEXTS:
        return {code.value: told.get(f"{part.name}_{code}") or "" for code in Language}
    return told.get(part.name)


def _fields(part: Part, proposal: Proposal) -> dict[str, forms.Field]:
    if part.holds == Holds.TEXTS:
        return _text_fields(part)
    made = MAKERS[part.holds](part, proposal)
    made.label, made.help_text, made.required = part.label, part.help, False
    return {part.name: made}


def _text_fields(part: Part) -> dict[str, forms.Field]:
    made = text_fields(part.name)
    for field in made.values():
        field.max_length = part.longest
        field.widget.attrs["rows"] = part.lines
    return made


def _day(_part: Part, _proposal: Proposal) -> forms.Field:
    return day_field()


def _line(part: Part, _proposal: Proposal) -> forms.Field:
    long = part.longest is None or part.longest > LONG
    widget = forms.Textarea(attrs={"rows": part.lines}) if long and part.lines > 1 else None
    return forms.CharField(widget=widget)


def _code(part: Part, _proposal: Proposal) -> forms.Field:
    listed = choices(part.codes) if part.codes else []
    # An exact value has no word before it, but a choice is never blank.
    return forms.ChoiceField(choices=NONE + [(code, words or "=") for code, words in listed])


def _pick(part: Part, proposal: Proposal) -> forms.Field:
    return forms.ChoiceField(choices=NONE + (part.options(proposal) if part.options else []))


def _picks(part: Part, proposal: Proposal) -> forms.Field:
    listed = part.options(proposal) if part.options else []
    return forms.MultipleChoiceField(choices=listed, widget=forms.CheckboxSelectMultiple)


def _number(_part: Part, _proposal: Proposal) -> forms.Field:
    """A number as text, so that what was typed wrongly comes back with its sentence."""
    return forms.CharField(widget=forms.TextInput(attrs={"inputmode": "decimal"}))


def _flag(_part: Part, _proposal: Proposal) -> forms.Field:
    return forms.BooleanField()


MAKERS: dict[Holds, Callable[[Part, Proposal], forms.Field]] = {
    Holds.LINE: _line,
    Holds.DAY: _day,
    Holds.CODE: _code,
    Holds.PICK: _pick,
    Holds.PICKS: _picks,
    Holds.AMOUNT: _number,
    Holds.COUNT: _number,
    Holds.FLAG: _flag,
}
