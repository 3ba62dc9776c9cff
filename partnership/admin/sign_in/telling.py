"""What the logs are told of signing in: numbers of accounts, never names, passwords or codes."""

import logging

from django.http import HttpRequest

from partnership.admin.sign_in.addresses_of_machines import machine
from partnership.models import Official

log = logging.getLogger("partnership.sign_in")


def tell(request: HttpRequest, event: str, official: Official | None = None, **more) -> None:
    """Write one line: what happened, to which account (0: none), from which machine."""
    details = "".join(f" {name}={value}" for name, value in more.items())
    account = official.pk if official else 0
    log.info("%s account=%s from=%s%s", event, account, machine(request), details)
