"""The page of a promise: its words, its clarity, its milestones, what happened, its record."""

from dataclasses import replace

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.exchange import shapes
from partnership.vocabulary import Basis, Role
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import BOTH_LEAD, INITIATIVES, PLAN_FILE, publish_test_plan, with_initiative

INFERRED = tuple(replace(told, basis=Basis.INFERRED) for told in BOTH_LEAD)
BARE = replace(
    INITIATIVES[0],
    quoted=shapes.Words(),
    quoted_locator=shapes.Words(),
    responsibilities=INFERRED,
)


@pytest.fixture
def opened(db, settings, time_machine):
    """Publish a plan's files, the test plan's unless others are given, and read it that week."""
    settings.DEFAULT_PLAN = "test-plan"
    time_machine.move_to("2026-11-23T18:00Z", tick=False)
    return publish_test_plan


def bare(**changes) -> shapes.PlanFile:
    """Return the test plan with one promise that has no milestone and touches nothing."""
    return replace(
        PLAN_FILE,
        initiatives=(replace(BARE, **changes),),
        milestones=(),
        meetings=(),
        funding=(),
        indicators=(),
    )


def test_on_the_opening_day_it_says_what_there_is_not(client, opened):
    opened(bare())
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "No measurable milestone has been agreed, and no government has reported." in found
    assert "No dated trace of it was found." in found
    assert "1 of 5 named. Cannot be judged as written." in found
    assert "No date was found in the sources read." in found
    assert "inferred from its mandate, not confirmed" in found
    assert "No report yet" in found
    assert "not known" not in found and "0%" not in found


def test_an_inferred_lead_is_told_to_do_nothing(client, opened):
    opened(bare())
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "no source names them yet" in found
    assert "must propose" not in found


def test_a_named_lead_must_propose_a_milestone(client, opened):
    opened(bare(responsibilities=BOTH_LEAD))
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "FD (Canada) and Second Secretariat (Mexico) must propose one." in found
    assert "What each country says Country Last word CA Canada no report yet MX Mexico" in found


def test_the_official_words_are_quoted_with_their_place(client, opened):
    opened()
    body = client.get("/fr/initiatives/TST-1.1/").content.decode()
    assert "<blockquote>will do (fr)</blockquote>" in body
    assert "par. 1 (fr)" in body


def test_our_own_words_are_marked_as_ours_and_unchecked(client, opened):
    opened(bare())
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "The promise, in our words The two countries will do the first thing." in found
    assert "not checked against the official text" in found
    assert "A newspaper" in found and "par. 3" in found


def test_what_was_checked_is_not_marked_and_its_missing_date_is_the_texts(client, opened):
    opened(bare(verify=False))
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "not checked against the official text" not in found
    assert "The official text gives no date." in found


def test_traces_are_context_and_no_progress(client, opened):
    opened()
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "What has happened 2" in found
    assert "Nov 11, 2025" in found and "First meeting" in found and "They met" in found
    assert "CAD 5.5 million" in found
    assert "Context, not targets" in found and "55.4" in found and "billion CAD, 2024" in found


def test_progress_is_not_known_until_the_parties_declare(client, opened):
    opened()
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "0 of 2" in found and "known steps completed" in found
    assert "Progress is not known: Canada and Mexico have not declared" in found


def test_the_milestones_stand_with_their_days_and_marks(client, opened):
    opened()
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "237 days late was due Mar 31, 2026" in found
    assert "no report says whether it was done" in found
    assert "Dec 29, 2025 2 days early" in found
    assert "reported by the press" in found


def test_the_label_opens_to_its_reasons_and_what_was_counted(client, opened):
    opened()
    rule = part(client.get("/en/initiatives/TST-1.1/"), '<details class="rule">', "</details>")
    assert "Overdue 1 of 2 open" in rule
    assert "No report says whether it was done" in rule
    assert "Since April 1, 2026" in rule
    assert "0 reports of organizations · 1 public source · 2 dates · 0 answers" in rule
    assert "Method version 1" in rule


def test_how_a_deadline_moved_is_told_in_words_too(client, told):
    found = seen(client.get("/en/initiatives/PRO-5.1/"))
    assert "How the deadline moved" in found
    assert "+91 days in force since Mar 14, 2026 Legal review of the data clause" in found
    assert "agreed by Mexico on Mar 14, 2026" in found
    assert 'aria-label="Due Sep 30, 2026; moved twice; first due Mar 31, 2026; 51 days late"' in (
        client.get("/en/initiatives/PRO-5.1/").content.decode()
    )


def test_the_record_holds_entries_and_what_came_by_date(client, told):
    record = part(client.get("/en/initiatives/PRO-5.1/"), 'id="record"')
    assert "Oct 1, 2026 Status Memorandum signed PRO-5.1-M1 At risk Overdue by date" in record
    assert "Answer of the other country: No, on track" in record
    assert record.index("Oct 1, 2026") < record.index("Jun 20, 2026") < record.index("Jan 15, 2026")


def test_a_past_day_shows_what_the_site_said(client, told):
    found = seen(client.get("/en/initiatives/PRO-5.1/?as_of=2026-04-15"))
    assert "due Jun 30, 2026" in found and "moved once" in found
    assert "Sep 30, 2026" not in found and "No, on track" not in found


def test_a_text_in_another_language_says_so(client, told):
    body = client.get("/es/iniciativas/PRO-5.1/").content.decode()
    assert 'lang="en-CA">First joint call opened</a>' in body


def test_the_record_is_a_table_for_a_spreadsheet(client, told):
    response = client.get("/en/initiatives/PRO-5.1/record.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == (
        "Day,Entry,Code,What,Before,After,Status before,Status after,Why,By whom,Notes"
    )
    assert lines[1] == "2026-10-01,,PRO-5.1-M1,Status,,,At risk,Overdue,,,by date"
    assert not any(cell.startswith("+") for line in lines for cell in line.split(","))


@pytest.mark.parametrize("code", ["PRO-5.1-M1", "PRO-9.9", "ca-nserc"])
def test_what_is_no_initiative_has_no_page_here(client, told, code):
    assert client.get(f"/en/initiatives/{code}/").status_code == 404


def test_the_citation_names_its_entry_and_carries_the_day(client, told):
    found = seen(client.get("/en/initiatives/PRO-5.1/?as_of=2026-04-15"))
    assert "PRO-5.1 Memorandum between research agencies, as of April 15, 2026. Entry" in found
    assert "/id/PRO-5.1?as_of=2026-04-15" in found


def test_each_question_of_the_promise_says_why_it_counts(told, client):
    shown = seen(client.get("/en/initiatives/PRO-5.1/"))
    assert "How this is counted" in shown
    assert "nothing was found in its text or its milestones" in shown or "by its text" in shown


def test_queries_do_not_grow_with_the_milestones(client, told):
    counts = [_queries(client)]
    for copies in (1, 18):
        multiply("PRO-5.1-M3", copies)
        counts.append(_queries(client))
    assert len(set(counts)) == 1
    assert counts[0] <= 16


def _queries(client) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as counted:
        assert client.get("/en/initiatives/PRO-5.1/").status_code == 200
    return len(counted)


def test_who_is_named_only_when_both_parties_have_a_named_lead(client, opened):
    one_side = (BOTH_LEAD[0], replace(BOTH_LEAD[1], role=Role.SUPPORT))
    opened(with_initiative(responsibilities=one_side))
    found = seen(client.get("/en/initiatives/TST-1.1/"))
    assert "Who not found in the sources read" in found
    assert "By when 2025, Mar 31, 2026" in found.replace("end of ", "")
    assert "4 of 5 named." in found
