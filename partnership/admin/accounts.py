"""Accounts of officials, kept by an administrator of their own country."""

from datetime import timedelta

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.officials import change_official, create_official, set_password
from partnership.actions.resetting import reset_second_factor, unbind_identity
from partnership.actions.visits import end_visits_of
from partnership.admin.account_form import AccountForm, initial_of
from partnership.admin.acting import acted, told
from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.moments import now, today
from partnership.admin.site import site
from partnership.models import Official
from partnership.models.labels import label_of
from partnership.queries.policy import Verb, founds_accounts, visible_accounts
from partnership.queries.sign_in import factors_of, unused_codes
from partnership.vocabulary import FactorKind

# A password that somebody else made opens the door once, and not for long.
INITIAL_PASSWORD_HOLDS = timedelta(days=3)
RESETS = {
    "_reset_factor": (reset_second_factor, gettext_lazy("The second factor is reset.")),
    "_end_sessions": (end_visits_of, gettext_lazy("The account is signed out everywhere.")),
    "_unbind": (
        unbind_identity,
        gettext_lazy("The identity service is no longer tied to the account."),
    ),
}


@admin.register(Official, site=site)
class OfficialAdmin(DeskAdmin):
    """Made, changed and closed; never deleted, as what they wrote stays theirs."""

    sees = Verb.MANAGE_ACCOUNT
    heading = gettext_lazy("Accounts")
    list_display = ["user_name", "role_words", "body", "country", "language_words", "open"]
    list_filter = [("role", choice(gettext_lazy("Role")))]
    user_name = column("username", gettext_lazy("User name"))
    role_words = column("role", gettext_lazy("Role"))
    country = column("party", gettext_lazy("Country"))
    language_words = column("language", gettext_lazy("Language"))
    list_select_related = ["organization"]
    search_fields = ["username", "first_name", "last_name"]
    ordering = ["username"]

    @admin.display(description=gettext_lazy("Organization"), ordering="organization__code")
    def body(self, official: Official) -> str:
        """The organization's code."""
        return official.organization.code if official.organization else ""

    @admin.display(description=gettext_lazy("May sign in"), ordering="is_active")
    def open(self, official: Official) -> str:
        """Whether the account is open."""
        return _("yes") if official.is_active else _("no")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Official]:
        """Keep the accounts of the administrator's own country."""
        return visible_accounts(request.user, today(request.user))

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show accounts to administrators, and to the operator who makes the first of them."""
        operator = request.user.is_authenticated and founds_accounts(request.user)
        return operator or super().has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let whoever sees accounts make one."""
        return self.has_module_permission(request)

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Make an account."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._edit(request, None)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Change an account, or what it signs in with."""
        official = self.seen(request, object_id)
        asked = next((name for name in RESETS if name in request.POST), None)
        if asked is None:
            return self._edit(request, official)
        action, done = RESETS[asked]
        when = {"day": today(request.user), "at": now()}
        told(request, done, lambda: action(official=official, by=request.user, **when))
        return HttpResponseRedirect(request.path)

    def _edit(self, request: HttpRequest, official: Official | None) -> HttpResponse:
        form = AccountForm(
            request.POST or None,
            by=request.user,
            official=official,
            initial=initial_of(official) if official else {"language": request.user.language},
        )
        saved: list[Official] = []
        if form.is_valid() and acted(form, lambda: saved.append(_write(request, form, official))):
            self._log(request, saved[0], made=official is None)
            messages.success(request, _("The account is saved."))
            return HttpResponseRedirect(reverse("admin:partnership_official_changelist"))
        title = official.username if official else _("New account")
        sign_in = _sign_in(official) if official else None
        return self.page(request, "account.html", title, form=form, sign_in=sign_in)

    def _log(self, request: HttpRequest, official: Official, *, made: bool) -> None:
        log = self.log_addition if made else self.log_change
        log(request, official, [])


def _write(request: HttpRequest, form: AccountForm, official: Official | None) -> Official:
    """Save the account and, where one was written, its new password: both or neither."""
    at = now()
    by = {"by": request.user, "day": today(request.user), "at": at}
    initial = {"password": form.cleaned_data["password"]}
    initial["password_until"] = at + INITIAL_PASSWORD_HOLDS
    if official is None:
        return create_official(account=form.account(), **initial, **by)
    changed = change_official(official=official, account=form.account(), **by)
    if initial["password"]:
        set_password(official=changed, **initial, **by)
    return changed


def _sign_in(official: Official) -> dict:
    """Return what an administrator sees of how the account signs in: kinds, never secrets."""
    return {
        "factors": [label_of(FactorKind(each.kind)) for each in factors_of(official)],
        "codes": unused_codes(official),
        "identity": getattr(official, "identity", None),
        "visits": official.visits.count(),
        "password_until": official.password_until,
    }
