"""The page on which a report is written: whole, or under its row."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from partnership.admin.evidence_form import evidence_forms
from partnership.admin.moments import today
from partnership.admin.report_form import (
    COMPLETE,
    ReportForm,
    title_in,
)
from partnership.admin.report_writing import looked_at, saved
from partnership.admin.sending import sends_to
from partnership.models import Report
from partnership.models.texts import texts_of
from partnership.queries.belonging import item_of
from partnership.queries.desk.repeatable import REPEATED, last_reports
from partnership.vocabulary import Claim

VERBS = ("report", COMPLETE)


def fresh(request: HttpRequest) -> dict:
    """Return what a new report begins with: its item, today, and what was said last."""
    code, verb = request.GET.get("item", ""), verb_of(request)
    begun = {"item": code, "effective_on": today(request.user)}
    if verb == COMPLETE:
        return {**begun, "claim": Claim.COMPLETED}
    body = request.user.organization
    last = last_reports([body]).get(code) if verb and body else None
    if last is None or last.claim not in REPEATED:
        return begun
    notes = {f"note_{language}": words for language, words in texts_of(last, "note").items()}
    reasons = {f"reason_text_{name}": text for name, text in texts_of(last, "reason_text").items()}
    return {**begun, **notes, **reasons, "claim": last.claim, "reason": last.reason}


def verb_of(request: HttpRequest) -> str:
    """Return which of the verbs of a row was asked for; "" for a whole form."""
    verb = request.GET.get("verb", "")
    return verb if verb in VERBS else ""


def edited(
    desk, request: HttpRequest, report: Report | None, *, initial: dict, corrects: bool = False
) -> HttpResponse:
    """Show the form, look at what it would say, or carry out its button."""
    form, links = _forms(request, report, initial)
    preview = None
    if request.method == "POST":
        if "_look" in request.POST:
            preview = looked_at(request, form, links, report, corrects)
        elif answered := saved(request, form, links, report, corrects):
            return answered
    return desk.page(
        request,
        "report_form.html",
        _title(report, form, corrects),
        form=form,
        evidence=links,
        report=report,
        corrects=corrects,
        item=item_of(report) if report else None,
        preview=preview,
        sends_to=sends_to(request.user),
        completes=form.verb == COMPLETE,
        language=get_language(),
    )


def _forms(request: HttpRequest, report: Report | None, initial: dict):
    sent = request.POST if request.method == "POST" else None
    form = ReportForm(
        sent,
        official=request.user,
        day=today(request.user),
        report=report,
        verb=verb_of(request),
        initial=initial,
    )
    return form, evidence_forms(request, official=request.user, report=report)


def _title(report: Report | None, form: ReportForm, corrects: bool) -> str:
    item = item_of(report) if report else form.items.get(form.initial.get("item"))
    if item is None:
        return _("New report")
    if corrects:
        return _("Correct a report on %(code)s") % {"code": item.code}
    named = f"{item.code} · {title_in(item)}"
    if report is not None or not form.verb:
        return named
    verb = pgettext("verb", "Complete") if form.verb == COMPLETE else pgettext("verb", "Report")
    return f"{verb}: {named}"
