"""A desk with something of everything on it, for tests that walk the pages of officials."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from partnership.actions.joint import arrange_joint
from partnership.actions.proposing import draft_proposal, send_proposal
from partnership.actions.proposing_publishing import publish_proposal
from partnership.actions.publishing import publish_plan
from partnership.actions.reporting import draft_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.revising import publish_text_draft, save_text_draft
from partnership.actions.revising_words import Change
from partnership.models import JointPublication, Official, Pause, Proposal, Report
from partnership.vocabulary import OfficialRole, ProposalKind, SubjectKind
from tests.actions.people import AT_RISK, ON_TRACK, TENTH, approver, contributor, of_party
from tests.actions.proposals import LATER
from tests.factories import (
    DelegationFactory,
    FundingFactory,
    IndicatorFactory,
    InitiativeFactory,
    MeetingFactory,
    Memorandum,
    PauseFactory,
    ResponsibilityFactory,
    SourceFactory,
    clock_at,
    memorandum,
)
from tests.retelling import told_once

WORDS = {"title_en": "Memorandum of research", "title_fr": "Protocole de recherche"}
TEXTS = {"description_en": "The three agencies sign it.", "description_fr": "Trois organismes."}


@dataclass(frozen=True, slots=True)
class Desk:
    """Who sits at it, and what waits."""

    story: Memorandum
    writer: Official
    signer: Official
    luna: Official
    canada: Official
    mexico: Official
    sent: Report
    offered: Proposal
    joint: JointPublication
    pause: Pause


def busy_desk() -> Desk:
    """Tell the story as of today."""
    return _busy_desk(timezone.now().date())


@told_once
def _busy_desk(today: date) -> Desk:
    """Make the memorandum, its officials, and a row of each kind that waits for somebody."""
    story = _told_by_the_press()
    writer = contributor(
        story.nserc, username="writer", first_name="Ana", last_name="Tremblay", language="en"
    )
    signer = approver(story.nserc, username="signer", first_name="Rose", last_name="Okafor")
    approver(story.nserc, username="second", first_name="Luc", last_name="Roy")
    luna = approver(story.secihti, username="luna", first_name="Eva", last_name="Luna")
    canada = of_party(OfficialRole.COORDINATOR, "CA", username="canada", first_name="Ines")
    mexico = of_party(OfficialRole.COORDINATOR, "MX", username="mexico", first_name="Hugo")
    _revised(canada, WORDS)
    _revised(canada, TEXTS)
    _reported(story, writer, signer)
    minute = (timezone.now() + timedelta(days=20)).replace(second=0, microsecond=0)
    joint = arrange_joint(
        plan=story.plan, occasion="Meeting of ministers", publish_at=minute, by=canada,
        clock=timezone.now,
    )  # fmt: skip
    DelegationFactory(
        official=signer, stand_in=writer, from_on=today + timedelta(days=9),
        until_on=today + timedelta(days=15),
    )  # fmt: skip
    pause = PauseFactory(
        plan=story.plan, declared_by=canada, declared_at=timezone.now(),
        from_on=today + timedelta(days=30), until_on=today + timedelta(days=60),
    )  # fmt: skip
    offered = _offered(story, writer, signer)
    sent = draft_report(item=story.milestone, said=AT_RISK, by=writer, clock=TENTH)
    send_report(report=sent, version=sent.version, by=writer, clock=TENTH)
    sent.refresh_from_db()
    return Desk(story, writer, signer, luna, canada, mexico, sent, offered, joint, pause)


def _told_by_the_press() -> Memorandum:
    story = memorandum(published_on=None)
    for body in (story.nserc, story.sshrc, story.secihti):
        body.acronym_en = body.acronym_fr = body.acronym_es = body.name_en
        body.save()
    other = InitiativeFactory(plan=story.plan, area=story.initiative.area, code="PRO-5.2")
    for initiative in (story.initiative, other):
        ResponsibilityFactory(
            organization=story.nserc, initiative=initiative, milestone=None, basis="inferred"
        )
    IndicatorFactory(plan=story.plan, code="grants")
    meeting = MeetingFactory(plan=story.plan, code="MTG-1")
    meeting.participants.add(story.nserc)
    meeting.initiatives.add(story.initiative)
    funding = FundingFactory(plan=story.plan, code="FND-1")
    funding.payers.add(story.nserc)
    for code in ("MTG-1", "FND-1", "PRO-5.1"):
        SourceFactory(subject_code=code, kind="press")
    publish_plan(story.plan, clock=clock_at("2026-01-15"))
    return story


def _revised(by: Official, texts: dict) -> None:
    kind, code = SubjectKind.INITIATIVE, "PRO-5.1"
    draft = save_text_draft(kind=kind, code=code, change=Change(texts=texts), by=by, clock=TENTH)
    publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=TENTH)


def _reported(story: Memorandum, writer: Official, signer: Official) -> None:
    row = draft_report(item=story.milestone, said=ON_TRACK, by=writer, clock=TENTH)
    row = send_report(report=row, version=row.version, by=writer, clock=TENTH)
    publish_report(report=row, version=row.version, by=signer, clock=TENTH)


def _offered(story: Memorandum, writer: Official, signer: Official) -> Proposal:
    """Return a later date that Canada signed off and Mexico has not answered."""
    later = {**LATER, "due_on": f"{date(timezone.now().year + 1, 6, 30)}"}
    row = draft_proposal(
        kind=ProposalKind.MOVE_DATE, about=story.milestone, content=later, by=writer, clock=TENTH
    )
    row = send_proposal(proposal=row, version=row.version, by=writer, clock=TENTH)
    publish_proposal(proposal=row, version=row.version, by=signer, clock=TENTH)
    row.refresh_from_db()
    return row
