"""Signing in by a government's own identity service (OpenID Connect)."""

import requests
from authlib.common.errors import AuthlibBaseError
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from joserfc.errors import JoseError

from partnership.actions.identities import Known, official_known_as
from partnership.admin.moments import now
from partnership.admin.sign_in.pending import IDENTITY, begin
from partnership.admin.sign_in.providers import LEEWAY, Service, client_of, service_of
from partnership.admin.sign_in.returning import safe, wanted
from partnership.admin.sign_in.telling import tell

FAILURES = (
    AuthlibBaseError,
    JoseError,
    requests.RequestException,
    ValueError,
    KeyError,
    RuntimeError,
)
NEXT = "identity_next"


def to_service(request: HttpRequest, frame: dict, party: str) -> HttpResponse:
    """Send the browser to the country's identity service."""
    service = _service(party)
    back = settings.SITE_URL + reverse("admin:identity_back", args=[party])
    request.session[NEXT] = wanted(request)
    try:
        return client_of(service).authorize_redirect(request, back)
    except FAILURES as failure:
        return _refused(request, service, failure)


def back(request: HttpRequest, frame: dict, party: str) -> HttpResponse:
    """Take what the service says of whom it knows, and go on with the official that it means."""
    service = _service(party)
    try:
        claims = _claims(request, service)
    except FAILURES as failure:
        return _refused(request, service, failure)
    official = official_known_as(_known(service, claims), at=now())
    if official is None:
        tell(request, "nobody is known to us by this identity", party=party)
        messages.error(
            request,
            _("No account of yours is known here. Ask the administrator of your country."),
        )
        return HttpResponseRedirect(reverse("admin:login"))
    return begin(
        request,
        official,
        way=IDENTITY,
        proved="by_service" if _is_strong(service, claims) else "",
        next_page=safe(request.session.pop(NEXT, "")),
    )


def _service(party: str) -> Service:
    service = service_of(party)
    if service is None:
        raise Http404
    return service


def _claims(request: HttpRequest, service: Service) -> dict:
    """Return what the ID token says; signature, issuer, audience, times and nonce hold."""
    token = client_of(service).authorize_access_token(
        request,
        leeway=LEEWAY,
        claims_options={"iss": {"essential": True, "value": service.issuer}},
    )
    return token["userinfo"]


def _known(service: Service, claims: dict) -> Known:
    verified = claims.get("email_verified") is True
    return Known(
        party=service.party,
        issuer=service.issuer,
        subject=str(claims["sub"]),
        email=str(claims.get("email", "")) if verified else "",
    )


def _is_strong(service: Service, claims: dict) -> bool:
    """Say whether the service vouches for two factors, in the words set up for it."""
    told = {claims.get("acr"), *(claims.get("amr") or [])}
    return bool(told & set(service.strong))


def _refused(request: HttpRequest, service: Service, failure: Exception) -> HttpResponse:
    """Lead back to the door. Why goes to the logs; what the service sent does not."""
    tell(request, "identity service failed", party=service.party, why=type(failure).__name__)
    messages.error(
        request,
        _("%(service)s did not confirm who you are. Try again, or use your password.")
        % {"service": service.name},
    )
    return HttpResponseRedirect(reverse("admin:login"))
