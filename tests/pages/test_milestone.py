"""The page of a milestone: what each country says, its dates, reports, evidence and record."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.actions.reporting_words import Said
from partnership.models import Entry
from partnership.queries.item_record import SHOWN
from partnership.vocabulary import Claim, DateSetter, DayPrecision, SourceKind
from tests.actions.people import COMPLETED, published
from tests.factories import clock_at
from tests.pages.item_texts import part, seen
from tests.pages.milestone_stories import move
from tests.pages.record_rows import repeat_entry
from tests.plans import DONE, LATE, PAPER, PLAN_FILE, publish_test_plan

SIGNED, AGREED, CALL, LATER = (f"/en/milestones/PRO-5.1-M{number}/" for number in (1, 2, 3, 4))


@pytest.fixture
def opened(db, settings, time_machine):
    """Publish the test plan with these milestones and read it that week."""
    settings.DEFAULT_PLAN = "test-plan"
    time_machine.move_to("2026-11-23T18:00Z", tick=False)
    return lambda *milestones: publish_test_plan(replace(PLAN_FILE, milestones=milestones))


def test_overdue_without_a_word_since_says_so(client, opened):
    opened(LATE)
    found = seen(client.get("/en/milestones/TST-1.1-M2/"))
    assert "Overdue by 237 days; no report says whether it was done." in found
    assert "No evidence yet." in found and "It has not been moved." in found


def test_a_completion_by_the_press_is_not_confirmed(client, opened):
    opened(DONE)
    found = seen(client.get("/en/milestones/TST-1.1-M1/"))
    assert "Reported complete by the press: December 29, 2025, 2 days early." in found
    assert "No government has confirmed it." in found
    assert "on or before Dec 29, 2025" in found and "from a public source" in found
    assert "Canada no report yet" in found and "Mexico no report yet" in found


def test_a_completion_by_an_official_source_is_no_press(client, opened):
    release = replace(PAPER, code="release", kind=SourceKind.OFFICIAL_RELEASE)
    report = replace(DONE.reports[0], evidence=(release,), precision=DayPrecision.EXACT)
    opened(replace(DONE, reports=(report,)))
    found = seen(client.get("/en/milestones/TST-1.1-M1/"))
    assert "Reported complete by a public source: December 29, 2025" in found
    assert "by the press" not in found


def test_an_organizers_date_is_shown_and_is_no_due_date(client, opened):
    opened(replace(LATE, due=replace(LATE.due, set_by=DateSetter.ORGANIZER)))
    deadline = part(client.get("/en/milestones/TST-1.1-M2/"), '<section id="deadline">')
    assert "No due date was found in the sources read." in deadline
    assert "Mar 31, 2026 an organizer’s date, not a due date of the plan" in deadline


def test_every_date_stands_with_its_reason_and_who_agreed(client, told):
    deadline = part(client.get(SIGNED), '<section id="deadline">')
    assert "Mar 31, 2026 – first date, set by the plan" in deadline
    assert "Jun 30, 2026 +91 days in force since Mar 14, 2026 Legal review" in deadline
    assert "SECIHTI, Mexico agreed by Canada on Jun 20, 2026" in deadline


def test_a_date_asked_for_is_not_in_force(client, told):
    move(told.later, date(2029, 6, 30), on="2026-11-01", by=told.story.nserc, why="Later")
    deadline = part(client.get(LATER), '<section id="deadline">')
    assert "Jun 30, 2029 – asked for on Nov 1, 2026, not agreed yet Later" in deadline
    assert "moved" not in part(client.get(LATER), "<h1", "</p>")


def test_a_date_without_a_reason_says_so(client, told):
    move(told.later, date(2029, 6, 30), on="2026-11-01", by=told.story.nserc, reason="")
    assert "No reason given" in part(client.get(LATER), '<section id="deadline">')


def test_a_dispute_shows_both_texts(client, told):
    dispute = part(client.get(CALL), '<div class="dispute">', "</section>")
    assert "NSERC, Canada: completed Signed in Ottawa." in dispute
    assert "SECIHTI, Mexico: No: on track La convocatoria no se ha publicado." in dispute
    assert "What the countries report differs." in seen(client.get(CALL))


def test_a_corrected_report_stays_and_is_struck(client, told):
    body = client.get(CALL).content.decode()
    assert "<s>NSERC, Canada: <b>on track</b></s>" in body
    assert "corrected by No. " in seen(body) and "corrects No. " in seen(body)
    assert "Drafting." in body and "Draft ready." in body


def test_each_partys_last_word_and_what_is_waited_for(client, told):
    published(told.later, told.story.nserc, COMPLETED, clock_at("2026-10-01"))
    found = seen(client.get(LATER))
    assert "no answer since October 1, 2026 (50 days)" in found
    cache.clear()
    found = seen(client.get(f"{LATER}?as_of=2026-10-20"))
    assert "has not confirmed; waiting since October 1, 2026 (19 days)" in found
    assert "Canada completed as of Apr 2, 2026, published Oct 1, 2026" in found


def test_an_agreed_completion_stands_with_its_delay(client, told):
    assert "Completed: April 2, 2026, 2 days after the first date." in seen(client.get(AGREED))


def test_what_it_depends_on_stands_with_its_label(client, told):
    assert "Depends on Memorandum signed PRO-5.1-M1 Overdue" in seen(client.get(CALL))
    assert "Depending on it First joint call opened PRO-5.1-M3 Overdue" in seen(client.get(SIGNED))


def test_a_year_is_given_as_a_year(client, told):
    assert "due end of 2028" in seen(client.get(LATER))


def test_a_day_before_the_record_is_marked(client, told):
    found = seen(client.get(f"{SIGNED}?as_of=2025-12-01"))
    assert "Reconstructed: the record did not exist yet" in found
    assert "Nothing was on record yet on this day." in found


def test_the_record_shows_before_and_after(client, told):
    record = part(client.get(SIGNED), 'id="record"')
    assert (
        "Mar 31, 2026 Jun 30, 2026 Legal review of the data clause NSERC, Canada +91 days" in record
    )
    assert "At risk Overdue by date" in record


def test_a_long_record_folds_all_but_the_newest(client, told):
    repeat_entry(Entry.objects.filter(subject=told.signed.code).latest("seq").seq, 12)
    body = client.get(f"/en/milestones/{told.signed.code}/").content.decode()
    near, folded = body.partition('<details class="older">')[::2]
    assert near.partition('<section id="record">')[2].count("<li>") == SHOWN
    others = folded.partition("</details>")[0].count("<li>")
    assert f"<summary>Show the other {others}</summary>" in folded and others > SHOWN


def test_a_report_by_a_supporter_decides_nothing(client, told):
    told.later.responsibilities.filter(organization=told.story.nserc).update(role="support")
    published(told.later, told.story.nserc, replace(COMPLETED, claim=Claim.COMPLETED),
              clock_at("2026-10-01"))  # fmt: skip
    assert "by a supporting organization: shown, decides nothing" in seen(client.get(LATER))


def test_a_report_that_is_too_old_is_no_missing_one(client, told, time_machine):
    on_track = Said(claim=Claim.ON_TRACK, effective_on=date(2026, 6, 20))
    for organization in (told.story.nserc, told.story.secihti):
        published(told.later, organization, on_track, clock_at("2026-06-21"))
    time_machine.move_to("2027-02-01T18:00Z", tick=False)
    found = seen(client.get(LATER))
    assert "No recent report: due end of 2028" in found
    assert "Canada on track as of Jun 20, 2026, published Jun 21, 2026" in found


@pytest.mark.parametrize("language", ["fr/jalons", "es/hitos"])
def test_it_stands_in_every_language(client, told, language):
    response = client.get(f"/{language}/PRO-5.1-M3/")
    body = response.content.decode()
    assert response.status_code == 200
    assert ('lang="es-MX">La convocatoria' in body) == language.startswith("fr")
    assert '<h1 lang="en-CA">First joint call opened</h1>' in body


@pytest.mark.parametrize("code", ["PRO-5.1", "PRO-5.1-M9"])
def test_what_is_no_milestone_has_no_page_here(client, told, code):
    assert client.get(f"/en/milestones/{code}/").status_code == 404


def test_the_record_is_a_table_for_a_spreadsheet(client, told):
    lines = client.get(f"{SIGNED}record.csv").content.decode().splitlines()
    assert lines[1].startswith("2026-10-01,,PRO-5.1-M1,Status,,,At risk,Overdue,")


def test_queries_do_not_grow_with_what_was_said(client, told):
    before = _queries(client)
    for year in range(2029, 2034):
        move(told.later, date(year, 6, 30), on="2026-11-01", by=told.story.nserc)
    published(told.later, told.story.nserc, COMPLETED, clock_at("2026-11-02"))
    assert _queries(client) == before <= 16


def _queries(client) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as counted:
        assert client.get(LATER).status_code == 200
    return len(counted)
