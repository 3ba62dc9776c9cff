"""Credit of milestones and progress of initiatives."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import count

import pytest

from partnership.rules import percent_text, standing, whole_percent, with_predecessors
from partnership.rules.credit import indicator_share
from partnership.rules.facts import Measure
from partnership.vocabulary import Claim, CreditMethod, Label, Why
from tests.rules.telling import BASELINE, CA, MX, OPENED, Telling, initiative

SAID = date(2026, 5, 1)
DAY = date(2026, 6, 1)


def milestones(*weights, **fields):
    record = count(1)
    return [
        Telling(f"M{place}", record=record, weight=weight, **fields)
        for place, weight in enumerate(weights, start=1)
    ]


def measured(*values, agreed=False):
    item = Telling()
    item.measured(baseline=0, target=100)
    for value, day in values:
        number = item.observe(value, day)
    if agreed:
        item.yes(number, DAY, by=MX)
    return item


@pytest.mark.parametrize(
    ("share", "anything_open", "text"),
    [
        pytest.param(None, True, None, id="not-known-is-not-0"),
        pytest.param(Fraction(0), True, "0", id="nothing"),
        pytest.param(Fraction(1, 101), True, "<1", id="something"),
        pytest.param(Fraction(7, 12), True, "58", id="rounded-down"),
        pytest.param(Fraction(1), True, "99", id="99-while-open"),
        pytest.param(Fraction(199, 200), False, "99", id="not-quite-all"),
        pytest.param(Fraction(1), False, "100", id="all"),
    ],
)
def test_percent_as_shown(share, anything_open, text):
    assert percent_text(share, anything_open=anything_open) == text


def test_a_target_that_equals_its_baseline_is_refused():
    flat = Measure(baseline=Fraction(5), target=Fraction(5))
    with pytest.raises(ValueError, match="cannot equal its baseline"):
        indicator_share(flat, Fraction(5))


def test_the_newest_period_counts_not_the_newest_publication():
    item = measured((60, SAID))
    item.observe(10, DAY, period_end_on=date(2026, 3, 31))
    assert standing(item.facts, DAY).credit.reported == Fraction(60, 100)


def test_only_headline_values_count():
    item = measured((60, SAID))
    item.observe(90, DAY, headline=False)
    assert standing(item.facts, DAY).credit.reported == Fraction(60, 100)


def test_no_value_is_0_and_said_so():
    empty = standing(measured().facts, DAY)
    assert empty.credit.reported == 0
    assert Why.NO_VALUE in empty.reasons
    assert Why.NO_VALUE not in standing(measured((0, SAID)).facts, DAY).reasons


def test_a_value_is_confirmed_by_the_yes_of_the_others():
    assert standing(measured((60, SAID)).facts, DAY).credit.confirmed == 0
    agreed = measured((60, SAID), agreed=True)
    assert standing(agreed.facts, DAY).credit.confirmed == Fraction(60, 100)


def test_an_indicator_counts_only_while_the_milestone_is_open():
    cancelled = measured((60, SAID), agreed=True)
    cancelled.both(Claim.CANCELLED, DAY)
    assert standing(cancelled.facts, DAY).credit.reported == 0
    completed = measured((60, SAID))
    completed.agreed_done(DAY)
    assert standing(completed.facts, DAY).credit.confirmed == 1


def test_a_reported_completion_is_reported_and_not_confirmed():
    item = Telling()
    item.done(SAID)
    credit = standing(item.facts, DAY).credit
    assert (credit.reported, credit.confirmed) == (1, 0)


def test_99_percent_at_most_while_everything_is_only_reported():
    parts = milestones(1, 1)
    for each in parts:
        each.done(SAID)
    whole = standing(initiative(*parts), DAY)
    assert whole.label is Label.REPORTED_COMPLETE
    assert whole_percent(whole.credit.reported, anything_open=whole.open_count > 0) == 99


def test_cancelled_stays_in_the_denominator():
    parts = milestones(1, 1)
    parts[0].agreed_done(SAID)
    parts[1].both(Claim.CANCELLED, SAID)
    whole = standing(initiative(*parts), DAY)
    assert whole.credit.reported == Fraction(1, 2)
    assert whole.label is Label.COMPLETED_IN_PART
    assert (whole.done_count, whole.known_count) == (1, 2)


def test_what_is_replaced_hands_its_weight_on():
    parts = milestones(3, 1, 2)
    parts[0].both(Claim.REPLACED, SAID, successor="M2")
    parts[1].agreed_done(SAID)
    whole = standing(initiative(*parts), DAY)
    assert whole.credit.reported == Fraction(4, 6)
    assert whole.known_count == 2


def test_weight_is_handed_on_along_a_chain():
    parts = milestones(3, 1, 2)
    parts[0].both(Claim.REPLACED, SAID, successor="M2")
    parts[1].both(Claim.REPLACED, SAID, successor="M3")
    parts[2].agreed_done(SAID)
    assert standing(initiative(*parts), DAY).credit.reported == 1


def test_milestones_that_replace_each_other_in_a_circle_leave_nothing_to_count():
    parts = milestones(3, 1)
    parts[0].both(Claim.REPLACED, SAID, successor="M2")
    parts[1].both(Claim.REPLACED, SAID, successor="M1")
    whole = standing(initiative(*parts), DAY)
    assert whole.label is Label.REPLACED
    assert whole.credit.reported is None


def test_among_milestones_a_successor_takes_the_first_date_over():
    parts = milestones(1, 1, 1)
    parts[0].due(date(2026, 5, 10))
    parts[0].both(Claim.REPLACED, SAID, successor="M2")
    parts[1].both(Claim.REPLACED, SAID, successor="M3")
    linked = with_predecessors(each.facts for each in parts)
    assert [standing(each, DAY).first_due_on for each in linked] == [date(2026, 5, 10)] * 3
    assert standing(initiative(*parts), DAY).label is Label.OVERDUE


def test_weight_handed_to_nobody_is_not_earned():
    parts = milestones(3, 1)
    parts[0].both(Claim.REPLACED, SAID, successor="M9")
    parts[1].agreed_done(SAID)
    assert standing(initiative(*parts), DAY).credit.reported == Fraction(1, 4)


def test_what_was_done_before_the_plan_leaves_both_sides():
    parts = milestones(5, 1, 1)
    parts[0].yes(parts[0].done(OPENED, effective_on=date(2025, 9, 1)), OPENED)
    parts[1].agreed_done(SAID)
    whole = standing(initiative(*parts), DAY)
    assert whole.credit.reported == Fraction(1, 2)
    assert whole.known_count == 2


def test_before_the_baseline_all_weights_are_1():
    parts = milestones(5, 1, baselined_on=None)
    parts[0].agreed_done(SAID)
    own = Telling("I1", baselined_on=None)
    credit = standing(initiative(*parts, own=own), DAY).credit
    assert credit.reported == credit.original_reported == Fraction(1, 2)


@pytest.mark.parametrize(
    ("entered_on", "original"),
    [(BASELINE, Fraction(1, 2)), (BASELINE + timedelta(days=1), 1)],
)
def test_what_was_added_after_the_baseline_is_not_in_the_original_plan(entered_on, original):
    parts = milestones(1, 1)
    parts[0].agreed_done(SAID)
    late = replace(parts[1].facts, entered_on=entered_on, with_the_plan=False)
    whole = initiative(*parts)
    credit = standing(replace(whole, milestones=(parts[0].facts, late)), DAY).credit
    assert credit.reported == Fraction(1, 2)
    assert credit.original_reported == original


@pytest.mark.parametrize(
    ("declaring", "known"), [((), False), ((CA,), False), ((MX,), False), ((CA, MX), True)]
)
def test_progress_is_known_once_each_party_has_declared(declaring, known):
    parts = milestones(1)
    facts = initiative(*parts)
    said = tuple(each for each in facts.declarations if each.party in declaring)
    credit = standing(replace(facts, declarations=said), DAY).credit
    assert (credit.reported is not None) is known
    assert (credit.confirmed is not None) is known


def test_an_initiative_without_milestones_has_no_progress():
    assert standing(initiative(), DAY).credit.reported is None


def test_a_measure_that_earns_no_credit_changes_nothing():
    item = measured((60, SAID))
    item.facts = replace(item.facts, credit_method=CreditMethod.ALL_OR_NOTHING)
    stands = standing(item.facts, DAY)
    assert stands.credit.reported == 0
    assert Why.NO_VALUE not in stands.reasons


def test_credit_by_an_indicator_that_is_not_there_yet_is_0_and_said_so():
    item = Telling(credit_method=CreditMethod.INDICATOR)
    stands = standing(item.facts, DAY)
    assert stands.credit.reported == 0
    assert Why.NO_VALUE in stands.reasons


def test_what_has_ended_misses_no_value():
    item = measured()
    item.agreed_done(SAID)
    assert standing(item.facts, DAY).reasons == ("completion_agreed",)


def test_the_newest_answer_to_a_value_counts():
    item = measured((60, SAID))
    (value,) = item.facts.measure.observations
    item.no(value.number, SAID, by=MX)
    item.yes(value.number, DAY, by=MX)
    assert standing(item.facts, DAY).credit.confirmed == Fraction(60, 100)
    assert not standing(item.facts, DAY).differs
