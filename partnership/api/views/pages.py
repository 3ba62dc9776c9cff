"""The API's own pages for people, and its description for programs."""

from datetime import timedelta

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import condition, require_safe

from partnership.api import reference
from partnership.api.problems import CONTENT_TYPE, PROBLEMS
from partnership.api.release import release
from partnership.api.rows.addresses import ROOT
from partnership.api.schema import description
from partnership.queries.addresses import absolute
from partnership.queries.as_of import public_plans

KEPT = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400"
A_WHILE = timedelta(days=30)


def _etag(request: HttpRequest) -> str:
    return f'"{release().key}-{int(settings.DEMO)}"'


def _modified_at(request: HttpRequest):
    return release().at.replace(microsecond=0)


@require_safe
@condition(_etag, _modified_at)
def schema(request: HttpRequest) -> HttpResponse:
    """Answer with the OpenAPI description."""
    told = {**description(), "servers": [{"url": absolute("")}]}
    response = HttpResponse(
        orjson.dumps(told), content_type="application/vnd.oai.openapi+json;version=3.1"
    )
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = KEPT
    return response


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
    context = {"page": name, "demo": settings.DEMO, **told}
    response = HttpResponse(render_to_string(f"api/{name}.html", context))
    response["Cache-Control"] = KEPT
    return response
