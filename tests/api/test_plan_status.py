"""A plan's four facts: from its items, by pillar, never twice."""

from datetime import date

import pytest

from partnership.queries.plan_status import plan_status
from partnership.vocabulary import Label, Scope
from tests.factories import (
    DueDateFactory,
    InitiativeFactory,
    MilestoneFactory,
    PillarFactory,
    PlanFactory,
    PriorityAreaFactory,
    publish,
)

DAY = date(2026, 4, 20)


@pytest.fixture
def story(db):
    """Two pillars and a preamble: a milestone overdue, one ahead, three promises without."""
    plan = PlanFactory(code="whole-plan")
    first, second = (PillarFactory(plan=plan, code=code) for code in ("PRO", "SEC"))
    areas = [
        PriorityAreaFactory(plan=plan, pillar=pillar, code=code)
        for pillar, code in [(first, "PRO-1"), (second, "SEC-1"), (None, "GOV-0")]
    ]
    promises = [
        InitiativeFactory(plan=plan, area=area, code=f"{area.code}.1", scope=Scope.IN_PLAN)
        for area in areas
    ]
    for due_on in (date(2026, 3, 31), date(2026, 12, 31)):
        milestone = MilestoneFactory(initiative=promises[0])
        DueDateFactory(milestone=milestone, due_on=due_on)
    InitiativeFactory(plan=plan, area=areas[1], code="SEC-1.2", scope=Scope.ANNOUNCED)
    publish(plan)
    return plan


def test_an_item_is_a_milestone_or_a_promise_without_any(story):
    status = plan_status("whole-plan", day=DAY)
    assert (status.initiatives, status.milestones) == (4, 2)
    assert status.facts.completed.of == 4
    assert status.facts.undated.count == 2
    assert (status.facts.overdue.count, status.facts.longest_delay_days) == (1, 20)
    assert (status.facts.completed_of_due.count, status.facts.completed_of_due.of) == (0, 1)


def test_what_was_only_announced_is_counted_apart(story):
    announced = {apart.scope: apart for apart in plan_status("whole-plan", day=DAY).facts.apart}
    assert announced[Scope.ANNOUNCED].total == 1
    assert announced[Scope.UNCONFIRMED].total == 0
    assert announced[Scope.ANNOUNCED].labels == ((Label.UNREPORTED, 1),)


def test_pillars_and_preamble_sum_to_the_plan(story):
    status = plan_status("whole-plan", day=DAY)
    assert [lane.pillar for lane in status.lanes] == ["PRO", "SEC", None]
    assert [lane.facts.completed.of for lane in status.lanes] == [2, 1, 1]
    assert sum(lane.facts.overdue.count for lane in status.lanes) == status.facts.overdue.count


def test_the_day_before_the_deadline_ends_nothing_is_overdue(story):
    assert plan_status("whole-plan", day=date(2026, 3, 31)).facts.overdue.count == 0
    assert plan_status("whole-plan", day=date(2026, 4, 1)).facts.overdue.count == 1


def test_nothing_stood_before_adoption(story):
    status = plan_status("whole-plan", day=date(2025, 9, 17))
    assert (status.lanes, status.facts.completed.of) == ((), 0)


def test_takes_two_queries(story, django_assert_num_queries):
    with django_assert_num_queries(2):
        plan_status("whole-plan", day=DAY)


def test_the_api_tells_it(story, today, reader):
    told = reader.read("plans/whole-plan/status/")
    assert told["facts"]["items"] == 4
    assert told["facts"]["overdue"] == {"count": 1, "of": 4}
    assert [lane["pillar"] for lane in told["pillars"]] == ["PRO", "SEC", None]
    assert told["pillars"][2]["title"]["en"] == "Preamble"
    assert told["as_of"] == "2026-04-20"
    before = reader.read("plans/whole-plan/status/?as_of=2026-03-31")
    assert before["facts"]["overdue"] == {"count": 0, "of": 4}
