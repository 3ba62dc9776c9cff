"""The API's own pages for people, and its description for programs."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import condition, require_safe
from rest_framework.response import Response

from partnership.api import reference
from partnership.api.parameters import check_names
from partnership.api.problems import CONTENT_TYPE, PROBLEMS
from partnership.api.renderers import Json, OpenApi
from partnership.api.rows.addresses import ROOT
from partnership.api.schema import description
from partnership.api.views.reading import Reading
from partnership.queries.addresses import absolute
from partnership.queries.as_of import public_plans
from partnership.queries.release import release

KEPT = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400"
A_WHILE = timedelta(days=30)


class Schema(Reading):
    """The OpenAPI description."""

    schema = None
    renderer_classes = [Json, OpenApi]

    def list(self, request) -> Response:
        """Answer with the whole description, or 304 to whoever has it already."""
        check_names(request.query_params, ())
        version = f'"{release().key}-{int(settings.DEMO)}"'
        written_at = release().at.replace(microsecond=0)
        answer = condition(lambda request: version, lambda request: written_at)(
            lambda request: Response({**description(), "servers": [{"url": absolute("")}]})
        )(request)
        answer["Cache-Control"] = KEPT
        return answer


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Answer with the page that tells how to read the record by program."""
    return _page(
        "docs",
        root=absolute(ROOT),
        past=_past_day(),
        addresses=reference.addresses(),
        parameters=reference.parameters(),
        status_fields=reference.status_fields(),
    )


@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    """Answer with the page that each problem document leads to."""
    return _page("problems", problems=PROBLEMS, content_type=CONTENT_TYPE)


def _past_day() -> str:
    """Return a day that can be shown: a while ago, or the first one there is."""
    plans = public_plans()
    now = timezone.now()
    if not plans:
        return now.date().isoformat()
    return max((now - A_WHILE).date().isoformat(), plans[0]["adopted_on"])


def _page(name: str, **told) -> HttpResponse:
    context = {"page": name, "demo": settings.DEMO, "adopted": settings.ADOPTED, **told}
    response = HttpResponse(render_to_string(f"api/{name}.html", context))
    response["Cache-Control"] = KEPT
    return response
