"""The same way in a browser: by mouse and keyboard, without a violation on any page."""

from datetime import date, timedelta

import pytest

from partnership.models import Official, Report, Step
from partnership.vocabulary import Label, OfficialRole
from tests.accessible import violations
from tests.actions.people import approver, contributor, of_party, published
from tests.admin.conftest import signed_in
from tests.factories import memorandum

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story():
    story = memorandum()
    contributor(story.nserc, username="reporter")
    approver(story.nserc, username="signer")
    approver(story.secihti, username="confirmer", language="es")
    of_party(OfficialRole.COORDINATOR, "CA")
    return story


@pytest.fixture
def faults(page):
    """What the browser complained of: scripts and styles that the policy forbids too."""
    found = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on(
        "console", lambda message: found.append(message.text) if message.type == "error" else None
    )
    return found


def clean(page) -> None:
    """The page has no violation, and fits a phone."""
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.set_viewport_size({"width": 1280, "height": 900})


def sign_in(page, live, username, path="/admin/") -> None:
    """Be signed in; the way through the door itself is walked in tests/signin."""
    client = signed_in(Official.objects.get(username=username))
    page.context.clear_cookies()
    session = client.cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": live}])
    page.goto(live + path)
    page.wait_for_selector(".account")


def label() -> str:
    return (
        Step.objects.order_by("from_on").filter(item_code="PRO-5.1-M1", until_on=None).get().label
    )


def test_from_overdue_to_completed(page, live, story, faults):
    sign_in(page, live, "reporter")
    clean(page)
    page.get_by_role("link", name="Report PRO-5.1-M1").click()
    page.get_by_label("How it stands").select_option("completed")
    clean(page)
    page.get_by_label("Day on which this became true").fill(f"{date.today() - timedelta(days=2)}")
    page.locator("summary", has_text="Evidence").click()
    page.get_by_label("Address").first.fill("https://www.canada.ca/memorandum")
    page.get_by_role("button", name="Send for sign-off").click()
    page.get_by_text("Sent for sign-off").wait_for()
    page.wait_for_load_state("networkidle")
    clean(page)
    report = Report.objects.get()
    assert report.state == "sent"

    sign_in(page, live, "signer")
    page.locator("[id^=row-sign_off]").get_by_role("link", name="View change PRO-5.1-M1").click()
    page.locator(".opened").get_by_text("Reported complete").wait_for()
    clean(page)
    page.locator(".opened").get_by_role("button", name="Publish").click()
    page.get_by_text("Published. It is on record now.").wait_for()
    page.wait_for_load_state("networkidle")
    clean(page)
    assert label() == Label.REPORTED_COMPLETE

    sign_in(page, live, "confirmer")
    page.locator(".tasks .button").first.click()
    page.locator(".opened input[value=yes]").check()
    clean(page)
    page.locator(".opened form[action$='/answer/'] button").click()
    page.wait_for_selector("#desk-says p")
    page.wait_for_load_state("networkidle")
    assert label() == Label.COMPLETED
    assert faults == []


PAGES = {
    OfficialRole.COORDINATOR: [
        "/",
        "/partnership/initiative/",
        "/partnership/initiative/PRO-5.1/change/",
        "/partnership/milestone/PRO-5.1-M1/change/",
        "/partnership/organization/ca-nserc/change/",
        "/partnership/plan/research-plan/change/",
        "/partnership/entry/",
        "/partnership/entry/1/change/",
        "/partnership/report/",
    ],
    OfficialRole.ADMINISTRATOR: [
        "/partnership/official/",
        "/partnership/official/add/",
        "/password_change/",
    ],
}


@pytest.mark.parametrize(
    ("role", "scheme", "language"),
    [
        ("coordinator", "dark", "fr"),
        ("administrator", "light", "es"),
    ],
)
def test_every_page_is_clean(page, live, story, faults, *, role, scheme, language):
    published(story.milestone, story.nserc)
    of_party(role, "CA", username="visitor", language=language)
    page.emulate_media(color_scheme=scheme)
    sign_in(page, live, "visitor")
    for path in PAGES[role]:
        assert page.goto(f"{live}/admin{path}").ok, path
        clean(page)
    assert faults == []


def test_the_door_is_clean(page, live, db, faults):
    page.goto(f"{live}/admin/")
    clean(page)
    page.locator("#id_username").fill("nobody")
    page.locator("#id_password").fill("a wrong sentence to sign in with")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    clean(page)
    assert faults == []


def test_a_refusal_is_clean(page, live, story, faults):
    sign_in(page, live, "reporter", "/admin/partnership/report/add/?item=PRO-5.1-M1")
    page.get_by_label("How it stands").select_option("completed")
    page.get_by_role("button", name="Send for sign-off").click()
    page.get_by_role("alert").wait_for()
    clean(page)
    assert not Report.objects.exists()
    assert faults == []
