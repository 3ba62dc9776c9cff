"""The form of a report. Its evidence has forms of its own: evidence_form.py."""

from datetime import date

from django import forms
from django.db.models import Model
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnership.actions.evidence.words import Piece
from partnership.actions.reporting_words import Said
from partnership.admin.desk_form import NONE, DeskForm, day_field, text_fields
from partnership.models import Milestone, Official, Report
from partnership.models.labels import choices
from partnership.models.texts import columns_of, texts_of
from partnership.queries.policy import reportable_initiatives, reportable_milestones
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Claim, DayPrecision, Language, ReasonGiven


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

    def __init__(self, *args, official: Official, day: date, report: Report | None = None, **more):
        super().__init__(*args, **more)
        self.fields |= text_fields("note") | text_fields("reason_text")
        self.fields["claim"].choices = NONE + choices(Claim)
        self.fields["precision"].choices = choices(DayPrecision)
        self.fields["reason"].choices = NONE + choices(ReasonGiven)
        self.items = {} if report else _items(official, day)
        if report:
            del self.fields["item"]
        else:
            self.fields["item"].choices = NONE + _choices(self.items)
        self.fields["successor"].queryset = _successors(official, day, report)

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
    def notes(self) -> list:
        """The fields of the note."""
        return [self[column] for column in columns_of("note")]

    @property
    def reasons(self) -> list:
        """The fields of the reason's sentence."""
        return [self[column] for column in columns_of("reason_text")]


def initial_of(report: Report) -> dict:
    """Return what the form shows of a saved report."""
    notes = {f"note_{code}": text for code, text in texts_of(report, "note").items()}
    reasons = {
        f"reason_text_{code}": text for code, text in texts_of(report, "reason_text").items()
    }
    names = ("claim", "effective_on", "precision", "reason", "successor", "version")
    return {**notes, **reasons, **{name: getattr(report, name) for name in names}}


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
