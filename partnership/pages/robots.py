"""What programs that read the whole site may leave out, and where all its addresses are listed."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from partnership.pages.serving import TODAY
from partnership.queries.addresses import TAGS, absolute, address, exists
from partnership.queries.kept_answers import body_of, keep_body
from partnership.queries.page_context import record_version
from partnership.queries.release import release
from partnership.queries.site_map import files, site_map, site_map_index

XML = "application/xml; charset=utf-8"
# Lists without an end: every day, any words, any two days. The pages themselves are open.
ENDLESS = ("search", "compare", "errors")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """All that is public may be read, but for what has no end."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /search?", "Disallow: /*?*as_of="]
    lines += [
        f"Disallow: {address(name, language)}?"
        for name in ENDLESS
        if exists(name)
        for language in TAGS
    ]
    lines += ["", f"Sitemap: {absolute('/sitemap.xml')}", ""]
    return _kept(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))


@require_safe
def all_addresses(request: HttpRequest) -> HttpResponse:
    """The list of all addresses; a list of lists where one would be too long."""
    if files() > 1:
        return _document(request, site_map_index)
    return some_addresses(request, 1)


@require_safe
def some_addresses(request: HttpRequest, number: int) -> HttpResponse:
    """One of the lists of addresses; they are numbered from 1."""
    if not 1 <= number <= files():
        raise Http404(request.path)
    return _document(request, lambda: site_map(number))


def _document(request: HttpRequest, make: Callable[[], str]) -> HttpResponse:
    """Answer with XML that is made once for each version of the record."""
    parts = (request.path, record_version().key, release().key, settings.SITE_URL)
    etag = f'"{hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        body = body_of(etag)
        if body is None:
            body = make().encode()
            keep_body(etag, body)
        response = HttpResponse(body, content_type=XML)
    response["ETag"] = etag
    return _kept(response)


def _kept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = TODAY
    return response
