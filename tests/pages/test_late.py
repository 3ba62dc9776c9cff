"""The late list: every row answers who, since when, moved or not, and why."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.models import State
from partnership.queries.as_of import AsOf, read_state
from partnership.queries.late import late
from partnership.queries.late.page import FOLDED_FROM
from partnership.queries.page_context import Reading, late_steps, record_version
from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply
from tests.plans import INITIATIVES, PLAN_FILE, publish_test_plan


def section(response, name: str) -> str:
    """Return what a reader sees of one of the lists."""
    return part(response, f'<section id="{name}">')


def reading(plan_code: str, day=date(2026, 11, 20), **filters) -> Reading:
    """A look at the late list."""
    plan = read_state(State.objects.get(code=plan_code, until_on=None))
    asked = {name: [value] for name, value in filters.items()}
    as_of = AsOf(day, day, date(2025, 9, 18), date(2026, 1, 15))
    return Reading("late", "en", plan, as_of, record_version(), filters=asked)


def test_a_row_answers_all_five_questions(client, told):
    row = section(client.get("/en/late/"), "overdue").split("Memorandum signed")[1]
    assert "NSERC, SSHRC" in row and "SECIHTI" in row
    assert "51 days late" in row and "was due Sep 30, 2026" in row
    assert "Mar 31, 2026" in row and "moved twice" in row
    assert "Legislation" in row
    assert "no report says whether it was done" in row


def test_a_row_without_a_reason_says_so_and_when_it_was_last_reported(client, told):
    row = section(client.get("/en/late/"), "overdue").split("Memorandum signed")[0]
    assert "First joint call opened" in row
    assert "143 days late" in row
    assert "No reason given" in row and "reported Apr 2, 2026" in row


def test_the_longest_overdue_comes_first(client, told):
    row = section(client.get("/en/late/"), "overdue")
    assert row.index("143 days") < row.index("51 days")


def test_the_menu_counts_the_first_two_lists(told):
    look = reading(told.story.plan.code)
    found = late(look)
    assert late_steps(look).count() == found.overdue.count + found.at_risk.count == 2


def test_the_sentence_says_of_how_many(client, told):
    assert "2 of 4 are overdue, by 97 days on average; none is blocked" in seen(
        client.get("/en/late/")
    )


def test_what_only_a_moved_date_saves_has_its_own_list(client, told):
    found = section(client.get("/en/late/?as_of=2026-05-01"), "moved")
    assert "Memorandum signed" in found and "due Jun 30, 2026" in found
    assert "moved once" in found and "Legal review of the data clause" in found
    assert "1 is not overdue only because" in seen(client.get("/en/late/?as_of=2026-05-01"))


def test_what_moved_twice_is_at_risk_and_in_both_lists(client, told):
    response = client.get("/en/late/?as_of=2026-08-01")
    for name in ("at-risk", "moved"):
        assert "Memorandum signed" in section(response, name)
    assert "Its date was moved later twice or more" in section(response, "at-risk")


def test_nothing_overdue_names_the_last_time(client, told):
    found = section(client.get("/en/late/?as_of=2026-05-01"), "overdue")
    assert "Nothing is overdue as of May 1, 2026." in found
    assert "Last time: April 9, 2026, PRO-5.1-M2." in found


def test_what_has_no_date_cannot_be_late(client, db, settings, time_machine):
    time_machine.move_to("2026-11-23T18:00Z", tick=False)
    settings.DEFAULT_PLAN = "test-plan"
    without = replace(INITIATIVES[0], code="TST-1.2", sources=())
    publish_test_plan(replace(PLAN_FILE, initiatives=(*INITIATIVES, without)))
    found = seen(client.get("/en/late/"))
    assert "1 of 3 is overdue, by 237 days" in found
    assert "The 3 are the milestones, and the commitments that have none." in found
    assert "1 of them cannot be late: no date was found." in found


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("party=MX", {"M1", "M3"}),
        ("organization=ca-sshrc", {"M1"}),
        ("moved=true", {"M1"}),
        ("reason=none", {"M3"}),
        ("pillar=PRO", {"M1", "M3"}),
        ("pillar=preamble", set()),
    ],
)
def test_a_filter_keeps_what_was_asked_for(client, told, query, shown):
    found = section(client.get(f"/en/late/?{query}"), "overdue")
    assert {code for code in ("M1", "M2", "M3", "M4") if f"PRO-5.1-{code}" in found} == shown


def test_a_filter_says_how_many_it_left_and_how_to_see_all(client, told):
    response = client.get("/en/late/?moved=true")
    assert "1 of 2 overdue, blocked or at risk with this filter." in seen(response)
    assert '<a href="/en/late/">Show all</a>' in response.content.decode()


def test_rows_are_put_in_the_order_asked_for(client, told):
    row = section(client.get("/en/late/?ordering=-moved"), "overdue")
    assert row.index("PRO-5.1-M1") < row.index("PRO-5.1-M3")


@pytest.mark.parametrize("query", ["party=FR", "pillar=NONE", "ordering=x", "reason=x", "page=2"])
def test_an_unknown_value_is_refused(client, told, query):
    assert client.get(f"/en/late/?{query}").status_code == 400


def test_the_form_keeps_the_day(client, told):
    body = client.get("/en/late/?as_of=2026-08-01&party=CA").content.decode()
    assert '<input type="hidden" name="as_of" value="2026-08-01">' in body
    assert '<option value="CA" selected>Canada</option>' in body


def test_a_status_is_a_word_beside_its_shape(client, told):
    assert section(client.get("/en/late/"), "overdue").count("Overdue:") == 2


def test_the_rest_of_a_long_list_is_one_click_away(client, told):
    multiply("PRO-5.1-M3", 30)
    body = client.get("/en/late/").content.decode()
    assert "Show the other 7" in body
    assert section(client.get("/en/late/?page_size=100"), "overdue").count("days late") == 32


def test_phones_fold_a_long_list_and_unfold_it_at_its_next_row(client, told):
    multiply("PRO-5.1-M3", 6)
    assert 'class="more unfold"' not in client.get("/en/late/").content.decode()
    multiply("PRO-5.1-M3", 3)
    body = client.get("/en/late/?page_size=100").content.decode()
    assert '<p class="more unfold"><a href="#overdue-rest">Show 5 more</a></p>' in body
    before = body.partition('<tr role="row" id="overdue-rest">')[0].partition('id="overdue"')[2]
    assert before.count('<tr role="row">') == FOLDED_FROM + 1  # the head of the table, too
    style = (settings.BASE_DIR / "static" / "css" / "late.css").read_text()
    assert f".folds tr:nth-child(n+{FOLDED_FROM + 1})" in style


@pytest.mark.parametrize(
    ("query", "more"), [("", (18, 1980)), ("&party=CA&pillar=PRO&reason=none", (18,))]
)
def test_queries_do_not_grow_with_the_rows(client, told, query, more):
    counts = [_queries(client, query)]
    for copies in more:
        multiply("PRO-5.1-M3", copies)
        counts.append(_queries(client, query))
    assert len(set(counts)) == 1
    assert counts[0] <= 16


def _queries(client, query: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as counted:
        response = client.get(f"/en/late/?page_size=2000{query}")
    assert response.status_code == 200
    return len(counted)
