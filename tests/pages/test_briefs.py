"""The one-page brief: one tagged page, with the facts, in the reader's language, on the day."""

import io
import re
import unicodedata
from dataclasses import replace

import pytest
from django.core.cache import cache
from pypdf import PdfReader

from partnership.exchange.shapes import Words
from partnership.models import Entry
from partnership.pages.brief_links import BRIEFS
from tests.pages.item_texts import seen
from tests.plans import with_initiative

MOST_BYTES = 300_000
REAL = [
    "/en/plan.pdf",
    "/fr/plan.pdf",
    "/es/plan.pdf",
    "/en/pillars/PRO.pdf",
    "/fr/piliers/MOB.pdf",
    "/en/areas/GOV-0.pdf",
    "/en/initiatives/PRO-1.2.pdf",
    "/fr/initiatives/PRO-5.1.pdf",
    "/es/iniciativas/ENV-1.5.pdf",
    "/en/organizations/ca-nrcan.pdf",
    "/fr/organismes/mx-sener.pdf",
]
TAGS = {"en": "en-CA", "fr": "fr-CA", "es": "es-MX"}


def brief(client, path: str) -> PdfReader:
    """Return the brief at an address, which must be one tagged page."""
    response = client.get(path)
    assert response.status_code == 200, path
    assert response["Content-Type"] == "application/pdf"
    assert len(response.content) <= MOST_BYTES
    found = PdfReader(io.BytesIO(response.content))
    assert len(found.pages) == 1, path
    return found


def words(found: PdfReader) -> str:
    """Return the words of a brief in one line, its letters taken apart where they are joined."""
    text = unicodedata.normalize("NFKC", found.pages[0].extract_text())
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("path", REAL)
def test_a_brief_is_one_page_that_those_who_listen_can_use(client, real, path):
    found = brief(client, path)
    catalogue = found.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert "/StructTreeRoot" in catalogue
    assert catalogue["/Lang"] == TAGS[path[1:3]]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in catalogue["/Metadata"].get_data()
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert len(found.outline) > 0
    assert found.metadata.title and found.metadata.subject


def test_the_brief_of_an_initiative_has_its_facts(client, real):
    found = brief(client, "/en/initiatives/PRO-5.1.pdf")
    told = words(found)
    assert found.metadata.title.startswith("PRO-5.1 Memorandum of understanding between research")
    for fact in (
        "Its one known milestone is overdue by 234 days; no report says whether it was done.",
        "234 days late", "was due Mar 31, 2026", "Overdue", "PRO-5.1-M1", "Responsible",
        "How clear is the promise", "Independent. Not a site of either government.",
        "Record as of November 20, 2026", "/id/PRO-5.1?as_of=2026-11-20",
    ):  # fmt: skip
        assert fact in told
    leaf = bytes(Entry.objects.filter(subject="PRO-5.1").latest("seq").leaf).hex()
    assert f"sha256:{leaf}" in told


def test_the_brief_of_a_plan_has_its_figures_with_what_they_are_out_of(client, real):
    told = words(brief(client, "/en/plan.pdf"))
    assert "72 initiatives. A deadline was found for 2." in told
    assert "No government has reported here yet." in told
    assert "The whole plan 72 2 of 72 7 of 72" in told


def test_long_words_are_cut_to_the_page(client, public):
    long = Words(*(" ".join([f"{tongue} of many words"] * 400) for tongue in ("a", "b", "c")))
    wide = Words(*(letter * 300 for letter in "abc"))
    public(with_initiative(title=wide, description=long, quoted=Words(), quoted_locator=Words()))
    found = words(brief(client, "/fr/initiatives/TST-1.1.pdf"))
    assert "b of many words" in found
    assert "TST-1.1-M2" in found


@pytest.mark.parametrize(
    "hostile",
    ['#import "x.typ": *', "*bold* $x^2$ = @ref <label>", '"]) #panic("no")', "`#{1+1}` //hush"],
)
def test_no_word_is_read_as_markup(client, public, hostile):
    public(replace(with_initiative(title=Words(hostile, hostile, hostile)), milestones=()))
    found = brief(client, "/en/initiatives/TST-1.1.pdf")
    assert hostile.replace(" ", "") in words(found).replace(" ", "")
    assert hostile in found.metadata.title


def test_the_same_record_gives_the_same_bytes(client, real):
    first = client.get("/en/initiatives/PRO-1.2.pdf")
    cache.clear()
    second = client.get("/en/initiatives/PRO-1.2.pdf")
    assert first.content == second.content
    assert first["ETag"] == second["ETag"]
    asked_again = client.get(
        "/en/initiatives/PRO-1.2.pdf", headers={"If-None-Match": first["ETag"]}
    )
    assert asked_again.status_code == 304


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/en/", "overview"),
        ("/fr/piliers/PRO/", "pillar"),
        ("/es/iniciativas/PRO-1.2/", "initiative"),
        ("/en/organizations/ca-nrcan/", "organization"),
    ],
)
def test_each_page_leads_to_its_brief_and_says_how_large_it_is(client, real, path, name):
    body = client.get(path).content.decode()
    where, kilo = re.search(
        r'<a href="([^"]+\.pdf)" type="application/pdf">[^<]*?(\d+)', body
    ).groups()
    size = len(client.get(where).content)
    assert int(kilo) * 1000 == BRIEFS[name][1]
    assert abs(size - BRIEFS[name][1]) < 0.2 * BRIEFS[name][1]


def test_a_demonstration_says_so(client, real, settings):
    settings.DEMO = True
    assert "what officials publish here is invented" in words(brief(client, "/en/plan.pdf"))


@pytest.mark.parametrize(
    "path", ["/en/initiatives/ca-nrcan.pdf", "/en/organizations/PRO-1.2.pdf", "/en/pillars/X.pdf"]
)
def test_what_is_not_there_has_no_brief(client, real, path):
    assert client.get(path).status_code == 404


def test_a_code_in_another_spelling_leads_on(client, real):
    response = client.get("/en/initiatives/pro_1.2.pdf?as_of=2026-11-20")
    assert (response.status_code, response["Location"]) == (
        301,
        "/en/initiatives/PRO-1.2.pdf?as_of=2026-11-20",
    )


def test_the_page_of_a_brief_is_cited_and_not_the_file(client, real):
    told = words(brief(client, "/en/plan.pdf")).replace(" ", "")
    assert "/en/?plan=canada-mexico-2025-2028&as_of=2026-11-20" in told
    assert "plan.pdf" not in told
    assert "One-page brief" in seen(client.get("/en/"))
