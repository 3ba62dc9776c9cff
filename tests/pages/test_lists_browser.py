"""The lists in a browser: accessibility, narrow screens, and the key of what is asked for."""

import mimetypes
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.accessible import violations
from tests.pages.late_rows import multiply
from tests.plans import FUNDING, INDICATORS, PLAN_FILE

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[2] / "static"
OVERFLOWING = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_ALL = "document.querySelectorAll('main details').forEach(one => one.open = true)"
YEARLY = tuple(
    replace(INDICATORS[0].observations[0], value=Decimal(value), period=str(year),
            ends_on=date(year, 12, 31))
    for year, value in enumerate((4, 9, 6, 12), start=2020)
)  # fmt: skip
WHOLE = replace(
    PLAN_FILE,
    indicators=(replace(INDICATORS[0], observations=YEARLY, target=Decimal(15)),),
    funding=(*FUNDING, replace(FUNDING[0], code="pesos", currency="MXN", stated_on=None)),
)
PAGES = ("/fr/rencontres/", "/es/indicadores/", "/en/funding/", "/fr/financement/?party=CA")


@pytest.fixture
def shown(page, client):
    """A function that opens a page of the site, everything folded open, without a server."""

    def opened(path: str, *, width: int, scheme: str):
        page.unroute_all()
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        response = client.get(path)
        assert response.status_code == 200
        page.route("**/*", lambda route: _answer(route, response.content))
        page.goto(f"http://lists.test{path}")
        page.evaluate(OPEN_ALL)
        return page

    return opened


def _answer(route, body: bytes) -> None:
    _, _, path = route.request.url.partition("/static/")
    if not path:
        route.fulfill(body=body, content_type="text/html; charset=utf-8")
    elif (STATIC / path).is_file():
        kind = mimetypes.guess_type(path)[0] or "font/woff2"
        route.fulfill(body=(STATIC / path).read_bytes(), content_type=kind)
    else:
        route.fulfill(status=404, body="")


def _look(shown, path: str) -> None:
    for width, scheme in ((1280, "dark"), (320, "light")):
        page = shown(path, width=width, scheme=scheme)
        assert violations(page) == [], f"{path} at {width}"
        assert page.evaluate(OVERFLOWING) == 0, f"{path} at {width}"


def test_lists_keep_the_rules_wide_and_narrow(shown, public):
    public(WHOLE)
    for path in PAGES:
        _look(shown, path)
    expect(
        shown("/en/indicators/", width=1280, scheme="light").locator("svg.trend")
    ).to_be_visible()


def test_the_calendar_keeps_them_with_moved_dates_and_full_months(shown, told):
    multiply("PRO-5.1-M3", 15)
    for path in ("/es/calendario/", "/en/calendar/?month=2026-06"):
        _look(shown, path)
