"""Absences: a stand-in is named by whoever will be away, or by an administrator."""

from datetime import timedelta

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.delegating import delegate, end_delegation
from partnership.admin.absence_form import AbsenceForm
from partnership.admin.acting import acted, told
from partnership.admin.desk_admin import DeskAdmin
from partnership.admin.moments import now, today
from partnership.admin.site import site
from partnership.models import Delegation
from partnership.queries.absences import name_of
from partnership.queries.policy import Verb, has_verb, may, visible_delegations
from partnership.queries.words.days import long_date, span_words, table_date

WEEK = timedelta(days=7)


@admin.register(Delegation, site=site)
class AbsenceAdmin(DeskAdmin):
    """Never deleted: who stood in for whom stays known inside the country."""

    sees = Verb.DELEGATE
    change_list_template = "admin/absence_list.html"
    heading = gettext_lazy("Stand-ins")
    list_display = ["absent", "stand_in_name", "days", "state"]
    list_select_related = ["official", "stand_in"]
    ordering = ["-from_on", "-pk"]

    @admin.display(description=gettext_lazy("Who is away"), ordering="official__username")
    def absent(self, row: Delegation) -> str:
        """Their name."""
        return name_of(row.official)

    @admin.display(description=gettext_lazy("Who stands in"), ordering="stand_in__username")
    def stand_in_name(self, row: Delegation) -> str:
        """The stand-in's name."""
        return name_of(row.stand_in)

    @admin.display(description=gettext_lazy("Days"), ordering="from_on")
    def days(self, row: Delegation) -> str:
        """The first and the last day."""
        return span_words(row.from_on, row.until_on)

    @admin.display(description=gettext_lazy("Ended early"), ordering="ended_at")
    def state(self, row: Delegation) -> str:
        """When it was taken back."""
        return table_date(row.ended_at.date()) if row.ended_at else ""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delegation]:
        """Keep the official's own; an administrator's and a coordinator's country."""
        return visible_delegations(request.user, today(request.user))

    def changelist_view(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        """List them, with the way to what else is done when somebody leaves."""
        ways = [
            {"address": reverse(f"admin:{name}"), "words": words}
            for verb, name, words in _ways()
            if has_verb(request.user, verb, today(request.user))
        ]
        return super().changelist_view(request, {"ways": ways, **(extra_context or {})})

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let those name a stand-in who may, in their own place."""
        return may(request.user, Verb.DELEGATE, on=_own(request), day=today(request.user))

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Name a stand-in."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        day = today(request.user)
        initial = {"from_on": day, "until_on": day + WEEK}
        form = AbsenceForm(request.POST or None, by=request.user, initial=initial)
        if form.is_valid() and acted(form, lambda: _delegated(request, form)):
            messages.success(request, _("The stand-in is named."))
            return HttpResponseRedirect(reverse("admin:partnership_delegation_changelist"))
        return self.page(request, "absence_form.html", _("Name a stand-in"), form=form)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Show one, and take it back."""
        row = self.seen(request, object_id)
        allowed = may(request.user, Verb.DELEGATE, on=row, day=today(request.user))
        if request.method != "POST":
            title = _("%(who)s stands in for %(other)s") % {
                "who": name_of(row.stand_in),
                "other": name_of(row.official),
            }
            lasts = allowed and row.until_on >= today(request.user)
            return self.page(request, "absence.html", title, facts=_facts(row), may_end=lasts)
        if not allowed:
            raise PermissionDenied
        by = {"by": request.user, "day": today(request.user), "clock": now}
        told(
            request,
            _("Taken back. Nobody stands in any more."),
            lambda: end_delegation(delegation=row, **by),
        )
        return HttpResponseRedirect(reverse("admin:partnership_delegation_changelist"))


def _ways() -> list[tuple[Verb, str, str]]:
    return [
        (Verb.HAND_OVER, "hand_over", _("Hand an official’s rows over")),
        (Verb.SUCCEED, "succession", _("A renamed organization")),
    ]


def _own(request: HttpRequest) -> Delegation:
    """An absence of the official's own, to ask the policy about."""
    return Delegation(official=request.user, stand_in=request.user)


def _delegated(request: HttpRequest, form: AbsenceForm) -> Delegation:
    names = ("stand_in", "from_on", "until_on")
    return delegate(
        official=form.absent(request.user),
        **{name: form.cleaned_data[name] for name in names},
        by=request.user,
        day=today(request.user),
        clock=now,
    )


def _facts(row: Delegation) -> list[dict]:
    told = [
        (_("Who is away"), name_of(row.official)),
        (_("Who stands in"), name_of(row.stand_in)),
        (_("Days"), span_words(row.from_on, row.until_on, long=True)),
        (_("Named by"), name_of(row.made_by)),
        (_("Ended early"), long_date(row.ended_at.date()) if row.ended_at else ""),
    ]
    return [{"name": name, "words": words} for name, words in told if words]
