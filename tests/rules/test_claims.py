"""What each party says, whose word decides, and what they say together."""

from dataclasses import replace
from datetime import date

import pytest

from partnership.rules import standing
from partnership.rules.agreement import joint_claim
from partnership.rules.parties import confirming_parties, leading_parties
from partnership.rules.voices import voices_of
from partnership.vocabulary import Claim, Label, ReportOrigin, SourceKind, Why
from tests.rules.telling import ADOPTED, BASELINE, CA, MX, OPENED, Telling

DAY = date(2026, 6, 1)
MARCH, APRIL, MAY = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)


def label(item):
    return standing(item.facts, DAY).label


def last_claim(item, party):
    claims = {each.party: each.claim for each in standing(item.facts, DAY).claims}
    return claims[party]


# The newest word of a party


def test_the_newest_by_effective_day_is_the_claim():
    item = Telling(leads=(CA,))
    item.report(Claim.AT_RISK, APRIL, effective_on=APRIL)
    item.report(Claim.ON_TRACK, MAY, effective_on=MARCH)
    assert last_claim(item, CA) is Claim.AT_RISK


def test_of_one_day_the_higher_number_is_the_claim():
    item = Telling(leads=(CA,))
    item.report(Claim.AT_RISK, MAY, effective_on=APRIL)
    item.report(Claim.BLOCKED, MAY, effective_on=APRIL)
    assert last_claim(item, CA) is Claim.BLOCKED


def test_a_correction_keeps_the_number_of_what_it_corrects():
    item = Telling(leads=(CA,))
    wrong = item.report(Claim.ON_TRACK, APRIL)
    item.report(Claim.AT_RISK, MAY, effective_on=APRIL)
    item.correct(wrong, date(2026, 5, 2), claim=Claim.BLOCKED)
    assert last_claim(item, CA) is Claim.AT_RISK


def test_a_correction_takes_the_place_of_a_correction():
    item = Telling(leads=(CA,))
    wrong = item.report(Claim.ON_TRACK, APRIL)
    better = item.correct(wrong, MAY, claim=Claim.AT_RISK)
    item.correct(better, MAY, claim=Claim.BLOCKED)
    assert last_claim(item, CA) is Claim.BLOCKED


def test_what_is_taken_back_is_not_said():
    item = Telling(leads=(CA,))
    item.report(Claim.ON_TRACK, APRIL)
    item.withdraw(item.report(Claim.BLOCKED, MAY), MAY)
    assert last_claim(item, CA) is Claim.ON_TRACK


def test_what_supporters_say_decides_nothing():
    item = Telling(leads=(CA,))
    item.report(Claim.ON_TRACK, APRIL)
    item.report(Claim.BLOCKED, MAY, by_lead=False)
    assert last_claim(item, CA) is Claim.ON_TRACK


def test_a_body_of_no_party_is_shown_and_never_blocks():
    item = Telling()
    item.lead(None)
    item.report(Claim.BLOCKED, MAY, by=None)
    item.agreed_done(MAY)
    assert label(item) is Label.COMPLETED


# Answers


def test_a_yes_counts_as_the_claim_that_it_confirms():
    item = Telling()
    item.report(Claim.AT_RISK, APRIL, by=MX)
    item.yes(item.done(MAY, by=CA), MAY, by=MX)
    assert last_claim(item, MX) is Claim.COMPLETED
    assert label(item) is Label.COMPLETED


def test_the_day_of_a_yes_is_its_publication():
    item = Telling()
    done = item.done(APRIL, effective_on=MARCH, by=CA)
    item.yes(done, APRIL, by=MX)
    item.report(Claim.AT_RISK, MAY, effective_on=date(2026, 3, 15), by=MX)
    assert last_claim(item, MX) is Claim.COMPLETED


def test_a_yes_agrees_to_the_day_that_was_reported():
    item = Telling()
    done = item.done(APRIL, effective_on=MARCH, by=CA)
    item.yes(done, MAY, by=MX)
    assert standing(item.facts, DAY).done_on == MARCH


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"claim": Claim.CANCELLED}, id="claim"),
        pytest.param({"effective_on": MARCH}, id="day"),
        pytest.param({"documented": False}, id="evidence-taken-away"),
        pytest.param({"evidence": "other-file"}, id="evidence-replaced"),
    ],
)
def test_a_correction_of_this_voids_a_yes(changes):
    item = Telling()
    done = item.done(APRIL, by=CA)
    item.yes(done, APRIL, by=MX)
    item.correct(done, MAY, **changes)
    assert last_claim(item, MX) is None


