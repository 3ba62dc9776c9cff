"""Every page in a real browser: axe, no sideways scroll, keyboard, no script."""

import os

import pytest
from playwright.sync_api import expect

from tests.shown import faults_of, window
from tests.whole.addresses import pages

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
LANGUAGES = ("en", "fr", "es")
# Set to 1, each page is looked at in all three widths, light and dark; it takes some minutes.
EVERY_LOOK = os.environ.get("EVERY_LOOK") == "1"


# By halves, as two processes are sooner through two short tests than through a long one.
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_fits_and_answers_at_once(browser, real_plan, language, half):
    addresses = pages(language, one_each=True)
    with window(browser) as shown:
        faults = [
            fault
            for place, address in list(enumerate(addresses))[half::2]
            for fault in faults_of(
                shown, address, every_look=EVERY_LOOK, rules=EVERY_LOOK or _turn(place, language)
            )
        ]

    assert not faults, "\n".join(faults)


def _turn(place: int, language: str) -> bool:
    """Return whether the rules are asked of a kind of page in this language: of each in one.

    What differs between the languages is the length of words; that is looked at in all.
    """
    return place // 2 % len(LANGUAGES) == LANGUAGES.index(language)


def test_pages_work_without_script(browser, real_plan):
    with window(browser, script=False) as shown:
        for address in pages("fr", one_each=True):
            page = shown.open(address)
            expect(page.locator("main h1")).to_be_visible()


def test_the_keyboard_reaches_the_late_list_from_every_page(browser, real_plan):
    with window(browser) as shown:
        page = shown.open("/en/initiatives/PRO-5.1/")
        for _press in range(30):
            page.keyboard.press("Tab")
            if "/late/" in (page.evaluate("document.activeElement.href || ''")):
                break
        else:
            pytest.fail("thirty presses of Tab do not reach the late list")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/late/**")

        expect(page.locator("main h1")).to_be_visible()
