"""Opened in place: any page of the officials' side answers as a fragment to whoever asks for one.

A script asks with the header `X-Fragment: 1`. The same address then answers with the content
alone; a redirect, which means that it was done, with what the next page would have told, and
`X-Done` with that page's address; and a door that is shut, with the way to sign in again.
Without the header nothing differs, so every form works without a script. A template that can
be opened in place says `{% extends frame %}`; the link that opens it is `<a data-opens>` inside
an element with `data-row` and an id (static/js/desk.js).
"""

from collections.abc import Callable
from functools import update_wrapper
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

Answer = Callable[..., HttpResponse]
WHOLE, FRAGMENT = "admin/base_site.html", "admin/fragment.html"


def asks_for_fragment(request: HttpRequest) -> bool:
    """Say whether a script asks for the content alone."""
    return request.headers.get("X-Fragment") == "1"


def frame_of(request: HttpRequest) -> str:
    """Return the template that a page extends: the whole frame, or next to nothing."""
    return FRAGMENT if asks_for_fragment(request) else WHOLE


def in_place(view: Answer) -> Answer:
    """Let a view be opened, sent and finished in place."""

    def answer(request: HttpRequest, *args, **more) -> HttpResponse:
        response = view(request, *args, **more)
        if not asks_for_fragment(request) or "Location" not in response:
            return response
        if not request.user.is_authenticated:
            return _signed_out(request)
        return _done(request, response["Location"])

    return update_wrapper(answer, view)


def _done(request: HttpRequest, address: str) -> HttpResponse:
    return TemplateResponse(request, "admin/done.html", headers={"X-Done": address})


def _signed_out(request: HttpRequest) -> HttpResponse:
    """Say that the session has ended; 401, so that no script takes it for the form."""
    address = reverse("admin:login")
    return TemplateResponse(
        request, "admin/signed_out.html", {"login": address}, status=HTTPStatus.UNAUTHORIZED
    )