def test_a_correction_of_the_organization_alone_voids_nothing():
    item = Telling()
    done = item.done(APRIL, by=CA)
    item.yes(done, APRIL, by=MX)
    item.correct(done, MAY, organization="ca-other")
    assert label(item) is Label.COMPLETED


def test_a_new_yes_after_the_correction_counts():
    item = Telling()
    done = item.done(APRIL, by=CA)
    item.yes(done, APRIL, by=MX)
    corrected = item.correct(done, MAY, effective_on=MARCH)
    item.yes(corrected, MAY, by=MX)
    assert label(item) is Label.COMPLETED


def test_a_yes_to_what_was_taken_back_is_void():
    item = Telling()
    done = item.done(APRIL, by=CA)
    item.yes(done, APRIL, by=MX)
    item.withdraw(done, MAY)
    assert last_claim(item, MX) is None


def test_evidence_of_one_party_documents_the_completion_of_both():
    item = Telling()
    item.done(MAY, by=CA)
    item.report(Claim.COMPLETED, MAY, by=MX)
    assert label(item) is Label.COMPLETED


@pytest.mark.parametrize(("named", "expected"), [(None, Label.REPLACED), ("M3", Label.UNREPORTED)])
def test_a_yes_to_a_replacement_may_name_the_successor(named, expected):
    item = Telling()
    number = item.report(Claim.REPLACED, APRIL, by=CA, successor="M2")
    item.yes(number, MAY, by=MX, successor=named)
    assert label(item) is expected


def test_a_correction_that_is_taken_back_takes_the_whole_report_with_it():
    item = Telling(leads=(CA,))
    report = item.report(Claim.BLOCKED, APRIL)
    item.withdraw(item.correct(report, MAY, claim=Claim.AT_RISK), MAY)
    assert label(item) is Label.UNREPORTED


# A no


def disputed_item():
    """Both on track; Canada completes, Mexico says no and on track. Returns item, number."""
    item = Telling()
    item.both(Claim.ON_TRACK, MARCH)
    done = item.done(APRIL, by=CA)
    item.no(done, APRIL, by=MX, claim=Claim.ON_TRACK)
    return item, done


def test_a_no_keeps_the_completion_from_standing():
    item, _ = disputed_item()
    assert label(item) is Label.UNDER_WAY


def test_a_no_carries_a_claim_of_its_own():
    item = Telling()
    item.no(item.done(APRIL, by=CA), APRIL, by=MX, claim=Claim.BLOCKED)
    assert last_claim(item, MX) is Claim.BLOCKED
    assert label(item) is Label.BLOCKED


def test_a_no_stands_whatever_the_other_repeats():
    item, _ = disputed_item()
    item.done(MAY, by=CA)
    assert Why.DISPUTED + ":MX" in standing(item.facts, DAY).reasons


def test_a_no_stands_whatever_the_other_corrects():
    item, done = disputed_item()
    item.correct(done, MAY, effective_on=MARCH)
    assert Why.DISPUTED + ":MX" in standing(item.facts, DAY).reasons


def test_a_no_ends_when_its_party_answers_yes():
    item, done = disputed_item()
    item.yes(done, MAY, by=MX)
    assert label(item) is Label.COMPLETED


def test_a_no_ends_when_its_party_claims_the_same():
    item, _ = disputed_item()
    item.done(MAY, by=MX)
    assert label(item) is Label.COMPLETED


def test_a_no_ends_when_it_is_taken_back():
    item, _ = disputed_item()
    (no,) = item.facts.answers
    item.withdraw(no.number, MAY)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_no_that_ended_does_not_come_back_when_its_party_doubts_again():
    item, done = disputed_item()
    item.yes(done, MAY, by=MX)
    item.report(Claim.NOT_STARTED, MAY, by=MX)
    reopened = standing(item.facts, DAY)
    assert reopened.label is Label.REPORTED_COMPLETE
    assert not any(each.disputes for each in reopened.claims)


