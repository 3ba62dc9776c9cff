"""One country: what it leads, what waits for its answer since when; never a ranking."""

import re
from dataclasses import replace

import pytest

from partnership.vocabulary import Basis
from tests.actions.people import COMPLETED, published
from tests.factories import clock_at
from tests.pages.item_texts import part, seen
from tests.plans import INITIATIVES, PLAN_FILE


@pytest.fixture
def waiting(story, time_machine):
    """Canada reports the memorandum complete on 10 April 2026, with evidence; read 40 days on."""
    published(story.milestone, story.nserc, COMPLETED, clock_at("2026-04-10"))
    time_machine.move_to("2026-05-20T18:00Z", tick=False)
    return story


def waits(client, country: str) -> str:
    """Return the list of what waits for a country's answer."""
    return part(client.get(f"/en/parties/{country}/"), "<h2>Waits for its answer")


def test_a_completion_waits_for_the_other_country_since_its_publication(client, waiting):
    text = waits(client, "MX")
    assert "Memorandum signed" in text
    assert "40 days waiting since Apr 10, 2026" in text


def test_it_does_not_wait_for_the_country_that_reported_it(client, waiting):
    assert "Memorandum signed" not in waits(client, "CA")
    mine = part(client.get("/en/parties/CA/"), "<h2>Reported complete by it, not answered yet")
    assert "Memorandum signed" in mine


def test_reported_and_confirmed_are_told_apart_each_out_of_what_it_leads(client, waiting):
    facts = part(client.get("/en/parties/CA/"), '<dl class="facts">', "</dl>")
    assert re.search(r"Reported complete by it 1 of 1", facts)
    assert re.search(r"Confirmed by every leading country 0 of 1", facts)


def test_the_longest_wait_is_told(client, waiting):
    facts = part(client.get("/en/parties/MX/"), '<dl class="facts">', "</dl>")
    assert "longest: 40 days 1 of 1" in facts


def test_nothing_waits_before_it_was_reported(client, waiting):
    page = client.get("/en/parties/MX/?as_of=2026-04-01")
    assert "Nothing waits for it." in seen(page)


def test_a_named_lead_is_told_apart_from_an_inferred_one(client, public):
    first, second = INITIATIVES[0].responsibilities
    mixed = (first, replace(second, basis=Basis.INFERRED))
    public(replace(PLAN_FILE, initiatives=(replace(INITIATIVES[0], responsibilities=mixed),)))
    assert "names its lead for 1 of 1 initiatives" in seen(client.get("/en/parties/CA/"))
    inferred = seen(client.get("/en/parties/MX/"))
    assert "names its lead for 0 of 1 initiatives" in inferred
    assert "For 1 more a lead is inferred from its mandate." in inferred


def test_only_its_own_organizations_are_listed(client, public):
    public()
    bodies = part(client.get("/en/parties/CA/"), "<h2>Its organizations")
    assert "First Department" in bodies
    assert "Second Secretariat" not in bodies


def test_the_other_country_is_a_link_and_no_figure_of_it_is_shown(client, public):
    public()
    body = client.get("/fr/parties/CA/").content.decode()
    assert 'href="/fr/parties/MX/"' in body
    assert "Second Secretariat" not in body


@pytest.mark.parametrize("path", ["/en/parties/ca/", "/en/parties/Ca"])
def test_any_spelling_leads_to_the_page(client, public, path):
    public()
    assert client.get(path)["Location"] == "/en/parties/CA/"


def test_its_permanent_address_leads_there(client, public):
    public()
    response = client.get("/id/MX", headers={"Accept-Language": "es"})
    assert response["Location"] == "/es/partes/MX/"


@pytest.mark.parametrize("path", ["/en/parties/TST/", "/en/parties/US/", "/en/milestones/CA/"])
def test_what_is_no_party_is_not_found(client, public, path):
    public()
    assert client.get(path).status_code == 404
