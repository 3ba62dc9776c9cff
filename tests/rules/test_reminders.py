"""Whom to remind of what on a day: the cases by name, and what holds for all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.rules.reminders import Desk, Group, Led, Occasion, OnDesk, reminders_of

CONTRIBUTOR, OTHER, APPROVER, COORDINATOR = 1, 2, 3, 4
DUE = date(2026, 4, 15)  # a Wednesday
FULL = {
    "contributors": (CONTRIBUTOR, OTHER),
    "approvers": (APPROVER,),
    "coordinators": (COORDINATOR,),
}
SENT = OnDesk(
    occasion=Occasion.SIGN_OFF, code="PRO-1.1-M1", report=7, version=2, officials=(APPROVER,)
)


def told(day, *led, waiting=(), **people) -> set[tuple]:
    desk = Desk(led=led, waiting=waiting, **(people or FULL))
    return {(each.official, each.occasion) for each in reminders_of(desk, day)}


def milestone(**more) -> Led:
    return Led(**{"code": "PRO-1.1-M1", "due_on": DUE} | more)


@pytest.mark.parametrize(
    ("days", "occasion"),
    [
        (-8, None),
        (-7, Occasion.BEFORE),
        (0, Occasion.BEFORE),
        (1, Occasion.AFTER),
        (7, Occasion.AFTER),
        (8, None),
    ],
)
def test_seven_days_before_and_the_day_after(days, occasion):
    day = DUE + timedelta(days=days)
    occasions = {each for who, each in told(day, milestone()) if who == CONTRIBUTOR}
    assert occasions - {Occasion.WEEK} == ({occasion} if occasion else set())


def test_the_approver_hears_of_it_when_it_is_seven_days_late():
    late = DUE + timedelta(days=7)
    assert (APPROVER, Occasion.LATE) in told(late, milestone())
    assert (APPROVER, Occasion.LATE) not in told(late - timedelta(days=1), milestone())
    assert (APPROVER, Occasion.LATE) not in told(late + timedelta(days=7), milestone())


def test_what_is_over_is_left_alone():
    for days in range(-30, 30):
        assert not told(DUE + timedelta(days=days), milestone(is_over=True, is_silent=True))


@pytest.mark.parametrize(
    ("people", "who"),
    [
        (FULL, {CONTRIBUTOR, OTHER}),
        ({"approvers": (APPROVER,), "coordinators": (COORDINATOR,)}, {APPROVER}),
        ({"coordinators": (COORDINATOR,)}, {COORDINATOR}),
        ({"contributors": ()}, set()),
    ],
    ids=["contributors", "else approvers", "else coordinators", "else nobody"],
)
def test_it_falls_back(people, who):
    assert {each for each, occasion in told(DUE, milestone(), **people)
            if occasion is Occasion.BEFORE} == who  # fmt: skip


def test_what_waits_for_a_sign_off_is_told_once_a_version():
    desk = Desk(waiting=(SENT,), **FULL)
    (reminder,) = [each for each in reminders_of(desk, DUE) if each.occasion is Occasion.SIGN_OFF]
    assert (reminder.official, reminder.key) == (APPROVER, "sign_off:7:2")
    nobody = OnDesk(occasion=Occasion.ANSWER, code="PRO-1.1-M1", report=7, version=2, officials=())
    assert (COORDINATOR, Occasion.ANSWER) in told(DUE, waiting=(nobody,))


def test_the_monday_list_names_everything_of_each_official():
    monday = date(2026, 4, 20)
    led = (
        milestone(),
        Led(code="PRO-1.2-M1", due_on=monday + timedelta(days=30)),
        Led(code="PRO-1.3-M1", due_on=monday + timedelta(days=31)),
        Led(code="PRO-1.4", is_silent=True),
    )
    week = {
        each.official: [(line.group, line.code) for line in each.lines]
        for each in reminders_of(Desk(led=led, waiting=(SENT,), **FULL), monday)
        if each.occasion is Occasion.WEEK
    }
    items = [
        (Group.OVERDUE, "PRO-1.1-M1"),
        (Group.DUE_SOON, "PRO-1.2-M1"),
        (Group.SILENT, "PRO-1.4"),
    ]
    assert week == {
        CONTRIBUTOR: items,
        OTHER: items,
        APPROVER: [(Group.SIGN_OFF, "PRO-1.1-M1")],
    }


@pytest.mark.parametrize("days", range(7))
def test_a_list_that_was_missed_goes_out_by_wednesday(days):
    day = date(2026, 4, 20) + timedelta(days=days)
    keys = {
        each.key
        for each in reminders_of(Desk(led=(Led(code="PRO-1.4", is_silent=True),), **FULL), day)
    }
    assert keys == ({"week:2026-04-20"} if days <= 2 else set())


numbers = st.lists(st.integers(1, 6), max_size=3, unique=True).map(tuple)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
items = st.builds(
    Led,
    code=st.sampled_from(["A-1", "A-2", "A-3"]),
    due_on=st.none() | days,
    is_over=st.booleans(),
    is_silent=st.booleans(),
)
waiting = st.builds(
    OnDesk,
    occasion=st.sampled_from([Occasion.SIGN_OFF, Occasion.ANSWER, Occasion.RETURNED]),
    code=st.sampled_from(["A-1", "A-2"]),
    report=st.integers(1, 9),
    version=st.integers(1, 3),
    officials=numbers,
)
desks = st.builds(
    Desk,
    led=st.lists(items, max_size=3, unique_by=lambda item: item.code).map(tuple),
    waiting=st.lists(waiting, max_size=3).map(tuple),
    contributors=numbers,
    approvers=numbers,
    coordinators=numbers,
)


@given(desks, days)
def test_nobody_outside_the_desk_is_told_and_no_key_twice(desk, day):
    found = reminders_of(desk, day)
    known = {*desk.contributors, *desk.approvers, *desk.coordinators}
    known |= {one for row in desk.waiting for one in row.officials}
    assert {each.official for each in found} <= known
    assert len({(each.official, each.key) for each in found}) == len(found)
    assert all(each.lines for each in found)


@given(desks, days)
def test_a_due_date_is_announced_and_its_passing_told_if_anybody_is_there(desk, day):
    anybody = desk.contributors or desk.approvers or desk.coordinators
    for item in desk.led:
        if item.due_on is None or item.is_over or not anybody:
            continue
        window = [item.due_on + timedelta(days=n) for n in range(-7, 8)]
        keys = {each.key for day in window for each in reminders_of(desk, day)}
        assert f"before:{item.code}:{item.due_on}" in keys
        assert f"after:{item.code}:{item.due_on}" in keys
