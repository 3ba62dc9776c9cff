"""Sessions, sign-in and messages exist for officials only: a public request has none of them.

So no public view can read who is asking, even by mistake, and no cookie of a reader can change
what is answered to another.
"""

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.utils import timezone

from partnership.actions.visits import open_visit

OFFICIALS = "/admin/"


def cookies(get_response):
    """Take the cookies off every request outside the officials' side, whoever set them.

    Else a broken one, sent by a stranger, would be answered with a new one (by the guard of
    forms against forgery), and caches would take the answer for that stranger's own.
    """

    def answer(request):
        request.too_big = []  # a form that sends no files meets no handler of them
        if not request.path_info.startswith(OFFICIALS):
            request.META.pop("HTTP_COOKIE", None)
        return get_response(request)

    return answer


class OfficialsOnly:
    """Steps aside for every address outside the officials' side."""

    def __call__(self, request):
        if request.path_info.startswith(OFFICIALS):
            return super().__call__(request)
        return self.get_response(request)


class Sessions(OfficialsOnly, SessionMiddleware):
    """`request.session`, for officials."""


class SignIn(OfficialsOnly, AuthenticationMiddleware):
    """`request.user`, for officials."""


def visits(get_response):
    """End the session of whoever is signed in without a visit that goes on.

    A visit begins when an official has shown all that signing in asks for, and ends after a
    while, or when an administrator changes what they may do; so there is no other way in. The
    next page may say that it ended.
    """

    def answer(request):
        if request.path_info.startswith(OFFICIALS) and request.user.is_authenticated:
            visit = open_visit(
                official=request.user,
                session_key=request.session.session_key,
                demo=settings.DEMO,
                at=timezone.now(),
            )
            if visit is None:
                request.session.flush()
                request.session["ended"] = True
                request.user = AnonymousUser()
            request.visit = visit
            if visit is not None:
                request.user.remembered = {}  # rights are read anew for each request, once
        return get_response(request)

    return answer


class Messages(OfficialsOnly, MessageMiddleware):
    """What the last action did, told on the next page, for officials."""
