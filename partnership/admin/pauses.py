"""Pauses: declared by one coordinator, published by another, ended early by either."""

from datetime import UTC, datetime

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from partnership.actions.pausing import declare_pause, discard_pause, end_pause, publish_pause
from partnership.admin.acting import acted, told
from partnership.admin.desk_admin import DeskAdmin
from partnership.admin.desk_form import moment_of
from partnership.admin.moments import now, today
from partnership.admin.pause_form import EndForm, PauseForm
from partnership.admin.report_form import title_in
from partnership.admin.site import site
from partnership.models import Pause
from partnership.models.texts import texts_of
from partnership.queries.absences import name_of
from partnership.queries.pauses import needs_second
from partnership.queries.policy import Verb, has_verb, may, visible_pauses
from partnership.queries.words.days import long_date, span_words
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Language

# When a form carries no moment: it has seen no draft.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@admin.register(Pause, site=site)
class PauseAdmin(DeskAdmin):
    """The country's own pauses. A draft is seen by nobody else."""

    sees = Verb.READ_TEXT_DRAFT
    heading = gettext_lazy("Pauses")
    list_display = ["days", "plan_code", "state"]
    list_select_related = ["plan"]
    ordering = ["-from_on", "-pk"]

    @admin.display(description=gettext_lazy("Days"), ordering="from_on")
    def days(self, pause: Pause) -> str:
        """The first and the last day that were declared."""
        return span_words(pause.from_on, pause.until_on)

    @admin.display(description=gettext_lazy("Plan"), ordering="plan__code")
    def plan_code(self, pause: Pause) -> str:
        """The plan's code."""
        return pause.plan.code

    @admin.display(description=gettext_lazy("Where it is"))
    def state(self, pause: Pause) -> str:
        """Whether it is public."""
        return _state(pause)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pause]:
        """Keep the country's own."""
        return visible_pauses(request.user, today(request.user))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let coordinators declare one."""
        return has_verb(request.user, Verb.PAUSE, today(request.user))

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Declare one."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = PauseForm(request.POST or None, by=request.user)
        made: list[Pause] = []
        if form.is_valid() and acted(form, lambda: made.append(_declared(request, form))):
            messages.success(request, _("Draft saved. Look at it, then publish."))
            return HttpResponseRedirect(_address(made[0]))
        return self.page(request, "pause_form.html", _("Declare a pause"), form=form)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Show one; publish it, throw it away, or end it."""
        pause = self.seen(request, object_id)
        if request.method != "POST":
            return self._show(request, pause)
        if not may(request.user, Verb.PAUSE, on=pause, day=today(request.user)):
            raise PermissionDenied
        if "_end" in request.POST:
            return self._end(request, pause)
        return _settled(request, pause)

    def _show(
        self, request: HttpRequest, pause: Pause, *, end_form: EndForm | None = None
    ) -> HttpResponse:
        day = today(request.user)
        allowed = may(request.user, Verb.PAUSE, on=pause, day=day)
        lasts = pause.entry_id is not None and pause.ended_on is None and pause.until_on >= day
        drafted = pause.entry_id is None
        return self.page(
            request,
            "pause.html",
            _("Pause: %(days)s") % {"days": span_words(pause.from_on, pause.until_on, long=True)},
            pause=pause,
            state=_state(pause),
            facts=_facts(pause),
            version=pause.declared_at.isoformat(),
            may_discard=allowed and drafted,
            may_publish=allowed and drafted and needs_second(pause, request.user, day) is not False,
            end_form=(end_form or EndForm()) if allowed and lasts else None,
        )

    def _end(self, request: HttpRequest, pause: Pause) -> HttpResponse:
        form = EndForm(request.POST)
        by = {"by": request.user, "clock": now}
        if form.is_valid() and acted(
            form, lambda: end_pause(pause=pause, ended_on=form.cleaned_data["ended_on"], **by)
        ):
            messages.success(request, _("Published. It is on record now."))
            return HttpResponseRedirect(_address(pause))
        return self._show(request, pause, end_form=form)


def _settled(request: HttpRequest, pause: Pause) -> HttpResponse:
    """Publish the draft that was looked at, or throw it away."""
    seen = moment_of(request.POST.get("version", "")) or NEVER
    by = {"pause": pause, "declared_at": seen, "by": request.user, "clock": now}
    if "_publish" in request.POST:
        told(request, _("Published. It is on record now."), lambda: publish_pause(**by))
    elif "_discard" in request.POST and told(
        request, _("Draft thrown away."), lambda: discard_pause(**by)
    ):
        return HttpResponseRedirect(reverse("admin:partnership_pause_changelist"))
    return HttpResponseRedirect(_address(pause))


def _declared(request: HttpRequest, form: PauseForm) -> Pause:
    told = form.cleaned_data
    return declare_pause(
        plan=told["plan"],
        ground={language.value: told[f"ground_{language}"] for language in Language},
        from_on=told["from_on"],
        until_on=told["until_on"],
        by=request.user,
        clock=now,
    )


def _state(pause: Pause) -> str:
    if pause.ended_on is not None:
        return _("Ended early, on %(day)s") % {"day": long_date(pause.ended_on)}
    return _("Published") if pause.entry_id is not None else _("Draft")


def _facts(pause: Pause) -> list[dict]:
    told = [
        (_("Ground"), text_in(texts_of(pause, "ground"), get_language())),
        (_("Plan"), title_in(pause.plan)),
        (_("Written by"), name_of(pause.declared_by)),
        (_("Published by"), name_of(pause.seconded_by) if pause.seconded_by else ""),
        (_("Entry in the record"), pause.entry_id if pause.entry_id is not None else ""),
    ]
    return [{"name": name, "words": words} for name, words in told if str(words)]


def _address(pause: Pause) -> str:
    return reverse("admin:partnership_pause_change", args=[pause.pk])
