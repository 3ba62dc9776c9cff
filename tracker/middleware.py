"""What every answer carries: an identity, safe headers, a language; and what it must not keep."""

import uuid

from django.conf import settings
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from tracker.logs import request_id
from tracker.officials import OFFICIALS

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "connect-src 'self'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
SPEAKS_ENGLISH = ("api", "healthz")


def request_identity(get_response):
    """Give each request an identity of our own making, in its logs and in its answer."""

    def answer(request):
        request.id = uuid.uuid4().hex
        token = request_id.set(request.id)
        try:
            response = get_response(request)
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = request.id
        return response

    return answer


def no_body_for_head(get_response):
    """Answer HEAD with the headers that GET would have, length and all, and no body."""

    def answer(request):
        response = get_response(request)
        if request.method == "HEAD" and not response.streaming:
            response.content = b""
        return response

    return answer


def security_headers(get_response):
    """Set the safe headers, and keep what was made for one person out of every cache."""

    def answer(request):
        response = get_response(request)
        for name, value in HEADERS.items():
            if name != "X-Frame-Options" or not _may_be_framed(response):
                response.setdefault(name, value)
        if _is_private(request):
            response["Cache-Control"] = "private, no-store"
        return response

    return answer


def _may_be_framed(response) -> bool:
    """Return whether a page is made for the pages of others; its own policy says so, too."""
    return getattr(response, "xframe_options_exempt", False)


def _is_private(request) -> bool:
    """Return whether the answer may be for one person: on the officials' side, or for a key.

    By address, as sessions exist only there, and as /admin/x.css must not be kept by a cache
    that goes by suffix.
    """
    return request.path_info.startswith(OFFICIALS) or "Authorization" in request.headers


def language_of_path(get_response):
    """Answer in the language that begins the path; elsewhere in one that the reader accepts.

    No cookie is read. The officials' side follows the official's own language, and the API
    speaks one language, so that its answers are the same for everyone.
    """

    def answer(request):
        language, by_reader = _language(request)
        with translation.override(language):
            response = get_response(request)
        response.setdefault("Content-Language", language)
        if by_reader:
            patch_vary_headers(response, ["Accept-Language"])
        return response

    return answer


def _language(request) -> tuple[str, bool]:
    """Return the language of the answer, and whether it was taken from the reader's browser."""
    first = request.path_info.split("/", 2)[1]
    if first in dict(settings.LANGUAGES):
        return first, False
    if first in SPEAKS_ENGLISH:
        return settings.LANGUAGE_CODE, False
    if request.path_info.startswith(OFFICIALS) and request.user.is_authenticated:
        return request.user.language, False
    return _accepted(request), True


def _accepted(request) -> str:
    """Return the language of ours that the reader likes best; English if none."""
    for wanted, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        code = wanted.split("-")[0]
        if code in dict(settings.LANGUAGES):
            return code
    return settings.LANGUAGE_CODE
