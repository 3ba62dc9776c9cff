"""Schedule, freshness and assurance: one test for each value and each edge."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from partnership.rules import (
    days_late,
    days_overdue,
    days_overdue_from_first,
    days_waiting,
    standing,
)
from partnership.vocabulary import Assurance, Claim, Freshness, Label, Schedule
from tests.rules.telling import CA, MX, Telling

DUE = date(2026, 6, 30)
SAID = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 5, 30), Schedule.NOT_DUE, id="31-days-before"),
        pytest.param(date(2026, 5, 31), Schedule.DUE_SOON, id="30-days-before"),
        pytest.param(DUE, Schedule.DUE_SOON, id="due-day"),
        pytest.param(date(2026, 7, 1), Schedule.OVERDUE, id="day-after"),
    ],
)
def test_schedule_of_an_open_item(day, expected):
    item = Telling()
    item.due(DUE)
    assert standing(item.facts, day).schedule is expected


def test_schedule_without_a_date():
    assert standing(Telling().facts, SAID).schedule is Schedule.UNDATED


@pytest.mark.parametrize(
    ("done_on", "expected", "late"),
    [
        pytest.param(DUE, Schedule.DONE_ON_TIME, 0, id="on-the-day"),
        pytest.param(date(2026, 7, 1), Schedule.DONE_LATE, 1, id="day-after"),
    ],
)
@pytest.mark.parametrize("agreed", [True, False])
def test_schedule_of_a_completion_agreed_or_reported(done_on, expected, late, agreed):
    item = Telling()
    item.due(DUE)
    done = item.done(date(2026, 8, 1), effective_on=done_on)
    if agreed:
        item.yes(done, date(2026, 8, 1))
    stands = standing(item.facts, date(2026, 9, 1))
    assert stands.schedule is expected
    assert days_late(stands) == late


def test_done_is_measured_against_the_first_date():
    item = Telling()
    item.due(DUE)
    item.move(date(2026, 9, 30), SAID)
    item.agreed_done(date(2026, 8, 1))
    assert standing(item.facts, date(2026, 9, 1)).schedule is Schedule.DONE_LATE


def test_of_two_days_of_completion_the_later_counts():
    item = Telling()
    item.due(DUE)
    item.done(date(2026, 8, 1), effective_on=date(2026, 6, 20), by=CA)
    item.done(date(2026, 8, 1), effective_on=date(2026, 7, 4), by=MX)
    stands = standing(item.facts, date(2026, 9, 1))
    assert stands.done_on == date(2026, 7, 4)
    assert stands.schedule is Schedule.DONE_LATE


@pytest.mark.parametrize(
    "claim", [Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED], ids=lambda claim: claim.value
)
def test_undated_and_over_is_ended(claim):
    item = Telling()
    item.both(claim, SAID, documented=True, successor="M2")
    assert standing(item.facts, SAID).schedule is Schedule.ENDED


def test_cancelled_is_ended_whatever_its_date():
    item = Telling()
    item.due(DUE)
    item.both(Claim.CANCELLED, SAID)
    cancelled = standing(item.facts, date(2027, 1, 1))
    assert cancelled.schedule is Schedule.ENDED
    assert cancelled.cancelled_on == SAID


# Freshness


@pytest.mark.parametrize(
    ("age_days", "cadence_days", "expected"),
    [
        pytest.param(0, 90, Freshness.CURRENT, id="today"),
        pytest.param(105, 90, Freshness.CURRENT, id="cadence-and-15-days"),
        pytest.param(106, 90, Freshness.AGEING, id="a-day-more"),
        pytest.param(180, 90, Freshness.AGEING, id="two-cadences"),
        pytest.param(181, 90, Freshness.STALE, id="older-than-two-cadences"),
        pytest.param(45, 30, Freshness.CURRENT, id="current-at-30"),
        pytest.param(61, 30, Freshness.STALE, id="stale-at-30"),
    ],
)
def test_freshness_by_age(age_days, cadence_days, expected):
    item = Telling(leads=(CA,), cadence_days=cadence_days)
    item.report(Claim.ON_TRACK, SAID)
    assert standing(item.facts, SAID + timedelta(days=age_days)).freshness is expected


def test_freshness_without_a_word():
    assert standing(Telling().facts, SAID).freshness is Freshness.NEVER


def test_the_item_shows_the_stalest_party():
    item = Telling()
    item.report(Claim.ON_TRACK, SAID, by=CA)
    item.report(Claim.ON_TRACK, SAID + timedelta(days=100), by=MX)
    assert standing(item.facts, SAID + timedelta(days=110)).freshness is Freshness.AGEING


def test_age_runs_from_publication_not_from_the_effective_day():
    item = Telling(leads=(CA,))
    item.report(Claim.ON_TRACK, SAID, effective_on=date(2025, 10, 1))
    assert standing(item.facts, SAID).freshness is Freshness.CURRENT


def test_age_runs_from_publication_whatever_paper_an_official_points_to():
    item = Telling(leads=(CA,))
    item.report(Claim.ON_TRACK, SAID, source_on=date(2025, 10, 1))
    assert standing(item.facts, SAID).freshness is Freshness.CURRENT


def test_a_correction_keeps_the_age():
    item = Telling(leads=(CA,))
    report = item.report(Claim.ON_TRACK, SAID)
    item.correct(report, SAID + timedelta(days=180), claim=Claim.NOT_STARTED)
    assert standing(item.facts, SAID + timedelta(days=181)).freshness is Freshness.STALE


def test_what_has_ended_does_not_age():
    item = Telling()
    item.agreed_done(SAID)
    assert standing(item.facts, date(2036, 1, 1)).freshness is Freshness.CURRENT


def test_a_reported_completion_ages():
    item = Telling(leads=(CA,))
    item.report(Claim.COMPLETED, SAID)
    stale = standing(item.facts, date(2027, 1, 1))
    assert stale.freshness is Freshness.STALE
    assert stale.label is Label.REPORTED_COMPLETE


def test_a_public_source_leaves_a_party_without_a_word():
    item = Telling()
    item.source(Claim.COMPLETED, SAID)
    assert standing(item.facts, SAID).freshness is Freshness.NEVER


# Assurance


def test_assurance_none():
    item = Telling()
    item.report(Claim.COMPLETED, SAID)
    assert standing(item.facts, SAID).assurance is Assurance.NONE


def test_assurance_documented():
    item = Telling()
    item.done(SAID)
    assert standing(item.facts, SAID).assurance is Assurance.DOCUMENTED


def test_assurance_confirmed():
    item = Telling()
    item.agreed_done(SAID)
    assert standing(item.facts, SAID).assurance is Assurance.CONFIRMED


def test_assurance_independent_overwrites_nothing():
    item = Telling()
    item.done(SAID)
    plain = standing(item.facts, SAID)
    assessed = standing(replace(item.facts, assessed_on=(SAID,)), SAID)
    assert assessed.assurance is Assurance.INDEPENDENT
    assert replace(assessed, assurance=plain.assurance) == plain


def test_evidence_of_a_completion_that_does_not_stand_assures_nothing():
    item = Telling()
    item.both(Claim.ON_TRACK, date(2026, 2, 1))
    item.no(item.done(SAID), SAID, claim=Claim.ON_TRACK)
    assert standing(item.facts, SAID).assurance is Assurance.NONE


def test_evidence_of_one_party_documents_what_both_say():
    item = Telling()
    item.report(Claim.ON_TRACK, SAID, by=CA, documented=True)
    item.report(Claim.ON_TRACK, SAID, by=MX)
    assert standing(item.facts, SAID).assurance is Assurance.DOCUMENTED


def test_evidence_of_the_more_advanced_party_assures_nothing():
    item = Telling()
    item.report(Claim.ON_TRACK, SAID, by=CA, documented=True)
    item.report(Claim.NOT_STARTED, SAID, by=MX)
    assert standing(item.facts, SAID).assurance is Assurance.NONE


# Running day counts


def test_day_counts_of_an_overdue_item():
    item = Telling()
    item.due(DUE)
    item.move(date(2026, 8, 31), SAID)
    overdue = standing(item.facts, date(2026, 9, 10))
    assert days_overdue(overdue, date(2026, 9, 10)) == 10
    assert days_overdue_from_first(overdue, date(2026, 9, 10)) == 72
    assert days_late(overdue) is None


def test_day_counts_of_what_is_not_overdue_or_waiting():
    item = Telling()
    item.due(DUE)
    early = standing(item.facts, SAID)
    assert days_overdue(early, SAID) is None
    assert days_overdue_from_first(early, SAID) is None
    assert days_waiting(early, SAID) is None


def test_a_completion_without_a_date_is_not_late():
    item = Telling()
    item.agreed_done(SAID)
    assert days_late(standing(item.facts, SAID)) is None


def test_day_count_of_a_completion_that_waits():
    item = Telling()
    item.done(SAID)
    day = SAID + timedelta(days=12)
    assert days_waiting(standing(item.facts, day), day) == 12