def test_a_no_ends_when_the_other_drops_the_claim_and_does_not_come_back():
    item, _ = disputed_item()
    item.report(Claim.AT_RISK, MAY, by=CA)
    assert not any(each.disputes for each in standing(item.facts, DAY).claims)
    item.done(date(2026, 5, 20), by=CA)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_no_stands_when_the_other_speaks_of_an_earlier_day():
    item, _ = disputed_item()
    item.report(Claim.AT_RISK, MAY, effective_on=date(2026, 3, 20), by=CA)
    assert Why.DISPUTED + ":MX" in standing(item.facts, DAY).reasons


def test_a_no_ends_when_the_claim_itself_is_corrected_away():
    item, done = disputed_item()
    item.correct(done, MAY, claim=Claim.ON_TRACK)
    item.done(date(2026, 5, 20), by=CA)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_no_to_a_public_source_stands_against_the_same_claim_by_a_lead():
    item = Telling()
    told = item.source(Claim.COMPLETED, APRIL)
    item.no(told, APRIL, by=MX, claim=Claim.ON_TRACK)
    item.done(MAY, by=CA)
    assert Why.DISPUTED + ":MX" in standing(item.facts, DAY).reasons


def test_a_no_stands_through_later_words_of_its_own_party():
    item, _ = disputed_item()
    item.report(Claim.NOT_STARTED, MAY, by=MX)
    assert Why.DISPUTED + ":MX" in standing(item.facts, DAY).reasons


def test_a_party_that_completed_itself_can_still_say_no():
    item = Telling()
    item.done(MARCH, by=MX)
    item.no(item.done(APRIL, by=CA), APRIL, by=MX, claim=Claim.ON_TRACK)
    assert Why.DISPUTED + ":MX" in standing(item.facts, DAY).reasons


def test_a_no_without_a_claim_disputes_and_differs():
    item = Telling()
    item.no(item.done(APRIL, by=CA), APRIL, by=MX)
    disputed = standing(item.facts, DAY)
    assert disputed.differs
    assert disputed.claims[1].claim is None
    assert disputed.label is Label.UNREPORTED


def test_a_no_to_a_report_of_its_own_party_is_none():
    item = Telling()
    item.no(item.done(APRIL, by=MX), APRIL, by=MX, claim=Claim.ON_TRACK)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_no_ends_when_what_it_is_about_is_taken_back():
    item = Telling()
    done = item.done(APRIL, by=CA)
    item.no(done, APRIL, by=MX, claim=Claim.ON_TRACK)
    item.withdraw(done, MAY)
    assert not standing(item.facts, DAY).differs


def test_a_no_ends_when_the_other_drops_the_claim_by_an_answer():
    item, _ = disputed_item()
    cancelled = item.report(Claim.CANCELLED, MAY, by=MX)
    item.no(cancelled, MAY, by=CA, claim=Claim.ON_TRACK)
    assert Why.DISPUTED + ":MX" not in standing(item.facts, DAY).reasons


def test_a_no_to_a_public_source_ends_when_the_source_says_something_else():
    item = Telling()
    told = item.source(Claim.COMPLETED, APRIL)
    item.no(told, APRIL, by=MX, claim=Claim.ON_TRACK)
    item.source(Claim.CANCELLED, MAY)
    assert Why.DISPUTED + ":MX" not in standing(item.facts, DAY).reasons


# Who must agree


def test_a_party_leads_on_whatever_becomes_of_its_organization():
    item = Telling(leads=(MX,))
    item.lead(CA, until=MARCH)
    assert leading_parties(item.facts, DAY) == (CA, MX)


def test_a_party_leads_from_its_day():
    item = Telling(leads=(CA,))
    item.lead(MX, since=MAY)
    assert leading_parties(item.facts, APRIL) == (CA,)
    assert leading_parties(item.facts, MAY) == (CA, MX)


def test_a_party_stops_leading_by_a_release_that_it_agreed_to():
    item = Telling()
    item.release(MX, MAY)
    item.done(MAY, by=CA)
    assert leading_parties(item.facts, DAY) == (CA,)
    assert label(item) is Label.COMPLETED


