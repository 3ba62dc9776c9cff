"""The further cases of the worked example, each as its own test."""

from datetime import date
from fractions import Fraction
from itertools import count

import pytest

from partnership.rules import published_by, standing, steps, whole_percent
from partnership.rules.credit import indicator_share
from partnership.rules.facts import Measure
from partnership.vocabulary import (
    Assurance,
    Claim,
    DatePrecision,
    Freshness,
    Label,
    Schedule,
    SourceKind,
    Why,
)
from tests.rules.telling import CA, MX, Telling, initiative

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("actual", "share"),
    [
        pytest.param(80, Fraction(1, 2), id="half-way-down"),
        pytest.param(120, 0, id="the-wrong-way"),
        pytest.param(60, 1, id="reached"),
        pytest.param(40, 1, id="beyond"),
    ],
)
def test_falling_target_from_100_to_60(actual, share):
    falling = Measure(baseline=Fraction(100), target=Fraction(60))
    assert indicator_share(falling, Fraction(actual)) == share


def test_first_quarter_is_not_overdue_on_its_last_day_and_is_on_the_next():
    item = Telling()
    item.due(date(2027, 2, 1), precision=DatePrecision.QUARTER)
    assert standing(item.facts, date(2027, 3, 31)).schedule is Schedule.DUE_SOON
    assert standing(item.facts, date(2027, 4, 1)).label is Label.OVERDUE


def test_stale_and_on_track_has_no_recent_report():
    item = Telling()
    item.due(date(2027, 12, 31))
    item.both(Claim.ON_TRACK, date(2026, 2, 1))
    assert standing(item.facts, date(2026, 7, 31)).label is Label.ON_TRACK
    stale = standing(item.facts, date(2026, 8, 1))
    assert stale.freshness is Freshness.STALE
    assert stale.label is Label.UNREPORTED
    assert stale.reasons == ("no_recent_report:CA", "no_recent_report:MX")


def test_stale_and_at_risk_is_at_risk():
    item = Telling()
    item.both(Claim.AT_RISK, date(2026, 2, 1))
    assert standing(item.facts, date(2028, 2, 1)).label is Label.AT_RISK


def test_undated_and_on_track_is_under_way():
    item = Telling()
    item.both(Claim.ON_TRACK, date(2026, 5, 1))
    under_way = standing(item.facts, DAY)
    assert under_way.label is Label.UNDER_WAY
    assert under_way.schedule is Schedule.UNDATED
    assert Why.NO_DATE in under_way.reasons


def test_never_reported_and_started_is_no_report_yet():
    unreported = standing(Telling().facts, DAY)
    assert unreported.label is Label.UNREPORTED
    assert unreported.reasons == ("no_report_yet",)
    assert unreported.freshness is Freshness.NEVER


def test_later_date_agreed_after_the_old_one_is_marked():
    item = Telling()
    item.due(date(2026, 4, 30))
    item.move(date(2026, 9, 30), date(2026, 4, 15), agreed_on=date(2026, 5, 2))
    item.both(Claim.ON_TRACK, date(2026, 5, 2))
    moved = standing(item.facts, DAY)
    assert moved.after_deadline
    assert Why.AFTER_DEADLINE in moved.reasons
    assert (moved.first_due_on, moved.due_on) == (date(2026, 4, 30), date(2026, 9, 30))


def test_all_cancelled_is_cancelled():
    record = count(1)
    milestones = [Telling(code, record=record) for code in ("M1", "M2")]
    for each in milestones:
        each.both(Claim.CANCELLED, date(2026, 5, 1))
    assert standing(initiative(*milestones), DAY).label is Label.CANCELLED


def test_all_replaced_is_replaced():
    record = count(1)
    milestones = [Telling(code, record=record) for code in ("M1", "M2")]
    for each in milestones:
        each.both(Claim.REPLACED, date(2026, 5, 1), successor="M9")
    whole = standing(initiative(*milestones), DAY)
    assert whole.label is Label.REPLACED
    assert whole.credit.reported is None


def test_one_completed_and_one_on_track_is_reported_complete_and_differs():
    item = Telling()
    item.report(Claim.ON_TRACK, date(2026, 5, 1), by=MX)
    item.done(date(2026, 5, 10), by=CA)
    reported = standing(item.facts, DAY)
    assert reported.label is Label.REPORTED_COMPLETE
    assert reported.differs


def test_one_completed_and_one_blocked_is_blocked_and_differs():
    item = Telling()
    item.report(Claim.ON_TRACK, date(2026, 4, 1), by=CA)
    item.report(Claim.BLOCKED, date(2026, 5, 1), by=MX)
    item.done(date(2026, 5, 10), by=CA)
    blocked = standing(item.facts, DAY)
    assert blocked.label is Label.BLOCKED
    assert blocked.differs
    assert Why.CLAIMED_BLOCKED + ":MX" in blocked.reasons


