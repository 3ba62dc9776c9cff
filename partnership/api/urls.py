"""The addresses of the API, mounted at api/v1/."""

from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from partnership.api.views import entries, pages, subjects
from partnership.api.views.nothing import Nothing

router = SimpleRouter()
RESOURCES = {
    "plans": subjects.Plans,
    "pillars": subjects.Pillars,
    "areas": subjects.Areas,
    "initiatives": subjects.Initiatives,
    "milestones": subjects.Milestones,
    "organizations": subjects.Organizations,
    "indicators": subjects.Indicators,
    "meetings": subjects.Meetings,
    "funding": subjects.Funding,
    "reports": entries.Reports,
    "changes": entries.Changes,
}
for name, view in RESOURCES.items():
    router.register(name, view, basename=f"api-{name}")

urlpatterns = [
    path("", pages.docs, name="api-docs"),
    path("schema/", pages.Schema.as_view({"get": "list"}), name="api-schema"),
    path("problems/", pages.problems, name="api-problems"),
    *router.urls,
    re_path(r"^.*$", Nothing.as_view({"get": "list"}), name="api-nothing"),
]
