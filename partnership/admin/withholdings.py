"""Withholding the words of an item, and showing them again: a coordinator's pages."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.withholding import item_withheld, lift_withholding, withhold
from partnership.admin.acting import acted, told
from partnership.admin.desk_admin import DeskAdmin, column
from partnership.admin.moments import now, today
from partnership.admin.site import site
from partnership.admin.withholding_form import WithholdingForm
from partnership.models import Withholding
from partnership.models.texts import texts_of
from partnership.queries.policy import Verb, has_verb
from partnership.queries.words.days import table_date

LIST = "admin:partnership_withholding_changelist"


@admin.register(Withholding, site=site)
class WithholdingAdmin(DeskAdmin):
    """The decisions of the official's own country. All of them are public."""

    sees = Verb.WITHHOLD
    heading = gettext_lazy("Withheld items")
    list_display = ["code", "who", "review", "lifted"]
    who = column("organization__code", gettext_lazy("Who decided it"))
    list_select_related = ["milestone", "initiative", "organization"]
    ordering = ["-pk"]

    @admin.display(description=gettext_lazy("Milestone or initiative"))
    def code(self, row: Withholding) -> str:
        """The item's code."""
        return item_withheld(row).code

    @admin.display(description=gettext_lazy("Day of its review"), ordering="review_on")
    def review(self, row: Withholding) -> str:
        """The day by which it is looked at again."""
        return table_date(row.review_on)

    @admin.display(description=gettext_lazy("Shown again since"), ordering="lifted_on")
    def lifted(self, row: Withholding) -> str:
        """The day on which it ended."""
        return table_date(row.lifted_on) if row.lifted_on else ""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Withholding]:
        """Keep the country's own."""
        return Withholding.objects.filter(party=request.user.party)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let coordinators withhold."""
        return has_verb(request.user, Verb.WITHHOLD, today(request.user))

    def get_urls(self) -> list:
        """Add the address that lifts."""
        lift = path(
            "<path:object_id>/lift/",
            self.admin_site.admin_view(self.lift_view),
            name="partnership_withholding_lift",
        )
        return [lift, *super().get_urls()]

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Withhold the words of an item."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        day = today(request.user)
        form = WithholdingForm(
            request.POST or None, official=request.user, day=day, initial=_fresh(request, day)
        )
        if (
            request.method == "POST"
            and form.is_valid()
            and acted(form, lambda: _done(request, form))
        ):
            return HttpResponseRedirect(reverse(LIST))
        return self.page(request, "withholding_form.html", _("Withhold an item"), form=form)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Show a decision, and let it be lifted."""
        row = self.seen(request, object_id)
        item = item_withheld(row)
        return self.page(
            request, "withholding.html", item.code, row=row, grounds=texts_of(row, "ground"),
            review=table_date(row.review_on),
        )  # fmt: skip

    def lift_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show the words again."""
        row = self.seen(request, object_id)
        if request.method != "POST":
            raise Http404
        told(
            request,
            _("The words are shown again."),
            lambda: lift_withholding(row=row, by=request.user, clock=now),
        )
        return HttpResponseRedirect(reverse(LIST))


def _fresh(request: HttpRequest, day) -> dict:
    return {"item": request.GET.get("item", ""), "decided_on": day}


def _done(request: HttpRequest, form: WithholdingForm) -> None:
    withhold(item=form.chosen_item(), decision=form.decision(), by=request.user, clock=now)
