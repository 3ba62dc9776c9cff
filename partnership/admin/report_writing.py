"""The buttons under a report's form: save, send, throw away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.reporting import (
    change_draft,
    correct_report,
    discard_draft,
    draft_report,
    send_report,
)
from partnership.actions.reporting_looking import report_to_look_at
from partnership.admin.acting import acted
from partnership.admin.moments import now, today
from partnership.admin.report_page import report_address
from partnership.admin.sending import sent_words
from partnership.models import Report
from partnership.queries.belonging import item_of
from partnership.queries.preview import Preview, preview


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
    messages.success(request, sent_words(request.user) if sent else _("Draft saved."))
    # Whoever came from a row goes back to the list.
    here = reverse("admin:index") if form.verb else report_address(made[0])
    return HttpResponseRedirect(here)


def looked_at(request: HttpRequest, form, links, report, corrects: bool) -> Preview | None:
    """Return what the public would read, if what was written can be read at all."""
    if not form.is_valid():
        return None
    day, shown = today(request.user), []
    acted(
        form,
        lambda: shown.append(
            report_to_look_at(
                item=item_of(report) if report else form.chosen_item(),
                said=form.said(links.readable()),
                by=request.user,
                day=day,
                changes=report,
                corrects=report if corrects else report and report.corrects,
            )
        ),
    )
    language = get_language()
    return preview(shown[0], at=now(), day=day, language=language) if shown else None


def _write(request: HttpRequest, form, pieces, report, corrects: bool) -> Report:
    """Save the draft and, where that was asked, send it, both or neither."""
    by = {"said": form.said(pieces), "by": request.user, "clock": now}
    if corrects:
        draft = correct_report(report=report, **by)
    elif report is not None:
        draft = change_draft(report=report, version=form.cleaned_data["version"] or 0, **by)
    else:
        seen = form.cleaned_data["version"]
        draft = draft_report(item=form.chosen_item(), seen=seen, **by)
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
