"""The form by which a coordinator puts on record what a public source says of an item."""

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.reporting_sources import CLAIMS, Read, record_public_source
from partnership.admin.acting import acted
from partnership.admin.desk_form import DeskForm, day_field, text_fields
from partnership.admin.moments import now, today
from partnership.admin.report_form import title_in
from partnership.models import Initiative, Milestone
from partnership.models.labels import choices, label_of
from partnership.queries.policy import Verb, may
from partnership.vocabulary import Claim, DayPrecision, Language, SourceKind


def source_urls(site: AdminSite) -> list[URLPattern]:
    """Return the address of the form, by the code of the item."""

    def view(request: HttpRequest, code: str) -> HttpResponse:
        return source_page(site, request, code)

    return [path("public-source/<str:code>/", site.admin_view(view), name="public_source")]


class SourceForm(DeskForm):
    """What was read, and where."""

    claim = forms.ChoiceField(label=gettext_lazy("What the source says"))
    effective_on = day_field(label=gettext_lazy("Day on which this became true"))
    precision = forms.ChoiceField(
        label=gettext_lazy("How exactly the day is known"), choices=choices(DayPrecision)
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of source"), choices=choices(SourceKind))
    name = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    publisher = forms.CharField(label=gettext_lazy("Publisher"), max_length=200)
    address = forms.CharField(label=gettext_lazy("Address"), max_length=1000)
    dated_on = day_field(label=gettext_lazy("Date of the document"))
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        choices=choices(Language),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields["claim"].choices = [(claim.value, label_of(claim)) for claim in CLAIMS]
        self.fields |= text_fields("note")

    @property
    def plain(self) -> list:
        """The fields that are in no language."""
        return [field for field in self if not field.name.startswith("note_")]

    @property
    def notes(self) -> list:
        """The fields of the note."""
        return [self[f"note_{language}"] for language in Language]

    def read(self) -> Read:
        """Return what was written."""
        told = self.cleaned_data
        return Read(
            claim=Claim(told["claim"]),
            effective_on=told["effective_on"],
            precision=DayPrecision(told["precision"]),
            kind=SourceKind(told["kind"]),
            name=told["name"],
            publisher=told["publisher"],
            address=told["address"],
            dated_on=told["dated_on"],
            languages=tuple(told["languages"]),
            note={language.value: told[f"note_{language}"] for language in Language},
        )


def source_page(site: AdminSite, request: HttpRequest, code: str) -> HttpResponse:
    """Show the form of an item, or put on record what was written in it."""
    item = _item(code)
    if not may(request.user, Verb.RECORD_SOURCE, on=item, day=today(request.user)):
        raise PermissionDenied
    form = SourceForm(request.POST or None)
    if form.is_valid() and acted(form, lambda: _record(form, item, request)):
        messages.success(request, _("Published. It is on record now."))
        return HttpResponseRedirect(reverse("admin:public_source", args=[item.code]))
    context = {
        **site.each_context(request),
        "title": f"{item.code} · {title_in(item)}",
        "form": form,
    }
    return TemplateResponse(request, "admin/public_source.html", context)


def _record(form: SourceForm, item: Milestone | Initiative, request: HttpRequest) -> None:
    record_public_source(item=item, read=form.read(), by=request.user, clock=now)


def _item(code: str) -> Milestone | Initiative:
    for model in (Milestone, Initiative):
        row = model._default_manager.filter(code=code, entry__isnull=False).first()
        if row is not None:
            return row
    raise Http404