def test_the_parties_that_lead_at_the_baseline_confirm():
    item = Telling(leads=(CA,))
    item.lead(MX, on=APRIL, since=APRIL)
    assert confirming_parties(item.facts) == (CA,)


def test_for_an_item_added_later_those_that_lead_at_its_entry_confirm():
    item = Telling(leads=(), entered_on=APRIL, with_the_plan=False)
    item.lead(CA, on=APRIL)
    item.lead(MX, on=MAY)
    assert confirming_parties(item.facts) == (CA,)


def test_who_led_at_the_baseline_is_told_by_what_was_published_then():
    item = Telling(leads=(CA,))
    item.lead(MX, on=APRIL, since=ADOPTED)
    assert confirming_parties(item.facts) == (CA,)


def test_a_party_named_on_the_day_of_the_baseline_confirms():
    item = Telling(leads=(CA,))
    item.lead(MX, on=BASELINE)
    assert confirming_parties(item.facts) == (CA, MX)


def test_a_party_released_before_the_baseline_that_leads_again_does_not_confirm():
    item = Telling()
    item.release(MX, BASELINE)
    item.lead(MX, on=APRIL, since=APRIL)
    assert confirming_parties(item.facts) == (CA,)


def test_claims_name_each_leading_party_and_whoever_else_has_answered():
    assert [each.party for each in standing(Telling().facts, DAY).claims] == [CA, MX]
    item = Telling(leads=())
    item.no(item.source(Claim.COMPLETED, APRIL), MAY, by=MX, claim=Claim.ON_TRACK)
    assert [each.party for each in standing(item.facts, DAY).claims] == [MX]


def test_before_a_baseline_those_that_lead_today_confirm():
    item = Telling(leads=(CA,), baselined_on=None)
    item.lead(MX, on=APRIL, since=APRIL)
    assert confirming_parties(item.facts) == (CA, MX)


def test_when_none_leads_all_parties_confirm():
    item = Telling(leads=(None,))
    assert confirming_parties(item.facts) == (CA, MX)
    told = item.source(Claim.COMPLETED, APRIL)
    item.yes(told, APRIL, by=CA)
    assert label(item) is Label.REPORTED_COMPLETE
    item.yes(told, APRIL, by=MX)
    assert label(item) is Label.COMPLETED


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(Claim.COMPLETED, Label.COMPLETED, id="completed"),
        pytest.param(Claim.CANCELLED, Label.CANCELLED, id="cancelled"),
        pytest.param(Claim.REPLACED, Label.REPLACED, id="replaced"),
    ],
)
def test_a_party_that_leads_alone_needs_nobody(claim, expected):
    item = Telling(leads=(CA,))
    item.report(claim, MAY, documented=True, successor="M2")
    assert label(item) is expected


@pytest.mark.parametrize("claim", [Claim.CANCELLED, Claim.REPLACED])
def test_one_of_two_saying_that_it_is_over_changes_nothing_but_differs(claim):
    item = Telling()
    item.both(Claim.ON_TRACK, APRIL)
    item.report(claim, MAY, by=CA, successor="M2")
    alone = standing(item.facts, DAY)
    assert alone.label is Label.UNDER_WAY
    assert alone.differs
    assert f"claimed_{claim}:CA" in alone.reasons


def test_it_differs_even_before_the_other_has_spoken():
    item = Telling()
    item.report(Claim.CANCELLED, MAY, by=CA)
    assert standing(item.facts, DAY).differs


def test_a_replacement_needs_the_same_successor():
    item = Telling()
    item.report(Claim.REPLACED, MAY, by=CA, successor="M2")
    item.report(Claim.REPLACED, MAY, by=MX, successor="M3")
    different = standing(item.facts, DAY)
    assert different.label is Label.UNREPORTED
    assert different.differs

    item.report(Claim.REPLACED, MAY, by=MX, successor="M2")
    agreed = standing(item.facts, DAY)
    assert agreed.label is Label.REPLACED
    assert agreed.successor == "M2"
    assert agreed.reasons == ("replacement_agreed:M2",)


# The joint claim


