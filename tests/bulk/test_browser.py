"""Twenty milestones in a browser: at most five actions, each answered within a second."""

import os
from pathlib import Path

import pytest

from partnership.models import Official, Report
from tests.actions.people import contributor
from tests.admin.conftest import signed_in, to
from tests.admin.test_walk import clean, faults, sign_in
from tests.bulk.crowd import many
from tests.bulk.test_choosing import choose, press

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("PICTURES")
MOST_SECONDS = 1.0
__all__ = ["faults"]


@pytest.fixture
def twenty():
    """Twenty milestones, and someone who reports on them."""
    story, codes = many(20)
    contributor(story.nserc, username="reporter")
    return codes


def picture(page, name, width=1280):
    """Keep a picture of the page where PICTURES names a folder."""
    if PICTURES:
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))
        page.set_viewport_size({"width": 1280, "height": 900})


def timed(page) -> list:
    """What the server took for each answer, in seconds, with its address."""
    times = []
    page.on(
        "requestfinished",
        lambda request: times.append((request.timing["responseStart"] / 1000, request.url)),
    )
    return times


def slow(times) -> list:
    return [(seconds, address) for seconds, address in times if seconds > MOST_SECONDS]


def test_twenty_reports_in_four_actions(page, live, twenty, faults):
    sign_in(page, live, "reporter")
    warm()
    times = timed(page)

    page.get_by_role("link", name="All milestones").click()  # 1
    picture(page, "many-list")
    page.get_by_label("Select all rows of this page").check()  # 2
    picture(page, "many-chosen")
    page.get_by_role("button", name="Report “on track”").click()  # 3
    page.get_by_role("button", name="Send 20 rows").wait_for()
    picture(page, "many-preview")
    page.get_by_role("button", name="Send 20 rows").click()  # 4
    page.wait_for_selector(".told")
    picture(page, "many-sent")

    assert Report.objects.filter(state="sent", claim="on_track").count() == 20
    assert slow(times) == []
    assert faults == []


PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
  document.activeElement.dispatchEvent(event);
}"""


def test_twenty_rows_that_differ_in_five_actions(page, live, twenty, faults):
    rows = [
        f"on track\t2026-04-01\tStep {each} is done.\tÉtape {each} terminée." for each in range(20)
    ]
    sign_in(page, live, "reporter")
    warm()
    times = timed(page)

    page.get_by_role("link", name="All milestones").click()  # 1
    page.get_by_label("Select all rows of this page").check()  # 2
    page.get_by_role("button", name="Edit in a table").click()  # 3
    page.get_by_label("How it stands, PRO-5.1-M1", exact=True).focus()
    page.evaluate(PASTE, "\n".join(rows))  # 4: paste, and check by Ctrl+Enter
    picture(page, "many-pasted")
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="Send 20 rows").click()  # 5
    page.wait_for_selector(".told")

    notes = set(Report.objects.filter(state="sent").values_list("note_fr", flat=True))
    assert notes == {f"Étape {each} terminée." for each in range(20)}
    assert slow(times) == []
    assert faults == []


def warm() -> None:
    """A server that runs has its templates read; this one has just begun."""
    client = signed_in(Official.objects.get(username="reporter"))
    client.get(to("items"))
    choose(client, ["PRO-5.1-M1"], "on_track")
    choose(client, ["PRO-5.1-M1"], "table")
    press(client, "discard")


def test_pages_are_clean(page, live, twenty, faults):
    sign_in(page, live, "reporter", "/admin/items/")
    clean(page)
    picture(page, "many-list-phone", 390)
    page.get_by_label("Select all rows of this page").check()
    page.get_by_role("button", name="Edit in a table").click()
    page.get_by_role("button", name="Check").wait_for()
    clean(page)
    picture(page, "many-table")
    picture(page, "many-table-phone", 390)
    page.get_by_role("button", name="Check").click()
    page.get_by_role("button", name="Send 20 rows").wait_for()
    clean(page)
    picture(page, "many-preview-phone", 390)
    page.goto(f"{live}/admin/items/")
    page.get_by_label("Select PRO-5.1-M1", exact=True).check()
    page.get_by_role("button", name="Set at risk").click()
    page.get_by_role("button", name="Check").wait_for()
    clean(page)
    picture(page, "many-reason")
    assert faults == []
