"""The eleven rows of labels: each by itself, each before the next, and what explains it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from partnership.rules import standing
from partnership.rules.labels import ROWS
from partnership.vocabulary import Claim, Label, Why
from tests.rules.telling import ADOPTED, CA, MX, OPENED, Telling

SAID = date(2026, 5, 1)
DAY = date(2026, 6, 1)
PAST, AHEAD = date(2026, 5, 20), date(2026, 12, 31)


def test_the_rows_are_in_the_order_of_the_method():
    assert [label for label, _ in ROWS] == [
        "replaced",
        "cancelled",
        "completed",
        "reported_complete",
        "overdue",
        "blocked",
        "at_risk",
        "unreported",
        "on_track",
        "under_way",
        "not_started",
    ]


def said(claim, *, due_on=AHEAD, **fields):
    item = Telling()
    if due_on:
        item.due(due_on)
    item.both(claim, SAID, **fields)
    return item


@pytest.mark.parametrize(
    ("item", "label", "reasons"),
    [
        pytest.param(
            said(Claim.REPLACED, due_on=PAST, successor="M2"),
            Label.REPLACED,
            ("replacement_agreed:M2",),
            id="1-replaced",
        ),
        pytest.param(
            said(Claim.CANCELLED), Label.CANCELLED, ("cancellation_agreed",), id="2-cancelled"
        ),
        pytest.param(
            said(Claim.COMPLETED, documented=True),
            Label.COMPLETED,
            ("completion_agreed",),
            id="3-completed",
        ),
        pytest.param(
            said(Claim.COMPLETED, due_on=date(2026, 4, 1)),
            Label.REPORTED_COMPLETE,
            ("claimed_completed:CA", "claimed_completed:MX", "not_documented"),
            id="4-reported-complete",
        ),
        pytest.param(
            said(Claim.BLOCKED, due_on=PAST),
            Label.OVERDUE,
            ("past_due", "no_report_since_due"),
            id="5-overdue-before-blocked",
        ),
        pytest.param(
            said(Claim.BLOCKED),
            Label.BLOCKED,
            ("claimed_blocked:CA", "claimed_blocked:MX"),
            id="6-blocked",
        ),
        pytest.param(
            said(Claim.AT_RISK),
            Label.AT_RISK,
            ("claimed_at_risk:CA", "claimed_at_risk:MX"),
            id="7-at-risk",
        ),
        pytest.param(Telling(), Label.UNREPORTED, ("no_report_yet",), id="8-unreported"),
        pytest.param(
            said(Claim.ON_TRACK),
            Label.ON_TRACK,
            ("claimed_on_track:CA", "claimed_on_track:MX"),
            id="9-on-track",
        ),
        pytest.param(
            said(Claim.ON_TRACK, due_on=None),
            Label.UNDER_WAY,
            ("claimed_on_track:CA", "claimed_on_track:MX", "no_date"),
            id="10-under-way",
        ),
        pytest.param(
            said(Claim.NOT_STARTED),
            Label.NOT_STARTED,
            ("claimed_not_started:CA", "claimed_not_started:MX"),
            id="11-not-started",
        ),
    ],
)
def test_each_row(item, label, reasons):
    stands = standing(item.facts, DAY)
    assert stands.label is label
    assert stands.reasons == reasons


def test_every_reason_is_plain_text():
    assert {type(code) for code in standing(said(Claim.BLOCKED).facts, DAY).reasons} == {str}


# Row 2


@pytest.mark.parametrize(
    ("cancelled_on", "late"), [(PAST, False), (PAST + timedelta(days=1), True)]
)
def test_cancelled_after_its_due_day(cancelled_on, late):
    item = Telling()
    item.due(PAST)
    item.both(Claim.CANCELLED, cancelled_on)
    assert (Why.CANCELLED_AFTER_DUE in standing(item.facts, DAY).reasons) is late


def test_cancelled_from_the_day_of_the_last_yes():
    item = Telling()
    item.due(PAST)
    number = item.report(Claim.CANCELLED, SAID, by=CA)
    item.yes(number, DAY, by=MX)
    cancelled = standing(item.facts, DAY)
    assert cancelled.cancelled_on == DAY
    assert Why.CANCELLED_AFTER_DUE in cancelled.reasons


# Rows 3 and 4


@pytest.mark.parametrize("agreed", [True, False])
def test_done_before_the_plan_leaves_every_count(agreed):
    item = Telling()
    done = item.done(OPENED, effective_on=ADOPTED - timedelta(days=1))
    if agreed:
        item.yes(done, OPENED)
    before = standing(item.facts, DAY)
    assert not before.counts
    assert Why.BEFORE_THE_PLAN in before.reasons


def test_done_on_the_day_of_adoption_counts():
    item = Telling()
    item.yes(item.done(OPENED, effective_on=ADOPTED), OPENED)
    assert standing(item.facts, DAY).counts


# Row 5


def test_a_report_since_the_due_day_is_a_word_on_it():
    item = Telling()
    item.due(PAST)
    item.report(Claim.ON_TRACK, PAST + timedelta(days=1))
    overdue = standing(item.facts, DAY)
    assert overdue.label is Label.OVERDUE
    assert overdue.reasons == ("past_due",)


def test_a_report_of_the_due_day_itself_is_none_since():
    item = Telling()
    item.due(PAST)
    item.report(Claim.ON_TRACK, PAST)
    assert Why.NO_REPORT_SINCE_DUE in standing(item.facts, DAY).reasons


@pytest.mark.parametrize(
    "fields", [{"by_lead": False}, {"withdrawn_on": DAY}], ids=["by-a-supporter", "taken-back"]
)
def test_this_is_no_report_since_the_due_day(fields):
    item = Telling()
    item.due(PAST)
    item.report(Claim.NOT_STARTED, DAY, **fields)
    assert Why.NO_REPORT_SINCE_DUE in standing(item.facts, DAY).reasons


@pytest.mark.parametrize(
    ("source_on", "heard"),
    [
        pytest.param(PAST + timedelta(days=1), True, id="dated-since"),
        pytest.param(PAST, False, id="dated-before"),
        pytest.param(None, True, id="recorded-since"),
    ],
)
def test_a_public_source_since_the_due_day_is_a_word_on_it(source_on, heard):
    item = Telling()
    item.due(PAST)
    item.source(Claim.CANCELLED, DAY, effective_on=SAID, source_on=source_on)
    overdue = standing(item.facts, DAY)
    assert overdue.label is Label.OVERDUE
    assert (Why.NO_REPORT_SINCE_DUE not in overdue.reasons) is heard


def test_a_correction_since_the_due_day_is_no_new_word():
    item = Telling()
    item.due(PAST)
    report = item.report(Claim.ON_TRACK, SAID)
    item.correct(report, DAY, claim=Claim.NOT_STARTED)
    assert Why.NO_REPORT_SINCE_DUE in standing(item.facts, DAY).reasons


def test_an_answer_since_the_due_day_is_a_word_on_it():
    item = Telling()
    item.due(PAST)
    item.no(item.done(SAID), DAY, claim=Claim.ON_TRACK)
    overdue = standing(item.facts, DAY)
    assert overdue.label is Label.OVERDUE
    assert Why.NO_REPORT_SINCE_DUE not in overdue.reasons


def test_a_disputed_completion_before_the_due_day_is_a_completion_claimed():
    item = Telling()
    item.due(PAST)
    item.no(item.done(SAID), SAID, claim=Claim.ON_TRACK)
    overdue = standing(item.facts, DAY)
    assert overdue.label is Label.OVERDUE
    assert Why.NO_REPORT_SINCE_DUE not in overdue.reasons
    assert Why.CLAIMED_COMPLETED + ":CA" in overdue.reasons


# Row 7


def moved(*due_days):
    item = Telling()
    item.due(date(2026, 6, 30))
    for index, due_on in enumerate(due_days):
        item.move(due_on, date(2026, 3, 1) + timedelta(days=index))
    item.both(Claim.ON_TRACK, SAID)
    return standing(item.facts, DAY)


def test_moved_later_once_is_on_track():
    assert moved(date(2026, 7, 10)).label is Label.ON_TRACK


def test_moved_later_twice_is_at_risk():
    twice = moved(date(2026, 7, 10), date(2026, 7, 20))
    assert twice.label is Label.AT_RISK
    assert twice.reasons == ("moved_twice",)


@pytest.mark.parametrize(("slip_days", "label"), [(90, Label.ON_TRACK), (91, Label.AT_RISK)])
def test_slipped_by_more_than_90_days_of_a_short_span(slip_days, label):
    slipped = moved(date(2026, 6, 30) + timedelta(days=slip_days))
    assert slipped.label is label


@pytest.mark.parametrize(("slip_days", "label"), [(100, Label.ON_TRACK), (101, Label.AT_RISK)])
def test_slipped_by_more_than_a_quarter_of_a_long_span(slip_days, label):
    item = Telling(start_on=date(2025, 10, 1))
    first = date(2025, 10, 1) + timedelta(days=400)
    item.due(first)
    item.move(first + timedelta(days=slip_days), SAID)
    item.both(Claim.ON_TRACK, SAID)
    slipped = standing(item.facts, DAY)
    assert slipped.label is label
    assert (Why.SLIPPED in slipped.reasons) is (label is Label.AT_RISK)


def before(other):
    item = said(Claim.ON_TRACK)
    return replace(item.facts, prerequisites=(other.facts,))


def test_an_overdue_prerequisite():
    other = Telling("P1")
    other.due(DAY)
    facts = before(other)
    assert standing(facts, DAY).label is Label.ON_TRACK
    after = standing(facts, DAY + timedelta(days=1))
    assert after.label is Label.AT_RISK
    assert after.reasons == ("prerequisite_overdue:P1",)


def test_a_cancelled_prerequisite():
    other = Telling("P1")
    other.both(Claim.CANCELLED, SAID)
    assert standing(before(other), DAY).reasons == ("prerequisite_cancelled:P1",)


def test_a_blocked_prerequisite_hinders_nothing_yet():
    other = Telling("P1")
    other.both(Claim.BLOCKED, SAID)
    assert standing(before(other), DAY).label is Label.ON_TRACK


# Rows 8 and 11


def test_no_report_yet_from_one():
    item = Telling()
    item.report(Claim.ON_TRACK, SAID, by=CA)
    missing = standing(item.facts, DAY)
    assert missing.label is Label.UNREPORTED
    assert missing.reasons == ("no_report_yet:MX",)


@pytest.mark.parametrize(
    ("fields", "start"),
    [
        pytest.param({"start_on": date(2026, 6, 15)}, date(2026, 6, 15), id="own-start"),
        pytest.param({"with_the_plan": True}, ADOPTED, id="adoption"),
        pytest.param(
            {"with_the_plan": False, "entered_on": date(2026, 4, 1)},
            date(2026, 4, 1),
            id="own-entry",
        ),
    ],
)
def test_before_the_start_it_is_not_started_and_from_it_on_unreported(fields, start):
    facts = Telling(**fields).facts
    ahead = standing(facts, start - timedelta(days=1))
    assert ahead.label is Label.NOT_STARTED
    assert ahead.reasons == ("start_ahead",)
    assert standing(facts, start).label is Label.UNREPORTED


def test_a_claim_of_not_started_may_come_after_the_start():
    assert standing(said(Claim.NOT_STARTED).facts, DAY).label is Label.NOT_STARTED


# Differences


@pytest.mark.parametrize(
    ("claim", "due_on", "differs"),
    [
        pytest.param(Claim.ON_TRACK, PAST, True, id="on-track-beside-overdue"),
        pytest.param(Claim.NOT_STARTED, PAST, False, id="not-started-beside-overdue"),
        pytest.param(Claim.ON_TRACK, AHEAD, False, id="on-track"),
        pytest.param(Claim.AT_RISK, AHEAD, False, id="both-at-risk"),
    ],
)
def test_a_good_word_beside_bad_news_differs(claim, due_on, differs):
    assert standing(said(claim, due_on=due_on).facts, DAY).differs is differs


@pytest.mark.parametrize("claim", [Claim.CANCELLED, Claim.REPLACED, Claim.COMPLETED])
def test_what_is_agreed_does_not_differ(claim):
    agreed = said(claim, documented=True, successor="M2")
    assert not standing(agreed.facts, DAY).differs


def test_one_word_does_not_differ_from_silence():
    item = Telling()
    item.report(Claim.ON_TRACK, SAID, by=CA)
    assert not standing(item.facts, DAY).differs


def test_a_value_that_the_other_refuses_differs():
    item = said(Claim.ON_TRACK)
    item.measured(baseline=0, target=10)
    value = item.observe(5, SAID)
    assert not standing(item.facts, DAY).differs
    item.no(value, DAY, by=MX)
    assert standing(item.facts, DAY).differs
