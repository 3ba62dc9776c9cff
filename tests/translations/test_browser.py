"""The desk and the histories in a browser: by keyboard, in place, on a phone."""

import os
from pathlib import Path

import pytest

from partnership.vocabulary import OfficialRole
from tests.accessible import violations
from tests.actions.people import of_party, published
from tests.admin.test_walk import clean, faults, sign_in
from tests.factories import memorandum
from tests.translations.conftest import told
from tests.translations.test_texts import NEW, revised

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("PICTURES")
__all__ = ["faults"]
TITLE = "Memorándum de investigación"


@pytest.fixture
def story(settings):
    """A title whose Spanish is outdated, a description and a note without Spanish."""
    story = memorandum()
    settings.DEFAULT_PLAN = story.plan.code
    canada = of_party(OfficialRole.COORDINATOR, "CA")
    revised(canada, NEW)
    revised(canada, {"description_en": "A memorandum.", "description_fr": "Un protocole."})
    published(story.milestone, story.nserc)
    of_party(OfficialRole.COORDINATOR, "MX", username="translator")
    return story


def fits(page, width=320) -> None:
    """Nothing is cut off on the narrowest phone."""
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.set_viewport_size({"width": 1280, "height": 900})


def picture(page, name, width=1280) -> None:
    """Keep a picture where PICTURES names a folder."""
    if PICTURES:
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=str(Path(PICTURES) / f"{name}-{width}.png"), full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_the_desk_from_first_to_last(page, live, story, faults):
    sign_in(page, live, "translator", "/admin/translations/")
    clean(page)
    fits(page)
    for width in (1280, 390):
        picture(page, "desk", width)
    page.get_by_role("link", name="Translate Title, PRO-5.1").click()
    page.locator(".opened textarea").wait_for()
    assert violations(page) == []
    picture(page, "desk-opened")
    page.locator(".opened textarea").fill(TITLE)
    page.keyboard.press("Control+Enter")
    page.locator(".opened").wait_for(state="detached")
    assert told("PRO-5.1")["title"]["es"] == TITLE

    page.get_by_role("link", name="Description", exact=True).click()
    page.get_by_label("Spanish").wait_for()
    clean(page)
    fits(page)
    for width in (1280, 390):
        picture(page, "text", width)
    page.get_by_label("Spanish").fill("Un memorándum.")
    page.keyboard.press("Control+Enter")
    page.get_by_role("heading", name="Note").wait_for()
    assert told("PRO-5.1")["description"]["es"] == "Un memorándum."
    assert faults == []


def test_without_a_script_one_click_says_that_it_holds(browser, live, story):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, live, "translator", "/admin/translations/")
    page.get_by_role("button", name="Still holds Title, PRO-5.1").click()
    page.locator(".told").wait_for()
    assert told("PRO-5.1")["outdated"] == []
    context.close()


def test_both_histories_are_readable_on_a_phone(page, live, story, faults):
    page.goto(f"{live}/en/history/PRO-5.1/")
    page.locator(".history").wait_for()
    clean(page)
    fits(page)
    sign_in(page, live, "translator", "/admin/history/PRO-5.1-M1/")
    page.locator(".history").wait_for()
    clean(page)
    fits(page)
    picture(page, "history", 390)
    assert faults == []
