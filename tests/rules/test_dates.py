"""Due dates: periods, moves, agreements, requests and corrections."""

from datetime import date, timedelta

import pytest

from partnership.rules import due_day, standing
from partnership.rules.dates import taken_over
from partnership.vocabulary import Claim, DatePrecision, DateSetter, Label, Schedule, Why
from tests.rules.telling import ADOPTED, BASELINE, CA, MX, Telling

DAY = date(2026, 6, 1)
FIRST = date(2026, 9, 30)
LATER = date(2026, 12, 15)


def dated(**fields):
    item = Telling(**fields)
    item.due(FIRST)
    return item


@pytest.mark.parametrize(
    ("due_on", "precision", "last"),
    [
        (date(2027, 2, 3), DatePrecision.DAY, date(2027, 2, 3)),
        (date(2028, 2, 3), DatePrecision.MONTH, date(2028, 2, 29)),
        (date(2027, 2, 3), DatePrecision.QUARTER, date(2027, 3, 31)),
        (date(2027, 6, 30), DatePrecision.HALF, date(2027, 6, 30)),
        (date(2027, 7, 1), DatePrecision.HALF, date(2027, 12, 31)),
        (date(2027, 1, 1), DatePrecision.YEAR, date(2027, 12, 31)),
    ],
)
def test_a_date_falls_due_at_the_end_of_its_period(due_on, precision, last):
    assert due_day(due_on, precision) == last


def test_a_date_of_an_organizer_is_no_due_date():
    item = Telling()
    item.due(date(2026, 1, 1), set_by=DateSetter.ORGANIZER)
    assert standing(item.facts, DAY).schedule is Schedule.UNDATED


def test_a_later_date_needs_the_other_leading_party():
    item = dated()
    asked = item.due(LATER, DAY, asked_by=CA, seconded_on=DAY)
    waiting = standing(item.facts, DAY)
    assert (waiting.due_on, waiting.moves) == (FIRST, 0)
    assert (waiting.asked_due_on, waiting.asked_on) == (LATER, DAY)

    item.yes(asked, DAY, by=MX)
    agreed = standing(item.facts, DAY)
    assert (agreed.due_on, agreed.first_due_on, agreed.moves) == (LATER, FIRST, 1)
    assert agreed.asked_due_on is None


def test_a_later_date_that_was_refused_is_not_asked_for_any_more():
    item = dated()
    asked = item.due(LATER, DAY, asked_by=CA)
    item.no(asked, DAY, by=MX)
    refused = standing(item.facts, DAY)
    assert (refused.due_on, refused.asked_due_on) == (FIRST, None)


def test_the_one_who_asks_does_not_agree_for_the_other():
    item = dated()
    asked = item.due(LATER, DAY, asked_by=CA)
    item.yes(asked, DAY, by=CA)
    assert standing(item.facts, DAY).due_on == FIRST


def test_a_later_date_of_one_party_needs_a_second_person():
    item = dated(leads=(CA,))
    asked = item.due(LATER, DAY, asked_by=CA)
    assert standing(item.facts, DAY).due_on == FIRST
    item.second(asked, DAY)
    assert standing(item.facts, DAY).due_on == LATER


def test_a_later_date_of_the_plan_needs_no_agreement():
    item = dated()
    item.due(LATER, DAY)
    assert standing(item.facts, DAY).moves == 1


def test_an_earlier_date_needs_no_agreement_and_is_no_move():
    item = dated()
    item.due(date(2026, 7, 1), DAY, asked_by=CA)
    earlier = standing(item.facts, DAY)
    assert (earlier.due_on, earlier.first_due_on, earlier.moves) == (date(2026, 7, 1), FIRST, 0)


def test_a_narrower_date_inside_the_old_period_is_no_move():
    item = Telling()
    item.due(date(2026, 10, 1), precision=DatePrecision.QUARTER)
    item.due(date(2026, 11, 15), DAY, asked_by=CA)
    narrower = standing(item.facts, DAY)
    assert (narrower.due_on, narrower.moves) == (date(2026, 11, 15), 0)
    assert narrower.first_due_on == date(2026, 12, 31)


@pytest.mark.parametrize(
    "since", [pytest.param(ADOPTED, id="named-later"), pytest.param(LATER, id="leads-later")]
)
def test_a_later_date_needs_only_who_led_when_it_was_asked_for(since):
    item = dated(leads=(CA,))
    if since == LATER:
        item.lead(MX, since=since)
    item.second(item.due(LATER, DAY, asked_by=CA), DAY)
    item.lead(MX, on=date(2026, 6, 2), since=since)
    assert standing(item.facts, date(2026, 6, 2)).due_on == LATER


