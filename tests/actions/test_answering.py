"""One country's yes or no to what the other reported."""

from dataclasses import replace
from datetime import date

import pytest

from partnership.actions.answering import answer_report, take_back_answer
from partnership.actions.reporting import correct_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.models import Answer, Entry, Report, Step
from partnership.vocabulary import AnswerKind, Claim, EntryKind, Label
from tests.actions.people import (
    ARTICLE,
    COMPLETED,
    ON_TRACK,
    RELEASE,
    approver,
    contributor,
    last_answer,
    published,
    sent,
)
from tests.actions.stories import label_on, refused
from tests.factories import OrganizationFactory, ResponsibilityFactory, clock_at

pytestmark = pytest.mark.django_db

TWELFTH = clock_at("2026-04-12")
SPANISH = {"es": "Falta la firma de la SECIHTI."}


@pytest.fixture
def report(story):
    return published(story.milestone, story.nserc)


def yes(report, by, clock=TWELFTH):
    return answer_report(report=report, kind=AnswerKind.YES, by=by, clock=clock)


def no(report, by, claim=Claim.ON_TRACK, comment=SPANISH, clock=TWELFTH):
    return answer_report(
        report=report, kind=AnswerKind.NO, claim=claim, comment=comment, by=by, clock=clock
    )


def test_a_no_says_what_instead_and_stands(story, report):
    entry = no(report, approver(story.secihti), Claim.BLOCKED)
    answer = last_answer()
    assert (answer.party, answer.claim, answer.entry) == ("MX", Claim.BLOCKED, entry)
    assert label_on(date(2026, 4, 12)) == Label.OVERDUE
    assert Step.objects.on(date(2026, 4, 12)).get(item_code="PRO-5.1-M1").differs


def test_a_no_that_is_taken_back_ends_the_dispute(story, report):
    by = approver(story.secihti)
    no(report, by)
    entry = take_back_answer(answer=last_answer(), by=by, clock=clock_at("2026-04-14"))
    assert entry.kind == EntryKind.WITHDRAW
    assert last_answer().withdrawn_on == date(2026, 4, 14)
    assert label_on(date(2026, 4, 14)) == Label.REPORTED_COMPLETE


def test_a_yes_after_a_no_confirms(story, report):
    by = approver(story.secihti)
    no(report, by)
    yes(report, by, clock_at("2026-04-14"))
    assert label_on(date(2026, 4, 14)) == Label.COMPLETED


def test_only_a_no_is_taken_back_and_only_once(story, report):
    by = approver(story.secihti)
    no(report, by)
    take_back_answer(answer=last_answer(), by=by, clock=TWELFTH)
    with refused(""):
        take_back_answer(answer=last_answer(), by=by, clock=TWELFTH)
    yes(report, by)
    with refused(""):
        take_back_answer(answer=last_answer(), by=by, clock=TWELFTH)


def test_another_country_cannot_take_it_back(story, report):
    no(report, approver(story.secihti))
    with refused(""):
        take_back_answer(answer=last_answer(), by=approver(story.nserc), clock=TWELFTH)


def test_ones_own_country_does_not_confirm(story, report):
    for organization in (story.nserc, story.sshrc):
        with refused(""):
            yes(report, approver(organization))


def test_a_contributor_does_not_answer(story, report):
    with refused(""):
        yes(report, contributor(story.secihti))


def test_who_does_not_lead_does_not_answer(story, report):
    stranger = OrganizationFactory(code="mx-stranger", country="MX")
    with refused(""):
        yes(report, approver(stranger))
    row = ResponsibilityFactory(organization=stranger, milestone=story.milestone, role="support")
    type(row).objects.filter(pk=row.pk).update(
        entry=story.plan.entry, published_at=story.plan.published_at
    )
    with refused(""):
        yes(report, approver(stranger))


def test_the_same_answer_is_given_once(story, report):
    by = approver(story.secihti)
    yes(report, by)
    with refused(""):
        yes(report, approver(story.secihti))


def test_what_is_not_public_cannot_be_answered(story):
    report = sent(story.milestone, story.nserc)
    with refused(""):
        yes(report, approver(story.secihti))


def test_only_an_end_is_answered(story):
    report = published(story.milestone, story.nserc, ON_TRACK)
    with refused(""):
        yes(report, approver(story.secihti))


