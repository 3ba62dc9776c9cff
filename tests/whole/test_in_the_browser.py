"""Every page in a real browser: axe, no sideways scroll, keyboard, no script."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.whole.addresses import pages
from tests.whole.conftest import load_real_plans

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LANGUAGES = ("en", "fr", "es")
RULES = {
    "resultTypes": ["violations"],  # what passes is not told, which saves most of the time
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}
LOOKS = [(1280, "light"), (390, "dark")]


def opened(browser, address, *, width=1280, script=True):
    profile = browser.new_context(
        viewport={"width": width, "height": 900},
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = profile.new_page()
    faults = []
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    answer = page.goto(address)
    assert answer.status == 200, address
    return profile, page, faults


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_and_fits(browser, live, language):
    load_real_plans()
    faults = []
    for address in pages(language, one_each=language != "en"):
        profile, page, said = opened(browser, live + address)
        for width, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page, options=RULES).response["violations"]
            faults += [f"{address} {width} {scheme}: {each['id']} {each['nodes'][0]['html']}"
                       for each in found]  # fmt: skip
        page.set_viewport_size({"width": 320, "height": 700})
        if sideways(page) > 0:
            faults.append(f"{address} at 320 px is {sideways(page)} px too wide")
        faults += [f"{address}: {each}" for each in said]
        profile.close()

    assert not faults, "\n".join(faults)


def test_pages_work_without_script_and_at_twice_the_text(browser, live):
    load_real_plans()
    for address in pages("fr", one_each=True):
        profile, page, _said = opened(browser, live + address, script=False)
        assert page.locator("main h1").is_visible(), address
        profile.close()
        # Browser zoom of text to 200 % at 1280 px leaves what a 640 px window has.
        profile, page, _said = opened(browser, live + address, width=640)
        assert sideways(page) <= 0, address
        profile.close()


def test_the_keyboard_reaches_the_late_list_from_every_page(browser, live):
    load_real_plans()
    profile, page, _said = opened(browser, live + "/en/initiatives/PRO-5.1/")
    for _press in range(30):
        page.keyboard.press("Tab")
        if "/late/" in (page.evaluate("document.activeElement.href || ''")):
            break
    else:
        pytest.fail("thirty presses of Tab do not reach the late list")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/late/**")

    assert page.locator("main h1").is_visible()
    profile.close()
