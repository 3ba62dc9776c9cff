"""Twenty milestones in a browser: five actions, each answered within a second."""

import os
from pathlib import Path
from time import perf_counter

import pytest

from partnership.models import Report
from tests.actions.people import contributor
from tests.admin.test_walk import clean, faults, sign_in
from tests.bulk.crowd import many

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("PICTURES")
__all__ = ["faults"]


@pytest.fixture
def twenty():
    """Twenty milestones, and someone who reports on them."""
    story, codes = many(20)
    contributor(story.nserc, username="reporter")
    return codes


class Stopwatch:
    """Seconds that each action took until the page that answers it was there."""

    def __init__(self):
        self.seconds = []

    def time(self, action):
        """Do it and remember how long it took."""
        begun = perf_counter()
        action()
        self.seconds.append(perf_counter() - begun)


def picture(page, name, width=1280):
    """Keep a picture of the page where PICTURES names a folder."""
    if PICTURES:
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))
        page.set_viewport_size({"width": 1280, "height": 900})


def test_twenty_reports_in_five_actions(page, live, twenty, faults):
    watch = Stopwatch()
    sign_in(page, live, "reporter")

    watch.time(lambda: page.get_by_role("link", name="All milestones").click())
    picture(page, "many-list")
    watch.time(lambda: page.get_by_label("Select all rows of this page").check())
    picture(page, "many-chosen")
    watch.time(lambda: page.get_by_role("button", name="Report “on track”").click())
    page.get_by_role("button", name="Send 20 rows").wait_for()
    picture(page, "many-preview")
    watch.time(lambda: page.get_by_role("button", name="Send 20 rows").click())
    page.wait_for_selector(".told")
    picture(page, "many-sent")

    assert Report.objects.filter(state="sent", claim="on_track").count() == 20
    assert len(watch.seconds) <= 5
    assert faults == []


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