@pytest.mark.parametrize(
    ("canada", "mexico", "joint"),
    [
        pytest.param(Claim.ON_TRACK, Claim.ON_TRACK, Claim.ON_TRACK, id="both-on-track"),
        pytest.param(Claim.ON_TRACK, Claim.NOT_STARTED, Claim.NOT_STARTED, id="not-started"),
        pytest.param(Claim.NOT_STARTED, None, None, id="no-report-before-not-started"),
        pytest.param(Claim.AT_RISK, None, Claim.AT_RISK, id="at-risk-before-no-report"),
        pytest.param(Claim.AT_RISK, Claim.BLOCKED, Claim.BLOCKED, id="blocked-first"),
        pytest.param(Claim.CANCELLED, Claim.ON_TRACK, None, id="cancelled-counts-as-none"),
    ],
)
def test_the_joint_claim_is_the_least_advanced(canada, mexico, joint):
    item = Telling()
    for party, claim in ((CA, canada), (MX, mexico)):
        if claim is not None:
            item.report(claim, MAY, by=party)
    assert joint_claim(voices_of(item.facts, DAY)) is joint


def test_a_completion_that_does_not_stand_counts_as_the_last_other_claim():
    item = Telling()
    item.report(Claim.NOT_STARTED, MARCH, by=CA)
    item.done(APRIL, by=CA)
    item.report(Claim.AT_RISK, MAY, by=MX)
    item.report(Claim.ON_TRACK, MAY, by=MX)
    item.no(item.facts.reports[1].number, MAY, by=MX, claim=Claim.ON_TRACK)
    assert joint_claim(voices_of(item.facts, DAY)) is Claim.NOT_STARTED


@pytest.mark.parametrize("other", [Claim.BLOCKED, Claim.AT_RISK, Claim.CANCELLED, Claim.REPLACED])
def test_a_completion_does_not_stand_against(other):
    item = Telling()
    item.report(other, APRIL, by=MX, successor="M2")
    item.done(MAY, by=CA)
    assert label(item) is not Label.REPORTED_COMPLETE


@pytest.mark.parametrize("other", [Claim.ON_TRACK, Claim.NOT_STARTED, None])
def test_a_completion_stands_beside(other):
    item = Telling()
    if other is not None:
        item.report(other, APRIL, by=MX)
    item.done(MAY, by=CA)
    assert label(item) is Label.REPORTED_COMPLETE


def test_whoever_has_answered_counts_before_the_first_lead_begins():
    item = Telling(leads=())
    item.lead(CA, on=APRIL, since=date(2027, 1, 1))
    item.no(item.source(Claim.COMPLETED, APRIL), MAY, by=MX, claim=Claim.AT_RISK)
    assert label(item) is Label.AT_RISK


# Public sources


def test_a_public_source_counts_until_a_lead_reports():
    item = Telling()
    item.source(Claim.COMPLETED, APRIL)
    assert label(item) is Label.REPORTED_COMPLETE
    item.report(Claim.ON_TRACK, MAY, by=CA)
    assert label(item) is Label.UNREPORTED


def test_a_public_source_counts_beside_what_a_lead_had_said_before():
    item = Telling()
    item.both(Claim.ON_TRACK, MARCH)
    item.source(Claim.COMPLETED, APRIL)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_public_source_ends_with_an_answer_to_it():
    item = Telling()
    told = item.source(Claim.COMPLETED, APRIL)
    item.no(told, MAY, by=MX, claim=Claim.AT_RISK)
    assert label(item) is Label.AT_RISK


def test_a_public_source_is_no_answer():
    item = Telling()
    item.done(APRIL, by=CA)
    item.source(Claim.COMPLETED, MAY)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_release_of_a_government_documents_and_the_press_does_not():
    for kind, code in (
        (SourceKind.OFFICIAL_RELEASE, Why.PUBLIC_SOURCE),
        (SourceKind.PRESS, Why.REPORTED_BY_PRESS),
    ):
        item = Telling()
        item.source(Claim.COMPLETED, APRIL, kind=kind, documented=True)
        reasons = standing(item.facts, DAY).reasons
        assert code in reasons
        assert (Why.NOT_DOCUMENTED in reasons) is (kind is SourceKind.PRESS)


