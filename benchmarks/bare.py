"""The bare page that all speeds are told against: the framework, our middleware and one word."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def hello(request: HttpRequest) -> HttpResponse:
    """Answer with one word."""
    return HttpResponse("hello")


urlpatterns = [path("hello/", hello), path("", include("tracker.urls"))]
handler400 = "tracker.errors.bad_request"
handler404 = "tracker.errors.not_found"
