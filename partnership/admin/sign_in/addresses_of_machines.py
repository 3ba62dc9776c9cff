"""Which machine asks."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def machine(request: HttpRequest) -> str:
    """Return the address of the machine that asks, or "" where it is not known.

    Only where the site is behind a proxy may a request say so itself, and then only in the last
    entry, which is the proxy's own.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        address = request.headers.get("X-Forwarded-For", address).rpartition(",")[2].strip()
    try:
        return str(ip_address(address))
    except ValueError:
        return ""
