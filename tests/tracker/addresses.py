"""Addresses made up for the tests of the middleware: one view for each thing it must notice."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponse
from django.urls import path, re_path
from django.utils import translation

from tracker.health import health

handler400 = "tracker.errors.bad_request"
handler403 = "tracker.errors.permission_denied"
handler404 = "tracker.errors.not_found"
handler500 = "tracker.errors.server_error"


def language(request):
    return HttpResponse(translation.get_language())


def kept(request):
    return HttpResponse("for everyone", headers={"Cache-Control": "public, max-age=60"})


def personal(request):
    return HttpResponse(request.session.get("name", "nobody"), headers={"Cache-Control": "public"})


def refuse(request):
    raise BadRequest("The day must lie between 2025-01-01 and 2026-01-01.")


def refuse_in_three(request):
    refusal = BadRequest("No.")
    refusal.sentences = {"en-CA": "No.", "fr-CA": "Non.", "es-MX": "No, gracias."}
    raise refusal


def forbid(request):
    raise PermissionDenied("a secret reason")


def fail(request):
    raise RuntimeError("a secret of the code")


urlpatterns = [
    path("healthz", health),
    path("kept/", kept),
    path("admin/personal/", personal),
    path("personal/", personal),
    re_path("^(?:api/)?refuse/$", refuse),
    re_path("^(?:api/)?refuse-in-three/$", refuse_in_three),
    re_path("^(?:api/)?forbid/$", forbid),
    re_path("^(?:api/)?fail/$", fail),
    re_path("^.*language/$", language),
]
