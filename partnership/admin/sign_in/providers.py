"""The identity services of the two governments, as this site talks to them (by Authlib)."""

from dataclasses import dataclass
from functools import lru_cache

from authlib.integrations.django_client import OAuth
from authlib.integrations.django_client.apps import DjangoOAuth2App
from django.conf import settings

SECONDS = 10  # that a service has to answer in
LEEWAY = 30  # seconds by which its clock may differ
# Only keys of which the service alone has the secret half.
SIGNED_WITH = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One country's identity service. strong: what it says of a sign-in that took two factors."""

    party: str
    issuer: str
    client_id: str
    client_secret: str
    name: str
    strong: tuple[str, ...]


def services() -> list[Service]:
    """Return the services that the site is set up with, in their order."""
    return [
        Service(party=party, **{**told, "strong": tuple(told["strong"])})
        for party, told in settings.IDENTITY_SERVICES.items()
    ]


def service_of(party: str) -> Service | None:
    """Return the service of a country, or None."""
    return next((service for service in services() if service.party == party), None)


@lru_cache(maxsize=8)
def client_of(service: Service) -> DjangoOAuth2App:
    """Return what talks to the service: authorization code with PKCE, state and nonce.

    Asks the service where its addresses and keys are, once for the life of the process, and
    refuses one that calls itself by another name. Raises ValueError or requests' errors.
    """
    client = OAuth().register(
        service.party,
        client_id=service.client_id,
        client_secret=service.client_secret,
        server_metadata_url=f"{service.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={
            "scope": "openid email",
            "code_challenge_method": "S256",
            "default_timeout": SECONDS,
        },
    )
    told = client.load_server_metadata()
    if told.get("issuer") != service.issuer:
        raise ValueError(f"The service calls itself {told.get('issuer')!r}.")
    client.server_metadata["id_token_signing_alg_values_supported"] = SIGNED_WITH
    return client
