"""Another date: later by agreement, earlier at once, corrected by both."""

from datetime import date

import pytest

from partnership.actions.answering_dates import answer_date
from partnership.actions.baselining import agree_to_baseline
from partnership.actions.proposing import draft_proposal, send_proposal
from partnership.actions.proposing_publishing import publish_proposal
from partnership.actions.proposing_words import follows_of, warnings_of
from partnership.models import Entry, Milestone, Proposal, State, Step
from partnership.queries.baseline import fixed_by_baseline
from partnership.queries.dates_asked import unanswered_dates
from partnership.queries.desk import Need, tasks
from partnership.vocabulary import (
    AnswerKind,
    DraftState,
    EntryKind,
    OfficialRole,
    ProposalKind,
)
from tests.actions.people import TENTH, approver, contributor, of_party
from tests.actions.proposals import LATER, LATER_MX, drafted, last_date, sent, signed
from tests.actions.stories import refused
from tests.factories import MilestoneFactory, ResponsibilityFactory, clock_at

MAY = clock_at("2026-05-05")
NO = {"es": "El plazo anterior sigue siendo posible."}


@pytest.fixture
def alone(story) -> Milestone:
    """The milestone, once Canada leads on it alone."""
    story.milestone.responsibilities.filter(organization=story.secihti).delete()
    return story.milestone


def step_on(day: date, code="PRO-5.1-M1") -> Step:
    return Step.objects.on(day).get(item_code=code)


def test_a_later_date_on_a_joint_item_waits_for_the_other_country(story):
    row = signed(story.milestone, story.nserc)

    asked = last_date()
    assert row.state == DraftState.PUBLISHED
    assert (row.entry.kind, row.entry.subject) == (EntryKind.DUE_DATE, "PRO-5.1-M1")
    assert (asked.asked_by, asked.organization, asked.reason) == ("CA", story.nserc, "consultation")
    assert asked.seconded_on is None
    step = step_on(date(2026, 4, 10))
    assert (step.due_on, step.asked_due_on) == (date(2026, 3, 31), date(2026, 6, 30))
    assert list(unanswered_dates(approver(story.secihti), date(2026, 4, 10))) == [asked]
    assert not unanswered_dates(approver(story.sshrc), date(2026, 4, 10)).exists()
    assert proposals_on_desk(approver(story.secihti)) == [row]
    assert proposals_on_desk(approver(story.nserc)) == []
    assert proposals_on_desk(contributor(story.secihti)) == []


def proposals_on_desk(official, day=date(2026, 4, 10)) -> list[Proposal]:
    """What the first page asks an official to answer."""
    return [task.proposal for task in tasks(official, day) if task.need == Need.ANSWER]


def test_a_yes_puts_it_in_force_and_marks_it_after_the_deadline(story):
    signed(story.milestone, story.nserc)

    entry = answer_date(
        asked=last_date(), kind=AnswerKind.YES, by=approver(story.secihti), clock=MAY
    )

    assert entry.kind == EntryKind.ANSWER
    step = step_on(date(2026, 5, 5))
    assert (step.due_on, step.first_due_on, step.moves) == (
        date(2026, 6, 30),
        date(2026, 3, 31),
        1,
    )
    assert step.after_deadline
    assert not unanswered_dates(approver(story.secihti), date(2026, 5, 5)).exists()
    assert proposals_on_desk(approver(story.secihti), date(2026, 5, 5)) == []
    state = State.objects.get(code="PRO-5.1-M1", until_on=None).content
    assert "Consultation takes longer." in state


def test_a_no_needs_a_reason_and_leaves_the_date(story):
    signed(story.milestone, story.nserc)
    by = approver(story.secihti)

    with refused("comment_es"):
        answer_date(asked=last_date(), kind=AnswerKind.NO, by=by, clock=MAY)
    answer_date(asked=last_date(), kind=AnswerKind.NO, by=by, clock=MAY, comment=NO)

    step = step_on(date(2026, 5, 5))
    assert (step.due_on, step.asked_due_on, step.moves) == (date(2026, 3, 31), None, 0)
    with refused(""):
        answer_date(asked=last_date(), kind=AnswerKind.NO, by=by, clock=MAY, comment=NO)
    answer_date(asked=last_date(), kind=AnswerKind.YES, by=by, clock=MAY)
    assert step_on(date(2026, 5, 5)).due_on == date(2026, 6, 30)


def test_only_the_other_leading_country_answers(story):
    signed(story.milestone, story.nserc)
    asked = last_date()

    for by in (approver(story.sshrc), contributor(story.secihti), approver(story.nserc)):
        with refused(""):
            answer_date(asked=asked, kind=AnswerKind.YES, by=by, clock=TENTH)
    with refused(""):
        answer_date(
            asked=story.milestone.due_dates.order_by("position").first(),
            kind=AnswerKind.YES,
            by=approver(story.secihti),
            clock=TENTH,
        )


def test_where_one_country_leads_alone_a_second_person_is_enough(alone, story):
    row = sent(alone, story.nserc)
    assert "It is in force once a second person signs it off." in follows_of(
        row, today=date(2026, 4, 10)
    )

    signed(alone, story.nserc, content={**LATER, "due_on": "2026-07-31"})

    assert last_date().seconded_on == date(2026, 4, 10)
    step = step_on(date(2026, 4, 10))
    assert (step.due_on, step.moves, step.after_deadline) == (date(2026, 7, 31), 1, True)


