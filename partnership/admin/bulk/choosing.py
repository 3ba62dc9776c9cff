"""What is done with the rows that were chosen: one button for each verb."""

from datetime import date

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.bulk.given import REPORTED
from partnership.actions.errors import Refused
from partnership.admin.bulk.frame import demand_verb, filled, show, started
from partnership.admin.bulk.table import table_of, table_sent
from partnership.admin.desk_form import NONE, DeskForm, day_field, text_fields
from partnership.models import Batch
from partnership.models.labels import choices
from partnership.models.texts import columns_of
from partnership.queries.bulk_rows import in_order
from partnership.queries.policy import Verb
from partnership.vocabulary import Claim, DayPrecision, ReasonGiven


class RiskForm(DeskForm):
    """One reason for all the rows that were chosen."""

    effective_on = day_field(label=gettext_lazy("Day on which this became true"))
    reason = forms.ChoiceField(label=gettext_lazy("Reason"))

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields |= text_fields("reason_text")
        self.fields["reason"].choices = NONE + choices(ReasonGiven)

    @property
    def texts(self) -> list:
        """The reason's sentence, in each language."""
        return [self[column] for column in columns_of("reason_text")]

    def cells(self) -> dict[str, str]:
        """Return what every row says."""
        told = self.cleaned_data
        texts = {column: told[column] for column in columns_of("reason_text")}
        day = told["effective_on"].isoformat()
        return {
            **_clear(),
            "claim": Claim.AT_RISK,
            "effective_on": day,
            "reason": told["reason"],
            **texts,
        }


def chosen(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Do with the chosen rows what was asked, or list what the organization sent together."""
    day = demand_verb(request, Verb.DRAFT)
    if request.method != "POST":
        return _list(site, request)
    codes = in_order(set(request.POST.getlist("item")))
    try:
        return _done(site, request, codes, day)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return HttpResponseRedirect(reverse("admin:items"))


def _done(site: AdminSite, request: HttpRequest, codes: list[str], day: date) -> HttpResponse:
    if not codes:
        raise Refused("", _("Choose at least one row first."))
    match request.POST.get("do"):
        case "on_track":
            return started(request, filled(request, codes, _on_track(day), day), day)
        case "at_risk":
            return _at_risk(site, request, codes, day)
        case "table":
            return table_of(site, request, codes, day)
        case "check" | "paste":
            return table_sent(site, request, codes, day)
        case _:
            raise Refused("", _("Choose what to do with these rows."))


def _on_track(day: date) -> dict[str, str]:
    return {**_clear(), "claim": Claim.ON_TRACK, "effective_on": day.isoformat()}


def _clear() -> dict[str, str]:
    """Return what an earlier draft may have said otherwise and a new claim does not say."""
    cleared = [name for name in REPORTED if name.startswith(("reason", "successor"))]
    return {**dict.fromkeys(cleared, ""), "precision": DayPrecision.EXACT}


def _at_risk(site: AdminSite, request: HttpRequest, codes: list[str], day: date) -> HttpResponse:
    form = RiskForm(
        request.POST if "check" in request.POST else None, initial={"effective_on": day}
    )
    if form.is_bound and form.is_valid():
        return started(request, filled(request, codes, form.cells(), day), day)
    return show(
        site, request, "reason.html", _("Set at risk"), form=form, codes=codes, verb="at_risk"
    )


def _list(site: AdminSite, request: HttpRequest) -> HttpResponse:
    batches = Batch.objects.filter(organization=request.user.organization).order_by("-pk")
    return show(site, request, "list.html", _("Sent together"), batches=batches[:50])
