"""The working of a number: it counts what the pages and the API count, item by item."""

import csv
import io
from datetime import date

import pytest

from partnership.queries.plan_status import item_rows_on, plan_status
from partnership.rules.membership import Counted, LeftOut, counted, left_out
from tests.pages.item_texts import seen
from tests.pages.numbers import agree, worked

PLAN, DAY = "research-plan", date(2026, 11, 20)
TOLD = ("/en/", "/en/late/", "/en/organizations/", "/en/parties/CA/",
        "/en/parties/MX/")  # fmt: skip


def shown(response) -> tuple[int, int]:
    """Return the figure of the lead and how many items are listed as counted."""
    listed = response.text.partition('id="counted"')[2].partition("</section>")[0]
    return worked(response.text)[0], listed.count('<a class="title"')


def test_each_number_is_as_long_once_governments_report(told, client):
    assert agree(client, TOLD) > 15


@pytest.mark.parametrize("count", list(Counted))
def test_a_number_is_as_long_as_its_list(told, client, count):
    figure, listed = shown(client.get("/en/working/", {"count": count}))
    assert figure == listed
    rows = [row for _pillar, row in item_rows_on(PLAN, DAY).values()]
    assert counted(rows, count, DAY)[0] == listed


def test_its_numbers_are_those_of_the_plan_s_facts(told, client):
    facts = client.get(f"/api/v1/plans/{PLAN}/status/").json()["facts"]
    for count in ("completed_of_due", "completed", "overdue", "moved", "undated",
                  "without_recent_report"):  # fmt: skip
        told_share = facts[count]
        found = worked(client.get("/en/working/", {"count": count}).text)
        assert found == (told_share["count"], told_share["of"]), count
    due = worked(client.get("/en/working/", {"count": "due_by_now"}).text)
    assert due[0] == facts["completed_of_due"]["of"]


def test_of_the_real_plan_each_pillar_and_the_preamble_sum_to_the_whole(told, client):
    status = plan_status(PLAN, day=DAY)
    for lane in status.lanes:
        asked = {"count": "overdue", "pillar": lane.pillar or "preamble"}
        assert shown(client.get("/en/working/", asked))[0] == lane.facts.overdue.count


def test_what_is_left_out_is_named_with_its_reason(told, client):
    response = client.get("/en/working/", {"count": "overdue"})
    text = seen(response)
    assert "In the whole, but not counted" in text
    assert "Left out: completed or cancelled" in text
    assert "/method/#rollup" in response.text
    rows = item_rows_on(PLAN, DAY)
    for code, (_pillar, row) in rows.items():
        assert code in text
        assert left_out(row, Counted.OVERDUE, DAY) in (None, *LeftOut)
    table = list(csv.reader(io.StringIO(client.get("/en/working.csv", {"count": "overdue"}).text)))
    assert {line[0] for line in table[1:]} == set(rows)


def test_the_late_page_leads_to_its_numbers(told, client):
    late = client.get("/en/late/")
    head = late.text.partition('<section id="overdue">')[2].partition("</h2>")[0]
    assert "/en/working/?count=all_overdue" in head
    filtered = client.get("/en/late/", {"moved": "true"})
    head = filtered.text.partition('<section id="overdue">')[2].partition("</h2>")[0]
    assert "/en/working/" not in head


@pytest.mark.parametrize(
    "asked", [{"count": "all"}, {"pillar": "XYZ"}, {"party": "US"}, {"count": "waiting"},
              {"organization": "none"}, {"area": "XYZ-1"}]
)  # fmt: skip
def test_an_unknown_number_is_refused(told, client, asked):
    assert client.get("/fr/calcul/", asked).status_code == 400
