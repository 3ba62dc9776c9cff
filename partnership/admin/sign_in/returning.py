"""Where an official goes after signing in: to the page that they wanted, never off the site."""

import re

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

PLAIN = re.compile(r"[\x21-\x7e]*")  # an address as it is sent: no blanks, no other alphabets


def wanted(request: HttpRequest) -> str:
    """Return the page of the officials' side that the request asks to go to next."""
    return safe(request.POST.get("next") or request.GET.get("next") or "")


def safe(address: str) -> str:
    """Return the address if it is a page of the officials' side; else their first page."""
    first = reverse("admin:index")
    ours = (
        address.startswith(first)
        and PLAIN.fullmatch(address)
        and "\\" not in address
        and "//" not in address.partition("?")[0]
        and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    )
    closed = (reverse("admin:login"), reverse("admin:logout"))
    return address if ours and not address.startswith(closed) else first
