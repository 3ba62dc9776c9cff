"""Every page of an approver and of a coordinator: no barrier, and nothing to scroll sideways."""

import pytest

from tests.accessible import violations
from tests.admin.busy import Desk, busy_desk
from tests.admin.test_walk import faults, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["faults"]
LANGUAGES = ("en", "fr", "es")
LOOKS = ((1280, "light"), (390, "dark"))
WRITE, ROW = "partnership/proposal/add/", "partnership/{}/{}/change/"

APPROVER = (
    "", "items/", "sign-off/", "start-up/", "many/files/", "many/sign-off/",
    "partnership/report/", "partnership/report/add/?item=PRO-5.1-M1&verb=report",
    "partnership/report/add/?item=PRO-5.1-M1&verb=complete", "report:sent",
    "partnership/proposal/", f"{WRITE}?item=PRO-5.1-M1", f"{WRITE}?item=research-plan",
    *(f"{WRITE}?item=PRO-5.1-M1&kind={kind}"
      for kind in ("move_date", "measure", "lead", "assessment")),
    *(f"{WRITE}?item=PRO-5.1&kind={kind}" for kind in ("milestone", "meeting", "payment")),
    f"{WRITE}?item=grants&kind=observation", "proposal:offered",
    "partnership/jointpublication/", "jointpublication:joint",
    "partnership/delegation/", "partnership/delegation/add/",
    "history/PRO-5.1-M1/", "account/", "account/set-up/", "account/set-up/app/",
    "account/set-up/passkey/", "password_change/",
)  # fmt: skip
COORDINATOR = (
    "", "start-up/", "start-up/?about=texts", "start-up/?about=facts",
    "translations/", "hand-over/", "succession/", "public-source/PRO-5.1-M1/",
    "history/PRO-5.1/", "partnership/plan/research-plan/baseline/",
    "partnership/initiative/PRO-5.1/declare/", "jointpublication:joint",
    "partnership/jointpublication/add/", "partnership/pause/", "partnership/pause/add/",
    "pause:pause", "partnership/withholding/", "partnership/withholding/add/",
    *(f"partnership/{kind}/" for kind in
      ("initiative", "milestone", "organization", "plan", "pillar", "priorityarea", "entry")),
    "partnership/initiative/PRO-5.1/change/", "partnership/milestone/PRO-5.1-M1/change/",
    "partnership/organization/ca-nserc/change/", "partnership/plan/research-plan/change/",
    "partnership/pillar/PRO/change/", "partnership/priorityarea/PRO-5/change/",
    "partnership/entry/1/change/",
)  # fmt: skip


@pytest.fixture
def desk(settings) -> Desk:
    settings.DEFAULT_PLAN = "research-plan"
    return busy_desk()


def address(path: str, desk: Desk) -> str:
    """The address of a page; `kind:row` is that row of the desk."""
    kind, colon, name = path.partition(":")
    return f"/admin/{ROW.format(kind, getattr(desk, name).pk) if colon else path}"


def too_wide(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def barriers(page, live, desk, official, paths) -> list[str]:
    """Walk the pages, each in the next language; return what was wrong with them."""
    found = []
    sign_in(page, live, official.username)
    for number, path in enumerate(paths):
        official.language = LANGUAGES[number % 3]
        official.save(update_fields=["language"])
        opened = page.goto(live + address(path, desk))
        found += [] if opened.ok else [f"{path}: {opened.status}"]
        for width, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += [f"{path} at {width}: {each}" for each in violations(page)]
            found += [f"{path} at {width}: too wide"] if too_wide(page) else []
    return found


def test_pages_of_an_approver(page, live, desk, faults):
    assert barriers(page, live, desk, desk.signer, APPROVER) == []
    assert faults == []


def test_pages_of_a_coordinator(page, live, desk, faults):
    assert barriers(page, live, desk, desk.canada, COORDINATOR) == []
    assert faults == []


def test_chosen_rows_can_be_read(page, live, desk):
    for path in ("/admin/", "/admin/items/"):
        sign_in(page, live, "signer", path)
        page.locator("input[name=item]").first.check()
        for width, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert page.locator(".bulk-bar").is_visible()
            assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_fits_the_narrowest_phone(page, live, desk, language):
    desk.signer.language = language
    desk.signer.save(update_fields=["language"])
    page.set_viewport_size({"width": 320, "height": 700})
    sign_in(page, live, "signer")
    page.locator(".more-menu summary").click()
    assert not too_wide(page)
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.locator("a[data-opens]").first.click()
    page.locator(".opened").wait_for()
    assert not too_wide(page)
