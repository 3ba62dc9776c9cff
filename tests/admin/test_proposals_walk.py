"""Moving a date and fixing the baseline in a browser: clean on each page, and fit for a phone."""

import os
from pathlib import Path

import pytest
from django.db import connection

from partnership.models import Plan, Proposal, Step
from partnership.models.baseline_triggers import install, remove
from partnership.vocabulary import OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.admin.test_walk import clean, faults, sign_in  # noqa: F401
from tests.factories import memorandum

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("PICTURES")
ADD = "/admin/partnership/proposal/add/"


@pytest.fixture
def story():
    story = memorandum()
    contributor(story.nserc, username="reporter")
    approver(story.nserc, username="signer")
    approver(story.secihti, username="confirmer", language="es")
    of_party(OfficialRole.COORDINATOR, "CA", username="coordinator", language="fr")
    of_party(OfficialRole.COORDINATOR, "MX", username="coordinadora", language="es")
    yield story
    # The rows of a plan with a baseline cannot be taken away: the database holds them.
    remove(connection)
    Plan.objects.update(baselined_at=None)
    install(connection)


def picture(page, name: str) -> None:
    """Keep pictures of the page where PICTURES names a folder."""
    for width in (1280, 390) if PICTURES else ():
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=str(Path(PICTURES) / f"{name}-{width}.png"), full_page=True)
    page.set_viewport_size({"width": 1280, "height": 900})


def step() -> Step:
    return Step.objects.filter(item_code="PRO-5.1-M1", until_on=None).get()


def test_a_date_is_moved_by_two_countries(page, live, story, faults):  # noqa: F811
    sign_in(page, live, "reporter", f"{ADD}?item=PRO-5.1-M1")
    clean(page)
    picture(page, "proposal-choice")
    page.get_by_role("link", name="Write it Another date").click()
    page.get_by_label("New date").fill("2028-06-30")
    page.get_by_label("Reason").select_option("consultation")
    page.get_by_text("First move, ").wait_for()
    page.get_by_label("English").fill("Consultation takes longer.")
    page.get_by_role("button", name="Show what the public will read").click()
    page.get_by_text("First move, ").wait_for()
    clean(page)
    picture(page, "proposal-form")
    page.get_by_role("button", name="Send for sign-off").click()
    page.get_by_role("alert").wait_for()
    clean(page)
    page.get_by_label("French").fill("La consultation se prolonge.")
    page.get_by_role("button", name="Send for sign-off").click()
    page.wait_for_selector(".told")
    row = Proposal.objects.get()

    sign_in(page, live, "signer", f"/admin/partnership/proposal/{row.pk}/change/")
    clean(page)
    picture(page, "proposal-sign-off")
    page.get_by_role("button", name="Publish").click()
    page.wait_for_selector(".told")

    sign_in(page, live, "confirmer", f"/admin/partnership/proposal/{row.pk}/change/")
    clean(page)
    picture(page, "proposal-answer")
    page.locator("button[value=yes]").click()
    page.wait_for_selector(".events")
    clean(page)
    assert (f"{step().due_on}", step().moves) == ("2028-06-30", 1)
    page.goto(f"{live}/admin/partnership/proposal/")
    clean(page)
    picture(page, "proposal-list")
    assert faults == []


def test_a_plan_gets_its_baseline(page, live, story, faults):  # noqa: F811
    page.emulate_media(color_scheme="dark")
    for username in ("coordinator", "coordinadora"):
        sign_in(page, live, username, "/admin/partnership/plan/research-plan/baseline/")
        clean(page)
        picture(page, f"baseline-{username}")
        page.locator("main form button").click()
        page.wait_for_selector(".told")
        page.goto(f"{live}/admin/partnership/initiative/PRO-5.1/declare/")
        clean(page)
        picture(page, f"declare-{username}")
    assert Plan.objects.get().baselined_at is not None
    assert faults == []
