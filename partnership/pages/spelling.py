"""Addresses of which only case or accents are wrong: one redirect to the right one."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_safe

from partnership.pages.asking import subject_of
from partnership.pages.serving import TODAY
from partnership.queries.addresses import address
from partnership.queries.states.columns import folded

WORDS = 3  # of a path that may be ours: language, first word, and a second as in "data/links"


@require_safe
def right_spelling(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Lead from /EN/Late/ to /en/late/, from /fr/méthode/ to /fr/methode/, the query kept.

    Only the page's own words are put right, as few as need be; what follows is a code, as it is
    on record. Raises Http404 where that leads nowhere.
    """
    parts = request.path_info.strip("/").split("/")
    for count in range(1, WORDS + 1):
        path = "/" + "/".join([*map(folded, parts[:count]), *parts[count:]])
        path += "/" if request.path_info.endswith("/") else ""
        if path != request.path_info and (straight := _page_at(path)):
            return _redirect(request, straight)
    raise Http404(request.path_info)


def _page_at(path: str) -> str:
    """Return the right address of the page that a path leads to; "" where it leads to none."""
    try:
        found = resolve(path)
    except Resolver404:
        return ""
    named = found.kwargs
    if "name" not in named:
        return ""
    code = subject_of(named["code"]).code if "code" in named else None
    return address(named["name"], named["language"], code)


def _redirect(request: HttpRequest, path: str) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
    response["Cache-Control"] = TODAY
    return response
