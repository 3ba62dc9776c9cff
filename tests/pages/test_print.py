"""Pages on letter paper: few sheets, no controls, what opens stands open, how to cite it."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.shown import window

pytestmark = pytest.mark.browser
# The most sheets that each page of the real plan may take.
SHEETS = {
    "/en/": 3,
    "/fr/initiatives/PRO-5.1/": 3,
    "/en/milestones/PRO-5.1-M1/": 2,
    "/es/atrasos/": 2,
    "/en/organizations/": 4,
    "/en/method/": 8,
}
HIDDEN = "nav, form, button, .formats, .filter, .behind"
IS_SHOWN = "all => all.some(one => one.checkVisibility())"


def test_each_page_prints_on_few_sheets_without_its_controls(browser, real, settings):
    settings.DEMO = True
    with window(browser) as shown:
        for address, most in SHEETS.items():
            page = shown.open(address)
            paper = PdfReader(io.BytesIO(page.pdf(format="Letter")))
            words = re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in paper.pages))
            assert len(paper.pages) <= most, f"{address}: {len(paper.pages)}"
            assert "as_of=2026-11-20" in words.replace(" ", ""), address
            page.emulate_media(media="print")
            assert not page.locator(HIDDEN).evaluate_all(IS_SHOWN), address
            assert page.locator(".demo").is_visible()


def test_why_a_label_stands_is_open_on_paper(browser, real):
    with window(browser) as shown:
        page = shown.open("/en/milestones/PRO-5.1-M1/")
        assert not page.get_by_text("Worked out from", exact=True).is_visible()
        sheets = PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
        words = " ".join(sheet.extract_text() for sheet in sheets)
    assert "Worked out from" in words
    assert "expansion.mx" in words
