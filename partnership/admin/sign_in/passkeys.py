"""Passkeys: what the browser is asked, and whether its answer holds (WebAuthn, by fido2)."""

import json
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
)

from partnership.actions.factors import add_passkey, used_passkey
from partnership.admin.moments import now
from partnership.models import Factor, Official
from partnership.vocabulary import FactorKind

ASKED = "passkey_asked"
VERIFIED = "required"  # the passkey asks for a finger, a face or a PIN
BROKEN = (ValueError, KeyError, TypeError, AttributeError)  # an answer that is none


def asked_new(request: HttpRequest, official: Official) -> str:
    """Return, as JSON, what the browser is asked to make a passkey; it may answer once."""
    user = PublicKeyCredentialUserEntity(
        id=str(official.pk).encode(), name=official.username, display_name=official.username
    )
    options, state = _server().register_begin(
        user, _credentials(official), user_verification=VERIFIED
    )
    request.session[ASKED] = state
    return json.dumps(dict(options))


def added_passkey(
    request: HttpRequest, official: Official, name: str, answer: str
) -> Factor | None:
    """Return the new passkey, or None where the answer does not hold. Raises Refused."""
    state = request.session.pop(ASKED, None)
    try:
        made = _server().register_complete(state, json.loads(answer))
        data = made.credential_data
    except BROKEN:
        return None
    return add_passkey(
        official=official,
        name=name,
        credential=websafe_encode(data.credential_id),
        material=bytes(data),
        counter=made.counter,
        at=now(),
    )


def asked_passkey(request: HttpRequest, official: Official) -> str:
    """Return, as JSON, what the browser is asked to show a passkey; "" where there is none."""
    credentials = _credentials(official)
    if not credentials:
        return ""
    options, state = _server().authenticate_begin(credentials, user_verification=VERIFIED)
    request.session[ASKED] = state
    return json.dumps(dict(options))


def shown_passkey(request: HttpRequest, official: Official, answer: str) -> bool:
    """Say whether the answer is of a passkey of the official, to what was asked, for this site."""
    state = request.session.pop(ASKED, None)
    try:
        told = AuthenticationResponse.from_dict(json.loads(answer))
        used = _server().authenticate_complete(state, _credentials(official), told)
    except BROKEN:
        return False
    factor = official.factors.get(credential=websafe_encode(used.credential_id))
    return used_passkey(factor=factor, counter=told.response.authenticator_data.counter, at=now())


def _server() -> Fido2Server:
    """The site as passkeys know it: by SITE_URL, whatever the request calls it."""
    host = urlsplit(settings.SITE_URL).hostname
    site = PublicKeyCredentialRpEntity(id=host, name=_("Officials’ side"))
    return Fido2Server(site, attestation="none", verify_origin=settings.SITE_URL.__eq__)


def _credentials(official: Official) -> list[AttestedCredentialData]:
    passkeys = official.factors.filter(kind=FactorKind.PASSKEY).order_by("pk")
    return [AttestedCredentialData(bytes(passkey.material)) for passkey in passkeys]
