"""What changed: by day, who, from what to what, why; what came by date was done by no one."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.actions.reporting_words import Said
from partnership.models import Entry
from partnership.vocabulary import Claim, EntryKind
from tests.actions.people import published
from tests.factories import clock_at
from tests.pages.item_texts import part, seen
from tests.pages.record_rows import repeat_entry, with_another_plans_body

SIGNED, CALL = "PRO-5.1-M1", "PRO-5.1-M3"


def lines(response) -> str:
    """Return what a reader sees of the days."""
    return part(response, '<section id="days">')


def rows(client, query: str = "") -> list[dict]:
    """Return the lines of the table."""
    return list(csv.DictReader(StringIO(client.get(f"/en/changes.csv{query}").content.decode())))


def test_a_moved_date_says_who_from_to_why_and_where(client, told):
    response = client.get("/en/changes/")
    day = lines(response).split("March 14, 2026")[1].split("January 15")[0]
    assert "Memorandum signed PRO-5.1-M1" in day
    assert "Mar 31, 2026 Jun 30, 2026 Legal review of the data clause NSERC, Canada +91 days" in day
    number = Entry.objects.get(subject=SIGNED, kind=EntryKind.DUE_DATE, recorded_at__month=3).seq
    place = f"/en/history/{SIGNED}/#entry-{number}"
    assert f'<a href="{place}">No. {number}</a>' in response.content.decode()
    assert f'id="entry-{number}"' in client.get(place.partition("#")[0]).content.decode()


def test_a_report_shows_how_it_changed_the_status(client, told):
    day = lines(client.get("/en/changes/")).split("May 20, 2026")[1].split("April 20")[0]
    assert "Report: completed" in day and "No report yet Reported complete" in day
    assert "NSERC, Canada" in day


def test_what_came_by_date_was_done_by_no_one(client, told):
    day = lines(client.get("/en/changes/")).split("October 1, 2026")[1].split("July 1")[0]
    assert "At risk Overdue" in day and "by date" in day
    assert "No report says whether it was done" in day
    assert "Canada" not in day and "No. " not in day


def test_a_status_that_follows_from_an_entry_elsewhere_names_it(client, told):
    told.later.prerequisites.add(told.signed)
    drafting = Said(
        claim=Claim.ON_TRACK, effective_on=date(2026, 11, 10), note={"en": "x", "fr": "x"}
    )
    published(told.signed, told.story.nserc, drafting, clock_at("2026-11-10"))
    number = Entry.objects.order_by("-seq")[0].seq
    follows = next(row for row in rows(client) if row["Code"] == "PRO-5.1-M4")
    assert follows["Notes"] == f"follows from No. {number}"
    assert (follows["Day"], follows["Status after"]) == ("2026-11-10", "At risk")
    assert not follows["By whom"] and not follows["Entry"]


def test_an_organization_of_another_plan_is_not_among_them(client, told):
    before = len(rows(client))
    with_another_plans_body("xx-else")
    assert len(rows(client)) == before
    assert "xx-else" not in client.get("/en/changes/?opening=each").content.decode()
    assert "xx-else" not in client.get("/en/").content.decode()


def test_it_says_whose_hours_these_are(client, told):
    assert "Hours are those of Mexico City." in seen(client.get("/en/changes/"))


def test_the_newest_comes_first_and_the_opening_load_is_one_group(client, told):
    response = client.get("/en/changes/")
    found = lines(response)
    assert found.index("October 1, 2026") < found.index("March 14, 2026")
    assert "January 15, 2026 11 changes The plan came on record, with 11 entries" in found
    assert '<details class="load" id="opening">' in response.content.decode()
    assert "Put on record: Milestone 4" in found and "Show all 11 one by one" in found
    each = lines(client.get("/en/changes/?opening=each"))
    assert each.count("Put on record") >= 11


def test_it_says_since_when_nothing_changed_and_what_falls_due_next(client, told):
    found = seen(client.get("/en/changes/"))
    assert "No change since October 1, 2026 (50 days)." in found
    assert "Due next (end of 2028): Review published PRO-5.1-M4" in found


def test_a_past_day_has_the_changes_of_that_day(client, told):
    found = seen(client.get("/en/changes/?as_of=2026-05-20"))
    assert "1 change on May 20, 2026." in found
    assert "May 25, 2026" not in found and "July 1, 2026" not in found


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("?kind=by_date", {SIGNED, CALL, "PRO-5.1-M2"}),
        ("?kind=due_date", {SIGNED}),
        ("?party=CA&kind=answer", {SIGNED}),
        ("?organization=mx-secihti&kind=due_date", {SIGNED}),
        ("?organization=ca-sshrc&kind=by_date", {SIGNED}),
        ("?since=2026-07-01", {SIGNED, CALL}),
        ("?since=2026-07-01&as_of=2026-09-30", {CALL}),
        ("?period=week&as_of=2026-06-21", {SIGNED}),
        ("?period=day&as_of=2026-06-21", set()),
        ("?q=first+joint&kind=by_date", {CALL}),
        ("?pillar=PRO&kind=by_date", {SIGNED, CALL, "PRO-5.1-M2"}),
        ("?pillar=preamble", set()),
    ],
)
def test_a_filter_keeps_what_was_asked_for(client, told, query, codes):
    assert {row["Code"] for row in rows(client, query)} == codes
    page = client.get(f"/en/changes/{query}").content.decode()
    assert all(code in page for code in codes)


def test_a_filter_says_how_many_it_left_of_all(client, told):
    assert "3 of 24 changes with this filter." in seen(client.get("/en/changes/?kind=by_date"))
    nothing = seen(client.get("/en/changes/?since=2026-10-02"))
    assert "No change since October 2, 2026 with this filter." in nothing
    assert "The last change of all was on October 1, 2026." in nothing


@pytest.mark.parametrize(
    "query",
    ["party=FR", "pillar=NONE", "organization=x", "kind=x", "period=year", "cursor=x", "page=2",
     "since=2026-W09-7", "since=2031-01-01", "since=2020-01-01", "opening=x"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en/changes", "fr/modifications", "es/cambios"])
def test_what_cannot_be_asked_is_refused(client, told, query, language):
    response = client.get(f"/{language}/?{query}")
    assert response.status_code == 400
    assert query.partition("=")[0] in response.content.decode()


def test_pages_follow_one_another_without_loss(client, told):
    repeat_entry(Entry.objects.get(subject=SIGNED, kind=EntryKind.PUBLISH).seq, 120)
    numbers, address = [], "/en/changes/"
    while address:
        body = client.get(address).content.decode()
        numbers += [cell.split("<")[0] for cell in body.split(">No. ")[1:]]
        address = body.split('" rel="next"')[0].split('href="')[-1] if 'rel="next"' in body else ""
    opening = 11
    assert numbers == [str(seq) for seq in range(Entry.objects.count() - 1, opening - 1, -1)]


def test_the_table_has_the_opening_load_line_by_line(client, told):
    found = rows(client)
    assert len(found) == 24
    moved = next(row for row in found if row["Before"] == "Mar 31, 2026")
    assert moved["After"] == "Jun 30, 2026" and moved["By whom"] == "NSERC, Canada"
    assert moved["Why"] == "Legal review of the data clause" and moved["Day"] == "2026-03-14"


def test_changes_per_week_are_a_figure_with_a_table_behind_it(client, told):
    response = client.get("/en/changes/")
    assert "Changes per week since Jan 12, 2026: 10 put on record, 3 by date." in seen(response)
    assert response.content.decode().count('class="bar-entries" x=') == 6
    table = client.get("/en/changes/weeks.csv").content.decode().splitlines()
    assert table[0] == "Week of,Put on record,By date,Notes"
    assert "2026-04-06,3,0," in table
    assert table[-1] == "2026-01-12,0,0,and 11 as the plan came on record"


@pytest.mark.parametrize("item", ["milestones/PRO-5.1-M1", "initiatives/PRO-5.1"])
def test_two_clicks_lead_from_an_item_to_its_changes_between_two_dates_as_a_file(
    client, told, item
):
    history = f"/en/history/{item.partition('/')[2]}/"
    assert f'<a href="{history}">All changes, word by word</a>' in (
        client.get(f"/en/{item}/").content.decode()
    )
    file = f"{history}changes.csv"
    form = client.get(history).content.decode().split('<form method="get" class="between"')[1]
    assert f'formaction="{file}"' in form and 'name="since"' in form and 'name="until"' in form
    table = client.get(f"{file}?since=2026-06-01&until=2026-10-01").content.decode()
    days = [row["Day"] for row in csv.DictReader(StringIO(table))]
    assert all("2026-06-01" <= day <= "2026-10-01" for day in days)
    assert bool(days) == item.startswith("milestones")


@pytest.mark.parametrize("more", [(1, 20, 2_000)])
def test_queries_do_not_grow_with_the_entries(client, told, more):
    seq = Entry.objects.get(subject=SIGNED, kind=EntryKind.PUBLISH).seq
    counts = [_queries(client)]
    for times in more:
        repeat_entry(seq, times)
        counts.append(_queries(client))
    assert len(set(counts)) == 1
    assert counts[0] <= 10


def _queries(client) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as counted:
        assert client.get("/en/changes/").status_code == 200
    return len(counted)
