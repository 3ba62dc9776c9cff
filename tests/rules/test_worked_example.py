"""The worked example of the method, as it stands: 31 March 2027, both parties lead."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import count

import pytest

from partnership.rules import (
    Row,
    days_late,
    days_overdue,
    four_facts,
    percent_text,
    standing,
    whole_percent,
)
from partnership.rules.rollup import Share
from partnership.vocabulary import Claim, DatePrecision, Label, Schedule, Why
from tests.rules.telling import Telling, initiative

DAY = date(2027, 3, 31)


def first(record):
    """Due 30 June 2026; done 20 June, documented, both agree."""
    milestone = Telling("M1", record=record, weight=1)
    milestone.due(date(2026, 6, 30))
    done = milestone.done(date(2026, 6, 22), effective_on=date(2026, 6, 20))
    milestone.yes(done, date(2026, 7, 8))
    return milestone


def second(record):
    """First due 30 September 2026, moved once to 31 December; done 15 December, both agree."""
    milestone = Telling("M2", record=record, weight=2)
    milestone.due(date(2026, 9, 30))
    milestone.move(date(2026, 12, 31), date(2026, 9, 1), agreed_on=date(2026, 9, 14))
    done = milestone.done(date(2026, 12, 15))
    milestone.yes(done, date(2027, 1, 4))
    return milestone


def third(record):
    """Due 31 January 2027; indicator at half; both on track on 10 February."""
    milestone = Telling("M3", record=record, weight=1)
    milestone.due(date(2027, 1, 31))
    milestone.measured(baseline=0, target=100)
    milestone.observe(50, date(2027, 2, 10))
    milestone.both(Claim.ON_TRACK, date(2027, 2, 10))
    return milestone


def fourth(record):
    """Due 30 June 2027; cancelled by both on 15 January 2027."""
    milestone = Telling("M4", record=record, weight=1)
    milestone.due(date(2027, 6, 30))
    milestone.both(Claim.CANCELLED, date(2027, 1, 15))
    return milestone


def fifth(record):
    """Due in the fourth quarter of 2027; both not started on 1 March 2027."""
    milestone = Telling("M5", record=record, weight=1)
    milestone.due(date(2027, 10, 1), precision=DatePrecision.QUARTER)
    milestone.both(Claim.NOT_STARTED, date(2027, 3, 1))
    return milestone


@pytest.fixture
def milestones():
    record = count(1)
    return [make(record) for make in (first, second, third, fourth, fifth)]


@pytest.fixture
def stood(milestones):
    return [standing(each.facts, DAY) for each in milestones]


@pytest.fixture
def whole(milestones):
    return standing(initiative(*milestones), DAY)


@pytest.mark.parametrize(
    ("index", "label", "schedule", "credit"),
    [
        pytest.param(0, Label.COMPLETED, Schedule.DONE_ON_TIME, 1, id="first"),
        pytest.param(1, Label.COMPLETED, Schedule.DONE_LATE, 1, id="second"),
        pytest.param(2, Label.OVERDUE, Schedule.OVERDUE, Fraction(1, 2), id="third"),
        pytest.param(3, Label.CANCELLED, Schedule.ENDED, 0, id="fourth"),
        pytest.param(4, Label.NOT_STARTED, Schedule.NOT_DUE, 0, id="fifth"),
    ],
)
def test_each_milestone(stood, index, label, schedule, credit):
    assert stood[index].label is label
    assert stood[index].schedule is schedule
    assert stood[index].credit.reported == credit


def test_the_first_was_done_on_time(stood):
    assert stood[0].done_on == date(2026, 6, 20)
    assert days_late(stood[0]) == 0


def test_the_second_was_done_76_days_after_its_first_date(stood):
    assert stood[1].moves == 1
    assert not stood[1].after_deadline
    assert days_late(stood[1]) == 76


def test_the_third_is_59_days_overdue_and_differs(stood):
    assert days_overdue(stood[2], DAY) == 59
    assert stood[2].differs


def test_reported_progress_is_58_percent(whole):
    assert whole.credit.reported == Fraction(7, 2) / 6
    assert whole_percent(whole.credit.reported, anything_open=True) == 58
    assert percent_text(whole.credit.reported, anything_open=True) == "58"


def test_confirmed_progress_is_50_percent_while_the_value_is_not_agreed(whole):
    assert whole.credit.confirmed == Fraction(3, 6)
    assert whole_percent(whole.credit.confirmed, anything_open=True) == 50


def test_confirmed_progress_is_58_percent_once_the_value_is_agreed(milestones):
    (value,) = milestones[2].facts.measure.observations
    milestones[2].yes(value.number, date(2027, 3, 1))
    whole = standing(initiative(*milestones), DAY)
    assert whole_percent(whole.credit.confirmed, anything_open=True) == 58


def test_the_trap_of_70_percent_is_what_dropping_the_cancelled_would_give(milestones):
    without = standing(initiative(*milestones[:3], milestones[4]), DAY)
    assert whole_percent(without.credit.reported, anything_open=True) == 70


def test_the_label_is_overdue_1_of_2_open(whole):
    assert whole.label is Label.OVERDUE
    assert (whole.label_count, whole.open_count) == (1, 2)
    assert Why.PAST_DUE in whole.reasons


def test_the_cancelled_fourth_adds_its_reason(whole, milestones):
    assert Why.MILESTONE_CANCELLED in whole.reasons
    without = standing(initiative(*milestones[:3], milestones[4]), DAY)
    assert Why.MILESTONE_CANCELLED not in without.reasons


def test_completed_of_due_by_now_is_2_of_3(stood):
    facts = four_facts([row(each) for each in stood], DAY)
    assert facts.completed_of_due == Share(2, 3)
    assert facts.moved_of_due == 1
    assert facts.completed == Share(2, 5)
    assert facts.overdue == Share(1, 2)
    assert facts.longest_delay_days == 59


def test_progress_is_not_known_until_both_declare_that_the_promise_is_covered(milestones):
    facts = initiative(*milestones)
    half = replace(facts, declarations=facts.declarations[:1])
    whole = standing(half, DAY)
    assert whole.credit.reported is None
    assert (whole.done_count, whole.known_count) == (2, 5)


def row(stands):
    """The row of a stored step."""
    names = ("label", "freshness", "schedule", "first_due_on", "due_on", "moves", "done_on")
    fields = {name: getattr(stands, name) for name in names}
    return Row(**fields, after_deadline=stands.after_deadline, counts=stands.counts)
