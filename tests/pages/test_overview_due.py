"""Once enough dates are known the overview leads with what is due; by first dates, always."""

import re
from datetime import date, timedelta

import pytest
from django.utils import translation

from partnership.models import Milestone, Organization, Step
from partnership.queries.overview.page import overview
from partnership.queries.overview.state import Stage
from tests.actions.people import ON_TRACK, published
from tests.factories import clock_at
from tests.pages.late_rows import multiply
from tests.pages.numbers import agree
from tests.pages.test_overview import TODAY, reading


@pytest.fixture
def dated(real):
    """Thirteen milestones with a date, and one report by a government."""
    council = Organization.objects.get(code="ca-nserc")
    published(Milestone.objects.get(code="PRO-5.1-M1"), council, ON_TRACK, clock_at("2026-11-20"))
    multiply("PRO-5.1-M1", 11)


def stand(first_due_on, **columns):
    """Give every milestone of the memorandum the same date."""
    Step.objects.filter(item_code__startswith="PRO-5.1-M").update(
        first_due_on=first_due_on, due_on=first_due_on, **columns
    )


def overdue() -> list[Step]:
    """Return what is overdue now."""
    late = Step.objects.filter(item_code__startswith="PRO-5.1-M", label="overdue")
    return list(late.filter(until_on=None))


def shown():
    with translation.override("en"):
        return overview(reading())


def test_ten_that_are_due_make_the_sentence_of_what_is_due(dated):
    found = shown()
    assert found.stage is Stage.DUE_BY_NOW
    assert found.due.facts.completed_of_due.of == 13
    assert found.due.facts.overdue.count == 12
    assert len(found.due.overdue) == 5
    assert found.due.overdue[0].figure.words == "234 days late"


def test_dates_that_all_lie_ahead_are_not_due_yet(dated):
    stand(TODAY + timedelta(days=30), label="on_track", schedule="due_soon")
    found = shown()
    assert found.stage is Stage.NOTHING_DUE
    assert found.due.first == "Dec 31, 2025"
    assert [row.figure.note for row in found.due.next] == ["in 30 days"] * 5


def test_a_moved_date_still_counts_by_its_first_day(dated):
    stand(date(2026, 3, 31), moves=1, label="on_track", schedule="not_due")
    Step.objects.filter(item_code__startswith="PRO-5.1-M").update(due_on=date(2027, 6, 30))
    found = shown()
    assert found.stage is Stage.DUE_BY_NOW
    assert found.due.facts.completed_of_due.of == 13
    told = [str(each) for each in found.due.beside]
    assert "12 of the dates were moved; they count by their first day." in told


def test_every_dated_milestone_is_one_mark(dated):
    lanes = shown().due.lanes.drawn.lanes
    assert sum(len(lane.marks) for lane in lanes) == 13
    assert [lane.numeral for lane in lanes if lane.marks] == ["I", "IV"]
    assert all(lane.empty for lane in lanes if not lane.marks)
    for lane in lanes:
        places = [(mark.at, mark.y) for mark in lane.marks]
        assert len(places) == len(set(places))


def test_the_page_shows_figures_with_what_they_are_out_of(dated, client):
    body = client.get("/en/").content.decode()
    assert "13 milestones</a> due by now" in body
    assert "12 are overdue" in body


def test_the_sentence_beside_it_accounts_for_all_that_is_due(dated):
    """Of thirteen one waits for a yes and eleven are overdue: one more has another date."""
    Step.objects.filter(pk=overdue()[0].pk).update(
        label="on_track", schedule="not_due", moves=1, due_on=date(2027, 6, 30)
    )
    due = shown().due
    assert (due.facts.completed_of_due.of, due.facts.overdue.count) == (13, 11)
    assert str(due.beside[0]) == "1 more is reported complete and not confirmed."
    assert str(due.beside[1]) == "The other 1 has a later date now, or was cancelled."


def test_the_first_few_lead_to_all_of_them(dated, client):
    body = client.get("/en/").content.decode()
    assert '<a href="/en/late/">All 12 overdue, blocked or at risk</a>' in body
    assert '<a href="/en/calendar/">Full calendar</a>' in body
    pillar = client.get("/en/pillars/PRO/").content.decode()
    assert '<a href="/en/late/?pillar=PRO">All 12 overdue' in pillar
    anchors = re.findall(r' id="([^"]+)"', body)
    assert len(anchors) == len(set(anchors))


def test_bars_begin_with_what_is_completed_and_end_with_what_was_cancelled(dated):
    found = overdue()
    Step.objects.filter(pk=found[0].pk).update(label="cancelled")
    Step.objects.filter(pk=found[1].pk).update(label="completed")
    drawn = shown().due.bars.drawn
    keys = [part.key for part in next(bar for bar in drawn if len(bar.parts) > 2).parts]
    assert (keys[0], keys[-1]) == ("completed", "cancelled")
    for bar in drawn:
        for part in bar.parts:
            beside = bar.due is None or abs(part.middle - bar.due) >= 1 or not part.count
            assert beside, (bar.words, part)


def test_each_number_is_as_long_as_its_working(dated, client):
    assert agree(client, ["/en/", "/en/pillars/PRO/"]) > 40
