"""Answers to what went wrong: a page in three languages, or a problem document from the API."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400. Django's own refusals (a hostile Host) are not repeated to the reader."""
    return _answer(request, HTTPStatus.BAD_REQUEST, str(exception))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return _answer(request, HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    return _answer(request, HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without asking the database, which may be what failed."""
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def _answer(request: HttpRequest, status: HTTPStatus, detail: str = "") -> HttpResponse:
    if request.path_info.startswith("/api/"):
        return _problem(status, detail)
    page = render_to_string(f"{status}.html", {"detail": detail, "path": request.path_info})
    return _unkept(HttpResponse(page, status=status))


def _problem(status: HTTPStatus, detail: str) -> HttpResponse:
    """Return a problem document as RFC 9457 shapes it."""
    problem = {"type": "about:blank", "title": status.phrase, "status": status}
    if detail:
        problem["detail"] = detail
    response = JsonResponse(problem, status=status, content_type="application/problem+json")
    return _unkept(response)


def _unkept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
