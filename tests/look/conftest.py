"""The specimen, rendered without a database and opened in a browser without a server."""

import mimetypes
from pathlib import Path

import pytest
from django.template import Context, Engine
from django.utils import translation

from tests.look.samples import SPECIMEN

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
PARTS = ROOT / "templates" / "parts"
ADDRESS = "http://look.test/en/"
POLICY = "default-src 'none'; " + "; ".join(
    f"{kind} 'self'" for kind in ("style-src", "script-src", "img-src", "font-src", "form-action")
)


@pytest.fixture(scope="session")
def engine():
    return Engine(
        dirs=[ROOT / "templates", Path(__file__).parent / "templates"],
        libraries={name: f"django.templatetags.{name}" for name in ("i18n", "l10n", "static")}
        | {"again": "partnership.templatetags.again"},
    )


@pytest.fixture(scope="session")
def specimen(engine):
    """The page with every part in all its states."""
    with translation.override("en"):
        return engine.get_template("look/specimen.html").render(Context(SPECIMEN))


@pytest.fixture
def open_specimen(browser, specimen):
    """A function that opens the specimen in a profile of the given width and preferences.

    The page comes with the site's strict policy; what it refuses is kept in page.refused.
    """
    profiles = []

    def opened(*, width=1280, height=900, **preferences):
        profile = browser.new_context(viewport={"width": width, "height": height}, **preferences)
        profiles.append(profile)
        page = profile.new_page()
        page.refused = []
        page.on("console", lambda message: page.refused.append(message.text))
        page.route("**/*", lambda route: _answer(route, specimen))
        page.goto(ADDRESS)
        page.evaluate("document.fonts.ready")
        return page

    yield opened
    for profile in profiles:
        profile.close()


def _answer(route, specimen):
    _, _, path = route.request.url.partition("look.test/static/")
    if not path:
        headers = {"Content-Security-Policy": POLICY}
        route.fulfill(body=specimen, content_type="text/html; charset=utf-8", headers=headers)
    elif (STATIC / path).is_file():
        kind = mimetypes.guess_type(path)[0] or "font/woff2"
        route.fulfill(body=(STATIC / path).read_bytes(), content_type=kind)
    else:
        route.fulfill(status=404, body="")
