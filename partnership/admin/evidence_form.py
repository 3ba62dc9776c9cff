"""The forms of evidence, for whichever form of the officials' side carries some.

evidence = evidence_forms(request, official=…, report=…)   # report: None for a new one
pieces = evidence.settled()                                # None: something is to be put right
{% include "admin/parts/evidence_fields.html" with evidence=evidence only %}

A file that was chosen is kept at once, so it survives a form that comes back with an error.
"""

from django import forms
from django.conf import settings
from django.forms.utils import ErrorDict, ErrorList
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from partnership.actions.errors import Refused
from partnership.actions.evidence.checks import outside_the_plan
from partnership.actions.evidence.uploading import strip_upload
from partnership.actions.evidence.words import File, Link, Piece, Withheld
from partnership.admin.desk_form import NONE, DeskForm, day_field
from partnership.admin.evidence_incoming import attached
from partnership.admin.evidence_known import Known, known_of, plan_days
from partnership.admin.moments import now
from partnership.models import Official, Organization, Report
from partnership.models.labels import choices
from partnership.models.texts import columns_of
from partnership.queries.words.sizes import size_words
from partnership.rules.addresses import source_kind_of
from partnership.vocabulary import Language, SourceKind

PREFIX = "evidence"
MOST_PIECES = 20
# Asked of a file only where it does not say; and what few files need.
ASKED = ("title", "kind", "languages", "dated_on")
SELDOM = ("missing_languages", "redacted", "publisher", "address")


