"""The overview of the real plan on its first day: what is known before how far anything is."""

import re
from datetime import date

import pytest
from django.utils import translation

from partnership.queries.as_of import AsOf, public_plans
from partnership.queries.overview.page import overview
from partnership.queries.overview.state import Stage
from partnership.queries.page_context import Reading, record_version
from tests.pages.late_rows import multiply

TODAY = date(2026, 11, 20)
PLAN = "canada-mexico-2025-2028"


def reading(day=TODAY, language="en"):
    plan = next(plan for plan in public_plans() if plan["code"] == PLAN)
    as_of = AsOf(day, TODAY, date(2025, 9, 18), date(2026, 11, 19), asked=day != TODAY)
    return Reading("overview", language, plan, as_of, record_version())


@pytest.fixture
def shown(real):
    with translation.override("en"):
        return overview(reading())


def test_it_leads_with_what_is_known(shown):
    assert shown.stage is Stage.KNOWN_FACTS
    assert shown.due is None
    assert [str(each) for each in shown.lead] == ["72 initiatives.", "A deadline was found for 2."]
    assert tuple(str(each) for each in shown.beside) == (
        "58 are in the plan, 9 are not confirmed to be in it, 5 were announced with it.",
        "0 of 58 milestones and commitments are confirmed complete, 3 more reported complete.",
        "9.9\u00a0million Canadian dollars announced.",
        "Launched on September 18, 2025.",
    )


def test_every_strip_has_a_stroke_for_every_promise(shown):
    counts = {row["words"]: row["count"] for row in shown.known.drawn["rows"]}
    assert counts == {
        "Responsible named in both countries": "7 of 72",
        "Deadline": "2 of 72",
        "Measure": "0 of 72",
        "A public trace since the launch": "17 of 72",
        "Reported by a government": "0 of 72",
    }
    for row in shown.known.drawn["rows"]:
        assert len({*row["known"], *row["press"], *row["absent"]}) == 72
    assert [head["words"] for head in shown.known.drawn["heads"]] == [
        "Preamble",
        "I",
        "II",
        "III",
        "IV",
    ]
    assert len(shown.known.drawn["columns"]) == 72
    # So many rows stand on the figure's own page; here, a link to them.
    assert shown.known.table == {} and "72" in shown.known.further


def test_the_strips_are_in_the_order_of_the_plan(shown):
    codes = [column["words"].split()[0] for column in shown.known.drawn["columns"]]
    assert codes[0] == "GOV-0.1"
    assert [codes[place] for place in (6, 27, 36, 54)] == [
        "PRO-1.1",
        "MOB-1.1",
        "SEC-1.1",
        "ENV-1.1",
    ]


def test_an_organizers_schedule_is_no_due_date(shown):
    assert [row.code for row in shown.dates.drawn.rows] == ["ENV-1.5-M1", "PRO-5.1-M1"]
    assert shown.dates.drawn.rows[1].figure.words == "234 days late"


def test_nothing_after_the_last_thing_found_is_said(shown):
    assert shown.happened.count == 24
    assert shown.happened.quiet.startswith("Nothing was found after July 1, 2026")
    assert len(shown.happened.latest) == 5
    assert all(each.sources for each in shown.happened.latest)
    assert sum(int(month["count"]) for month in shown.happened.months["list"]) == 24


def test_a_mission_that_is_also_a_milestone_is_told_once(shown):
    february = shown.happened.months["list"][5]
    assert (february["words"], february["count"]) == ("Feb", "4")


def test_what_has_happened_ends_with_the_day(real):
    with translation.override("en"):
        before = overview(reading(date(2025, 12, 31))).happened
    assert before.months["list"][-1]["words"] == "Dec"
    assert all(each.day <= date(2025, 12, 31) for each in before.latest)
    assert before.quiet == ""


def test_pillars_and_preamble_sum_to_the_plan(shown):
    rows = [[cell["words"] for cell in row["cells"]] for row in shown.pillars["rows"]]
    whole = [cell["words"] for cell in shown.pillars["whole"]["cells"]]
    for column, total in enumerate(whole):
        assert sum(int(row[column].split()[0]) for row in rows) == int(total.split()[0])
    assert whole == ["72", "2 of 72", "7 of 72", "17 of 72"]


@pytest.mark.parametrize(("language", "first"), [("en", "CA"), ("fr", "CA"), ("es", "MX")])
def test_the_sides_follow_the_language(real, language, first):
    with translation.override(language):
        sides = overview(reading(language=language)).holders.drawn
    assert sides[0].code == first
    assert len(sides) == 2


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_page_answers_whole_within_ten_queries(
    real, client, language, django_assert_max_num_queries
):
    with django_assert_max_num_queries(10):
        response = client.get(f"/{language}/")
    body = response.content.decode()
    assert response.status_code == 200
    assert "style=" not in body
    ids = re.findall(r'\bid="([^"]+)"', body)
    assert len(ids) == len(set(ids))


def test_more_rows_take_no_more_queries(real, client, django_assert_num_queries):
    with django_assert_num_queries(8):
        client.get("/en/")
    multiply("PRO-5.1-M1", 40)
    with django_assert_num_queries(8):
        client.get("/en/?as_of=2026-11-20")


def test_its_first_notice_is_that_nobody_has_reported(real, client):
    body = client.get("/en/").content.decode()
    assert "No government has reported here yet." in body
    assert "55 of 72 texts are still to be checked." in body
    assert "Independent. Not a site of either government." in body
    assert "not confirmed" in body
