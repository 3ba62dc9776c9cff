"""One organization: what it is, what it holds and how that is known, what it said and did."""

from dataclasses import replace

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.queries.organization_page import FEWEST_FOLDED, SHOWN
from partnership.vocabulary import Basis
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import INITIATIVES, ORGANIZATIONS, PLAN_FILE

PAGE = "/en/organizations/ca-first/"


def of(client, path=PAGE) -> str:
    """Return what a reader sees of an organization's page."""
    return seen(client.get(path))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/en/organizations/ca-first/", "First Department"),
        ("/fr/organismes/ca-first/", "First Department (fr)"),
        ("/es/instituciones/ca-first/", "First Department (es)"),
    ],
)
def test_it_is_called_by_its_name_in_the_language_and_shows_all_three(client, public, path, name):
    public()
    body = client.get(path).content.decode()
    assert f"<h1>{name}</h1>" in body
    assert '<dd lang="fr-CA">First Department (fr) <span class="code">FD (fr)</span></dd>' in body
    assert '<dd lang="es-MX">First Department (es)' in body


def test_it_says_what_it_leads_and_that_nothing_was_reported(client, public):
    public()
    assert "Leads 1 of 1 initiatives, named in a source. No report." in of(client)


def test_what_is_inferred_is_marked_and_said_to_oblige_nobody(client, public):
    first, second = INITIATIVES[0].responsibilities
    inferred = (replace(first, basis=Basis.INFERRED), second)
    public(replace(PLAN_FILE, initiatives=(replace(INITIATIVES[0], responsibilities=inferred),)))
    text = of(client)
    assert "Leads 1 of 1 initiatives, inferred." in text
    assert "leads, inferred" in text
    assert "obliges nobody" in text


def test_a_named_lead_has_no_such_warning(client, public):
    public()
    assert "obliges nobody" not in of(client)


def test_its_milestones_are_those_of_the_initiatives_that_it_leads(client, public):
    public()
    milestones = seen(client.get(PAGE).content.decode().split("Milestones", 1)[1])
    assert "First memorandum signed" in milestones
    assert "Reported complete" in milestones
    assert "Second memorandum signed" in milestones
    assert "237 days late was due Mar 31, 2026" in milestones


def test_meetings_and_money_are_listed_with_their_days(client, public):
    public()
    text = of(client)
    assert "Nov 11, 2025 First meeting" in text
    assert "Sep 18, 2025 First sum CAD 5.5 million Promised pays" in text
    assert "receives" in of(client, "/en/organizations/mx-second/")


def test_its_parent_and_those_under_it_link_to_each_other(client, public):
    first, second = ORGANIZATIONS
    public(replace(PLAN_FILE, organizations=(first, replace(second, parent="ca-first"))))
    assert 'href="/en/organizations/mx-second/"' in client.get(PAGE).content.decode()
    part_of = part(client.get("/en/organizations/mx-second/"), "<dt>Part of</dt>", "</div>")
    assert part_of.strip() == "First Department"


def test_who_holds_nothing_is_told_so(client, public):
    public(replace(PLAN_FILE, initiatives=(replace(INITIATIVES[0], responsibilities=()),)))
    text = of(client)
    assert "It leads nothing and supports nothing in this plan." in text
    assert "Leads none. No report." in text


def test_many_milestones_fold_all_but_the_first(client, public):
    public()
    multiply("TST-1.1-M2", SHOWN + FEWEST_FOLDED)
    near, folded = client.get(PAGE).content.decode().partition('<details class="older">')[::2]
    others = folded.partition("</details>")[0].count("TST-1.1-M")
    assert others and "Show the other" in folded
    assert near.count('<span class="code">TST-1.1-M') == SHOWN


def test_its_entries_are_those_about_it_and_by_it(client, told):
    code = told.story.secihti.code
    record = part(client.get(f"/en/organizations/{code}/"), "Its entries in the record")
    assert "Put on record" in record
    assert "Answer of the other country" in record
    assert "Text agreed by officials" in record


def test_a_past_day_knows_nothing_later(client, told):
    path = f"/en/organizations/{told.story.secihti.code}/"
    assert "Last report Apr 12, 2026" in of(client, f"{path}?as_of=2026-04-15")
    record = part(client.get(f"{path}?as_of=2026-04-11"), "Its entries in the record")
    assert "Apr 12" not in record
    assert "Mar 14, 2026" in record


def test_it_is_cited_by_its_own_entry(client, public):
    public()
    citation = part(client.get(PAGE), '<p id="citation">', "</p>")
    assert "/id/ca-first?as_of=2026-11-23" in citation


@pytest.mark.parametrize("path", ["/en/organizations/TST-1.1/", "/en/organizations/xx-none/"])
def test_what_is_no_organization_is_not_found(client, public, path):
    public()
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", [PAGE, "/en/organizations/", "/en/parties/CA/"])
def test_the_number_of_queries_does_not_depend_on_the_rows(client, public, path):
    public()
    counts = []
    for more in (0, 19, 180):
        if more:
            multiply("TST-1.1-M2", more)
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            text = seen(client.get(path))
        assert text.count("TST-1.1-M") >= more or path != PAGE
        counts.append(len(asked))
    assert len(set(counts)) == 1, counts