def test_a_public_source_makes_nobody_silent():
    item = Telling()
    item.source(Claim.COMPLETED, date(2025, 12, 1))
    told = standing(item.facts, DAY)
    assert told.waiting_since is None
    assert not any(
        code.startswith((Why.NO_ANSWER, Why.AWAITING_CONFIRMATION)) for code in told.reasons
    )


@pytest.mark.parametrize("claim", [Claim.ON_TRACK, Claim.BLOCKED])
def test_a_public_source_claims_nothing_but_ends(claim):
    item = Telling()
    item.done(MARCH, by=CA)
    item.source(claim, APRIL)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_supporter_is_no_public_source():
    item = Telling()
    item.report(Claim.COMPLETED, APRIL, by_lead=False)
    assert label(item) is Label.UNREPORTED


def test_a_public_source_that_was_taken_back_does_not_count():
    item = Telling()
    item.withdraw(item.source(Claim.COMPLETED, APRIL), MAY)
    assert label(item) is Label.UNREPORTED


@pytest.mark.parametrize(
    "fields", [{"by_lead": False}, {"withdrawn_on": MAY}], ids=["by-a-supporter", "taken-back"]
)
def test_a_public_source_does_not_end_with_a_report(fields):
    item = Telling()
    item.source(Claim.COMPLETED, APRIL)
    item.report(Claim.ON_TRACK, MAY, **fields)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_public_source_does_not_end_with_an_answer_to_a_date():
    item = Telling()
    item.due(date(2026, 12, 31))
    asked = item.due(date(2027, 1, 31), MARCH, asked_by=CA)
    item.source(Claim.COMPLETED, APRIL)
    item.yes(asked, MAY, by=MX)
    assert label(item) is Label.REPORTED_COMPLETE


def test_a_public_source_ends_with_the_word_of_any_lead():
    item = Telling()
    item.report(Claim.ON_TRACK, MARCH, by=CA)
    item.source(Claim.COMPLETED, APRIL)
    item.report(Claim.ON_TRACK, MAY, by=MX)
    assert label(item) is Label.UNDER_WAY


def test_a_public_source_is_nobody_s_word_even_when_it_names_a_party():
    item = Telling()
    item.report(
        Claim.COMPLETED,
        APRIL,
        by=CA,
        origin=ReportOrigin.PUBLIC_SOURCE,
        source_kind=SourceKind.OFFICIAL_RELEASE,
    )
    assert label(item) is Label.REPORTED_COMPLETE
    assert last_claim(item, CA) is None


def test_a_public_source_that_does_not_stand_is_named():
    item = Telling()
    item.both(Claim.AT_RISK, MARCH)
    item.source(Claim.COMPLETED, APRIL)
    told = standing(item.facts, DAY)
    assert told.label is Label.AT_RISK
    assert told.reasons[-1] == "claimed_completed:public_source"


def test_a_no_to_a_public_source_stands_by_itself_until_the_other_speaks():
    item = Telling()
    told = item.source(Claim.COMPLETED, APRIL)
    item.no(told, APRIL, by=MX, claim=Claim.ON_TRACK)
    item.report(Claim.ON_TRACK, APRIL, by=MX)
    assert standing(item.facts, DAY).claims[1].disputes == (told,)
    item.report(Claim.ON_TRACK, MAY, by=CA)
    assert not standing(item.facts, DAY).differs


def test_a_cancellation_by_a_public_source_cancels_nothing():
    item = Telling()
    item.both(Claim.ON_TRACK, MARCH)
    item.source(Claim.CANCELLED, APRIL)
    told = standing(item.facts, DAY)
    assert told.label is Label.UNDER_WAY
    assert "claimed_cancelled:public_source" in told.reasons


# Waiting


@pytest.mark.parametrize(
    ("day", "silent"),
    [
        pytest.param(date(2026, 5, 1), False, id="day-30"),
        pytest.param(date(2026, 5, 2), True, id="day-31"),
    ],
)
def test_no_answer_is_shown_from_day_31(day, silent):
    item = Telling()
    item.done(APRIL, by=CA)
    waiting = standing(item.facts, day)
    assert waiting.label is Label.REPORTED_COMPLETE
    assert waiting.waiting_since == APRIL
    assert Why.AWAITING_CONFIRMATION + ":MX" in waiting.reasons
    assert (Why.NO_ANSWER + ":MX" in waiting.reasons) is silent


