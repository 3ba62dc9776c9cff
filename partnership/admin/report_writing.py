"""The buttons under a report's form: save, send, throw away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.actions.reporting import (
    change_draft,
    correct_report,
    discard_draft,
    draft_report,
    send_report,
)
from partnership.admin.acting import acted
from partnership.admin.moments import now
from partnership.admin.report_page import report_address
from partnership.models import Report


def saved(request: HttpRequest, form, links, report, corrects: bool) -> HttpResponse | None:
    """Carry out the button that was pressed; None when something is to be put right first."""
    if "_discard" in request.POST and report and not corrects:
        return _discarded(request, form, report)
    if "_attach" in request.POST:
        return None
    pieces = links.settled()
    if not form.is_valid() or pieces is None:
        return None
    made: list[Report] = []
    if not acted(form, lambda: made.append(_write(request, form, pieces, report, corrects))):
        return None
    sent = "_send" in request.POST
    messages.success(request, _("Sent for sign-off.") if sent else _("Draft saved."))
    return HttpResponseRedirect(report_address(made[0]))


def _write(request: HttpRequest, form, pieces, report, corrects: bool) -> Report:
    """Save the draft and, where that was asked, send it, both or neither."""
    by = {"said": form.said(pieces), "by": request.user, "clock": now}
    if corrects:
        draft = correct_report(report=report, **by)
    elif report is not None:
        draft = change_draft(report=report, version=form.cleaned_data["version"] or 0, **by)
    else:
        draft = draft_report(item=form.chosen_item(), **by)
    if "_send" in request.POST:
        draft = send_report(report=draft, version=draft.version, by=request.user, clock=now)
    return draft


def _discarded(request: HttpRequest, form, report: Report) -> HttpResponse | None:
    version = request.POST.get("version", "")
    number = int(version) if version.isdigit() else 0
    form.is_valid()
    if not acted(
        form,
        lambda: discard_draft(report=report, version=number, by=request.user, clock=now),
    ):
        return None
    messages.success(request, _("Draft thrown away."))
    return HttpResponseRedirect(reverse("admin:partnership_report_changelist"))
