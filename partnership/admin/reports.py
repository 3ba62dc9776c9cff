"""Reports: written, signed off, read and answered."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.reporting import (
    change_draft,
    correct_report,
    discard_draft,
    draft_report,
    send_report,
)
from partnership.admin.acting import acted
from partnership.admin.desk_admin import DeskAdmin
from partnership.admin.moments import now, today
from partnership.admin.report_form import (
    Links,
    ReportForm,
    initial_links,
    initial_of,
    links_of,
)
from partnership.admin.report_page import report_page
from partnership.admin.report_verbs import VERBS, answer, take_back
from partnership.admin.site import site
from partnership.models import Report
from partnership.queries.belonging import item_of
from partnership.queries.policy import Verb, has_verb, may, visible_reports

LIST = "admin:partnership_report_changelist"


@admin.register(Report, site=site)
class ReportAdmin(DeskAdmin):
    """A draft is written here; what is published is read, corrected by another, or answered."""

    sees = Verb.READ_DRAFT
    list_display = ["code", "organization", "claim", "effective_on", "state"]
    list_filter = ["state", "claim"]
    list_select_related = ["milestone", "initiative", "organization"]
    search_fields = ["milestone__code", "initiative__code", "organization__code"]
    ordering = ["-pk"]

    @admin.display(description=gettext_lazy("Milestone or initiative"))
    def code(self, report: Report) -> str:
        """The item's code."""
        return item_of(report).code

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Keep what the policy lets the official see."""
        return visible_reports(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let those draft who report for an organization."""
        return has_verb(request.user, Verb.DRAFT)

    def get_urls(self) -> list:
        """Add an address for each verb to the stock ones."""
        verbs = [
            path(
                f"<path:object_id>/{verb}/",
                self.admin_site.admin_view(partial(self.verb_view, verb=verb)),
                name=f"partnership_report_{verb}",
            )
            for verb in (*VERBS, "correct", "answer", "take_back_answer")
        ]
        return [*verbs, *super().get_urls()]

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Draft a report."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._edit(request, None, initial={"item": request.GET.get("item", "")})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Go on with a draft, or read a report and do with it what the policy allows."""
        report = self.seen(request, object_id)
        if self._may(request, Verb.CHANGE, report):
            return self._edit(request, report, initial=initial_of(report))
        if request.method == "POST":
            raise PermissionDenied
        return report_page(self, request, report)

    def verb_view(self, request: HttpRequest, object_id: str, verb: str) -> HttpResponse:
        """Do one thing with a report."""
        report = self.seen(request, object_id)
        if verb == "correct":
            return self._correct(request, report)
        if request.method != "POST":
            return HttpResponseRedirect(_address(report))
        if verb == "answer":
            return answer(self, request, report)
        if verb == "take_back_answer":
            return take_back(request, report)
        VERBS[verb](request, report)
        return HttpResponseRedirect(_address(report))

    def _may(self, request: HttpRequest, verb: Verb, report: Report) -> bool:
        return may(request.user, verb, on=report, day=today(request.user))

    def _correct(self, request: HttpRequest, report: Report) -> HttpResponse:
        if not self._may(request, Verb.CORRECT, report):
            raise PermissionDenied
        return self._edit(request, report, initial=initial_of(report), corrects=True)

    def _edit(
        self, request: HttpRequest, report: Report | None, *, initial: dict, corrects: bool = False
    ) -> HttpResponse:
        form = ReportForm(
            request.POST or None,
            official=request.user,
            day=today(request.user),
            report=report,
            initial=initial,
        )
        links = Links(
            request.POST or None,
            prefix="evidence",
            initial=initial_links(report) if report else [],
        )
        if request.method == "POST" and (
            answered := _saved(request, form, links, report, corrects)
        ):
            return answered
        return self.page(
            request,
            "report_form.html",
            _title(report, corrects),
            form=form,
            links=links,
            report=report,
            corrects=corrects,
            item=item_of(report) if report else None,
        )


def _saved(request: HttpRequest, form, links, report, corrects: bool) -> HttpResponse | None:
    """Carry out the button that was pressed; None when something is to be put right first."""
    if "_discard" in request.POST and report and not corrects:
        return _discarded(request, form, report)
    if not (form.is_valid() and links.is_valid()):
        return None
    made: list[Report] = []
    if not acted(form, lambda: made.append(_write(request, form, links, report, corrects))):
        return None
    sent = "_send" in request.POST
    messages.success(request, _("Sent for sign-off.") if sent else _("Draft saved."))
    return HttpResponseRedirect(_address(made[0]))


def _write(request: HttpRequest, form, links, report, corrects: bool) -> Report:
    """Save the draft and, where that was asked, send it, both or neither."""
    by = {"said": form.said(links_of(links)), "by": request.user, "clock": now}
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
    return HttpResponseRedirect(reverse(LIST))


def _address(report: Report) -> str:
    return reverse("admin:partnership_report_change", args=[report.pk])


def _title(report: Report | None, corrects: bool) -> str:
    if report is None:
        return _("New report")
    return _("Correct a report") if corrects else _("Report")
