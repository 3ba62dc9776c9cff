"""Indicators: each value with its source, what is not found left empty, a line from four on."""

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.vocabulary import Direction, Qualifier
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import INDICATORS, PLAN_FILE, words

PAGE = "/en/indicators/"
TRADE = INDICATORS[0]
EMPTY = replace(TRADE, code="unmeasured", title=words("Not measured"), observations=())
DUTY = replace(
    TRADE, code="duty", title=words("A duty"), direction=Direction.EXTERNAL_PRESSURE
)  # fmt: skip


def over(*values: str, **more):
    """Return the measure with one headline value a year, from 2020 on."""
    told = tuple(
        replace(TRADE.observations[0], value=Decimal(value), period=str(year),
                ends_on=date(year, 12, 31))
        for year, value in enumerate(values, start=2020)
    )  # fmt: skip
    return replace(PLAN_FILE, indicators=(replace(TRADE, observations=told, **more),))


def row(response, code: str) -> str:
    """Return what a reader sees of one measure."""
    return part(response, f'<tr role="row" id="{code}">', "</tr>")


def test_a_row_has_the_latest_value_with_its_date_and_source(client, public):
    public()
    found = row(client.get(PAGE), "trade")
    assert "Two-way trade billion CAD should rise" in found
    assert "55.4 2024 A value The Paper press, par. 3" in found
    assert "TST-1.1" in found
    assert "1 measure with a source. None has a target." in seen(client.get(PAGE))


def test_what_no_source_gives_stays_empty(client, public):
    public(replace(PLAN_FILE, indicators=(TRADE, EMPTY)))
    found = row(client.get(PAGE), "unmeasured")
    assert "Not measured billion CAD should rise no value found" in found
    assert "For 1 of 2 no value was found." in seen(client.get(PAGE))


def test_a_baseline_and_a_target_stand_beside_it(client, public):
    public(over("50", baseline=Decimal(50), target=Decimal(75)))
    found = client.get(PAGE)
    assert "should rise 50 75" in row(found, "trade")
    assert "None has a baseline or a target." not in seen(found)
    assert "1 of 1 has a target." in seen(found)


def test_pressure_from_outside_stands_apart(client, public):
    public(replace(PLAN_FILE, indicators=(TRADE, DUTY)))
    response = client.get(PAGE)
    assert "A duty" in part(response, '<section id="outside">')
    assert "A duty" not in part(response, '<section id="aims">')
    assert "should rise" not in row(response, "duty")
    assert "None has a baseline or a target." in part(response, '<section id="outside">')
    assert "never counts as progress" in seen(response)


def test_three_values_are_told_and_never_drawn(client, public):
    public(over("1", "3", "2"))
    response = client.get(PAGE)
    assert "2 2022 A value" in row(response, "trade")
    assert "2 other values" in row(response, "trade")
    assert "Over time" not in seen(response)


def test_four_values_make_a_line_with_its_table(client, public):
    public(over("1", "3", "2", "5", target=Decimal(6)))
    response = client.get(PAGE)
    drawn = response.content.decode().split('id="line-trade"')[1]
    assert 'aria-label="billion CAD by period: 2020, 1; 2021, 3; 2022, 2; 2023, 5"' in drawn
    assert drawn.count('<circle class="first"') == 4 and "target 6" in drawn
    assert drawn.count('<th role="rowheader"') == 4
    assert 'href="#line-trade"' in response.content.decode()


def test_a_line_keeps_its_points_in_every_language(client, public):
    public(over("1", "3", "2", "5.5"))
    path = 'd="M2.0 82.0L'
    assert path in client.get("/fr/indicateurs/").content.decode()
    assert path in client.get(PAGE).content.decode()


def test_values_that_never_differ_lie_in_the_middle(client, public):
    public(over("2", "2", "2", "2"))
    assert 'd="M2.0 48.0L' in client.get(PAGE).content.decode()


def test_a_second_value_of_a_period_is_no_point_of_the_line(client, public):
    plan = over("1", "3", "2", "5")
    second = replace(
        plan.indicators[0].observations[0], headline=False, value=Decimal(9),
        qualifier=Qualifier.ABOUT,
    )  # fmt: skip
    told = (*plan.indicators[0].observations, second)
    public(replace(plan, indicators=(replace(plan.indicators[0], observations=told),)))
    body = client.get(PAGE).content.decode()
    assert body.count('<circle class="first"') == 4
    assert "about 9" in seen(body)


def test_a_reconstructed_day_has_no_value_of_a_later_period(client, public):
    later = replace(TRADE.observations[0], value=Decimal(60), period="2026-03",
                    ends_on=date(2026, 3, 31))  # fmt: skip
    told = replace(TRADE, observations=(*TRADE.observations, later))
    public(replace(PLAN_FILE, indicators=(told,)))
    assert "60 March 2026" in row(client.get(PAGE), "trade")
    past = row(client.get(f"{PAGE}?as_of=2026-01-01"), "trade")
    assert "60" not in past and "55.4 2024" in past


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("direction=external_pressure", ["duty"]),
        ("initiative=TST-1.1", ["trade", "duty"]),
        ("ordering=-date", ["trade", "duty"]),
    ],
)
def test_a_filter_keeps_what_was_asked_for(client, public, query, codes):
    public(replace(PLAN_FILE, indicators=(TRADE, DUTY)))
    lines = csv.reader(io.StringIO(client.get(f"/en/indicators.csv?{query}").content.decode()))
    assert [line[0] for line in lines] == ["Code", *codes]
    assert client.get(f"{PAGE}?{query}").status_code == 200


@pytest.mark.parametrize("query", ["direction=x", "initiative=x", "ordering=x", "party=CA"])
@pytest.mark.parametrize("path", [PAGE, "/en/indicators.csv"])
def test_an_unknown_value_is_refused(client, public, path, query):
    public()
    assert client.get(f"{path}?{query}").status_code == 400


def test_the_table_has_a_line_for_each_value(client, public):
    public(replace(PLAN_FILE, indicators=(TRADE, EMPTY)))
    text = client.get("/fr/indicateurs.csv").content.decode()
    known, unknown = list(csv.reader(io.StringIO(text)))[1:]
    assert known[6:10] == ["2024", "2024-12-31", "55.4", "55,4"]
    assert unknown[0] == "unmeasured" and unknown[6:11] == [""] * 5


def test_a_plan_without_any_says_who_would_propose_one(client, public):
    without = tuple(replace(each, indicator=None) for each in PLAN_FILE.milestones)
    public(replace(PLAN_FILE, indicators=(), milestones=without))
    assert "No measure was found in the sources read. Either country can propose one" in seen(
        client.get(PAGE)
    )


def test_its_permanent_address_leads_to_its_row(client, public):
    public()
    spanish = {"Accept-Language": "es"}
    assert client.get("/id/trade", headers=spanish)["Location"] == "/es/indicadores/#trade"
    assert 'href="/en/indicators/#trade"' in client.get("/en/initiatives/TST-1.1/").content.decode()


def test_queries_do_not_grow_with_the_rows(client, public):
    public()
    counts = []
    for copies in (0, 18):
        multiply("trade", copies)
        cache.clear()
        with CaptureQueriesContext(connection) as counted:
            client.get(PAGE)
        counts.append(len(counted))
    assert len(set(counts)) == 1
    assert counts[0] <= 10
