"""The form of a report. Its evidence has forms of its own: evidence_form.py."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.db.models import Model
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnership.actions.evidence.words import Piece
from partnership.actions.reporting_words import Said
from partnership.admin.desk_form import NONE, DeskForm, day_field, text_fields
from partnership.models import Milestone, Official, Party, Report
from partnership.models.labels import choices
from partnership.models.texts import texts_of
from partnership.queries.policy import reportable_initiatives, reportable_milestones
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Claim, DayPrecision, Language, ReasonGiven

COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class TextFields:
    """The fields of one text: the party's own languages, which must be there, and the partner's.

    filled: something stands in one of the partner's.
    """

    own: list
    partner: list
    filled: bool


class ReportForm(DeskForm):
    """What a report says. Its item is chosen once, when it is drafted."""

    item = forms.ChoiceField(label=_("Milestone or initiative"))
    claim = forms.ChoiceField(label=_("How it stands"))
    effective_on = day_field(
        label=_("Day on which this became true"),
        help_text=_("Not the day of this report. It cannot lie ahead."),
    )
    precision = forms.ChoiceField(label=_("How exactly the day is known"))
    reason = forms.ChoiceField(
        label=_("Reason"),
        required=False,
        help_text=_("Needed for at risk, blocked, cancelled and replaced."),
    )
    successor = forms.ModelChoiceField(
        label=_("Replaced by"), required=False, queryset=Milestone.objects.none(), empty_label="—"
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args,
        official: Official,
        day: date,
        report: Report | None = None,
        verb: str = "",
        **more,
    ):
        super().__init__(*args, **more)
        self.verb, self.own_languages = verb, _own_languages(official)
        self.fields |= text_fields("note") | text_fields("reason_text")
        self.fields["claim"].choices = NONE + choices(Claim)
        self.fields["precision"].choices = choices(DayPrecision)
        self.fields["reason"].choices = NONE + choices(ReasonGiven)
        self.items = {} if report else _items(official, day)
        if report:
            del self.fields["item"]
        else:
            self.fields["item"].choices = NONE + _choices(self.items)
        self._hide(settled=bool(report) or self.initial.get("item") in self.items)
        self.fields["successor"].queryset = _successors(official, day, report)

    def _hide(self, *, settled: bool) -> None:
        """Show no choice that the row has made already: its item, and that it is done."""
        if settled and "item" in self.fields:
            self.fields["item"].widget = forms.HiddenInput()
        if self.verb == COMPLETE:
            self.fields["claim"].widget = forms.HiddenInput()
            self.fields["effective_on"].label = _("Completed on")

    def chosen_item(self) -> Model:
        """Return the item that was chosen."""
        return self.items[self.cleaned_data["item"]]

    def said(self, evidence: tuple[Piece, ...]) -> Said:
        """Return what the official wrote."""
        told = self.cleaned_data
        return Said(
            claim=Claim(told["claim"]),
            effective_on=told["effective_on"],
            precision=DayPrecision(told["precision"]),
            note={code: told[f"note_{code}"] for code in Language},
            reason=ReasonGiven(told["reason"]) if told["reason"] else None,
            reason_text={code: told[f"reason_text_{code}"] for code in Language},
            successor=told["successor"],
            evidence=evidence,
        )

    @property
    def notes(self) -> TextFields:
        """The fields of the note."""
        return self._texts("note")

    @property
    def reasons(self) -> TextFields:
        """The fields of the reason's sentence."""
        return self._texts("reason_text")

    def _texts(self, name: str) -> TextFields:
        fields = {code: self[f"{name}_{code}"] for code in Language}
        own = [field for code, field in fields.items() if code in self.own_languages]
        partner = [field for code, field in fields.items() if code not in self.own_languages]
        return TextFields(
            own, partner, filled=any(field.value() or field.errors for field in partner)
        )


def initial_of(report: Report) -> dict:
    """Return what the form shows of a saved report."""
    notes = {f"note_{code}": text for code, text in texts_of(report, "note").items()}
    reasons = {
        f"reason_text_{code}": text for code, text in texts_of(report, "reason_text").items()
    }
    names = ("claim", "effective_on", "precision", "reason", "successor", "version")
    return {**notes, **reasons, **{name: getattr(report, name) for name in names}}


def _own_languages(official: Official) -> tuple[str, ...]:
    """Return the languages in which the official's party must publish; all before it has a plan."""
    party = Party.objects.filter(country=official.party).order_by("-plan__adopted_on").first()
    return tuple(party.languages) if party else tuple(Language)


def _items(official: Official, day: date) -> dict[str, Model]:
    found = [*reportable_milestones(official, day), *reportable_initiatives(official, day)]
    return {item.code: item for item in sorted(found, key=lambda item: item.code)}


def _choices(items: dict[str, Model]) -> list[tuple[str, str]]:
    return [(code, f"{code} · {title_in(item)}") for code, item in items.items()]


def title_in(item: Model) -> str:
    """Return an item's title in the language in force, else in its own."""
    texts = texts_of(item, "title")
    return text_in(texts, get_language(), source=item.source_language).words


def _successors(official: Official, day: date, report: Report | None):
    """Offer the public milestones of the initiatives on which the official may report."""
    public = Milestone.objects.filter(entry__isnull=False, withdrawn=False).order_by("code")
    if report is not None:
        milestone = report.milestone
        owner = milestone.initiative_id if milestone else None
        return public.filter(initiative=owner).exclude(pk=milestone.pk if milestone else None)
    return public.filter(initiative__in=reportable_milestones(official, day).values("initiative"))
