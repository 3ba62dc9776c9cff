"""Sessions, sign-in and messages exist for officials only: a public request has none of them.

So no public view can read who is asking, even by mistake, and no cookie of a reader can change
what is answered to another.
"""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware

OFFICIALS = "/admin/"


def cookies(get_response):
    """Take the cookies off every request outside the officials' side, whoever set them.

    Else a broken one, sent by a stranger, would be answered with a new one (by the guard of
    forms against forgery), and caches would take the answer for that stranger's own.
    """

    def answer(request):
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


class Messages(OfficialsOnly, MessageMiddleware):
    """What the last action did, told on the next page, for officials."""
