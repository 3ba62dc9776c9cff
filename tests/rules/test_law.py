"""What holds of every history: the law of steps, and what no day and no fact may do."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from partnership.rules import (
    effective_by,
    publication_days,
    published_by,
    reconstructed_steps,
    standing,
    steps,
)
from partnership.rules.facts import Report
from partnership.rules.labels import ROWS
from partnership.rules.parties import confirming_parties
from partnership.vocabulary import AnswerKind, Claim, Label, Why
from tests.rules.strategies import initiatives, items, retellings
from tests.rules.telling import ADOPTED, OPENED, days_from

AFTERWARDS_DAYS = 200
ROW = {label: row for row, (label, _) in enumerate(ROWS, start=1)}
ROW[Label.COMPLETED_IN_PART] = ROW[Label.COMPLETED]
LAST_ROW_OF_ENDS = ROW[Label.REPORTED_COMPLETE]

a_few = settings(max_examples=20)
many = settings(max_examples=80)

everything = st.one_of(items(), initiatives())


def in_force(found, day):
    """The standing of the step that is in force on the day."""
    return next(step.standing for step in reversed(found) if step.from_on <= day)


def built_by_publications(facts):
    """Steps as a site would keep them: each publication replaces its own day and all later."""
    kept = []
    for day in publication_days(facts):
        kept = [step for step in kept if step.from_on < day]
        kept += steps(published_by(facts, day), day)
    return kept


def days_of(facts):
    first, last = publication_days(facts)[0], publication_days(facts)[-1]
    return days_from(first, (last - first).days + AFTERWARDS_DAYS)


@a_few
@given(facts=everything)
def test_the_law(facts):
    kept = built_by_publications(facts)
    for day in days_of(facts):
        assert in_force(kept, day) == standing(published_by(facts, day), day), day


@a_few
@given(facts=everything)
def test_steps_agree_with_the_standing_of_every_day(facts):
    found = steps(facts, OPENED)
    for day in days_of(facts):
        assert in_force(found, day) == standing(facts, day), day


@many
@given(facts=everything)
def test_steps_are_a_short_list_without_repetition(facts):
    found = steps(facts, OPENED)
    assert found[0].from_on == OPENED
    for before, after in pairwise(found):
        assert before.from_on < after.from_on
        assert before.standing != after.standing


@many
@given(told=retellings())
def test_what_is_published_later_changes_nothing_that_was_said(told):
    sooner, later, last_day = told
    for day in [*days_from(OPENED, (last_day - OPENED).days + 1)[::7], last_day]:
        said = standing(published_by(sooner, day), day)
        assert said == standing(published_by(later, day), day), day


@many
@given(facts=everything)
def test_days_alone_make_no_label_better(facts):
    found = steps(facts, publication_days(facts)[-1])
    rows = [ROW[step.standing.label] for step in found]
    assert rows == sorted(rows, reverse=True)
    assert len({row for row in rows if row <= LAST_ROW_OF_ENDS}) <= 1
    if rows[0] > LAST_ROW_OF_ENDS:
        assert min(rows) > LAST_ROW_OF_ENDS


@many
@given(facts=items())
def test_nothing_is_over_without_every_confirming_party(facts):
    stands = standing(facts, publication_days(facts)[-1])
    ends = {Label.COMPLETED: Claim.COMPLETED, Label.CANCELLED: Claim.CANCELLED}
    if stands.label not in ends:
        return
    claim = ends[stands.label]
    for party in confirming_parties(facts):
        assert has_said(facts, party, claim)


def has_said(facts, party, claim):
    """Whether the party ever said so in words that were not taken back."""
    reported = [
        each
        for each in facts.reports
        if each.party == party and each.by_lead and each.claim is claim and not each.withdrawn_on
    ]
    answered = [
        each
        for each in facts.answers
        if each.party == party
        and not each.withdrawn_on
        and (each.kind is AnswerKind.YES or each.claim is claim)
    ]
    return bool(reported or answered)


@many
@given(facts=initiatives(), pick=st.integers(0, 2))
def test_cancelling_never_raises_progress(facts, pick):
    day = publication_days(facts)[-1] + timedelta(days=1)
    if not facts.milestones:
        return
    index = pick % len(facts.milestones)
    before = standing(facts, day).credit
    after = standing(with_cancelled(facts, index, day), day).credit
    for name in ("reported", "confirmed", "original_reported", "original_confirmed"):
        if getattr(before, name) is not None:
            assert getattr(after, name) <= getattr(before, name)


def with_cancelled(facts, index, day):
    """The initiative with one milestone cancelled by both parties on the day."""
    milestone = facts.milestones[index]
    said = tuple(
        Report(
            number=number, published_on=day, effective_on=day, claim=Claim.CANCELLED, party=party
        )
        for number, party in enumerate(facts.own.parties, start=9000)
    )
    cancelled = replace(milestone, reports=(*milestone.reports, *said))
    milestones = [*facts.milestones]
    milestones[index] = cancelled
    return replace(facts, milestones=tuple(milestones))


@a_few
@given(facts=everything)
def test_reconstructed_steps_agree_with_every_day(facts):
    facts = published_by(facts, OPENED)
    last_day = OPENED - timedelta(days=1)
    found = reconstructed_steps(facts, ADOPTED, last_day)
    for day in days_from(ADOPTED, (OPENED - ADOPTED).days):
        assert in_force(found, day) == standing(effective_by(facts, day), day), day
    assert found[-1].from_on <= last_day


def test_the_histories_reach_every_label_and_every_reason():
    labels, codes, features = set(), set(), set()

    @settings(max_examples=800)
    @given(facts=st.one_of(items(most=3), everything))
    def look(facts):
        days = publication_days(facts)
        for day in (*days, days[-1] + timedelta(days=40), days[-1] + timedelta(days=400)):
            stands = standing(published_by(facts, day), day)
            labels.add(stands.label)
            codes.update(code.partition(":")[0] for code in stands.reasons)
            features.update(name for name in FEATURES if getattr(stands, name))

    look()

    assert labels == set(Label)
    assert codes == {str(why) for why in Why}
    assert features == set(FEATURES)


FEATURES = (
    "differs",
    "moves",
    "after_deadline",
    "asked_due_on",
    "cancelled_on",
    "successor",
    "waiting_since",
    "done_on",
)
