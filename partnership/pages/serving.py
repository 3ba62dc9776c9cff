"""Answering a page that is not known: version first, then the kept body, then the work.

@page("pages/late.html", filters=("party", "pillar"))
def late(reading): return {"title": …}

@document("text/csv; charset=utf-8", filters=("party", "pillar"))
def late_csv(reading): return "code,…"
"""

import hashlib
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from partnership.pages.asking import Subject, reading_of, subject_of
from partnership.pages.context import page_context
from partnership.pages.structured import structured
from partnership.queries.addresses import absolute, address
from partnership.queries.kept_answers import body_of, keep_body
from partnership.queries.page_context import Reading, day_end, record_version
from partnership.queries.release import release
from partnership.queries.words.invented import is_invented

# An edge may send what it has for 20 + 10 seconds, a browser for 15 + 10 more: what is published
# is seen by all within a minute.
TODAY = "public, max-age=15, s-maxage=20, stale-while-revalidate=10, stale-if-error=86400"
# A past day changes only by an erasure or a release, which give it another ETag.
PAST = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800"


def nothing_else() -> str:
    """Return the version of what a page shows beside the record: most show nothing else."""
    return ""


def page(
    template: str, *, filters: tuple[str, ...] = (), also: Callable[[], str] = nothing_else
) -> Callable:
    """Make a page of a function from a Reading to the context of its template.

    filters: the query parameters that the page takes beside plan and as_of. also: the version
    of what it shows that is in no entry of the record. What every page needs is added. The function may raise Http404 or BadAddress.
    """

    def page_of(make: Callable[..., dict]) -> Callable:
        def body(reading: Reading) -> str:
            context = {**page_context(reading), **make(reading)}
            context["structured"] = structured(reading, context)
            return render_to_string(template, context)

        return document("text/html; charset=utf-8", filters=filters, also=also)(wraps(make)(body))

    return page_of


def document(
    content_type: str, *, filters: tuple[str, ...] = (), also: Callable[[], str] = nothing_else
) -> Callable:
    """Make a view of a function from a Reading to the body of its answer, text or bytes."""

    def view_of(body: Callable[[Reading], str | bytes]) -> Callable:
        @require_safe
        @wraps(body)
        def view(request: HttpRequest, *, name: str, language: str, code: str = "") -> HttpResponse:
            more, now = also(), timezone.now()
            version = getattr(request, "record_head", None) or record_version()
            with translation.override(language):
                subject = subject_of(code) if code else Subject()
                straight = address(name, language, subject.code or None)
                if request.path != straight:
                    return _redirect(request, straight)
                reading = reading_of(
                    request, name=name, language=language, subject=subject, filters=filters,
                    version=version, now=now,
                )  # fmt: skip
                etag = _etag(request, reading, more)
                response = _answer(request, reading, body, content_type, etag)
                response.follows_from_record = not more
                return response

        return view

    return view_of


def _redirect(request: HttpRequest, path: str) -> HttpResponse:
    """Send to the one right spelling, its query kept."""
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponseRedirect(f"{path}?{query}" if query else path)
    response.status_code = 301
    response["Cache-Control"] = TODAY
    return response


def _answer(
    request: HttpRequest, reading: Reading, body: Callable, content_type: str, etag: str
) -> HttpResponse:
    response = get_conditional_response(request, etag=etag)
    if response is None:
        made = body_of(etag)
        if made is None:
            told = body(reading)
            made = told.encode() if isinstance(told, str) else told
            keep_body(etag, made)
        response = HttpResponse(made, content_type=content_type)
    response["ETag"] = etag
    for name, value in _headers(reading).items():
        response[name] = value
    return response


def _etag(request: HttpRequest, reading: Reading, more: str) -> str:
    """Return the version of an answer: address, language, head, plan day and release."""
    parts = (
        request.get_full_path(),
        reading.language,
        reading.version.key,
        reading.as_of.today.isoformat() if reading.as_of.is_today else "past",
        release().key,
        settings.SITE_URL,
        more,
    )
    return f'"{hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]}"'


def _headers(reading: Reading) -> dict[str, str]:
    """Return how long a page may be kept, and of which day it is."""
    told = {"Cache-Control": TODAY if reading.as_of.is_today else PAST}
    if is_invented(reading.plan):
        told["Demonstration"] = "invented"
    if reading.as_of.asked:
        original = absolute(reading.own_address(as_of=None))
        told |= {"X-Robots-Tag": "noindex", "Link": f'<{original}>; rel="original"'}
    if not reading.as_of.is_today:
        told["Memento-Datetime"] = http_date(day_end(reading).timestamp() - 1)
    return told
