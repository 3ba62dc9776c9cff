"""Pages of places, method and data in a browser: accessibility, narrow screens, large text."""

import mimetypes
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[2] / "static"
PAGES = (
    "/fr/organismes/",
    "/es/instituciones/mx-secihti/",
    "/en/parties/MX/",
    "/fr/methode/",
    "/en/data/",
    "/es/accesibilidad/",
)
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
OVERFLOWING = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_ALL = "document.querySelectorAll('main details').forEach(one => one.open = true)"


@pytest.fixture
def shown(browser, client, told):
    """A function that opens a page of the site, everything folded open, without a server."""
    profiles = []

    def opened(path, *, width, scheme="light"):
        profile = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        profiles.append(profile)
        page = profile.new_page()
        body = client.get(path).content
        page.route("**/*", lambda route: _answer(route, body))
        page.goto(f"http://places.test{path}")
        page.evaluate("document.fonts.ready")
        page.evaluate(OPEN_ALL)
        return page

    yield opened
    for profile in profiles:
        profile.close()


def _answer(route, body):
    _, _, path = route.request.url.partition("/static/")
    if not path:
        route.fulfill(body=body, content_type="text/html; charset=utf-8")
    elif (STATIC / path).is_file():
        kind = mimetypes.guess_type(path)[0] or "font/woff2"
        route.fulfill(body=(STATIC / path).read_bytes(), content_type=kind)
    else:
        route.fulfill(status=404, body="")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (320, "light")])
def test_axe_finds_nothing(shown, path, width, scheme):
    results = Axe().run(shown(path, width=width, scheme=scheme), options=RULES)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_at_any_width_or_text_size(shown, path):
    page = shown(path, width=1280)
    for width in (1280, 900, 640, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERFLOWING) <= 0, width
    page.set_viewport_size({"width": 640, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(OVERFLOWING) <= 0
