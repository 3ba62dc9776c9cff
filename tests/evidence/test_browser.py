"""Files by drop, in a browser: sent at once with progress, then published with the report."""

import os

import pytest
from django.test import Client
from playwright.sync_api import expect

from partnership.models import Evidence, Upload
from tests.accessible import violations
from tests.actions.people import contributor
from tests.admin.conftest import to
from tests.evidence import files
from tests.factories import memorandum

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("PICTURES")
DROP = """([drop, name, bytes]) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name));
  drop.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data, bubbles: true }));
  drop.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
}"""


@pytest.fixture
def stopped():
    """The browser's clock is the machine's, so the site's is too."""


@pytest.fixture
def form(page, live):
    """The form of a new report, opened by a contributor of NSERC."""
    client = Client()
    client.force_login(contributor(memorandum().nserc, username="nserc-contributor"))
    cookie = client.cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": cookie, "url": live}])
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(live + to("partnership_report_add"))
    page.locator("summary", has_text="Evidence").click()
    return page


def drop(page, name: str, data: bytes) -> None:
    place = page.locator("[data-drop]").element_handle()
    page.evaluate(DROP, [place, name, list(data)])


def pictured(page, name: str) -> None:
    """Take a picture where one was asked for."""
    if PICTURES:
        for width, scheme in ((1280, "light"), (390, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=f"{PICTURES}/{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.emulate_media(color_scheme="light")


def test_a_dropped_file_goes_with_the_report(form):
    faults = []
    form.on("pageerror", lambda error: faults.append(str(error)))
    drop(form, "memorandum.docx", files.docx())
    form.get_by_text("memorandum.docx: attached").wait_for()
    drop(form, "foto.jpg", files.picture(place=True))
    form.get_by_text("foto.jpg: attached").wait_for()
    drop(form, "page.pdf", b"<html><script>alert(1)</script>")
    form.get_by_text("page.pdf: This is a web page").wait_for()

    expect(form.get_by_text("45.4250 N, 75.6833 W")).to_be_visible()
    assert form.get_by_label("Remove these details from the file").nth(0).is_checked()
    assert Upload.objects.count() == 2
    pictured(form, "evidence")
    assert violations(form) == []
    form.set_viewport_size({"width": 320, "height": 700})
    assert form.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    form.locator("[name=item]").select_option("PRO-5.1-M1")
    form.locator("[name=claim]").select_option("on_track")
    form.locator("[name=effective_on]").fill("2026-04-01")
    form.locator("[name$='-kind']").nth(2).select_option("official_release")
    form.locator("[name=_save]").click()
    form.get_by_text("Draft saved.").wait_for()
    assert {piece.file_name for piece in Evidence.objects.all()} == {"memorandum.docx", "foto.jpg"}
    assert faults == []


def test_a_pasted_address_goes_to_the_empty_link(form):
    form.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text/plain", "https://www.example.org/memorandum");
          document.querySelector("[data-drop]").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
        }"""
    )
    assert form.locator("[name=evidence-0-address]").input_value() == (
        "https://www.example.org/memorandum"
    )


def test_without_script_a_chosen_file_is_attached(browser, live):
    client = Client()
    client.force_login(contributor(memorandum().nserc, username="nserc-contributor"))
    context = browser.new_context(java_script_enabled=False)
    cookie = client.cookies["session"].value
    context.add_cookies([{"name": "session", "value": cookie, "url": live}])
    page = context.new_page()
    page.goto(live + to("partnership_report_add"))
    chosen = {"name": "memorandum.docx", "mimeType": "text/html", "buffer": files.docx()}
    page.locator("summary", has_text="Evidence").click()
    page.locator("[type=file]").set_input_files(chosen)
    page.locator("[name=_attach]").click()
    expect(page.get_by_role("link", name="memorandum.docx")).to_be_visible()
    assert page.locator("[name=evidence-1-title]").input_value() == "Memorando"
    context.close()
