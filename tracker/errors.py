"""Answers to what went wrong: a page in three languages, or a problem document from the API."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from partnership.pages.errors import nearest, wanted

# The language of the reader is not known where an address is wrong, so all three are said.
SENTENCES = {
    HTTPStatus.BAD_REQUEST: {
        "en-CA": "This request cannot be answered as it is written.",
        "fr-CA": "Cette demande ne peut être traitée telle qu’elle est formulée.",
        "es-MX": "Esta solicitud no puede atenderse como está escrita.",
    },
    HTTPStatus.FORBIDDEN: {
        "en-CA": "This page is not open to you.",
        "fr-CA": "Vous n’avez pas accès à cette page.",
        "es-MX": "No tiene acceso a esta página.",
    },
    HTTPStatus.NOT_FOUND: {
        "en-CA": "There is no page at this address.",
        "fr-CA": "Il n’y a aucune page à cette adresse.",
        "es-MX": "No hay ninguna página en esta dirección.",
    },
    HTTPStatus.INTERNAL_SERVER_ERROR: {
        "en-CA": "The site failed to answer. The failure has been noted.",
        "fr-CA": "Le site n’a pas pu répondre. L’incident a été consigné.",
        "es-MX": "El sitio no pudo responder. La falla quedó registrada.",
    },
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400, with the sentences of the view that refused, if one did.

    Django's own refusals (a hostile Host, say) repeat what was sent, so they are not shown.
    """
    status = HTTPStatus.BAD_REQUEST
    if not isinstance(exception, BadRequest):
        return _answer(request, status)
    # A door that words its refusal in each language has them in `sentences`, by language tag.
    reasons = getattr(exception, "sentences", {"en-CA": str(exception)})
    return _answer(request, status, reasons=reasons)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403. The reason stays in the logs: it may tell of what is not public."""
    return _answer(request, HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404, with the codes that the address may have meant."""
    meant = [] if _is_for_programs(request) else nearest(request.path_info)
    return _answer(request, HTTPStatus.NOT_FOUND, meant=meant)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without asking the database, which may be what failed."""
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def _answer(request: HttpRequest, status: HTTPStatus, *, reasons=None, meant=()) -> HttpResponse:
    """reasons: a sentence by language tag; meant: codes with their addresses."""
    response = (
        _problem(status, reasons or {})
        if _is_for_programs(request)
        else _page(request, status, reasons or {}, meant)
    )
    response["Cache-Control"] = "no-store"
    return response


def _is_for_programs(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def _page(request: HttpRequest, status: HTTPStatus, reasons: dict, meant: list) -> HttpResponse:
    words = {
        "status": status.value,
        "sentences": SENTENCES[status],
        "reasons": reasons,
        "meant": meant,
        "wanted": wanted(request.path_info) if status == HTTPStatus.NOT_FOUND else "",
        "adopted": settings.ADOPTED,
        "request_id": request.id,
    }
    return HttpResponse(render_to_string("error.html", words), status=status)


def _problem(status: HTTPStatus, reasons: dict) -> HttpResponse:
    """Return a problem document as RFC 9457 shapes it, in English as the API is."""
    problem = {"type": "about:blank", "title": status.phrase, "status": status.value}
    if reasons:
        problem["detail"] = reasons["en-CA"]
    return JsonResponse(problem, status=status, content_type="application/problem+json")
