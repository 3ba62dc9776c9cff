"""What can go wrong with a request, as problem documents (RFC 9457)."""

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response

from partnership.queries.addresses import absolute
from partnership.queries.filters import BadParameters

CONTENT_TYPE = "application/problem+json"
PAGE = "/api/v1/problems/"


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of problem. name: of its paragraph on the page that explains it."""

    name: str
    status: HTTPStatus
    title: str
    meaning: str

    @property
    def address(self) -> str:
        """Where the problem is explained."""
        return absolute(f"{PAGE}#{self.name}")


BAD_PARAMETERS = Problem(
    "bad-parameters",
    HTTPStatus.BAD_REQUEST,
    "Some parameters cannot be answered",
    "A parameter is unknown to this address, is given twice, is empty, or has a value that is "
    "not allowed. Nothing is ignored: `errors` names each parameter, says what is wrong with it "
    "and which values are allowed.",
)
NOT_FOUND = Problem(
    "not-found",
    HTTPStatus.NOT_FOUND,
    "There is nothing at this address",
    "No public subject has this code or number, or it did not exist yet on the day that was "
    "asked for.",
)
METHOD_NOT_ALLOWED = Problem(
    "method-not-allowed",
    HTTPStatus.METHOD_NOT_ALLOWED,
    "This address can only be read",
    "The API answers GET and HEAD. The header `Allow` says so.",
)
NOT_ACCEPTABLE = Problem(
    "not-acceptable",
    HTTPStatus.NOT_ACCEPTABLE,
    "The API answers in JSON only",
    "The header `Accept` of the request leaves out application/json.",
)
PROBLEMS = (BAD_PARAMETERS, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE)
BY_EXCEPTION = {
    BadParameters: BAD_PARAMETERS,
    Http404: NOT_FOUND,
    exceptions.NotFound: NOT_FOUND,
    exceptions.MethodNotAllowed: METHOD_NOT_ALLOWED,
    exceptions.NotAcceptable: NOT_ACCEPTABLE,
}


class Elsewhere(Exception):
    """The address is another spelling of one that there is."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(path)


def refusal(error: Exception, context: dict) -> Response | None:
    """Return the answer to an error: the right spelling, or a problem document.

    None for an error that is a failure of ours.
    """
    if isinstance(error, Elsewhere):
        return _redirect(error.path, context["request"])
    problem = BY_EXCEPTION.get(type(error))
    if problem is None:
        return None
    faults = error.faults if isinstance(error, BadParameters) else []
    told = {
        "type": problem.address,
        "title": problem.title,
        "status": problem.status.value,
        "detail": " ".join(f"{fault.parameter}: {fault.detail}" for fault in faults)
        or problem.meaning,
        "instance": f"urn:uuid:{UUID(context['request'].id)}",
        "errors": [
            {"parameter": fault.parameter, "detail": fault.detail, "allowed": list(fault.allowed)}
            for fault in faults
        ],
    }
    response = Response(told, status=problem.status, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response


def _redirect(path: str, request) -> Response:
    """Send to the one right spelling, with the query that was asked."""
    query = request.META.get("QUERY_STRING", "")
    place = f"{path}?{query}" if query else path
    return Response(None, status=HTTPStatus.MOVED_PERMANENTLY, headers={"Location": place})
