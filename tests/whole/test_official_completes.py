"""A new official completes a milestone with evidence in three actions; nothing typed is lost.

With PICTURES=<folder> each step is written there as a picture.
"""

import os
from pathlib import Path

import pytest

from partnership.models import KeptForm, Report
from tests.accessible import violations
from tests.actions.people import AT_RISK, approver, contributor, published
from tests.admin.conftest import signed_in
from tests.factories import clock_at, memorandum

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DOCUMENT = "https://www.canada.ca/en/research/memorandum.html"
MOST_SECONDS = 1.0
LOOKS = [(1280, "light"), (390, "dark")]


@pytest.fixture
def story():
    story = memorandum()
    contributor(story.nserc, username="newcomer", first_name="Ana", last_name="Tremblay")
    approver(story.nserc, username="okafor", first_name="Rose", last_name="Okafor")
    return story


@pytest.fixture
def newcomer(story):
    return story.nserc.officials.get(username="newcomer")


def opened(page, live, official, path="/admin/"):
    """The first page, as the official sees it after signing in."""
    page.context.clear_cookies()
    session = signed_in(official).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": live}])
    page.goto(live + path)
    page.wait_for_selector(".to-do h1")


def picture(page, name):
    """Keep a picture of the page, where somebody wants one."""
    if folder := os.environ.get("PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{folder}/{name}.png")


def settled(page):
    page.wait_for_load_state("networkidle")


def timed(page) -> list:
    """What the server took for each answer, in seconds, with its address."""
    times = []
    page.on(
        "requestfinished",
        lambda request: times.append((request.timing["responseStart"] / 1000, request.url)),
    )
    return times


def test_completes_with_evidence_in_three_actions(page, live, story, newcomer):
    # A server that runs has its templates read; this one has just begun.
    signed_in(newcomer).get("/admin/partnership/report/add/?item=PRO-5.1-M1&verb=complete")
    opened(page, live, newcomer)
    picture(page, "to-do")
    times = timed(page)

    page.get_by_role("link", name="Complete PRO-5.1-M1").click()  # 1: open
    page.locator(".opened form").wait_for()
    page.keyboard.insert_text(DOCUMENT)  # 2: paste the link where the cursor stands
    page.locator(".looked .preview").wait_for()
    settled(page)
    picture(page, "complete")
    page.keyboard.press("Control+Enter")  # 3: send
    page.get_by_text("Sent for sign-off to R. Okafor.").wait_for()
    settled(page)
    picture(page, "sent")

    report = Report.objects.get()
    assert (report.state, report.claim) == ("sent", "completed")
    assert report.evidence.get().address == DOCUMENT
    assert not KeptForm.objects.exists()
    assert page.evaluate("localStorage.length") == 0
    slow = [(seconds, address) for seconds, address in times if seconds > MOST_SECONDS]
    assert slow == []
    assert page.evaluate("!!document.activeElement.closest('[data-row]')")


def test_by_keyboard_alone(page, live, story, newcomer):
    opened(page, live, newcomer)
    for _press in range(60):
        page.keyboard.press("Tab")
        if "Complete" in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("Enter")
    page.locator(".opened form").wait_for()
    settled(page)
    page.keyboard.insert_text(DOCUMENT)
    page.keyboard.press("Escape")
    assert page.locator(".opened").count() == 0
    assert "Complete" in page.evaluate("document.activeElement.textContent")
    settled(page)
    page.keyboard.press("Enter")
    page.get_by_text("What you typed was put back.").wait_for()
    assert page.locator("[name=evidence-0-address]").input_value() == DOCUMENT
    settled(page)
    page.locator("[name=evidence-0-address]").focus()
    page.keyboard.press("Control+Enter")
    page.get_by_text("Sent for sign-off").wait_for()
    settled(page)
    assert Report.objects.get().state == "sent"


def test_what_was_typed_survives_the_end_of_the_session(page, live, story, newcomer):
    opened(page, live, newcomer)
    page.get_by_role("link", name="Complete PRO-5.1-M1").click()
    page.locator(".opened form").wait_for()
    settled(page)
    page.context.clear_cookies(name="session")
    page.locator("[name=note_en]").type("Signed in Ottawa.")
    page.get_by_text("Your session has ended.").wait_for()
    link = page.get_by_role("link", name="Sign in and go on").get_attribute("href")
    assert "next=%2Fadmin%2F%3Fopen%3D" in link
    picture(page, "session-ended")
    assert not KeptForm.objects.exists()

    back = "/admin/?open=/admin/partnership/report/add/%3Fitem%3DPRO-5.1-M1%26verb%3Dcomplete"
    opened(page, live, newcomer, back)
    page.locator(".opened form").wait_for()
    page.get_by_text("What you typed was put back.").wait_for()
    assert page.locator("[name=note_en]").input_value() == "Signed in Ottawa."
    page.locator("[data-kept]", has_text="Saved").wait_for()
    settled(page)
    assert KeptForm.objects.get().fields["note_en"] == ["Signed in Ottawa."]


def test_a_stale_save_shows_both_texts(page, live, story, newcomer):
    opened(page, live, newcomer)
    page.get_by_role("link", name="Complete PRO-5.1-M1").click()
    page.locator(".opened form").wait_for()
    page.keyboard.insert_text(DOCUMENT)
    settled(page)
    colleague = signed_in(story.nserc.officials.get(username="okafor"))
    address = "/admin/partnership/report/add/?item=PRO-5.1-M1&verb=report"
    form = {"item": "PRO-5.1-M1", "claim": "on_track", "precision": "exact", "version": 0}
    day = page.locator("[name=effective_on]").input_value()
    rows = {"evidence-TOTAL_FORMS": 0, "evidence-INITIAL_FORMS": 0}
    assert colleague.post(address, {**form, **rows, "effective_on": day, "_save": ""}).url

    page.locator("[name=evidence-0-address]").focus()
    page.keyboard.press("Control+Enter")
    page.locator(".conflict").wait_for()
    settled(page)
    picture(page, "conflict")
    told = page.locator(".conflict").inner_text()
    assert "R. Okafor saved this while you wrote" in told
    assert "on track" in told
    assert "completed" in told
    assert page.locator("[name=evidence-0-address]").input_value() == DOCUMENT
    page.locator("[name=evidence-0-address]").focus()
    page.keyboard.press("Control+Enter")
    page.get_by_text("Sent for sign-off").wait_for()
    settled(page)
    assert Report.objects.count() == 2


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_first_page_with_an_open_form_is_accessible(page, live, story, newcomer, language):
    published(story.milestone, story.nserc, AT_RISK, clock=clock_at("2026-04-10"))
    newcomer.language = language
    newcomer.save()
    opened(page, live, newcomer)
    page.locator("a[data-opens][href*='verb=complete']").first.click()
    page.locator(".opened .looked .preview").wait_for()
    faults = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        faults += violations(page)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        faults += [f"{wide} px too wide at {width}"] if wide > 0 else []
        picture(page, f"first-page-{language}-{width}-{scheme}")
    assert faults == []


def test_nothing_has_changed_is_one_press_in_place(page, live, story, newcomer):
    published(story.milestone, story.nserc, AT_RISK, clock=clock_at("2026-04-10"))
    opened(page, live, newcomer)
    page.get_by_role("button", name="Nothing has changed PRO-5.1-M1").click()
    page.get_by_text("Sent for sign-off to").wait_for()
    settled(page)
    assert Report.objects.order_by("pk").last().state == "sent"
