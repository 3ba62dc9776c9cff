"""Reports: written, signed off, read and answered."""

from functools import partial

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.evidence_views import addresses
from partnership.admin.moments import today
from partnership.admin.report_editing import edited, fresh, keeps_what_was_typed
from partnership.admin.report_form import initial_of
from partnership.admin.report_page import report_address, report_page
from partnership.admin.report_verbs import VERBS, answer, repeat, take_back
from partnership.admin.site import site
from partnership.models import Report
from partnership.queries.belonging import item_of
from partnership.queries.policy import Verb, has_verb, may, visible_reports
from partnership.queries.words.days import table_date


@admin.register(Report, site=site)
class ReportAdmin(DeskAdmin):
    """A draft is written here; what is published is read, corrected by another, or answered."""

    sees = Verb.READ_DRAFT
    heading = gettext_lazy("Reports")
    list_display = ["code", "body", "claim_words", "day", "state_words"]
    list_filter = [
        ("state", choice(gettext_lazy("Where it is"))),
        ("claim", choice(gettext_lazy("How it stands"))),
    ]
    claim_words = column("claim", gettext_lazy("How it stands"))
    state_words = column("state", gettext_lazy("Where it is"))
    list_select_related = ["milestone", "initiative", "organization"]
    search_fields = ["milestone__code", "initiative__code", "organization__code"]
    ordering = ["-pk"]

    @admin.display(description=gettext_lazy("Milestone or initiative"))
    def code(self, report: Report) -> str:
        """The item's code."""
        return item_of(report).code

    @admin.display(description=gettext_lazy("Organization"), ordering="organization__code")
    def body(self, report: Report) -> str:
        """The organization's code; the source's word where none speaks."""
        return report.organization.code if report.organization else _("public source")

    @admin.display(description=gettext_lazy("Day"), ordering="effective_on")
    def day(self, report: Report) -> str:
        """The day that the report names."""
        return table_date(report.effective_on)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Keep what the policy lets the official see."""
        return visible_reports(request.user, today(request.user))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let those draft who report for an organization."""
        return has_verb(request.user, Verb.DRAFT, today(request.user))

    def get_urls(self) -> list:
        """Add an address for each verb to the stock ones."""
        verbs = [
            path(
                f"<path:object_id>/{verb}/",
                self.admin_site.admin_view(partial(self.verb_view, verb=verb)),
                name=f"partnership_report_{verb}",
            )
            for verb in (*VERBS, "correct", "answer", "take_back_answer", "repeat")
        ]
        return [*addresses(self.admin_site), *verbs, *super().get_urls()]

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Draft a report."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._edit(request, None, initial=fresh(request))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Go on with a draft, or read a report and do with it what the policy allows."""
        report = self.seen(request, object_id)
        if self._may(request, Verb.CHANGE, report):
            return self._edit(request, report, initial=initial_of(report))
        if request.method == "POST" and not keeps_what_was_typed(request, report):
            raise PermissionDenied
        return report_page(self, request, report)

    def verb_view(self, request: HttpRequest, object_id: str, verb: str) -> HttpResponse:
        """Do one thing with a report."""
        report = self.seen(request, object_id)
        if verb == "correct":
            return self._correct(request, report)
        if request.method != "POST":
            return HttpResponseRedirect(report_address(report))
        if verb == "answer":
            return answer(self, request, report)
        if verb == "take_back_answer":
            return take_back(request, report)
        if verb == "repeat":
            return repeat(request, report)
        VERBS[verb](request, report)
        return HttpResponseRedirect(report_address(report))

    def _may(self, request: HttpRequest, verb: Verb, report: Report) -> bool:
        return may(request.user, verb, on=report, day=today(request.user))

    def _correct(self, request: HttpRequest, report: Report) -> HttpResponse:
        if not self._may(request, Verb.CORRECT, report):
            raise PermissionDenied
        return self._edit(request, report, initial=initial_of(report), corrects=True)

    def _edit(
        self, request: HttpRequest, report: Report | None, *, initial: dict, corrects: bool = False
    ) -> HttpResponse:
        return edited(self, request, report, initial=initial, corrects=corrects)
