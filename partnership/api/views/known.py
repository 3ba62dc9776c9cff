"""Answers that are known already, given before a view is made: no query, nothing worked out."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date

from partnership.queries.head import current_head
from partnership.queries.kept_answers import Kept, body_of, keep, keep_body, known, place_of

LANGUAGE = "api"  # it speaks one, whatever the reader's browser asks for
READ = ("GET", "HEAD")


def known_first(view: Callable) -> Callable:
    """Make a view answer what is known at once, and remember what it had to make."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        if request.method not in READ or not _takes_json(request):
            return view(request, *args, **named)
        request.record_head = current_head()
        place = place_of(request.get_full_path(), LANGUAGE, request.record_head, timezone.now())
        found = _known(request, place)
        if found is not None:
            return found
        response = view(request, *args, **named)
        if isinstance(response, SimpleTemplateResponse):  # its body is made when it is sent
            response.add_post_render_callback(lambda made: _keep(place, made))
        else:
            _keep(place, response)
        return response

    return answer


def _takes_json(request: HttpRequest) -> bool:
    """Say whether the reader plainly takes JSON; whoever weighs formats is left to the view."""
    accepted = request.headers.get("Accept", "*/*")
    return "q=0" not in accepted and ("*/*" in accepted or "application/json" in accepted)


def _known(request: HttpRequest, place: str) -> HttpResponse | None:
    kept = known(place)
    if kept is None:
        return None
    response = get_conditional_response(request, etag=kept.etag, last_modified=kept.modified_at)
    if response is None:
        body = body_of(kept.etag) if kept.whole else None
        if body is None:
            return None
        response = HttpResponse(body)
    for name, value in kept.headers:
        if response.status_code == HTTPStatus.OK or name not in ("Content-Type", "Content-Length"):
            response[name] = value
    return response


def _keep(place: str, made: HttpResponse) -> None:
    """Remember an answer that has a version, and its body where it was sent."""
    if made.status_code not in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED) or "ETag" not in made:
        return
    whole = made.status_code == HTTPStatus.OK
    changed = made.get("Last-Modified")
    kept = Kept(
        made["ETag"],
        parse_http_date(changed) if changed else None,
        tuple(made.headers.items()),
        whole,
    )
    if whole:
        keep_body(kept.etag, made.content)
    keep(place, kept)
