"""The look in a browser: rules of accessibility, narrow screens, large text, paper, no script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
OVERFLOWING = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (320, "dark")]
)
def test_axe_finds_nothing(open_specimen, width, scheme):
    page = open_specimen(width=width, color_scheme=scheme)

    results = Axe().run(page, options=RULES)

    assert results.violations_count == 0, results.generate_report()


def test_no_sideways_scroll(open_specimen):
    page = open_specimen()
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    for width in (1280, 900, 640, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERFLOWING) <= 0, width


def test_text_at_twice_its_size_fits(open_specimen):
    page = open_specimen(width=640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate(OVERFLOWING) <= 0


def test_nothing_is_refused_by_the_policy(open_specimen):
    page = open_specimen()

    assert page.refused == []


def test_whole_without_script(open_specimen):
    page = open_specimen(java_script_enabled=False)

    assert page.get_by_text("Copy", exact=True).is_hidden()
    page.get_by_text("See another date").click()
    assert page.get_by_label("Show the record as it stood").is_visible()


def test_menu_on_a_phone_holds_every_page(open_specimen):
    page = open_specimen(width=390)

    page.get_by_text("Menu", exact=True).click()

    shown = page.locator(".navigation a:visible").all_inner_texts()
    assert [re.sub(r"\s*\d+$", "", words) for words in shown] == [
        "The plan",
        "Late & at risk",
        "What changed",
        "Calendar",
        "Who is responsible",
        "Data & API",
        "Search",
    ]


def test_skip_link_leads_past_the_header(open_specimen):
    page = open_specimen()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_paper_has_no_controls(open_specimen):
    page = open_specimen(width=816)
    page.emulate_media(media="print")

    for kind in ("nav", "form", "button", "summary", ".formats"):
        assert page.locator(f"{kind}:visible").count() == 0


def test_marks_are_drawn_in_forced_colours(open_specimen):
    page = open_specimen(forced_colors="active")
    colour = "one => getComputedStyle(one).color"

    mark = page.locator(".tag-overdue .mark").first

    assert mark.evaluate(colour) == page.locator("main p").first.evaluate(colour)
