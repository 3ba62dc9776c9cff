"""Joint publications: arranged, agreed to, moved and called off by coordinators."""

from datetime import UTC, datetime

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.joint import agree_to_joint, arrange_joint, call_off_joint, move_joint
from partnership.admin.acting import acted, told
from partnership.admin.desk_admin import DeskAdmin, column
from partnership.admin.desk_form import moment_of
from partnership.admin.joint_form import JointForm, MoveForm
from partnership.admin.joint_page import STATES, joint_page
from partnership.admin.moments import now, today
from partnership.admin.site import site
from partnership.models import JointPublication
from partnership.queries.joint import state_of_joint
from partnership.queries.policy import Verb, has_verb, may, visible_joint
from partnership.queries.words.capitals import minute_words

# When a form carries no minute: it has seen none.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@admin.register(JointPublication, site=site)
class JointAdmin(DeskAdmin):
    """One minute for all parties. Each sees its own rows alone."""

    sees = Verb.READ_DRAFT
    heading = gettext_lazy("Published together")
    list_display = ["occasion_words", "minute", "plan_code", "state"]
    occasion_words = column("occasion", gettext_lazy("Occasion"))
    list_select_related = ["plan"]
    ordering = ["-publish_at"]

    @admin.display(description=gettext_lazy("Minute"), ordering="publish_at")
    def minute(self, joint: JointPublication) -> str:
        """The minute in both capitals."""
        return minute_words(joint.publish_at)

    @admin.display(description=gettext_lazy("Plan"), ordering="plan__code")
    def plan_code(self, joint: JointPublication) -> str:
        """The plan's code."""
        return joint.plan.code

    @admin.display(description=gettext_lazy("Where it is"))
    def state(self, joint: JointPublication) -> str:
        """Where it is on its way."""
        return STATES[state_of_joint(joint, now=now())]

    def get_queryset(self, request: HttpRequest) -> QuerySet[JointPublication]:
        """Keep those of the country's plans."""
        return visible_joint(request.user, today(request.user))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let coordinators arrange one."""
        return has_verb(request.user, Verb.ARRANGE, today(request.user))

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Arrange one."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = JointForm(request.POST or None, by=request.user)
        made: list[JointPublication] = []
        if form.is_valid() and acted(form, lambda: made.append(_arranged(request, form))):
            messages.success(request, _("Arranged. The other country must agree to the minute."))
            return HttpResponseRedirect(_address(made[0]))
        title = _("Publish together at one minute")
        return self.page(request, "joint_form.html", title, form=form)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Show one; agree to it, move it or call it off."""
        joint = self.seen(request, object_id)
        if request.method != "POST":
            return joint_page(self, request, joint)
        if not may(request.user, Verb.ARRANGE, on=joint, day=today(request.user)):
            raise PermissionDenied
        if "_move" in request.POST:
            return self._move(request, joint)
        if "_agree" in request.POST:
            _agree(request, joint)
        elif "_call_off" in request.POST:
            done = _("Called off. What was signed off for it waits for sign-off again.")
            told(request, done, lambda: call_off_joint(joint=joint, by=request.user, clock=now))
        return HttpResponseRedirect(_address(joint))

    def _move(self, request: HttpRequest, joint: JointPublication) -> HttpResponse:
        form = MoveForm(request.POST)
        if form.is_valid() and acted(form, lambda: _moved(request, joint, form)):
            messages.success(request, _("Until the other country agrees, the old minute holds."))
            return HttpResponseRedirect(_address(joint))
        return joint_page(self, request, joint, move_form=form)


def _arranged(request: HttpRequest, form: JointForm) -> JointPublication:
    names = ("plan", "occasion", "publish_at")
    return arrange_joint(
        **{name: form.cleaned_data[name] for name in names}, by=request.user, clock=now
    )


def _moved(request: HttpRequest, joint: JointPublication, form: MoveForm) -> None:
    publish_at = form.cleaned_data["publish_at"]
    move_joint(joint=joint, publish_at=publish_at, by=request.user, clock=now)


def _agree(request: HttpRequest, joint: JointPublication) -> None:
    """Agree to the minute that the page showed."""
    shown = moment_of(request.POST.get("publish_at", "")) or NEVER
    told(
        request,
        _("Your country has agreed to this minute."),
        lambda: agree_to_joint(joint=joint, publish_at=shown, by=request.user, clock=now),
    )


def _address(joint: JointPublication) -> str:
    return reverse("admin:partnership_jointpublication_change", args=[joint.pk])
