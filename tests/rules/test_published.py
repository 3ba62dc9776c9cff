"""What the site knew by a day, and the days before a plan's first publication."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from partnership.rules import (
    effective_by,
    publication_days,
    published_by,
    reconstructed_steps,
    standing,
    steps,
)
from partnership.vocabulary import Claim, Freshness, Label, Schedule, Why
from tests.rules.telling import ADOPTED, BASELINE, CA, MX, OPENED, Telling, initiative

SAID = date(2026, 5, 1)
EVE = SAID - timedelta(days=1)


def test_what_was_published_later_is_not_known():
    item = Telling(entered_on=OPENED)
    item.lead(CA, on=SAID)
    item.measured(baseline=0, target=1)
    item.due(date(2026, 12, 31), SAID)
    item.observe(1, SAID)
    item.yes(item.done(SAID), SAID)
    item.facts = replace(item.facts, assessed_on=(SAID,))

    eve = published_by(item.facts, EVE)
    assert (eve.due_dates, eve.reports, eve.answers, eve.assessed_on) == ((), (), (), ())
    assert len(eve.leads) == 2
    assert eve.measure.observations == ()
    assert published_by(item.facts, SAID) == item.facts


def test_what_was_undone_later_is_not_undone():
    item = Telling(baselined_on=SAID)
    item.due(date(2026, 6, 30))
    item.second(item.due(date(2026, 9, 30), OPENED, asked_by=CA), SAID)
    item.withdraw(item.report(Claim.ON_TRACK, OPENED), SAID)
    item.withdraw(item.no(1, OPENED), SAID)
    item.release(MX, SAID)

    eve = published_by(item.facts, EVE)
    assert eve.baselined_on is None
    assert {each.seconded_on for each in eve.due_dates} == {None}
    assert {each.withdrawn_on for each in (*eve.reports, *eve.answers)} == {None}
    assert {each.released_on for each in eve.leads} == {None}
    assert published_by(item.facts, SAID) == item.facts


def test_an_item_without_an_entry_is_not_there():
    early, late = Telling("M1"), Telling("M2", entered_on=SAID, with_the_plan=False)
    whole = initiative(early, late)
    assert [each.code for each in published_by(whole, EVE).milestones] == ["M1"]
    assert [each.code for each in published_by(whole, SAID).milestones] == ["M1", "M2"]
    waiting = replace(early.facts, prerequisites=(late.facts,), predecessors=(late.facts,))
    assert published_by(waiting, EVE).prerequisites == ()
    assert published_by(waiting, EVE).predecessors == ()


def test_declarations_count_from_their_publication():
    whole = initiative(Telling())
    assert published_by(whole, OPENED - timedelta(days=1)).declarations == ()
    assert len(published_by(whole, OPENED).declarations) == 2


def test_publication_days_are_all_days_on_which_something_changed():
    item = Telling()
    item.due(date(2026, 6, 30), date(2026, 2, 1))
    done = item.done(date(2026, 3, 1))
    item.yes(done, date(2026, 3, 5))
    item.withdraw(done, date(2026, 3, 9))
    assert publication_days(item.facts) == [
        OPENED,
        BASELINE,
        date(2026, 2, 1),
        date(2026, 3, 1),
        date(2026, 3, 5),
        date(2026, 3, 9),
    ]


# Steps


def test_the_whole_future_is_a_short_list():
    item = Telling(leads=(CA,))
    item.due(date(2026, 12, 31))
    item.report(Claim.ON_TRACK, SAID)
    found = [(each.from_on, each.standing.label) for each in steps(item.facts, SAID)]
    assert found == [
        (SAID, Label.ON_TRACK),
        (date(2026, 8, 15), Label.ON_TRACK),  # ageing: 106 days old
        (date(2026, 10, 29), Label.UNREPORTED),  # stale: 181 days old
        (date(2026, 12, 1), Label.UNREPORTED),  # due soon: 30 days left
        (date(2027, 1, 1), Label.OVERDUE),
    ]


def test_steps_turn_on_the_day_of_a_responsibility():
    item = Telling(leads=(CA,), baselined_on=None)
    item.report(Claim.ON_TRACK, SAID)
    item.lead(MX, on=SAID, since=date(2026, 7, 1))
    labels = {each.from_on: each.standing.label for each in steps(item.facts, SAID)}
    assert labels[SAID] is Label.UNDER_WAY
    assert labels[date(2026, 7, 1)] is Label.UNREPORTED


def test_steps_turn_on_the_day_of_a_prerequisite():
    other = Telling("P1")
    other.due(date(2026, 6, 30))
    item = Telling(prerequisites=(other.facts,))
    item.both(Claim.ON_TRACK, SAID)
    labels = {each.from_on: each.standing.label for each in steps(item.facts, SAID)}
    assert labels[date(2026, 7, 1)] is Label.AT_RISK


# Reconstruction


def test_reports_stand_from_the_day_that_they_name():
    item = Telling()
    item.due(date(2025, 12, 31))
    item.source(
        Claim.COMPLETED, OPENED, effective_on=date(2025, 10, 10), source_on=date(2025, 10, 12)
    )
    found = reconstructed_steps(
        published_by(item.facts, OPENED), date(2025, 1, 1), OPENED - timedelta(days=1)
    )
    assert [(each.from_on, each.standing.label) for each in found] == [
        (ADOPTED, Label.UNREPORTED),
        (date(2025, 10, 10), Label.REPORTED_COMPLETE),
    ]


def test_nothing_is_reconstructed_before_the_adoption():
    facts = Telling().facts
    assert reconstructed_steps(facts, date(2025, 1, 1), ADOPTED - timedelta(days=1)) == []


def test_first_dates_and_responsibilities_hold_from_the_adoption():
    item = Telling()
    item.due(date(2025, 10, 1))
    item.due(date(2026, 3, 31))
    then = standing(effective_by(item.facts, date(2025, 10, 2)), date(2025, 10, 2))
    assert then.schedule is Schedule.OVERDUE
    assert [each.party for each in then.claims] == [CA, MX]


def test_answers_hold_from_their_publication():
    item = Telling()
    item.yes(item.done(OPENED, effective_on=date(2025, 10, 1)), OPENED)
    eve = OPENED - timedelta(days=1)
    assert standing(effective_by(item.facts, eve), eve).label is Label.REPORTED_COMPLETE
    assert standing(effective_by(item.facts, OPENED), OPENED).label is Label.COMPLETED


def test_nobody_was_awaited_before_there_was_anything_to_answer():
    item = Telling()
    item.done(OPENED, effective_on=ADOPTED)
    eve = OPENED - timedelta(days=1)
    then = standing(effective_by(item.facts, eve), eve)
    assert then.waiting_since is None
    assert Why.NO_ANSWER + ":MX" not in then.reasons


def test_age_runs_from_the_day_that_a_report_names():
    item = Telling(leads=(CA,), cadence_days=30)
    item.report(Claim.ON_TRACK, date(2026, 3, 1), effective_on=ADOPTED)
    day = ADOPTED + timedelta(days=61)
    assert standing(effective_by(item.facts, day), day).freshness is Freshness.STALE


def test_what_was_corrected_or_taken_back_at_once_was_never_true():
    item = Telling(leads=(CA,))
    wrong = item.report(Claim.BLOCKED, OPENED, effective_on=ADOPTED)
    item.correct(wrong, OPENED, claim=Claim.ON_TRACK, effective_on=date(2025, 10, 1))
    item.withdraw(item.report(Claim.AT_RISK, OPENED, effective_on=ADOPTED), OPENED)
    found = reconstructed_steps(item.facts, ADOPTED, OPENED - timedelta(days=1))
    assert [each.standing.label for each in found] == [Label.UNREPORTED, Label.UNDER_WAY]


@pytest.mark.parametrize(
    ("with_the_plan", "day", "there"),
    [(True, ADOPTED, 1), (False, EVE, 0), (False, SAID, 1)],
)
def test_an_item_added_later_did_not_exist(with_the_plan, day, there):
    late = Telling(entered_on=SAID, with_the_plan=with_the_plan)
    assert len(effective_by(initiative(late), day).milestones) == there


def test_the_last_day_is_included():
    item = Telling(leads=(CA,))
    eve = OPENED - timedelta(days=1)
    item.report(Claim.ON_TRACK, OPENED, effective_on=eve)
    found = reconstructed_steps(item.facts, ADOPTED, eve)
    assert [each.from_on for each in found] == [ADOPTED, eve]
    assert [each.from_on for each in reconstructed_steps(item.facts, eve, eve)] == [eve]


def test_what_is_not_a_report_holds_from_its_publication():
    whole = initiative(Telling(assessed_on=(OPENED,)))
    eve = effective_by(whole, OPENED - timedelta(days=1))
    assert (eve.declarations, eve.milestones[0].assessed_on) == ((), ())
    then = effective_by(whole, OPENED)
    assert len(then.declarations) == 2
    assert then.milestones[0].assessed_on == (OPENED,)