def test_disputed_with_both_on_track_before_is_on_track_until_due():
    item = Telling()
    item.due(date(2026, 6, 30))
    item.both(Claim.ON_TRACK, date(2026, 5, 1))
    done = item.done(date(2026, 5, 10), by=CA)
    item.no(done, date(2026, 5, 12), by=MX, claim=Claim.ON_TRACK)

    disputed = standing(item.facts, DAY)
    assert disputed.label is Label.ON_TRACK
    assert disputed.differs
    assert Why.DISPUTED + ":MX" in disputed.reasons
    assert [each.claim for each in disputed.claims] == [Claim.COMPLETED, Claim.ON_TRACK]
    assert disputed.claims[1].disputes == (done,)

    assert standing(item.facts, date(2026, 7, 1)).label is Label.OVERDUE


def test_press_only_completion_two_days_early():
    """The protected-areas memorandum of December 2025."""
    item = Telling()
    item.due(date(2025, 12, 31), date(2025, 11, 3))
    item.source(
        Claim.COMPLETED,
        date(2026, 1, 20),
        kind=SourceKind.PRESS,
        effective_on=date(2025, 12, 29),
        source_on=date(2025, 12, 30),
    )
    reported = standing(item.facts, DAY)
    assert reported.label is Label.REPORTED_COMPLETE
    assert reported.schedule is Schedule.DONE_ON_TIME
    assert reported.assurance is Assurance.NONE
    assert Why.REPORTED_BY_PRESS in reported.reasons
    assert reported.waiting_since is None


def test_due_and_no_word_since():
    """The research memorandum of 31 March 2026."""
    item = Telling()
    item.due(date(2026, 3, 31), date(2025, 11, 3))
    overdue = standing(item.facts, date(2026, 4, 1))
    assert overdue.label is Label.OVERDUE
    assert Why.NO_REPORT_SINCE_DUE in overdue.reasons


def test_weight_5_done_of_9_is_55_percent():
    record = count(1)
    milestones = [
        Telling(code, record=record, weight=weight) for code, weight in (("M1", 5), ("M2", 4))
    ]
    milestones[0].agreed_done(date(2026, 5, 1))
    whole = standing(initiative(*milestones), DAY)
    assert whole_percent(whole.credit.reported, anything_open=True) == 55


def test_of_two_publications_on_one_day_the_second_is_what_stands():
    item = Telling()
    item.both(Claim.ON_TRACK, date(2026, 5, 1))
    item.both(Claim.AT_RISK, date(2026, 5, 1))
    (first, *_) = steps(published_by(item.facts, date(2026, 5, 1)), date(2026, 5, 1))
    assert first.from_on == date(2026, 5, 1)
    assert first.standing.label is Label.AT_RISK


def test_when_leads_change_the_label_stays():
    item = Telling()
    item.due(date(2026, 12, 31))
    item.both(Claim.ON_TRACK, date(2026, 5, 1))
    before = standing(item.facts, DAY)
    item.lead(CA, on=date(2026, 5, 20), since=date(2026, 5, 20))
    item.lead(MX, on=date(2026, 5, 20), since=date(2026, 5, 20))
    assert standing(item.facts, DAY) == before


def test_one_party_reopens():
    item = Telling()
    done = item.done(date(2026, 4, 1), by=CA)
    item.yes(done, date(2026, 4, 5), by=MX)
    assert standing(item.facts, date(2026, 4, 5)).label is Label.COMPLETED
    item.report(Claim.AT_RISK, date(2026, 5, 1), by=CA)
    assert standing(item.facts, DAY).label is Label.AT_RISK


def test_no_lead_and_no_public_source_is_no_report_yet():
    silent = standing(Telling(leads=()).facts, DAY)
    assert silent.label is Label.UNREPORTED
    assert silent.reasons == ("no_report_yet",)
    assert silent.claims == ()


def test_responsibility_that_ends_rewrites_nothing():
    item = Telling(leads=(MX,))
    item.lead(CA, until=date(2026, 5, 15))
    item.both(Claim.ON_TRACK, date(2026, 5, 1))
    before = standing(item.facts, date(2026, 5, 15))
    assert standing(item.facts, date(2026, 5, 16)) == before
    assert [each.party for each in before.claims] == [CA, MX]


def test_one_deliverable_done_of_a_promise_not_declared_covered_is_under_way():
    milestone = Telling()
    milestone.agreed_done(date(2026, 5, 1))
    whole = standing(initiative(milestone, declared=False), DAY)
    assert whole.label is Label.UNDER_WAY
    assert (whole.done_count, whole.known_count) == (1, 1)
    assert whole.credit.reported is None
    assert Why.NOT_DECLARED_TO_COVER in whole.reasons
