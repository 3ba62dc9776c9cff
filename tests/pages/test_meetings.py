"""Meetings and missions: who met whom, when, what came of it, and an honest last line."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.exchange.shapes import Words
from partnership.queries import meetings_page
from partnership.vocabulary import MeetingLevel, MeetingPrecision
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import MEETINGS, PLAN_FILE, words

PAGE = "/en/meetings/"
AHEAD = replace(
    MEETINGS[0],
    code="meeting-2",
    title=words("Second meeting"),
    level=MeetingLevel.ONE_GOVERNMENT,
    starts_on=date(2027, 2, 1),
    precision=MeetingPrecision.WEEK,
    organizations=("ca-first",),
    initiatives=(),
    related=("TST-1.1",),
    outcome=Words(),
    sources=(),
)
TWO = replace(PLAN_FILE, meetings=(*MEETINGS, AHEAD))


def row(response, code: str) -> str:
    """Return what a reader sees of one row."""
    return part(response, f'<li id="{code}">', "</li>\n")


def test_a_row_says_who_met_whom_when_and_what_came_of_it(client, public):
    public()
    found = row(client.get(PAGE), "meeting-1")
    assert "Nov 11, 2025 First meeting Meeting Ministers meeting-1 CA FD" in found
    assert "MX Second Secretariat" in found
    assert "What came of it: They met" in found
    assert "For TST-1.1" in found
    assert "reported by the press" in found and "The Paper press, par. 3" in found


@pytest.mark.parametrize(
    ("path", "heading"),
    [("/fr/rencontres/", "First meeting (fr)"), ("/es/reuniones/", "First meeting (es)")],
)
def test_it_speaks_the_language_of_its_address(client, public, path, heading):
    public()
    assert heading in row(client.get(path), "meeting-1")


def test_deliverables_stand_among_them_as_on_the_overview(client, public):
    public()
    found = client.get(PAGE)
    assert "by Dec 29, 2025" in row(found, "TST-1.1-M1")
    assert "2 meetings, missions and deliverables found since September 18, 2025." in seen(found)
    assert "All 2 meetings, missions and deliverables" in seen(client.get("/en/"))


def test_months_stand_newest_first_with_their_anchors(client, public):
    public()
    body = client.get(PAGE).content.decode()
    assert body.index('id="2025-12"') < body.index('id="2025-11"')
    assert 'href="#2025-11"' in body
    oldest = client.get(f"{PAGE}?ordering=date").content.decode()
    assert oldest.index('id="2025-11"') < oldest.index('id="2025-12"')


def test_months_after_the_first_twelve_are_folded(client, public, monkeypatch):
    public()
    assert 'class="further"' not in client.get(PAGE).content.decode()
    monkeypatch.setattr(meetings_page, "YEAR", 1)
    body = client.get(f"{PAGE}?ordering=date").content.decode()
    near, folded = body.partition('<details class="further">')[::2]
    assert near.count('class="month"') == 1 and folded.count('class="month"') == 1


def test_the_months_of_the_overview_lead_here(client, public):
    public()
    assert 'href="/en/meetings/#2025-11"' in client.get("/en/").content.decode()


def test_what_is_only_announced_says_so_and_names_no_absent_side(client, public):
    public(TWO)
    found = row(client.get(PAGE), "meeting-2")
    assert "week of Feb 1, 2027" in found and "announced, not held yet" in found
    assert "not named" not in found
    assert "Background to TST-1.1" in found
    assert "No source is named." in found
    assert "1 more is announced." in seen(client.get(PAGE))


def test_on_a_reconstructed_day_nothing_is_ahead(client, public):
    public(TWO)
    found = seen(client.get(f"{PAGE}?as_of=2025-12-01"))
    assert "First meeting" in found and "Second meeting" not in found
    assert "memorandum" not in found


def test_it_ends_with_the_day_after_which_nothing_was_found(client, public):
    public()
    assert "Nothing was found after December 29, 2025; that may be the search" in seen(
        client.get(PAGE)
    )


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("kind=meeting", {"meeting-1", "meeting-2"}),
        ("kind=deliverable", {"TST-1.1-M1"}),
        ("party=MX", {"meeting-1", "TST-1.1-M1"}),
        ("organization=mx-second&kind=meeting", {"meeting-1"}),
        ("initiative=TST-1.1", {"meeting-1", "meeting-2", "TST-1.1-M1"}),
    ],
)
def test_a_filter_keeps_what_was_asked_for(client, public, query, left):
    public(TWO)
    table = csv.reader(io.StringIO(client.get(f"/en/meetings.csv?{query}").content.decode()))
    assert {line[0] for line in table} == {"Code", *left}
    assert f"{len(left)} of 3 with this filter." in seen(client.get(f"{PAGE}?{query}"))


@pytest.mark.parametrize("query", ["kind=x", "party=FR", "organization=x", "ordering=x", "page=2"])
@pytest.mark.parametrize("path", [PAGE, "/en/meetings.csv"])
def test_an_unknown_value_is_refused(client, public, path, query):
    public()
    assert client.get(f"{path}?{query}").status_code == 400


def test_a_plan_without_any_says_who_would_fill_it(client, public):
    public(replace(PLAN_FILE, meetings=(), milestones=()))
    assert "No meeting was found in the sources read. Either country can put one on record" in seen(
        client.get(PAGE)
    )


def test_the_table_has_a_line_for_each_in_the_language(client, public):
    public()
    text = client.get("/fr/rencontres.csv").content.decode()
    line = next(line for line in csv.reader(io.StringIO(text)) if line[0] == "meeting-1")
    assert line[3:5] == ["First meeting (fr)", "2025-11-11"]
    assert line[7] == "CA FD (fr); MX Second Secretariat (fr)"
    assert line[-1] == "The Paper, par. 3, https://paper.example/story"


def test_its_permanent_address_leads_to_its_row_and_keeps_the_day(client, public):
    public()
    spanish = {"Accept-Language": "es"}
    assert client.get("/id/meeting-1", headers=spanish)["Location"] == "/es/reuniones/#meeting-1"
    assert client.get("/id/MEETING_1?as_of=2026-01-01")["Location"] == (
        "/en/meetings/?as_of=2026-01-01#meeting-1"
    )


def test_a_meeting_of_another_plan_leads_to_that_plans_list(client, public, settings):
    public()
    settings.DEFAULT_PLAN = "another"
    assert client.get("/id/meeting-1")["Location"] == "/en/meetings/?plan=test-plan#meeting-1"


def test_queries_do_not_grow_with_the_rows(client, public):
    public()
    counts = []
    for copies in (0, 18, 180):
        multiply("TST-1.1-M1", copies)
        multiply("meeting-1", copies)
        cache.clear()
        with CaptureQueriesContext(connection) as counted:
            client.get(PAGE)
        counts.append(len(counted))
    assert len(set(counts)) == 1
    assert counts[0] <= 10
