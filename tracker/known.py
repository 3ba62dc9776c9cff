"""Answers that are known already, given before anything is looked up: no query, no view.

A view says of its answer that it follows from address and record alone:
`response.follows_from_record = True`. Then it is kept as it left the site, headers and all.
"""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date

from partnership.queries.head import current_head
from partnership.queries.kept_answers import Kept, body_of, keep, keep_body, known, place_of

API = "/api/v1/"
PUBLIC = (API, "/en/", "/fr/", "/es/")
READ = ("GET", "HEAD")
OF_A_BODY = ("Content-Type", "Content-Length")
OF_A_REQUEST = "X-Request-ID"
WEIGHED = ("HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE")  # these come before If-None-Match


def known_answers(get_response):
    """Answer at once what is known; remember what had to be made."""

    def answer(request):
        if not _may_be_known(request):
            return get_response(request)
        request.get_host()  # refuses a name that is not ours, known answer or not
        request.record_head = current_head()
        asked = (request.scheme, request.path_info, request.META.get("QUERY_STRING", ""))
        place = place_of("\n".join(asked), request.record_head, timezone.now())
        response = _known(request, place)
        if response is None:
            response = get_response(request)
            if getattr(response, "follows_from_record", False):
                _remember(place, response)
        return response

    return answer


def _may_be_known(request: HttpRequest) -> bool:
    """Say whether an answer to this may be kept: it asks to read, and is nobody's own."""
    path = request.path_info
    if request.method not in READ or "HTTP_AUTHORIZATION" in request.META:
        return False
    return path.startswith(PUBLIC) and (not path.startswith(API) or _takes_json(request))


def _takes_json(request: HttpRequest) -> bool:
    """Say whether the reader plainly takes JSON; whoever weighs formats is left to the view."""
    accepted = request.META.get("HTTP_ACCEPT", "*/*")
    return "q=0" not in accepted and ("*/*" in accepted or "application/json" in accepted)


def _known(request: HttpRequest, place: str) -> HttpResponse | None:
    kept = known(place)
    if kept is None:
        return None
    unchanged = _unchanged(request, kept)
    if unchanged is not None:
        if unchanged.status_code == HTTPStatus.NOT_MODIFIED:
            for name, value in kept.headers:
                if name not in OF_A_BODY:
                    unchanged[name] = value
            return unchanged
        return None  # a condition that does not hold: the view refuses it
    body = body_of(kept.etag) if kept.whole else None
    return None if body is None else HttpResponse(body, headers=dict(kept.headers))


def _unchanged(request: HttpRequest, kept: Kept) -> HttpResponse | None:
    """Return the answer to a reader's conditions; None where the body is to be sent."""
    meta = request.META
    if meta.get("HTTP_IF_NONE_MATCH") == kept.etag and not any(name in meta for name in WEIGHED):
        return HttpResponseNotModified()
    return get_conditional_response(request, etag=kept.etag, last_modified=kept.modified_at)


def _remember(place: str, made: HttpResponse) -> None:
    """Remember an answer that has a version, and its body where it was sent."""
    if made.status_code not in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED) or "ETag" not in made:
        return
    whole = made.status_code == HTTPStatus.OK
    changed = made.get("Last-Modified")
    headers = tuple(each for each in made.items() if each[0] != OF_A_REQUEST)
    kept = Kept(made["ETag"], parse_http_date(changed) if changed else None, headers, whole)
    if whole:
        keep_body(kept.etag, made.content)
    keep(place, kept)
