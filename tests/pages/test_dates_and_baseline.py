"""What the public reads after each step of a moved date, a proposal and a baseline."""

import pytest
from django.test import Client

from partnership.actions.answering_dates import answer_date
from partnership.actions.baselining import agree_to_baseline
from partnership.actions.changing import put_changes_on_record
from partnership.actions.proposing_publishing import agree_to_proposal, refuse_proposal
from partnership.models import Milestone
from partnership.queries.baseline import fixed_by_baseline
from partnership.queries.verification import verify_record
from partnership.vocabulary import AnswerKind, OfficialRole, ProposalKind, SubjectKind
from tests.actions.people import approver, of_party
from tests.actions.proposals import LATER, last_date, sent, signed
from tests.factories import ResponsibilityFactory, clock_at, memorandum, moment

pytestmark = pytest.mark.django_db
MAY = clock_at("2026-05-05")
STEP = {"title": {"en": "Joint list published", "fr": "Liste commune publiée"}}


@pytest.fixture(autouse=True)
def may(time_machine):
    """It is 6 May 2026."""
    time_machine.move_to("2026-05-06T18:00:00+00:00", tick=False)


@pytest.fixture
def story(settings):
    settings.DEFAULT_PLAN = "research-plan"
    story = memorandum()
    for body in (story.nserc, story.secihti):
        ResponsibilityFactory(organization=body, initiative=story.initiative, milestone=None)
    story.plan.refresh_from_db()
    put_changes_on_record(
        story.plan, [(SubjectKind.INITIATIVE, "PRO-5.1")], clock=clock_at("2026-02-01")
    )
    return story


def page(path: str = "milestones/PRO-5.1-M1") -> str:
    return Client().get(f"/en/{path}/").content.decode()


def baseline(story) -> None:
    for party in ("CA", "MX"):
        agree_to_baseline(
            plan=story.plan,
            seen=fixed_by_baseline(story.plan).fingerprint,
            by=of_party(OfficialRole.COORDINATOR, party),
            clock=clock_at("2026-04-12"),
        )


def test_what_waits_inside_changes_no_public_byte(story):
    before = page()

    sent(story.milestone, story.nserc)
    signed(story.initiative, story.nserc, ProposalKind.MILESTONE, STEP)

    assert page() == before


def test_a_later_date_shows_as_asked_for_then_as_moved(story):
    signed(story.milestone, story.nserc)
    assert "June 30, 2026" in page() or "Jun 30, 2026" in page()
    assert "Consultation takes longer." in page()
    assert "moved once" not in page()

    answer_date(asked=last_date(), kind=AnswerKind.YES, by=approver(story.secihti), clock=MAY)

    assert "moved once" in page()
    assert "moved after the deadline" in page()
    assert "Consultation takes longer." in page("late")


def test_a_no_shows_with_its_reason(story):
    signed(story.milestone, story.nserc)
    answer_date(
        asked=last_date(),
        kind=AnswerKind.NO,
        by=approver(story.secihti),
        clock=MAY,
        comment={"es": "El plazo anterior sigue siendo posible."},
    )

    assert "El plazo anterior sigue siendo posible." in page()
    assert "moved once" not in page()


def test_a_refused_proposal_stays_inside(story):
    before = page("initiatives/PRO-5.1")
    row = signed(story.initiative, story.nserc, ProposalKind.MILESTONE, STEP)

    refuse_proposal(
        proposal=row,
        version=row.version,
        reason={"es": "No."},
        by=approver(story.secihti),
        clock=MAY,
    )

    assert page("initiatives/PRO-5.1") == before


def test_what_came_after_the_baseline_is_marked(story):
    baseline(story)
    row = signed(story.initiative, story.nserc, ProposalKind.MILESTONE, STEP, MAY)
    agree_to_proposal(proposal=row, version=row.version, by=approver(story.secihti), clock=MAY)

    assert "Added after the baseline, on May 5, 2026" in page("milestones/PRO-5.1-M2")
    assert "added after the baseline" in page("initiatives/PRO-5.1")
    assert "after the baseline" not in page()
    date = signed(
        Milestone.objects.get(code="PRO-5.1-M2"),
        story.nserc,
        ProposalKind.FIRST_DATE,
        {"due_on": "2027-01-01"},
        MAY,
    )
    agree_to_proposal(proposal=date, version=date.version, by=approver(story.secihti), clock=MAY)
    assert Client().get("/api/v1/milestones/PRO-5.1-M2/").json()["due_dates"]


def test_the_record_of_all_this_verifies(story):
    signed(story.milestone, story.nserc)
    answer_date(asked=last_date(), kind=AnswerKind.YES, by=approver(story.secihti), clock=MAY)
    baseline(story)
    for kind, content in ((ProposalKind.MILESTONE, STEP), (ProposalKind.MOVE_DATE, LATER)):
        about = story.initiative if kind == ProposalKind.MILESTONE else story.milestone
        row = signed(about, story.nserc, kind, {**content, "due_on": "2026-12-31"}, MAY)
        if kind == ProposalKind.MILESTONE:
            agree_to_proposal(
                proposal=row, version=row.version, by=approver(story.secihti), clock=MAY
            )

    assert verify_record(now=moment("2026-05-06")).findings == ()