class PieceForm(DeskForm):
    """One piece: a link, a file that was handed in or is carried, or a withheld document."""

    upload = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    kept = forms.IntegerField(widget=forms.HiddenInput, required=False)
    address = forms.URLField(
        label=_("Address"), max_length=1000, required=False, assume_scheme="https"
    )
    title = forms.CharField(label=_("Title"), max_length=300, required=False)
    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=NONE + choices(SourceKind),
        required=False,
        help_text=_("Press coverage alone does not show a completion."),
    )
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    dated_on = day_field(label=_("Its date"), required=False)
    date_sure = forms.BooleanField(
        label=_("This date is right, although it lies outside the plan’s term"), required=False
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=choices(Language),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    missing_languages = forms.MultipleChoiceField(
        label=_("Does not exist in"),
        choices=choices(Language),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    redacted = forms.BooleanField(label=_("Parts of it are blacked out"), required=False)
    strip = forms.BooleanField(label=_("Remove these details from the file"), required=False)
    withheld_by = forms.ModelChoiceField(
        label=_("Who decided it"),
        required=False,
        queryset=Organization.objects.none(),
        empty_label="—",
    )
    classified = forms.BooleanField(
        label=_("A law declares it reserved (información reservada)"), required=False
    )
    review_on = day_field(label=_("Day of its review"), required=False)

    def __init__(self, *args, known: Known, days: tuple, **more):
        super().__init__(*args, **more)
        for language, column in zip(Language, columns_of("ground"), strict=True):
            self.fields[column] = forms.CharField(
                label=_("Legal ground, in %(language)s")
                % {"language": dict(choices(Language))[language]},
                required=False,
                widget=forms.TextInput(attrs={"lang": language.value}),
            )
        self.known, self.days = known, days
        self.fields["withheld_by"].queryset = known.organizations
        self.fields["kind"].widget.attrs["data-kind"] = ""

    @property
    def file(self):
        """The upload or the carried piece whose file this is; None for a link."""
        return self.known.file(self["upload"].value(), self["kept"].value())

    @property
    def asked(self) -> list:
        """What the file did not say of itself, and what is to be put right."""
        return [self[name] for name in ASKED if not self[name].value() or self[name].errors]

    @property
    def known_fields(self) -> list:
        """What it said, and what few files need."""
        asked = {field.name for field in self.asked}
        return [self[name] for name in (*ASKED, *SELDOM) if name not in asked]

    @property
    def known_is_wrong(self) -> bool:
        """Something among that is to be put right."""
        return any(field.errors for field in self.known_fields)

    @property
    def is_withheld(self) -> bool:
        """The law keeps it from the public."""
        return bool(self["withheld_by"].value())

    @property
    def grounds(self) -> list:
        """The fields of the legal ground."""
        return [self[column] for column in columns_of("ground")]

    @property
    def asks_date(self) -> bool:
        """Its date lies outside the plan's term, so it is asked for again."""
        return bool(self.errors.get("date_sure")) or bool(self["date_sure"].value())

    def has_changed(self) -> bool:
        """A link that is written counts, even where it repeats one that stood there before."""
        repeated = self.empty_permitted and bool(self["address"].value())
        return repeated or super().has_changed()

    def clean(self) -> dict:
        """Hold each kind of piece to what it needs."""
        told = super().clean()
        if told.get("DELETE"):
            return told
        if told.get("withheld_by"):
            return told
        if self.file is None and not told.get("address") and "address" not in self.errors:
            self._say("address", _("Write its address, or choose a file."))
        told["kind"] = told.get("kind") or source_kind_of(told.get("address") or "")
        if not told["kind"]:
            self._say("kind", _("Choose what it is."))
        if self.file is not None and self.file.needs_language and not told.get("languages"):
            self._say("languages", _("Choose the languages that the document is written in."))
        self._ask_date(told)
        return told

    def _say(self, name: str, sentence: object) -> None:
        self.add_error(name, sentence)

    def _ask_date(self, told: dict) -> None:
        day = told.get("dated_on")
        adopted_on, ends_on = self.days
        if not day or told.get("date_sure") or day == self.initial.get("dated_on"):
            return  # a date that was confirmed once is not asked for again
        if outside_the_plan(day, adopted_on=adopted_on, ends_on=ends_on):
            self._say(
                "date_sure",
                _(
                    "The document is dated before the plan was adopted or after its end. Look again."
                ),
            )

    def piece(self) -> Piece:
        """Return what was written."""
        told = self.cleaned_data
        if told["withheld_by"]:
            return self._withheld(told)
        said = {
            "address": told["address"],
            "title": told["title"],
            "kind": SourceKind(told["kind"]),
            "publisher": told["publisher"],
            "dated_on": told["dated_on"],
            "languages": tuple(told["languages"]),
            "missing_languages": tuple(told["missing_languages"]),
        }
        if self.file is None:
            return Link(**said)
        source = {"upload": self.file.upload, "kept": self.file.kept}
        return File(**source, **said, redacted=told["redacted"])

    def _withheld(self, told: dict) -> Withheld:
        return Withheld(
            title=told["title"],
            organization=told["withheld_by"],
            ground={code: told[f"ground_{code}"] for code in Language},
            review_on=told["review_on"],
            classified=told["classified"],
        )


class PieceForms(forms.BaseFormSet):
    """All the evidence of one report. refusals: what was said of files that were not taken."""

    refusals: list[str] = []
    most_bytes = property(lambda self: settings.EVIDENCE_MOST_BYTES)
    most_words = property(lambda self: size_words(settings.EVIDENCE_MOST_BYTES))

    @property
    def holds_files(self) -> bool:
        """Some file was handed in or is carried on."""
        return any(form.file is not None for form in self)

    def settled(self) -> tuple[Piece, ...] | None:
        """Return what was written, files stripped where that was asked; None to put right."""
        if not self.is_valid() or self.refusals:
            return None
        filled = [form for form in self if self._is_filled(form)]
        kept = [form for form in filled if not form.cleaned_data.get("DELETE")]
        done = [self._stripped(form) for form in kept]
        return tuple(form.piece() for form in kept) if all(done) else None

    def readable(self) -> tuple[Piece, ...]:
        """Return the pieces that are whole already, to look at: nothing is stripped or kept."""
        self.is_valid()
        whole = [form for form in self if form.is_valid() and self._is_filled(form)]
        return tuple(form.piece() for form in whole if not form.cleaned_data.get("DELETE"))

    def _is_filled(self, form: PieceForm) -> bool:
        """Say whether a form holds a piece: one that is carried on does, unchanged as it is."""
        return form in self.initial_forms or form.has_changed() or form.file is not None

    def _stripped(self, form: PieceForm) -> bool:
        file = form.file
        if not form.cleaned_data["strip"] or file is None or file.upload is None:
            return True
        try:
            file.upload = strip_upload(
                file.upload, by=self.form_kwargs["known"].official, clock=now
            )
        except Refused as refusal:
            form.add_error("strip", str(refusal.message))
            return False
        return True


Forms = forms.formset_factory(
    PieceForm, formset=PieceForms, extra=1, max_num=MOST_PIECES, can_delete=True
)


def evidence_forms(
    request: HttpRequest,
    *,
    official: Official,
    report: Report | None,
    prefix: str = PREFIX,
    kept: QueryDict | None = None,
) -> PieceForms:
    """Return the forms of a report's evidence, with the files that came along kept at once.

    kept: what the official had typed before, to be shown again without complaint.
    """
    known = known_of(official, report)
    options = {
        "prefix": prefix,
        "form_kwargs": {"known": known, "days": plan_days(official, report)},
    }
    if kept is not None and f"{prefix}-TOTAL_FORMS" in kept:
        known.read_uploads(kept, prefix)
        return _uncomplaining(Forms(kept, initial=known.initial(), **options))
    if request.method != "POST" or "_forget" in request.POST:
        return Forms(initial=known.initial(), **options)
    data, refusals = attached(request, official=official, prefix=prefix)
    known.read_uploads(data, prefix)
    found = Forms(data, initial=known.initial(), **options)
    found.refusals = refusals
    return found


def _uncomplaining(found: PieceForms) -> PieceForms:
    """Show what was typed and say nothing of what is not finished."""
    for form in found:
        form._errors = ErrorDict()
    found._errors, found._non_form_errors = [], ErrorList()
    return found


def single_form(official: Official, upload, *, prefix: str) -> PieceForm:
    """Return the form of one file that was just handed in, for a page that is open already."""
    known = known_of(official, None)
    known.add(upload)
    form = PieceForm(
        prefix=prefix, initial=known.initial_of(upload), known=known, days=plan_days(official, None)
    )
    form.fields["DELETE"] = forms.BooleanField(required=False)
    return form
