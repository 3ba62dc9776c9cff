"""A coordinator's declaration that the milestones of an initiative cover what it promises."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.declaring import declare_covered
from partnership.admin.acting import told
from partnership.admin.moments import now, today
from partnership.models import Initiative
from partnership.models.texts import texts_of
from partnership.queries.declaring import declaring
from partnership.queries.policy import Verb, may
from partnership.queries.words.figures import percent
from partnership.queries.words.standing import Status, status_words
from partnership.queries.words.texts import text_in
from partnership.rules.outcome import Standing
from partnership.vocabulary import SubjectKind


class CoveringPages:
    """The page of a declaration, for the admin of initiatives."""

    admin_site: Any

    def covering_urls(self) -> list:
        """Return the address of the page, by the initiative's code."""
        view = self.admin_site.admin_view(self.covering_view)
        return [path("<path:object_id>/declare/", view, name="partnership_initiative_declare")]

    def covering_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show what the declaration changes, or put it on record."""
        initiative = self.seen(request, object_id)  # type: ignore[attr-defined]
        allowed = may(request.user, Verb.DECLARE, on=initiative, day=today(request.user))
        if request.method == "POST":
            if not allowed:
                raise PermissionDenied
            _declare(request, initiative)
            return HttpResponseRedirect(covering_address(initiative))
        return self.page(  # type: ignore[attr-defined]
            request,
            "proposal_covering.html",
            _("Do the milestones of %(code)s cover the promise?") % {"code": initiative.code},
            **_told(request, initiative, allowed=allowed),
        )


def covering_address(initiative: Initiative) -> str:
    """Return where it is declared that an initiative's milestones cover it."""
    return reverse("admin:partnership_initiative_declare", args=[initiative.code])


def _declare(request: HttpRequest, initiative: Initiative) -> None:
    told(
        request,
        _("Declared. It is on record now."),
        lambda: declare_covered(initiative=initiative, by=request.user, clock=now),
    )


def _told(request: HttpRequest, initiative: Initiative, *, allowed: bool) -> dict:
    change = declaring(initiative, party=request.user.party, day=today(request.user))
    names = dict(initiative.plan.parties.values_list("country", f"name_{get_language()}"))
    milestones = initiative.milestones.filter(entry__isnull=False, withdrawn=False)
    return {
        "initiative": initiative,
        "milestones": [
            {"code": row.code, "title": text_in(texts_of(row, "title"), get_language() or "en")}
            for row in milestones.order_by("position")
        ],
        "promise": _promise(initiative),
        "declared": [names.get(party, party) for party in change.declared],
        "missing": [names.get(party, party) for party in change.missing],
        "now": _status(change.now),
        "then": _status(change.then),
        "percent_then": percent(change.then.credit.confirmed),
        "may_declare": allowed and milestones.exists(),
    }


def _promise(initiative: Initiative) -> Any:
    language = get_language() or "en"
    quoted = text_in(texts_of(initiative, "quoted"), language)
    return quoted or text_in(texts_of(initiative, "description"), language)


def _status(standing: Standing) -> Status:
    return Status(standing.label, status_words(standing.label, SubjectKind.INITIATIVE))
