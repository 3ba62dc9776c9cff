"""The addresses of the public pages: one line for each page."""

from django.urls import path

from partnership.pages import identity, overview, pillar
from partnership.pages.routes import Route, patterns

ROUTES = [
    Route("overview", ("", "", ""), overview.page_of_plan),
    Route("pillar", ("pillars", "piliers", "pilares"), pillar.page_of_pillar, "/<code>/"),
    Route("area", ("areas", "domaines", "areas"), pillar.page_of_area, "/<code>/"),
]

urlpatterns = [
    path("", identity.front),
    path("id/<code>", identity.subject),
    path("id/<code>/", identity.subject),
    *patterns(ROUTES),
]
