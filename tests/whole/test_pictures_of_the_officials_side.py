"""Each verb's page on an invented story; with PICTURES=<folder>, the pictures of docs/officials/.

The band at the top of each picture says that what it shows is invented.
"""

import pytest
from django.utils import timezone

from partnership.models import Batch, JointPublication
from tests.admin.busy import Desk, busy_desk
from tests.admin.test_walk import faults, sign_in
from tests.bulk.workbooks import Filled, downloaded
from tests.evidence import files
from tests.factories import OfficialFactory
from tests.factories.accounts import PASSWORD
from tests.signin.door import code_of, with_app
from tests.whole.picturing import picture

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["faults"]
WRITE = "/admin/partnership/proposal/add/"
MEMORANDUM = "item=PRO-5.1-M1"
# Who opens which page, what it shows, and the name of its picture.
SHOWN = (
    ("writer", f"{WRITE}?{MEMORANDUM}", ["What the promise does not name", "A lead"], "propose"),
    (
        "luna",
        "/admin/partnership/proposal/{desk.offered.pk}/change/",
        ["Consultation takes longer.", "Agree to this date"],
        "agree",
    ),
    (
        "canada",
        "/admin/partnership/plan/research-plan/baseline/",
        ["with a first date", "PRO-5.1-M1", "Agree to fix this"],
        "baseline",
    ),
    (
        "canada",
        "/admin/start-up/",
        ["Inferred from the mandate of ", "Yes, NSERC leads", "Another leads:"],
        "start-up",
    ),
    (
        "canada",
        "/admin/partnership/pause/{desk.pause.pk}/change/",
        ["Federal election", "Draft", "Throw away"],
        "pause",
    ),
    ("canada", "/admin/history/PRO-5.1/", ["title, English", "Changed by: Ines"], "history"),
    (
        "signer",
        "/admin/partnership/delegation/add/",
        ["Who stands in", "Ana Tremblay stands in for you", "Name the stand-in"],
        "stand-in",
    ),
)


@pytest.fixture
def desk(settings, page, faults) -> Desk:
    """The story, and a page in whose console nothing may be complained of."""
    settings.DEFAULT_PLAN = "research-plan"
    settings.DEMO = True
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    yield busy_desk()
    assert faults == []


def shows(page, *sentences: str) -> None:
    """The page shows these sentences."""
    for sentence in sentences:
        page.get_by_text(sentence).first.wait_for()


def test_move_a_date(page, live, desk):
    sign_in(page, live, "writer", f"{WRITE}?{MEMORANDUM}&kind=move_date")
    page.get_by_label("New date").fill(f"{timezone.now().year + 1}-06-30")
    page.get_by_label("Reason").select_option("consultation")
    page.get_by_label("English").fill("Consultation takes longer.")
    page.get_by_label("French").fill("La consultation se prolonge.")
    shows(page, "First move, ")
    picture(page, "move-a-date")


def test_evidence_with_a_file(page, live, desk):
    address = f"/admin/partnership/report/add/?{MEMORANDUM}&verb=complete"
    sign_in(page, live, "writer", address)
    photograph = {"name": "signing.jpg", "mimeType": "image/jpeg"}
    page.locator("[type=file]").set_input_files({**photograph, "buffer": files.picture(place=True)})
    shows(page, "signing.jpg: attached", "45.4250 N, 75.6833 W")
    picture(page, "evidence", part=".evidence-fields")


def test_translate_side_by_side(page, live, desk):
    sign_in(page, live, "mexico", "/admin/translations/")
    page.get_by_role("link", name="Translate Title, PRO-5.1").click()
    page.locator(".opened textarea").wait_for()
    shows(page, "Memorandum of research")
    picture(page, "translate")


def test_publish_together(page, live, desk):
    sign_in(page, live, "mexico", f"/admin/partnership/jointpublication/{desk.joint.pk}/change/")
    shows(page, "in Ottawa", "Agree to this minute")
    picture(page, "together")
    page.locator("[name=_agree]").click()
    page.wait_for_selector(".told")
    assert JointPublication.objects.get().agreed == ["CA", "MX"]


def test_hand_over(page, live, desk):
    sign_in(page, live, "canada", "/admin/hand-over/")
    page.get_by_label("Who leaves").select_option(f"{desk.writer.pk}")
    second = desk.story.nserc.officials.get(username="second")
    page.get_by_label("Who goes on with it").select_option(f"{second.pk}")
    page.locator("[name=_look]").click()
    page.locator(".moved-rows").wait_for()
    shows(page, "PRO-5.1-M1")
    picture(page, "hand-over")


def test_sign_in_with_a_second_factor(page, live, desk, settings):
    settings.SITE_URL = live
    with_app(OfficialFactory(username="roy"))
    page.goto(f"{live}/admin/")
    page.locator("#id_username").fill("roy")
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#id_code").wait_for()
    picture(page, "second-factor")
    page.locator("#id_code").fill(code_of())
    page.keyboard.press("Enter")
    page.locator(".account").wait_for()


def test_a_spreadsheet_with_refused_cells(page, live, desk, client):
    client.force_login(desk.writer)
    filled = Filled(downloaded(client))
    filled.write(2, How_it_stands="nearly done", True_since="2026-04-31")
    sign_in(page, live, "writer", "/admin/many/files/")
    page.locator("[type=file]").set_input_files(
        {"name": "rows.xlsx", "mimeType": "application/zip", "buffer": filled.bytes()}
    )
    page.get_by_role("button", name="Check").click()
    page.locator(".is-refused").first.wait_for()
    shows(page, "nearly done")
    assert Batch.objects.get().file_name == "rows.xlsx"
    picture(page, "refused-cells")


def test_each_page_shows_what_it_should(page, live, desk):
    for who, address, sentences, name in SHOWN:
        sign_in(page, live, who, address.format(desk=desk))
        shows(page, *sentences)
        picture(page, name)
    page.goto(f"{live}/admin/history/PRO-5.1/")
    struck = page.locator(".history del").all_inner_texts()
    assert "between" in [words.strip() for words in struck]
