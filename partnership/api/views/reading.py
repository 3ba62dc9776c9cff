"""What all addresses of the API share: strict parameters, versions, headers and problems."""

from collections.abc import Callable, Collection

from django.conf import settings
from django.utils import timezone
from django.utils.http import http_date
from django.views.decorators.http import condition
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from partnership.api.envelope import about
from partnership.api.parameters import ALWAYS, check_names
from partnership.api.problems import refusal
from partnership.api.question import Question, question_of
from partnership.api.renderers import Json
from partnership.api.schema import Description
from partnership.api.telling import Telling
from partnership.queries.addresses import absolute
from partnership.queries.changes import end_of
from partnership.queries.head import current_head

# An edge may send what it has for 20 + 10 seconds, a browser for 15 + 10 more.
TODAY = "public, max-age=15, s-maxage=20, stale-while-revalidate=10, stale-if-error=86400"
# A past day changes only by an erasure or a release, which give it another ETag.
PAST = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800"
EVERY_ANSWER = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, Memento-Datetime",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
SCHEMA = "/api/v1/schema/"


class Reading(ViewSet):
    """An address that can be read by anyone and knows nobody."""

    http_method_names = ["get", "head"]
    renderer_classes = [Json]
    schema = Description()
    question: Question | None = None

    def get_exception_handler(self) -> Callable:
        """Every refusal is a problem document."""
        return refusal

    def finalize_response(self, request, response, *args, **kwargs):
        """Let any page read the answer, and mark a try-out."""
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in EVERY_ANSWER.items():
            response[name] = value
        if settings.DEMO:
            response["Demonstration"] = "invented"
        return response

    def ask(self, *, known: Collection[str] = (), plan_codes: list[str] | None = None) -> None:
        """Understand the request, or refuse it. known: parameters beside as_of and lang."""
        check_names(self.request.query_params, {*ALWAYS, *known})
        self.question = question_of(
            self.request.get_full_path(),
            self.request.query_params,
            now=timezone.now(),
            head=getattr(self.request, "record_head", None) or current_head(),
            plan_codes=plan_codes,
        )
        self.telling = Telling(self.question.lang)

    def send(self, make: Callable[[], dict]) -> Response:
        """Answer with what `make` returns, or 304 when the reader has this version already."""
        question = self.question
        answer = condition(lambda request: question.etag, lambda request: question.modified_at)(
            lambda request: Response(make())
        )(self.request)
        answer["Cache-Control"] = TODAY if question.as_of.is_today else PAST
        answer["Content-Language"] = question.lang or "en, fr, es"
        links = [f'<{absolute(SCHEMA)}>; rel="describedby"']
        if following := getattr(answer, "data", None) and answer.data.get("next"):
            links.append(f'<{following}>; rel="next"')
        answer.follows_from_record = True
        answer["Link"] = ", ".join(links)
        if not question.as_of.is_today:
            ended = end_of(question.day, question.timezone)
            answer["Memento-Datetime"] = http_date(ended.timestamp() - 1)
        return answer

    def send_one(self, make: Callable[[], dict]) -> Response:
        """Answer with one thing and what every answer says of itself."""
        return self.send(lambda: about(self.question, self.telling) | make())
