"""The log of accounts, as the administrator and the auditor of a country read it."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.moments import today
from partnership.admin.site import site
from partnership.models import AccountChange
from partnership.models.labels import label_of
from partnership.queries.policy import Verb
from partnership.queries.sign_in import visible_account_changes
from partnership.vocabulary import AccountMatter, FactorKind, Language, OfficialRole

# The matters whose lines begin with a code that has a word.
CODES = {
    AccountMatter.ROLE: OfficialRole,
    AccountMatter.LANGUAGE: Language,
    AccountMatter.SECOND_FACTOR: FactorKind,
}


@admin.register(AccountChange, site=site)
class AccountChangeAdmin(DeskAdmin):
    """Who changed what of whom. Read only, for everybody."""

    sees = Verb.READ_ACCOUNT_LOG
    heading = gettext_lazy("Log of accounts")
    list_display = ["moment", "account", "what", "old", "new", "doer"]
    list_display_links = None
    list_filter = [("matter", choice(gettext_lazy("What")))]
    list_select_related = ["by", "official"]
    search_fields = ["official__username", "by__username"]
    ordering = ["-at", "-pk"]
    moment = column("at", gettext_lazy("When (UTC)"))
    account = column("official", gettext_lazy("Account"))
    what = column("matter", gettext_lazy("What"))

    @admin.display(description=gettext_lazy("From"))
    def old(self, change: AccountChange) -> str:
        """What was there before, in words."""
        return _words(change.matter, change.before)

    @admin.display(description=gettext_lazy("To"))
    def new(self, change: AccountChange) -> str:
        """What is there now, in words."""
        return _words(change.matter, change.after)

    @admin.display(description=gettext_lazy("Who"), ordering="by__username")
    def doer(self, change: AccountChange) -> str:
        """Who did it."""
        return change.by.username if change.by else _("the operator of the machine")

    def get_queryset(self, request: HttpRequest) -> QuerySet[AccountChange]:
        """Keep the lines of the official's own country."""
        return visible_account_changes(request.user, today(request.user))

    def change_view(self, request: HttpRequest, object_id: str, form_url="", extra_context=None):
        """A line says all in the list, and has no page of its own."""
        raise Http404


def _words(matter: str, told: str) -> str:
    """Return what a line says in the reader's language, where it is a code."""
    code, blank, rest = told.partition(" ")
    if matter == AccountMatter.OPEN:
        return _("yes") if told == "yes" else _("no")
    codes = CODES.get(AccountMatter(matter))
    return f"{label_of(codes(code))}{blank}{rest}" if codes and code in set(codes) else told