def test_a_release_agrees_to_no_later_date():
    item = dated()
    item.second(item.due(LATER, DAY, asked_by=CA), DAY)
    item.release(MX, date(2026, 6, 2))
    assert standing(item.facts, date(2026, 6, 2)).due_on == FIRST


def test_a_yes_to_something_else_moves_no_date():
    item = dated()
    item.due(LATER, DAY, asked_by=CA)
    item.yes(item.done(DAY, by=CA), DAY, by=MX)
    assert standing(item.facts, DAY).due_on == FIRST


def test_a_yes_after_a_no_counts_from_its_own_day():
    item = dated()
    asked = item.due(LATER, DAY, asked_by=CA)
    item.yes(asked, DAY, by=MX)
    item.no(asked, DAY, by=MX)
    assert standing(item.facts, DAY).due_on == FIRST
    item.yes(asked, date(2026, 10, 1), by=MX)
    assert standing(item.facts, date(2026, 10, 1)).after_deadline


def test_a_wider_date_with_the_same_end_is_no_move():
    item = Telling()
    item.due(date(2026, 12, 31))
    item.due(date(2026, 10, 1), DAY, precision=DatePrecision.QUARTER, asked_by=CA)
    assert standing(item.facts, DAY).moves == 0


def test_whether_a_date_is_later_is_told_by_the_date_in_force():
    item = dated()
    item.due(date(2026, 7, 1), DAY, asked_by=CA)
    item.due(FIRST, DAY, asked_by=CA)  # back to the first: later than what is in force
    back = standing(item.facts, DAY)
    assert back.due_on == date(2026, 7, 1)
    assert back.asked_due_on == FIRST


@pytest.mark.parametrize(
    ("agreed_on", "after"),
    [
        pytest.param(FIRST, False, id="on-the-due-day"),
        pytest.param(date(2026, 10, 1), True, id="the-day-after"),
    ],
)
def test_a_move_is_after_the_deadline_by_the_last_agreement(agreed_on, after):
    item = dated()
    item.move(LATER, date(2026, 9, 1), agreed_on=agreed_on)
    moved = standing(item.facts, date(2026, 10, 2))
    assert moved.after_deadline is after
    assert (Why.AFTER_DEADLINE in moved.reasons) is after


@pytest.mark.parametrize(
    ("source_on", "after"), [(date(2026, 9, 20), False), (date(2026, 10, 1), True)]
)
def test_a_date_from_a_public_source_is_judged_by_the_source_s_date(source_on, after):
    item = dated()
    item.due(LATER, date(2026, 11, 1), source_on=source_on)
    assert standing(item.facts, date(2026, 11, 1)).after_deadline is after


def test_a_paper_beside_a_move_that_a_party_asked_for_dates_nothing_back():
    item = dated()
    item.move(LATER, date(2026, 9, 1), agreed_on=date(2026, 10, 1), source_on=date(2026, 9, 1))
    assert standing(item.facts, date(2026, 10, 1)).after_deadline


def test_the_mark_stays_after_a_further_move():
    item = dated()
    item.move(LATER, date(2026, 10, 5))
    item.move(date(2027, 1, 15), date(2026, 11, 1))
    assert standing(item.facts, date(2026, 11, 2)).after_deadline


def test_an_agreement_taken_back_leaves_the_old_date():
    item = dated()
    asked = item.due(LATER, DAY, asked_by=CA)
    item.withdraw(item.yes(asked, DAY, by=MX), DAY)
    assert standing(item.facts, DAY).due_on == FIRST


def test_dates_come_into_force_in_the_order_of_their_agreement():
    item = dated()
    far = item.due(date(2027, 3, 1), date(2026, 5, 1), asked_by=CA)
    item.move(LATER, date(2026, 5, 2))
    assert standing(item.facts, DAY).due_on == LATER
    item.yes(far, date(2026, 5, 3), by=MX)
    both = standing(item.facts, DAY)
    assert (both.due_on, both.moves) == (date(2027, 3, 1), 2)


def test_a_date_is_corrected_freely_before_the_baseline():
    item = Telling(baselined_on=None)
    wrong = item.due(FIRST)
    item.due(LATER, DAY, asked_by=CA, corrects=wrong)
    corrected = standing(item.facts, DAY)
    assert (corrected.first_due_on, corrected.due_on, corrected.moves) == (LATER, LATER, 0)


