"""A government's identity service: django-oauth-toolkit, served on this machine by itself.

    python tests/signin/provider/serve.py FOLDER REDIRECT_ADDRESS …

makes its own database in FOLDER with a few people and one client, and writes where it listens and
the client's identity to FOLDER/ready.json. It shares nothing with the site but the network.
"""

import json
import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings

PASSWORD = "known to the service alone"
# username: what the service says of them.
PEOPLE = {
    "ana": {"email": "ana@canada.example", "email_verified": True},
    "strong": {"email": "luc@canada.example", "email_verified": True, "amr": ["pwd", "mfa"]},
    "unverified": {"email": "luc@canada.example", "email_verified": False},
    "said-only": {"email": "luc@canada.example", "email_verified": "yes"},
    "stranger": {"email": "stranger@canada.example", "email_verified": True},
    "mexican": {"email": "sol@mexico.example", "email_verified": True},
    "nobody": {},
}


class Server(ThreadingMixIn, WSGIServer):
    """Answers several at once."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *args):
        """Say nothing."""


def configure(folder: Path) -> None:
    """Set the service up, with a key of its own."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    form = "<form method=post>{% csrf_token %}{{ form }}<button>Sign in</button></form>"
    loader = ("django.template.loaders.locmem.Loader", {"registration/login.html": form})
    settings.configure(
        SECRET_KEY="of the service " * 5,
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="tests.signin.provider.urls",
        LOGIN_URL="/login/",
        USE_TZ=True,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(folder / "service.sqlite3"),
            }
        },
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=[
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "oauth2_provider",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {"loaders": [loader]},
            }
        ],
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_RSA_PRIVATE_KEY": pem.decode(),
            "PKCE_REQUIRED": True,
            "ID_TOKEN_EXPIRE_SECONDS": 300,
            "ALLOWED_REDIRECT_URI_SCHEMES": ["http", "https"],
            "OAUTH2_VALIDATOR_CLASS": "tests.signin.provider.claims.Claims",
            "SCOPES": {"openid": "who you are", "email": "your address"},
        },
    )
    django.setup()


def fill(addresses: list[str]) -> dict:
    """Make the people and the client; return the client's identity and secret."""
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from oauth2_provider.models import Application  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    for name in PEOPLE:
        User.objects.create_user(name, password=PASSWORD)
    client = Application(
        client_type="confidential",
        authorization_grant_type="authorization-code",
        algorithm="RS256",
        skip_authorization=True,
        redirect_uris=" ".join(addresses),
    )
    secret = client.client_secret
    client.save()
    return {"client_id": client.client_id, "client_secret": secret}


def main(folder: Path, *addresses: str) -> None:
    """Serve until stopped."""
    configure(folder)
    told = fill(list(addresses))
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415

    server = make_server("127.0.0.1", 0, get_wsgi_application(), Server, Quiet)
    told["issuer"] = f"http://127.0.0.1:{server.server_port}/o"
    (folder / "part").write_text(json.dumps(told))
    (folder / "part").rename(folder / "ready.json")
    server.serve_forever()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[3]))
    main(Path(sys.argv[1]), *sys.argv[2:])
