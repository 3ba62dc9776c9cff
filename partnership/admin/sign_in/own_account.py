"""An official's own account: second factors, recovery codes, and where they are signed in."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.factors import remove_factor
from partnership.actions.visits import end_visit, end_visits
from partnership.admin.moments import now
from partnership.admin.sign_in.browsers import browser_words
from partnership.admin.sign_in.set_up import is_fresh, shown_codes, whose
from partnership.admin.sign_in.telling import tell
from partnership.models import Visit
from partnership.models.labels import label_of
from partnership.queries.sign_in import factors_of, has_factor, unused_codes, visits_of
from partnership.vocabulary import FactorKind


def account(request: HttpRequest, frame: dict) -> HttpResponse:
    """Show the official's own account."""
    context = {
        **frame,
        "title": _("Your account"),
        "factors": [_factor_row(factor) for factor in factors_of(request.user)],
        "has_app": has_factor(request.user, FactorKind.APP),
        "codes_left": unused_codes(request.user),
        "identity": getattr(request.user, "identity", None),
        "fresh": is_fresh(request),
        "visits": [_visit_row(visit, request) for visit in visits_of(request.user)],
    }
    return TemplateResponse(request, "account/account.html", context)


def remove(request: HttpRequest, frame: dict, pk: int) -> HttpResponse:
    """Take a second factor away."""
    official = whose(request)
    if isinstance(official, HttpResponse):
        return official
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        remove_factor(official=official, pk=pk, at=now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        tell(request, "second factor removed", official)
        messages.success(request, _("The second factor is taken away."))
    return HttpResponseRedirect(reverse("admin:account"))


def codes(request: HttpRequest, frame: dict) -> HttpResponse:
    """Make new recovery codes."""
    official = whose(request)
    if isinstance(official, HttpResponse):
        return official
    if request.method != "POST" or not has_factor(official):
        return HttpResponseRedirect(reverse("admin:account"))
    tell(request, "recovery codes renewed", official)
    return shown_codes(request, frame, official, reverse("admin:account"))


def end(request: HttpRequest, frame: dict, pk: int) -> HttpResponse:
    """Sign out in another browser."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    end_visit(request.user, pk)
    tell(request, "signed out elsewhere", request.user)
    messages.success(request, _("You are signed out there."))
    return HttpResponseRedirect(reverse("admin:account"))


def end_all(request: HttpRequest, frame: dict) -> HttpResponse:
    """Sign out everywhere, here too."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    tell(request, "signed out everywhere", request.user)
    end_visits(request.user)
    logout(request)
    return HttpResponseRedirect(reverse("admin:login"))


def sign_out(request: HttpRequest) -> None:
    """End the visit of this session; the stock view does the rest."""
    if request.user.is_authenticated and getattr(request, "visit", None):
        tell(request, "signed out", request.user)
        end_visit(request.user, request.visit.pk)


def _factor_row(factor) -> dict:
    return {
        "pk": factor.pk,
        "kind": label_of(FactorKind(factor.kind)),
        "name": factor.name,
        "added_at": factor.added_at,
        "used_at": factor.used_at,
    }


def _visit_row(visit: Visit, request: HttpRequest) -> dict:
    return {
        "pk": visit.pk,
        "browser": browser_words(visit.browser),
        "began_at": visit.began_at,
        "seen_at": visit.seen_at,
        "here": visit.pk == request.visit.pk,
    }