def test_until_the_day_before_the_baseline():
    for corrected_on, first in ((BASELINE - timedelta(days=1), LATER), (BASELINE, FIRST)):
        item = Telling()
        wrong = item.due(FIRST)
        item.due(LATER, corrected_on, asked_by=CA, corrects=wrong)
        assert standing(item.facts, DAY).first_due_on == first


def test_a_date_is_corrected_after_the_baseline_by_both_parties_alone():
    assert BASELINE < DAY
    item = Telling(leads=(CA,))
    wrong = item.due(FIRST)
    correction = item.due(LATER, DAY, asked_by=CA, corrects=wrong, seconded_on=DAY)
    assert standing(item.facts, DAY).first_due_on == FIRST
    item.yes(correction, DAY, by=MX)
    assert standing(item.facts, DAY).first_due_on == LATER


def test_a_correction_of_a_correction_that_is_not_agreed_is_no_date():
    item = Telling()
    wrong = item.due(FIRST)
    pending = item.due(LATER, DAY, asked_by=CA, corrects=wrong)
    again = item.due(date(2026, 7, 1), DAY, asked_by=CA, corrects=pending)
    item.yes(again, DAY, by=MX)
    assert standing(item.facts, DAY).due_on == FIRST


def test_a_correction_voids_the_agreement_to_a_later_date():
    item = Telling(baselined_on=None)
    item.due(FIRST)
    asked = item.move(LATER, DAY)
    corrected = item.due(date(2027, 5, 1), DAY, asked_by=CA, corrects=asked)
    assert standing(item.facts, DAY).due_on == FIRST
    item.yes(corrected, DAY, by=MX)
    assert standing(item.facts, DAY).due_on == date(2027, 5, 1)


def test_each_date_is_told_with_the_day_on_which_it_came_into_force():
    item = dated()
    item.move(LATER, date(2026, 5, 2), agreed_on=date(2026, 5, 9))
    item.due(date(2026, 8, 1), date(2026, 5, 5), asked_by=CA)
    item.due(date(2027, 3, 1), DAY, asked_by=CA)
    assert [(on, text.day) for on, text in taken_over(item.facts)] == [
        (date(2026, 5, 5), date(2026, 8, 1)),
        (date(2026, 5, 9), LATER),
        (None, date(2027, 3, 1)),
    ]
    assert taken_over(Telling().facts) == []


def test_a_correction_that_leaves_the_day_voids_nothing():
    item = Telling(baselined_on=None)
    item.due(FIRST)
    asked = item.move(LATER, DAY)
    item.due(LATER, DAY, asked_by=CA, corrects=asked)
    assert standing(item.facts, DAY).due_on == LATER


def test_a_correction_voids_no_refusal():
    item = Telling(baselined_on=None)
    item.due(FIRST)
    asked = item.due(LATER, DAY, asked_by=CA)
    item.no(asked, DAY, by=MX)
    item.due(date(2027, 5, 1), DAY, asked_by=CA, corrects=asked)
    assert standing(item.facts, DAY).asked_due_on is None


# What replaces an item


def replaced_and_successor(**due):
    record = None
    old = Telling("M1", record=record)
    old.due(date(2026, 4, 30))
    old.both(Claim.REPLACED, DAY, successor="M2")
    new = Telling("M2", record=old.record, predecessors=(old.facts,))
    if due:
        new.due(due["due_on"])
    return new


def test_a_successor_takes_the_earlier_first_date():
    new = replaced_and_successor(due_on=FIRST)
    taken = standing(new.facts, DAY)
    assert (taken.first_due_on, taken.due_on) == (date(2026, 4, 30), FIRST)


def test_a_successor_without_a_date_takes_the_date_over():
    taken = standing(replaced_and_successor().facts, DAY)
    assert taken.due_on == date(2026, 4, 30)
    assert taken.label is Label.OVERDUE


def test_a_replacement_that_is_not_agreed_hands_nothing_over():
    old = Telling("M1")
    old.due(date(2026, 4, 30))
    old.report(Claim.REPLACED, DAY, by=CA, successor="M2")
    new = Telling("M2", record=old.record, predecessors=(old.facts,))
    assert standing(new.facts, DAY).first_due_on is None


def test_a_successor_of_two_takes_the_earliest_date_over():
    old = []
    for code, due_on in (("M1", FIRST), ("M2", date(2026, 4, 30))):
        item = Telling(code)
        item.due(due_on)
        item.both(Claim.REPLACED, DAY, successor="M3")
        old.append(item.facts)
    taken = standing(Telling("M3", predecessors=tuple(old)).facts, DAY)
    assert (taken.first_due_on, taken.due_on) == (date(2026, 4, 30), date(2026, 4, 30))
