"""The calendar: what falls on which month, where a moved date stood, and the file to subscribe to."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from partnership.queries import calendar_page
from partnership.vocabulary import DatePrecision, DateSetter
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import DONE, LATE, PLAN, PLAN_FILE

PAGE = "/en/calendar/"


def month(response, name: str) -> str:
    """Return what a reader sees of one month."""
    return part(response, f'id="{name}"')


def events(response) -> dict[str, dict]:
    """Return the events of a calendar file by their codes."""
    return {str(event["uid"]).split("@")[0]: event for event in
            Calendar.from_ical(response.content).walk("VEVENT")}  # fmt: skip


def test_it_leads_with_what_comes_next(client, told):
    found = seen(client.get(PAGE))
    assert "1 deadline lies ahead: end of 2028." in found
    assert "4 of 4 commitments and milestones have a date." in found


def test_a_milestone_stands_on_its_date_with_its_standing_and_leads(client, told):
    found = month(client.get(PAGE), "2026-09")
    assert "Sep 30, 2026 Overdue: Memorandum signed" in found
    assert "NSERC SSHRC" in found and "SECIHTI" in found
    assert "51 days late was due Sep 30, 2026" in found
    assert "moved twice, first due Mar 31, 2026" in found


def test_what_moved_is_marked_where_it_stood(client, told):
    response = client.get(PAGE)
    assert "Memorandum signed now Sep 30, 2026 first deadline" in month(response, "2026-03")
    assert "Memorandum signed now Sep 30, 2026 earlier deadline" in month(response, "2026-06")
    assert "1 date was moved; it is also marked where it stood." in seen(response)


def test_before_it_moved_it_stood_on_its_first_date_alone(client, told):
    response = client.get(f"{PAGE}?as_of=2026-02-01")
    assert "Memorandum signed" in month(response, "2026-03")
    assert "now Sep 30" not in seen(response)


def test_months_with_none_are_kept_and_say_so(client, told):
    body = client.get(PAGE).content.decode()
    assert '<li id="2026-12">' in body and '<li id="2027-02">' in body
    assert "December 2026 none" in seen(body)


def test_this_month_and_later_come_before_the_months_behind(client, told):
    body = client.get(PAGE).content.decode()
    assert body.index('id="2026-11"') < body.index('id="2027-01"') < body.index('id="2026-10"')
    assert body.index('id="2026-10"') < body.index('id="2026-09"')


def test_far_months_are_folded_and_still_on_the_page(client, told, monkeypatch):
    monkeypatch.setattr(calendar_page, "NEAR", 1)
    body = client.get(f"{PAGE}?as_of=2026-11-19").content.decode()
    ahead, behind = body.partition('<section id="behind">')[::2]
    assert ahead.index("Later months</summary>") < ahead.index('id="2028-12"')
    near, folded = behind.partition("Earlier months</summary>")[::2]
    assert 'id="2026-10"' in near and 'id="2026-09"' in folded and 'id="2026-03"' in folded
    assert 'href="#2026-03"' in folded.partition('<section id="whole">')[2]


def test_the_strip_counts_each_month_of_the_plan_and_names_today(client, told):
    strip = part(client.get(PAGE), '<section id="whole">')
    assert "1 Sep" in strip and "Nov Today" in strip and "0 Dec 2027" not in strip
    past = part(client.get(f"{PAGE}?as_of=2026-08-01"), '<section id="whole">')
    assert "Aug Aug 1, 2026" in past


def test_what_moved_away_is_drawn_and_not_counted(client, told):
    strip = client.get(PAGE).content.decode().split('<section id="whole">')[1].split("#2026-06")
    assert strip[0].rsplit("<li", 1)[1].count("<i class") == 2
    assert '<i class="was"></i><i class="milestone"></i>' in strip[0]
    assert strip[1].startswith('"><b>1</b>')


def test_rounds_stand_in_it_once_a_government_reports(client, told, settings):
    found = month(client.get(PAGE), "2027-01")
    assert "Jan 15, 2027 Last day to report on Q4 2026" in found


def test_meetings_and_the_plan_stand_in_it(client, public):
    public()
    response = client.get(PAGE)
    assert "First meeting" in month(response, "2025-11")
    assert "end of 2028 The plan ends" in month(response, "2028-12")
    assert "The plan was launched" in month(response, "2025-09")
    assert "Last day to report" not in seen(response)


def test_a_plan_of_which_only_the_year_is_known_has_no_first_day(client, public):
    public()
    assert "The plan begins" not in seen(client.get(PAGE))


def test_a_plan_with_a_first_day_begins_on_it(client, public):
    known = replace(PLAN, starts_on=date(2025, 10, 1), start_precision=DatePrecision.DAY)
    public(replace(PLAN_FILE, plan=known))
    assert "Oct 1, 2025 The plan begins" in month(client.get(PAGE), "2025-10")


def test_a_date_of_an_organizer_is_shown_and_is_no_deadline(client, public):
    due = replace(LATE.due, set_by=DateSetter.ORGANIZER, due_on=date(2027, 5, 2))
    public(replace(PLAN_FILE, milestones=(DONE, replace(LATE, due=due))))
    response = client.get(PAGE)
    assert "an organizer’s date, not a due date of the plan" in month(response, "2027-05")
    assert "No known deadline lies ahead." in seen(response)


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("kind=meeting", {"meeting-1"}),
        ("kind=milestone", {"TST-1.1-M1", "TST-1.1-M2"}),
        ("party=MX", {"TST-1.1-M1", "TST-1.1-M2", "meeting-1"}),
        ("organization=ca-first&kind=milestone", {"TST-1.1-M1", "TST-1.1-M2"}),
        ("pillar=TST", {"TST-1.1-M1", "TST-1.1-M2", "meeting-1"}),
        ("pillar=preamble", set()),
    ],
)
def test_page_table_and_file_take_the_same_filter(client, public, query, codes):
    public()
    table = csv.DictReader(io.StringIO(client.get(f"/en/calendar.csv?{query}").content.decode()))
    assert {line["Code"] for line in table} == codes
    assert set(events(client.get(f"/en/calendar.ics?{query}"))) == codes
    body = client.get(f"{PAGE}?{query}").content.decode()
    assert f"{len(codes)} of 5 with this filter." in body
    assert f'href="/en/calendar.ics?{query.replace("&", "&amp;")}"' in body


@pytest.mark.parametrize("path", [PAGE, "/fr/calendrier.csv", "/es/calendario.ics"])
@pytest.mark.parametrize("query", ["party=FR", "kind=x", "pillar=x", "organization=x", "page=1"])
def test_an_unknown_value_is_refused(client, public, path, query):
    public()
    assert client.get(f"{path}?{query}").status_code == 400


def test_an_event_is_stamped_by_the_record_and_keeps_its_name_in_every_language(
    client, told, settings
):
    settings.SITE_URL = "https://tracker.example"
    english, french = (client.get(f"/{path}") for path in ("en/calendar.ics", "fr/calendrier.ics"))
    signed, signed_fr = (events(each)["PRO-5.1-M1"] for each in (english, french))
    assert signed["uid"] == signed_fr["uid"] == "PRO-5.1-M1@tracker.example"
    assert signed["dtstamp"].dt == signed_fr["dtstamp"].dt < datetime(2026, 11, 1, tzinfo=UTC)
    assert signed["sequence"] == 2
    assert signed["dtstart"].dt == date(2026, 9, 30)
    assert signed["url"] == "https://tracker.example/en/milestones/PRO-5.1-M1/"
    assert signed_fr["summary"].params["LANGUAGE"].startswith(("fr", "en"))
    assert english.content == client.get("/en/calendar.ics").content


def test_a_full_month_shows_its_first_and_leads_to_all_of_it(client, told):
    multiply("PRO-5.1-M3", 30)
    response = client.get(f"{PAGE}?party=CA")
    assert month(response, "2026-06").count("First joint call opened") == 12
    assert "Show the other 20" in month(response, "2026-06")
    body = response.content.decode()
    assert 'href="/en/calendar/?party=CA&amp;month=2026-06"' in body
    whole = client.get(f"{PAGE}?party=CA&month=2026-06")
    assert month(whole, "2026-06").count("First joint call opened") == 31
    assert "From this month on" not in seen(whole) and "32 of 37 with" not in seen(whole)


def test_a_month_may_be_asked_for_alone(client, public):
    public()
    assert set(events(client.get("/en/calendar.ics?month=2025-11"))) == {"meeting-1"}
    assert "1 of 5 with this filter." in seen(client.get(f"{PAGE}?month=2025-11"))
    assert "none" in month(client.get(f"{PAGE}?month=2027-01"), "2027-01")


def test_a_plan_without_a_date_says_so_without_counting_nothing(client, public):
    public(replace(PLAN_FILE, milestones=()))
    found = seen(client.get(PAGE))
    assert "No known deadline lies ahead. No deadline was found." in found
    assert "0 of" not in part(client.get(PAGE), "<h1>", "</div>")


@pytest.mark.parametrize("asked", ["2026", "2026-13", "2026-1", "x"])
def test_what_is_no_month_is_refused(client, public, asked):
    public()
    assert client.get(f"{PAGE}?month={asked}").status_code == 400
    assert "YYYY-MM" in seen(client.get(f"{PAGE}?month={asked}"))


@pytest.mark.parametrize("path", [PAGE, "/en/calendar.ics"])
def test_queries_do_not_grow_with_the_rows(client, public, path):
    public()
    counts = []
    for copies in (0, 18, 180):
        multiply("TST-1.1-M2", copies)
        cache.clear()
        with CaptureQueriesContext(connection) as counted:
            client.get(path)
        counts.append(len(counted))
    assert len(set(counts)) == 1
    assert counts[0] <= 10
