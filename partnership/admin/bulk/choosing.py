"""What is done with the rows that were chosen: one button for each verb."""

from dataclasses import replace
from datetime import date, timedelta

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
from partnership.queries.bulk_rows import BulkRow, in_order, rows_to_report
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


class MoveForm(DeskForm):
    """One reason for all dates: so many days later, or to one day."""

    days = forms.IntegerField(
        label=gettext_lazy("Days to move by"),
        required=False,
        min_value=-3650,
        max_value=3650,
        help_text=gettext_lazy("Counted from each row’s date now; below zero for earlier."),
    )
    due_on = day_field(label=gettext_lazy("Or all to this day"), required=False)
    reason = forms.ChoiceField(label=gettext_lazy("Reason"))

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields |= text_fields("reason_text")
        self.fields["reason"].choices = NONE + choices(ReasonGiven)

    texts = RiskForm.texts

    def clean(self) -> dict:
        """One of the two ways, not both."""
        told = super().clean()
        if (told.get("days") is None) == (told.get("due_on") is None) and not self.errors:
            raise forms.ValidationError(_("Give a number of days or one day, not both."))
        return told

    def cells(self, due_on: date | None) -> dict[str, str]:
        """Return what a row says whose date is due_on now."""
        told = self.cleaned_data
        texts = {column: told[column] for column in columns_of("reason_text")}
        moved = told["due_on"] or (due_on + timedelta(days=told["days"]) if due_on else None)
        day = moved.isoformat() if moved else ""
        return {"new_due_on": day, "reason": told["reason"], **texts}


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
        case "move":
            return _move(site, request, codes, day)
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


def _move(site: AdminSite, request: HttpRequest, codes: list[str], day: date) -> HttpResponse:
    form = MoveForm(request.POST if "check" in request.POST else None)
    if form.is_bound and form.is_valid():
        rows = rows_to_report(request.user, day, codes)
        given = [
            replace(each, cells={**each.cells, **form.cells(_due_on(rows.get(each.code)))})
            for each in filled(request, codes, {}, day)
        ]
        return started(request, given, day)
    return show(site, request, "reason.html", _("Move dates"), form=form, codes=codes, verb="move")


def _due_on(row: BulkRow | None) -> date | None:
    return row.step.due_on if row and row.step else None


def _list(site: AdminSite, request: HttpRequest) -> HttpResponse:
    batches = Batch.objects.filter(organization=request.user.organization).order_by("-pk")
    return show(site, request, "list.html", _("Sent together"), batches=batches[:50])
