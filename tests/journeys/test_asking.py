"""Questions of a journalist, an auditor, a citizen: each answered in the clicks that we promise."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
MILESTONE = "/en/milestones/PRO-5.1-M1/"
FIVE_FACTS = (
    "NSERC, SSHRC", "SECIHTI",  # who, in both countries
    "51 days late",  # since when
    "Sep 30, 2026", "Mar 31, 2026", "moved twice",  # was the date moved
    "Legislation",  # why
    "no report says whether it was done",
)  # fmt: skip


@pytest.mark.parametrize("begin", ["/en/", MILESTONE, "/en/organizations/", "/en/method/"])
def test_what_is_late_who_leads_since_when_moved_and_why(told, plain_reader, begin):
    plain_reader.arrive(begin)

    plain_reader.press(plain_reader.page.locator("nav a", has_text="Late & at risk").first)

    row = plain_reader.page.locator("tr", has_text="Memorandum signed")
    for fact in FIVE_FACTS:
        expect(row.first).to_contain_text(fact)
    assert plain_reader.clicks == 1


def test_only_the_moved_date_keeps_it_from_being_late(told, reader):
    reader.arrive("/en/")

    reader.press(reader.page.locator("nav a", has_text="Late & at risk").first)

    expect(reader.page.get_by_role("heading", name="only because the date moved")).to_be_visible()
    assert reader.clicks == 1


def test_what_a_page_said_on_a_day(told, reader):
    reader.arrive(MILESTONE)
    reader.unfold(reader.page.get_by_text("See another date"))
    reader.page.locator("#as_of").fill("2026-05-10")
    reader.press(reader.page.get_by_role("button", name="Show", exact=True))

    assert "as_of=2026-05-10" in reader.page.url
    expect(reader.page.get_by_text("May 10, 2026").first).to_be_visible()
    expect(reader.page.locator(".cite, .citation").first).to_contain_text("as_of=2026-05-10")
    assert reader.clicks == 2


def test_every_change_between_two_days_as_a_file(told, reader):
    reader.arrive(MILESTONE)
    reader.press(reader.page.get_by_role("link", name="All changes, word by word").first)
    everything = reader.take(reader.page.get_by_role("button", name="Download as CSV")).decode()
    assert reader.clicks == 2

    newest = everything.splitlines()[1].split(",")[1]
    reader.page.get_by_label("From").first.fill(newest)
    between = reader.take(reader.page.get_by_role("button", name="Download as CSV")).decode()
    assert 1 < len(between.splitlines()) < len(everything.splitlines())


def test_a_spanish_reader_of_an_english_link_stays_on_the_page_the_day_and_the_filter(told, reader):
    reader.arrive("/en/late/?as_of=2026-08-01&party=CA")
    expect(reader.page.locator("html")).to_have_attribute("lang", "en-CA")

    reader.press(reader.page.get_by_role("link", name="Español"))

    assert reader.page.url.endswith(("/es/atrasos/?as_of=2026-08-01&party=CA",
                                     "/es/atrasos/?party=CA&as_of=2026-08-01"))  # fmt: skip
    assert reader.clicks == 1


def test_a_listener_finds_what_is_late_and_who_leads(told, reader):
    reader.arrive("/en/late/")

    heading = reader.page.get_by_role("heading", name="Overdue", level=2)
    table = reader.page.get_by_role("table").first
    row = table.get_by_role("row", name="Memorandum signed")
    expect(heading.first).to_be_visible()
    expect(row.get_by_role("rowheader")).to_contain_text("Memorandum signed")
    expect(row).to_contain_text("SECIHTI")
    for drawing in (
        reader.page.locator("main svg:not(svg svg, [aria-hidden])").filter(visible=True).all()
    ):
        expect(drawing).to_have_accessible_name(re.compile(r"\w"))