def test_nobody_is_silent_about_what_is_not_documented():
    item = Telling()
    item.report(Claim.COMPLETED, MARCH, by=CA)
    reasons = standing(item.facts, DAY).reasons
    assert Why.NOT_DOCUMENTED in reasons
    assert Why.NO_ANSWER + ":MX" not in reasons


def test_silence_is_never_a_yes():
    item = Telling()
    item.done(date(2025, 12, 1), by=CA)
    assert standing(item.facts, date(2030, 1, 1)).label is Label.REPORTED_COMPLETE


def test_a_corrected_completion_waits_from_its_correction():
    item = Telling()
    done = item.done(MARCH, by=CA)
    item.yes(done, MARCH, by=MX)
    item.correct(done, APRIL, effective_on=date(2026, 2, 20))
    assert standing(item.facts, DAY).waiting_since == APRIL


def test_who_has_answered_and_thinks_otherwise_since_is_not_silent():
    item = Telling()
    done = item.done(MARCH, by=CA)
    item.yes(done, MARCH, by=MX)
    item.report(Claim.ON_TRACK, APRIL, by=MX)
    reasons = standing(item.facts, DAY).reasons
    assert Why.AWAITING_CONFIRMATION + ":MX" in reasons
    assert Why.NO_ANSWER + ":MX" not in reasons


def test_who_has_said_no_is_not_silent_even_when_the_no_is_over():
    item = Telling()
    done = item.done(MARCH, by=CA)
    item.no(done, MARCH, by=MX, claim=Claim.ON_TRACK)
    item.done(date(2026, 3, 10), by=MX)
    item.correct(done, date(2026, 3, 12), effective_on=date(2026, 2, 1))
    item.report(Claim.ON_TRACK, APRIL, by=MX)
    over = standing(item.facts, DAY)
    assert over.label is Label.REPORTED_COMPLETE
    assert Why.NO_ANSWER + ":MX" not in over.reasons


def test_a_yes_before_a_correction_is_no_answer_to_it():
    item = Telling()
    done = item.done(MARCH, by=CA)
    item.yes(done, MARCH, by=MX)
    item.correct(done, APRIL, effective_on=date(2026, 2, 20))
    assert Why.NO_ANSWER + ":MX" in standing(item.facts, DAY).reasons


def test_a_report_or_an_answer_to_something_else_breaks_no_silence():
    item = Telling()
    item.due(date(2026, 12, 31))
    asked = item.due(date(2027, 1, 31), MARCH, asked_by=CA)
    item.done(MARCH, by=CA)
    item.yes(asked, APRIL, by=MX)
    item.report(Claim.ON_TRACK, APRIL, by=MX)
    assert Why.NO_ANSWER + ":MX" in standing(item.facts, DAY).reasons


def test_a_disputed_completion_waits_for_nobody():
    item, _ = disputed_item()
    assert standing(item.facts, DAY).waiting_since is None


def test_an_undocumented_agreed_completion_waits_for_nobody():
    item = Telling()
    item.both(Claim.COMPLETED, MAY)
    undocumented = standing(item.facts, DAY)
    assert undocumented.label is Label.REPORTED_COMPLETE
    assert undocumented.waiting_since is None
    assert Why.NOT_DOCUMENTED in undocumented.reasons


def test_a_leading_party_that_does_not_confirm_can_still_say_no():
    item = Telling(leads=(CA,))
    item.lead(MX, on=APRIL, since=APRIL)
    done = item.done(MAY, by=CA)
    assert label(item) is Label.COMPLETED
    item.no(done, MAY, by=MX, claim=Claim.AT_RISK)
    assert label(item) is Label.AT_RISK


def test_a_lead_named_for_a_day_to_come_must_agree_at_once():
    item = Telling(leads=(CA,), baselined_on=None)
    item.lead(MX, on=OPENED, since=date(2027, 1, 1))
    item.done(MAY, by=CA)
    assert label(item) is Label.REPORTED_COMPLETE
    alone = replace(item.facts, leads=item.facts.leads[:1])
    assert standing(alone, DAY).label is Label.COMPLETED
