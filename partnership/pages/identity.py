"""Addresses without a language: they lead to one that the reader's browser asks for."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from partnership.pages.asking import PARTY, Subject, subject_of
from partnership.queries.addresses import address, subject_address

CACHING = "public, max-age=3600"


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Lead to the overview in the language that the reader accepts; no cookie is read."""
    return lead_to(request, address("overview", get_language()))


@require_safe
def subject(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from a subject's permanent address to its page, in any spelling of its code."""
    found = subject_of(code)
    try:
        path = _path(found)
    except NoReverseMatch:
        raise Http404(code) from None
    return lead_to(request, path)


def _path(found: Subject) -> str:
    if found.kind == PARTY:
        return address(PARTY, get_language(), found.code)
    return subject_address(found.kind, found.code, get_language(), plan=found.plan_code)


def lead_to(request: HttpRequest, path: str) -> HttpResponse:
    """Lead to a path with the query that was sent, for this reader's language only."""
    response = HttpResponseRedirect(_with_query(path, request.META.get("QUERY_STRING", "")))
    response["Cache-Control"] = CACHING
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _with_query(path: str, query: str) -> str:
    """Return the path with the query that the reader sent, before any anchor."""
    if not query:
        return path
    path, mark, anchor = path.partition("#")
    return f"{path}{'&' if '?' in path else '?'}{query}{mark}{anchor}"
