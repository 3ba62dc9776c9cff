"""Every page in a real browser: axe, no sideways scroll, keyboard, no script."""

import pytest
from playwright.sync_api import expect

from tests.accessible import violations
from tests.whole.addresses import pages
from tests.whole.conftest import load_real_plans

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LANGUAGES = ("en", "fr", "es")
LOOKS = [(1280, "light"), (390, "dark")]


def profile_of(browser, *, script=True):
    return browser.new_context(java_script_enabled=script, reduced_motion="reduce")


def opened(profile, address, *, width=1280):
    page = profile.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    faults = []
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    answer = page.goto(address)
    assert answer.status == 200, address
    return page, faults


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


# By halves, as two processes are sooner through two short tests than through a long one.
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_and_fits(browser, live, language, half):
    load_real_plans()
    profile, faults = profile_of(browser), []
    for address in pages(language, one_each=language != "en")[half::2]:
        page, said = opened(profile, live + address)
        for width, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            faults += [f"{address} {width} {scheme}: {each}" for each in violations(page)]
        page.set_viewport_size({"width": 320, "height": 700})
        if sideways(page) > 0:
            faults.append(f"{address} at 320 px is {sideways(page)} px too wide")
        faults += [f"{address}: {each}" for each in said]
        page.close()
    profile.close()

    assert not faults, "\n".join(faults)


def test_pages_work_without_script_and_at_twice_the_text(browser, live):
    load_real_plans()
    plain, scripted = profile_of(browser, script=False), profile_of(browser)
    for address in pages("fr", one_each=True):
        page, _said = opened(plain, live + address)
        assert page.locator("main h1").is_visible(), address
        page.close()
        # Browser zoom of text to 200 % at 1280 px leaves what a 640 px window has.
        page, _said = opened(scripted, live + address, width=640)
        assert sideways(page) <= 0, address
        page.close()
    plain.close()
    scripted.close()


def test_the_keyboard_reaches_the_late_list_from_every_page(browser, live):
    load_real_plans()
    profile = profile_of(browser)
    page, _said = opened(profile, live + "/en/initiatives/PRO-5.1/")
    for _press in range(30):
        page.keyboard.press("Tab")
        if "/late/" in (page.evaluate("document.activeElement.href || ''")):
            break
    else:
        pytest.fail("thirty presses of Tab do not reach the late list")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/late/**")

    expect(page.locator("main h1")).to_be_visible()
    profile.close()
