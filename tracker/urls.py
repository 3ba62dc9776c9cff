"""Where the doors are mounted."""

from importlib.util import find_spec

from django.urls import include, path

from partnership.admin.site import site
from tracker.health import health

handler400 = "tracker.errors.bad_request"
handler403 = "tracker.errors.permission_denied"
handler404 = "tracker.errors.not_found"
handler500 = "tracker.errors.server_error"

# The API first: it has one prefix, the pages have hundreds of addresses.
DOORS = [("api/v1/", "partnership.api"), ("", "partnership.pages")]

urlpatterns = [
    path("healthz", health, name="health"),
    path("admin/", site.urls),
    *(
        path(prefix, include(f"{door}.urls"))
        for prefix, door in DOORS
        if find_spec(door) and find_spec(f"{door}.urls")
    ),
]
