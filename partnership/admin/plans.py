"""Plans: their texts, and the publication of a draft of a whole plan."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.publishing import publish_plan
from partnership.admin.acting import told
from partnership.admin.moments import now, today
from partnership.admin.proposal_baseline import BaselinePages, baseline_address
from partnership.admin.site import site
from partnership.admin.text_form import name_in
from partnership.admin.texts import TextAdmin
from partnership.models import Plan
from partnership.queries.policy import Verb, may
from partnership.vocabulary import SubjectKind


@admin.register(Plan, site=site)
class PlanAdmin(BaselinePages, TextAdmin):
    """Plans to which the official's country is a party."""

    kind = SubjectKind.PLAN
    heading = gettext_lazy("Plans")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Plan]:
        """Keep the country's plans, drafts of plans too."""
        return Plan.objects.filter(parties__country=request.user.party)

    def get_urls(self) -> list:
        """Add the address that publishes."""
        publish = path(
            "<path:object_id>/publish/",
            self.admin_site.admin_view(self.publish_view),
            name="partnership_plan_publish",
        )
        return [publish, *self.baseline_urls(), *super().get_urls()]

    def ways(self, row: Plan) -> list[dict]:
        """Lead on to the plan's baseline."""
        return [{"address": baseline_address(row), "words": _("Baseline")}]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Offer to publish a draft of a plan; change the texts of a public one."""
        plan = self.seen(request, object_id)
        if plan.entry_id is not None:
            return super().change_view(request, object_id)
        allowed = may(request.user, Verb.PUBLISH_PLAN, on=plan, day=today(request.user))
        return self.page(request, "plan.html", name_in(plan), plan=plan, may_publish=allowed)

    def publish_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Put a plan with all its parts on record."""
        plan = self.seen(request, object_id)
        if request.method != "POST":
            raise Http404
        if not may(request.user, Verb.PUBLISH_PLAN, on=plan, day=today(request.user)):
            raise PermissionDenied
        told(
            request,
            _("The plan is public now."),
            lambda: publish_plan(plan, clock=now),
        )
        return HttpResponseRedirect(reverse("admin:partnership_plan_change", args=[plan.code]))