@pytest.mark.parametrize("claim", [None, Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED], ids=str)
def test_a_no_cannot_say_that_it_is_over(story, report, claim):
    with refused("claim"):
        no(report, approver(story.secihti), claim)


def test_a_yes_says_nothing_instead(story, report):
    with refused("claim"):
        answer_report(
            report=report,
            kind=AnswerKind.YES,
            claim=Claim.ON_TRACK,
            by=approver(story.secihti),
            clock=TWELFTH,
        )


@pytest.mark.parametrize("comment", [{}, {"en": "Not signed."}, {"es": "  "}], ids=str)
def test_a_no_explains_itself_in_its_own_language(story, report, comment):
    with refused("comment_es"):
        no(report, approver(story.secihti), comment=comment)


def correct(story, report, said, clock):
    """Correct a published report through sign-off."""
    by = contributor(story.nserc)
    draft = correct_report(report=report, said=said, by=by, clock=clock)
    send_report(report=draft, version=1, by=by, clock=clock)
    return publish_report(report=draft, version=2, by=approver(story.nserc), clock=clock)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        pytest.param(
            replace(COMPLETED, note={"en": "Signed.", "fr": "Signé."}),
            Label.COMPLETED,
            id="a-note-voids-nothing",
        ),
        pytest.param(
            replace(COMPLETED, effective_on=date(2026, 3, 30)),
            Label.REPORTED_COMPLETE,
            id="another-day",
        ),
        pytest.param(
            replace(COMPLETED, evidence=(replace(RELEASE, address="https://www.example.org/2"),)),
            Label.REPORTED_COMPLETE,
            id="other-evidence",
        ),
        pytest.param(ON_TRACK, Label.OVERDUE, id="another-claim"),
    ],
)
def test_what_a_correction_does_to_a_yes(story, report, said, label):
    yes(report, approver(story.secihti))
    entry = correct(story, report, said, clock_at("2026-04-15"))
    assert entry.kind == EntryKind.CORRECT
    assert label_on(date(2026, 4, 14)) == Label.COMPLETED
    assert label_on(date(2026, 4, 15)) == label


def test_a_correction_never_voids_a_no(story, report):
    no(report, approver(story.secihti))
    correct(
        story, report, replace(COMPLETED, effective_on=date(2026, 4, 1)), clock_at("2026-04-15")
    )
    assert Step.objects.on(date(2026, 4, 15)).get(item_code="PRO-5.1-M1").differs


def test_a_report_is_corrected_once_and_its_correction_again(story, report):
    correct(story, report, ON_TRACK, TWELFTH)
    with refused(""):
        correct_report(report=report, said=ON_TRACK, by=contributor(story.nserc), clock=TWELFTH)
    newest = Report.objects.get(corrects=report)
    correct(story, newest, COMPLETED, clock_at("2026-04-15"))
    assert Report.objects.get(corrects=newest).claim == Claim.COMPLETED


def test_the_old_text_cannot_be_answered_any_more(story, report):
    correct(story, report, replace(COMPLETED, effective_on=date(2026, 4, 1)), TWELFTH)
    with refused(""):
        yes(report, approver(story.secihti))
    yes(Report.objects.get(corrects=report), approver(story.secihti))
    assert label_on(date(2026, 4, 12)) == Label.COMPLETED


def test_a_correction_on_the_desk_is_unknown_outside(story, report):
    correct_report(
        report=report,
        said=replace(COMPLETED, evidence=(ARTICLE, RELEASE)),
        by=contributor(story.nserc),
        clock=TWELFTH,
    )
    yes(report, approver(story.secihti))
    assert label_on(date(2026, 4, 12)) == Label.COMPLETED


def test_another_organization_does_not_correct_it(story, report):
    with refused(""):
        correct_report(report=report, said=ON_TRACK, by=contributor(story.sshrc), clock=TWELFTH)


def test_every_fact_of_the_story_is_one_entry(story, report):
    size = Entry.objects.count()
    by = approver(story.secihti)
    no(report, by)
    take_back_answer(answer=last_answer(), by=by, clock=TWELFTH)
    yes(report, by)
    assert Entry.objects.count() == size + 3
    assert Answer.objects.filter(entry__isnull=False).count() == 2
