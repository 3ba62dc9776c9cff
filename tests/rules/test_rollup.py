"""The four facts of a pillar and a plan."""

from datetime import date

import pytest

from partnership.rules import Row, four_facts
from partnership.rules.rollup import Share
from partnership.vocabulary import Freshness, Label, Schedule, Scope

DAY = date(2026, 6, 1)
PAST, AHEAD = date(2026, 3, 31), date(2026, 12, 31)


def row(label, **fields):
    fields = {"freshness": Freshness.CURRENT, "schedule": Schedule.UNDATED, **fields}
    return Row(label=label, **fields)


def dated(label, first, *, due_on=None, **fields):
    return row(label, first_due_on=first, due_on=due_on or first, **fields)


def test_nothing_is_0_of_0():
    facts = four_facts([], DAY)
    assert facts.completed == facts.overdue == facts.completed_of_due == Share(0, 0)
    assert facts.longest_delay_days is None
    assert facts.median_slip_days is None


def test_due_by_now_counts_first_dates_and_names_the_moved():
    rows = [
        dated(Label.COMPLETED, PAST),
        dated(Label.ON_TRACK, PAST, due_on=AHEAD, moves=1),
        dated(Label.ON_TRACK, AHEAD),
        row(Label.COMPLETED),
    ]
    facts = four_facts(rows, DAY)
    assert facts.completed_of_due == Share(1, 2)
    assert facts.moved_of_due == 1


def test_cancelled_is_due_and_reported_complete_is_named_beside():
    rows = [
        dated(Label.CANCELLED, PAST),
        dated(Label.REPORTED_COMPLETE, PAST),
        row(Label.REPORTED_COMPLETE),
    ]
    facts = four_facts(rows, DAY)
    assert facts.completed_of_due == Share(0, 2)
    assert facts.reported_of_due == 1
    assert facts.reported_complete == 2


@pytest.mark.parametrize(("first", "due"), [(DAY, 0), (date(2026, 5, 31), 1)])
def test_due_by_now_once_the_day_has_passed(first, due):
    assert four_facts([dated(Label.ON_TRACK, first)], DAY).completed_of_due == Share(0, due)


def test_replaced_and_done_before_the_plan_leave_every_count():
    rows = [
        dated(Label.REPLACED, PAST, moves=3, due_on=AHEAD),
        dated(Label.COMPLETED, PAST, counts=False),
        dated(Label.COMPLETED, PAST),
    ]
    facts = four_facts(rows, DAY)
    assert facts.completed_of_due == facts.completed == Share(1, 1)
    assert facts.moved == Share(0, 1)
    assert facts.labels == ((Label.COMPLETED, 1),)


def test_overdue_of_the_open_with_the_longest_delay():
    rows = [
        dated(Label.OVERDUE, PAST, due_on=date(2026, 5, 22)),
        dated(Label.OVERDUE, date(2026, 5, 12)),
        row(Label.ON_TRACK),
        row(Label.COMPLETED),
        row(Label.CANCELLED),
    ]
    facts = four_facts(rows, DAY)
    assert facts.overdue == Share(2, 3)
    assert facts.longest_delay_days == 20
    assert facts.longest_delay_from_first_days == 62


@pytest.mark.parametrize(
    ("freshness", "silent"),
    [
        (Freshness.CURRENT, 0),
        (Freshness.AGEING, 0),
        (Freshness.STALE, 1),
        (Freshness.NEVER, 1),
    ],
)
def test_without_a_recent_report_of_the_open(freshness, silent):
    rows = [row(Label.AT_RISK, freshness=freshness), row(Label.COMPLETED, freshness=freshness)]
    assert four_facts(rows, DAY).without_recent_report == Share(silent, 1)


def test_labels_are_counted_in_their_order():
    rows = [row(Label.NOT_STARTED), row(Label.OVERDUE), row(Label.NOT_STARTED)]
    assert four_facts(rows, DAY).labels == ((Label.OVERDUE, 1), (Label.NOT_STARTED, 2))


def test_moves_and_what_they_come_to():
    rows = [
        dated(Label.ON_TRACK, PAST, due_on=date(2026, 4, 10), moves=1, after_deadline=True),
        dated(Label.ON_TRACK, PAST, due_on=date(2026, 4, 11), moves=2),
        dated(Label.ON_TRACK, PAST),
        row(Label.ON_TRACK),
    ]
    facts = four_facts(rows, DAY)
    assert facts.moved == Share(2, 3)
    assert facts.moved_after_deadline == Share(1, 2)
    assert facts.median_slip_days == 11  # between 10 and 11 days, half a day rounded up
    assert facts.undated == Share(1, 4)


def test_announced_and_unconfirmed_are_counted_apart():
    rows = [
        row(Label.COMPLETED),
        row(Label.COMPLETED, scope=Scope.ANNOUNCED),
        row(Label.OVERDUE, scope=Scope.ANNOUNCED),
        row(Label.ON_TRACK, scope=Scope.UNCONFIRMED),
    ]
    facts = four_facts(rows, DAY)
    assert facts.completed == Share(1, 1)
    assert facts.overdue == Share(0, 0)
    apart = {each.scope: each for each in facts.apart}
    assert apart[Scope.ANNOUNCED].completed == Share(1, 2)
    assert apart[Scope.ANNOUNCED].labels == ((Label.COMPLETED, 1), (Label.OVERDUE, 1))
    assert apart[Scope.UNCONFIRMED].total == 1
    assert Scope.IN_PLAN not in apart
