"""Accounts of officials, kept by an administrator of their own country."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.officials import change_official, create_official, set_password
from partnership.admin.account_form import AccountForm, initial_of
from partnership.admin.acting import acted
from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.moments import today
from partnership.admin.site import site
from partnership.models import Official
from partnership.queries.policy import Verb, founds_accounts, visible_accounts


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
        """Change an account."""
        return self._edit(request, self.seen(request, object_id))

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
        return self.page(request, "account.html", title, form=form, account=official)

    def _log(self, request: HttpRequest, official: Official, *, made: bool) -> None:
        log = self.log_addition if made else self.log_change
        log(request, official, [])


def _write(request: HttpRequest, form: AccountForm, official: Official | None) -> Official:
    """Save the account and, where one was written, its new password: both or neither."""
    by = {"by": request.user, "day": today(request.user)}
    password = form.cleaned_data["password"]
    if official is None:
        return create_official(account=form.account(), password=password, **by)
    changed = change_official(official=official, account=form.account(), **by)
    if password:
        set_password(official=changed, password=password, **by)
    return changed
