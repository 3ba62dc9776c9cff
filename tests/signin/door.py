"""An official before the door: what they send, step by step, and whether they are in."""

import pyotp
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnership.actions.factors import add_app, renew_recovery_codes
from partnership.models import Official
from tests.factories.accounts import PASSWORD

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def to(name: str, *args) -> str:
    """The address of a page of the officials' side."""
    return reverse(f"admin:{name}", args=args)


def code_of(secret: str = SECRET, *, steps: int = 0) -> str:
    """What an app with the secret shows now, or some half minutes from now."""
    return pyotp.TOTP(secret).at(timezone.now(), counter_offset=steps)


def with_app(official: Official, *, secret: str = SECRET) -> Official:
    """The official with an app that was set up two minutes ago, and recovery codes."""
    earlier = timezone.now() - timezone.timedelta(minutes=2)
    code = pyotp.TOTP(secret).at(earlier)
    add_app(official=official, secret=secret, code=code, at=earlier)
    official.codes = renew_recovery_codes(official=official, at=earlier)
    return official


class Door(Client):
    """A browser without a screen, at the door."""

    def password(self, official, password: str = PASSWORD, **more):
        """Send name and password."""
        name = official if isinstance(official, str) else official.username
        return self.post(to("login"), {"username": name, "password": password, **more})

    def code(self, code: str, **more):
        """Send a code."""
        return self.post(to("second_factor"), {"code": code}, **more)

    def sign_in(self, official, **more):
        """Go all the way with password and app."""
        self.password(official, **more)
        return self.code(code_of())

    @property
    def is_in(self) -> bool:
        """Whether the first page of the officials' side opens."""
        return self.get(to("index")).status_code == 200
