"""About, privacy, report an error, and the corrections: true to the program and to the record."""

import html
import re
from datetime import date

import pytest

from partnership.actions.erasing import erase_words
from partnership.actions.withholding import Decision, withhold
from partnership.models import Entry, Initiative
from partnership.vocabulary import EntryKind
from tests.factories import OfficialFactory, clock_at
from tests.pages.item_texts import seen

ADDRESSES = [
    "/en/about/", "/fr/a-propos/", "/es/acerca/", "/en/privacy/", "/fr/confidentialite/",
    "/es/privacidad/", "/en/errors/", "/fr/erreurs/", "/es/errores/", "/en/corrections/",
    "/fr/corrections/", "/es/correcciones/",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_answers_and_is_in_every_footer(client, story, address):
    response = client.get(address)
    assert response.status_code == 200 and not response.cookies
    language = address.split("/")[1]
    assert f'href="{address}' in client.get(f"/{language}/").content.decode().split("<footer")[1]


def test_about_says_whose_it_is_and_who_runs_it(client, story, settings):
    page = seen(client.get("/en/about/"))
    assert "It belongs to neither government" in page and "does not name yet who runs it" in page
    settings.OPERATOR, settings.CONTACT = "Example Newsroom", "desk@news.example"
    page = seen(client.get("/en/about/"))
    assert "run by Example Newsroom." in page and "desk@news.example" in page


def test_independence_is_said_on_every_page_until_it_is_adopted(client, story, settings):
    words = "Independent. Not a site of either government."
    kinds = (
        "/en/",
        "/en/search/",
        "/en/nothing/",
        "/en/milestones/PRO-5.1-M1/",
        "/en/?as_of=x",
        "/api/v1/",
    )
    assert all(words in seen(client.get(path)) for path in kinds)
    settings.ADOPTED = True
    assert not any(words in seen(client.get(path)) for path in ("/en/about/?as_of=2026-05-01",))
    assert words not in seen(client.get("/en/nothing/"))


def test_the_letter_is_filled_in_with_what_it_is_about(client, story, settings):
    settings.SITE_URL = "https://tracker.example"
    page = seen(client.get("/en/errors/?about=pro_5.1&entry=7"))
    assert "https://tracker.example/id/PRO-5.1?as_of=" in page
    assert "Entry of the record: 7" in page
    assert "names no address to write to yet" in page


def test_with_a_contact_a_mail_is_filled_in(client, story, settings):
    settings.CONTACT = "desk@news.example"
    page = html.unescape(client.get("/en/errors/?about=PRO-5.1&entry=7").content.decode())
    mail = re.search(r'href="(mailto:desk@news\.example\?[^"]*)"', page).group(1)
    assert "subject=Error%20in%20the%20record" in mail and "%0A" in mail and "PRO-5.1" in mail


def test_the_footer_carries_subject_and_entry(client, story):
    newest = Entry.objects.latest("seq").seq
    footer = client.get("/en/milestones/PRO-5.1-M1/").content.decode().split("<footer")[1]
    assert f"/en/errors/?about=PRO-5.1-M1&amp;entry={newest}" in footer
    footer = client.get("/en/late/").content.decode().split("<footer")[1]
    assert f"/en/errors/?page=late&amp;entry={newest}" in footer


@pytest.mark.parametrize(
    "query", ["about=nothing-here", "page=pillar", "page=x%00", "entry=-1", "entry=1" + "0" * 30]
)
def test_a_letter_about_nothing_is_refused(client, story, query):
    response = client.get(f"/en/errors/?{query}")
    assert response.status_code == 400 and 'lang="es-MX"' in response.content.decode()


def test_without_a_correction_the_page_says_what_would_stand_here(client, story):
    assert "Nothing has been corrected so far." in seen(client.get("/en/corrections/"))


def _title() -> str:
    return Initiative.objects.get(code="PRO-5.1").title_en


def test_what_was_erased_and_withheld_is_listed_with_its_ground(client, story, time_machine):
    time_machine.move_to("2026-05-10T18:00Z", tick=False)
    erase_words("PRO-5.1", _title(), legal_basis="Court order 7", clock=clock_at("2026-05-01"))
    coordinator = OfficialFactory(role="coordinator", party="CA", organization=story.nserc)
    ground = {"en": "Access Act, s. 15", "fr": "Loi, art. 15", "es": "Ley, art. 112"}
    day = date(2026, 5, 2)
    decision = Decision(organization=story.nserc, ground=ground, decided_on=day,
                        informed_on=day, review_on=date(2027, 5, 2))  # fmt: skip
    story.milestone.refresh_from_db()
    withhold(item=story.milestone, decision=decision, by=coordinator, clock=clock_at("2026-05-02"))
    page = seen(client.get("/en/corrections/"))
    assert "Court order 7" in page and "Access Act, s. 15" in page
    assert "2 entries of" in page and "Memorandum signed" not in page


def test_a_corrected_report_stands_beside_what_is_right(client, told):
    page = seen(client.get("/en/corrections/"))
    entry = Entry.objects.get(kind=EntryKind.CORRECT)
    assert f"on track (No. {entry.seq})" in page and "Draft ready." in page
    assert "NSERC" in page and "April 20, 2026" in page
    assert "Draft ready." not in seen(client.get("/en/corrections/?as_of=2026-04-01"))


def test_it_takes_the_same_queries_for_one_and_for_many(
    client, told, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        client.get("/en/corrections/")