def test_an_earlier_date_needs_no_agreement(story):
    signed(story.milestone, story.nserc, content={**LATER, "due_on": "2026-03-15"})

    assert step_on(date(2026, 4, 10)).due_on == date(2026, 3, 15)
    assert step_on(date(2026, 4, 10)).moves == 0
    assert not unanswered_dates(approver(story.secihti), date(2026, 4, 10)).exists()
    with refused(""):
        answer_date(
            asked=last_date(),
            kind=AnswerKind.NO,
            by=approver(story.secihti),
            clock=TENTH,
            comment=NO,
        )


def test_what_is_said_before_sending(alone, story):
    signed(alone, story.nserc, content={**LATER, "due_on": "2026-05-31"})
    signed(alone, story.nserc, content={**LATER, "due_on": "2026-08-31"})
    row = drafted(alone, story.nserc, content={**LATER, "due_on": "2026-12-30"})

    told = follows_of(row, today=date(2026, 9, 2))

    assert told[1] == "Third move, +274 days in all; the first date was March 31, 2026."
    assert told[2] == "It will be marked as moved after the deadline, August 31, 2026."


def test_unusual_dates_are_asked_about_and_never_blocked(story):
    story.plan.ends_on = date(2028, 12, 31)
    story.plan.save()
    early = drafted(story.milestone, story.nserc, content={**LATER, "due_on": "2020-01-01"})
    late = drafted(story.milestone, story.nserc, content={**LATER, "due_on": "2031-01-01"})

    assert "before the plan was adopted" in warnings_of(early, today=date(2026, 4, 10))[0]
    assert "after the end of the plan" in warnings_of(late, today=date(2026, 4, 10))[0]
    signed(story.milestone, story.nserc, content={**LATER, "due_on": "2031-01-01"})
    assert Proposal.objects.filter(state=DraftState.PUBLISHED).count() == 1


def test_the_same_date_again_is_refused(story):
    signed(story.milestone, story.nserc)

    with refused("due_on"):
        sent(story.milestone, story.nserc)


def test_that_the_other_country_wished_it_is_said_by_its_own_country(story):
    signed(story.milestone, story.secihti, content={**LATER_MX, "asked_by_other": True})

    row = last_date()
    assert row.asked_by == "MX"
    assert row.note_en == "Mexico says that Canada asked for this date."
    assert Entry.objects.last().organization == "mx-secihti"


CORRECTION = {**LATER, "due_on": "2026-04-30", "corrects": "1"}


def baseline(story) -> None:
    for party in ("CA", "MX"):
        agree_to_baseline(
            plan=story.plan,
            seen=fixed_by_baseline(story.plan).fingerprint,
            by=of_party(OfficialRole.COORDINATOR, party),
            clock=clock_at("2026-02-01"),
        )


def test_before_the_baseline_a_slip_is_corrected_at_once(story):
    row = signed(story.milestone, story.nserc, content=CORRECTION)

    assert row.entry.kind == EntryKind.CORRECT
    step = step_on(date(2026, 4, 10))
    assert (step.due_on, step.first_due_on, step.moves) == (
        date(2026, 4, 30),
        date(2026, 4, 30),
        0,
    )


def test_after_the_baseline_a_correction_waits_for_the_other_country(story):
    baseline(story)
    signed(story.milestone, story.nserc, content=CORRECTION)
    assert step_on(date(2026, 4, 10)).due_on == date(2026, 3, 31)
    assert list(unanswered_dates(approver(story.secihti), date(2026, 4, 10))) == [last_date()]

    answer_date(asked=last_date(), kind=AnswerKind.YES, by=approver(story.secihti), clock=MAY)

    step = step_on(date(2026, 5, 5))
    assert (step.due_on, step.first_due_on) == (date(2026, 4, 30), date(2026, 4, 30))
    with refused("corrects"):
        sent(story.milestone, story.nserc, content={**CORRECTION, "due_on": "2026-05-31"})


def test_where_one_country_leads_alone_the_other_still_agrees_to_a_correction(story):
    story.milestone.responsibilities.filter(organization=story.secihti).delete()
    elsewhere = MilestoneFactory(initiative=story.initiative)
    ResponsibilityFactory(organization=story.secihti, milestone=elsewhere)
    entry = Entry.objects.order_by("seq").first()
    public = {"entry": entry, "published_at": entry.recorded_at}
    Milestone.objects.filter(pk=elsewhere.pk).update(**public)
    elsewhere.responsibilities.update(**public)
    baseline(story)
    signed(story.milestone, story.nserc, content=CORRECTION)

    answer_date(asked=last_date(), kind=AnswerKind.YES, by=approver(story.secihti), clock=MAY)

    assert step_on(date(2026, 5, 5)).due_on == date(2026, 4, 30)


def test_where_people_may_sign_off_their_own_words_a_later_date_still_takes_two(alone, story):
    story.plan.four_eyes = False
    story.plan.save()
    by = approver(story.nserc)
    row = draft_proposal(
        kind=ProposalKind.MOVE_DATE, about=alone, content=LATER, by=by, clock=TENTH
    )
    row = send_proposal(proposal=row, version=1, by=by, clock=TENTH)

    with refused(""):
        publish_proposal(proposal=row, version=2, by=by, clock=TENTH)
    publish_proposal(proposal=row, version=2, by=approver(story.nserc), clock=TENTH)

    assert last_date().seconded_on == date(2026, 4, 10)
