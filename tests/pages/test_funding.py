"""Funding: promised beside paid, each currency by itself, and never a share alone."""

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.vocabulary import FundingState
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import FUNDING, PLAN_FILE, words

PAGE = "/en/funding/"
PAID = replace(
    FUNDING[0], code="funding-2", title=words("First payment"), amount=Decimal("1200000"),
    state=FundingState.PAID, stated_on=date(2026, 3, 1),
)  # fmt: skip
PESOS = replace(
    FUNDING[0], code="funding-3", title=words("Sum in pesos"), amount=Decimal("2500000000"),
    currency="MXN", from_organizations=("mx-second",), to_organizations=(), stated_on=None,
)  # fmt: skip
THREE = replace(PLAN_FILE, funding=(*FUNDING, PAID, PESOS))


def table(response, currency: str) -> str:
    """Return what a reader sees of the sums of one currency."""
    return part(response, f'<section id="{currency}">')


def test_what_was_promised_stands_beside_what_was_paid(client, public):
    public(THREE)
    found = table(client.get(PAGE), "CAD")
    promised, paid = found.index("CAD 5.5 million Sep 18, 2025"), found.index("CAD 1.2 million Mar")
    assert promised < paid
    assert "To Second Secretariat" in found and "From FD" in found
    assert "The Paper press, par. 3" in found


def test_a_promise_without_a_payment_says_so(client, public):
    public()
    found = client.get(PAGE)
    assert "no payment found" in table(found, "CAD")
    assert "5.5 million Canadian dollars promised, no payment found." in seen(found)


def test_totals_stay_within_one_currency(client, public):
    public(THREE)
    response = client.get(PAGE)
    assert "In all CAD 5.5 million CAD 1.2 million" in table(response, "CAD")
    assert "In all MXN 2.5 billion no payment found" in table(response, "MXN")
    found = seen(response)
    assert "5.5 million Canadian dollars promised, 1.2 million Canadian dollars paid." in found
    assert "2.5 billion Mexican pesos promised, no payment found." in found
    assert "Sums in different currencies are never added." in found


def test_a_total_adds_its_sums(client, public):
    more = replace(FUNDING[0], code="funding-4", amount=Decimal("4400000"))
    public(replace(PLAN_FILE, funding=(*FUNDING, more)))
    assert "In all CAD 9.9 million" in table(client.get(PAGE), "CAD")


def test_there_is_no_share_anywhere(client, public):
    public(THREE)
    assert "%" not in seen(client.get(PAGE))


@pytest.mark.parametrize(
    ("path", "amount"),
    [
        ("/fr/financement/", "5,5 millions CAD"),
        ("/es/financiamiento/", "5.5 millones de CAD"),
        ("/fr/financement/", "2,5 milliards MXN"),
        ("/es/financiamiento/", "2.5 mil millones de MXN"),
    ],
)
def test_money_carries_its_code_as_each_language_writes_it(client, public, path, amount):
    public(THREE)
    assert amount in seen(client.get(path))


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("party=MX", ["funding-2", "funding-1", "funding-3"]),
        ("organization=ca-first", ["funding-2", "funding-1"]),
        ("initiative=TST-1.1&ordering=-amount", ["funding-3", "funding-1", "funding-2"]),
    ],
)
def test_a_filter_keeps_what_was_asked_for_in_its_order(client, public, query, codes):
    public(THREE)
    lines = csv.reader(io.StringIO(client.get(f"/en/funding.csv?{query}").content.decode()))
    assert [line[0] for line in lines] == ["Code", *codes]
    assert f"{len(codes)} of 3 with this filter." in seen(client.get(f"{PAGE}?{query}"))


@pytest.mark.parametrize("query", ["party=FR", "organization=x", "ordering=date", "state=paid"])
@pytest.mark.parametrize("path", [PAGE, "/en/funding.csv"])
def test_an_unknown_value_is_refused(client, public, path, query):
    public()
    assert client.get(f"{path}?{query}").status_code == 400


def test_a_plan_without_any_says_who_would_fill_it(client, public):
    public(replace(PLAN_FILE, funding=()))
    found = seen(client.get(PAGE))
    assert "No money was found." in found
    assert "Either country can put a payment on record; it is public once both agree." in found


def test_on_a_reconstructed_day_nothing_was_paid_yet(client, public):
    public(THREE)
    assert "CAD 1.2 million" not in seen(client.get(f"{PAGE}?as_of=2026-02-01"))


def test_its_permanent_address_leads_to_the_sum(client, public):
    public()
    french = {"Accept-Language": "fr"}
    assert client.get("/id/funding-1", headers=french)["Location"] == ("/fr/financement/#funding-1")
    assert '<div class="sum" id="funding-1">' in client.get(PAGE).content.decode()


def test_pages_of_initiative_and_organization_lead_here(client, public):
    public()
    for path in ("/en/initiatives/TST-1.1/", "/en/organizations/ca-first/"):
        assert 'href="/en/funding/#funding-1"' in client.get(path).content.decode()


def test_queries_do_not_grow_with_the_rows(client, public):
    public()
    counts = []
    for copies in (0, 18):
        multiply("funding-1", copies)
        cache.clear()
        with CaptureQueriesContext(connection) as counted:
            client.get(PAGE)
        counts.append(len(counted))
    assert len(set(counts)) == 1
    assert counts[0] <= 10
