"""What invented officials do with one milestone, by the actions that real ones use."""

from datetime import timedelta

from partnership.actions.answering import answer_report
from partnership.actions.answering_dates import answer_date
from partnership.actions.proposing import draft_proposal, send_proposal
from partnership.actions.proposing_publishing import publish_proposal
from partnership.actions.recording import Clock
from partnership.actions.reporting import draft_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.reporting_words import Link, Said
from partnership.management.invented.fates import Told
from partnership.management.invented.people import People
from partnership.management.invented.titles import DENIED, DONE, PROGRESS, REASONS, texts
from partnership.models import Milestone, Report
from partnership.vocabulary import (
    AnswerKind,
    Claim,
    DatePrecision,
    ProposalKind,
    SourceKind,
)

WITH_REASON = (Claim.AT_RISK, Claim.BLOCKED, Claim.CANCELLED)


def say(milestone: Milestone, told: Told, *, people: People, clock: Clock) -> None:
    """Do what is told of a milestone. Raises Refused where the method or the policy forbids it."""
    if told.moved_to is not None:
        _move(milestone, told, people, clock)
    elif told.answer is not None:
        _answer(milestone, told, people, clock)
    elif told.claim is not None:
        _report(milestone, told, people, clock)


def _report(milestone: Milestone, told: Told, people: People, clock: Clock) -> None:
    by = people.contributor(told.by)
    report = draft_report(item=milestone, said=_said(milestone, told), by=by, clock=clock)
    report = send_report(report=report, version=report.version, by=by, clock=clock)
    approver = people.approver(told.by)
    publish_report(report=report, version=report.version, by=approver, clock=clock)


def _said(milestone: Milestone, told: Told) -> Said:
    claim = told.claim or Claim.ON_TRACK
    reason, why = REASONS[told.pick % len(REASONS)]
    with_reason = claim in WITH_REASON
    done = claim == Claim.COMPLETED
    note = DONE if done else PROGRESS[told.pick % len(PROGRESS)]
    return Said(
        claim=claim,
        effective_on=told.on - timedelta(days=told.pick % 4),
        note=texts(note) if done or told.pick % 3 else {},
        reason=reason if with_reason else None,
        reason_text=texts(why) if with_reason else {},
        evidence=(_document(milestone, told),) if done else (),
    )


def _document(milestone: Milestone, told: Told) -> Link:
    """Return an invented document, at an address that belongs to nobody (RFC 2606)."""
    return Link(
        address=f"https://invented.example/{milestone.code.lower()}",
        title=f"Invented document of {milestone.code}",
        kind=SourceKind.OFFICIAL_RELEASE,
        publisher="Invented ministry",
        dated_on=told.on - timedelta(days=told.pick % 4),
        languages=("en", "fr", "es"),
    )


def _answer(milestone: Milestone, told: Told, people: People, clock: Clock) -> None:
    report = (
        Report.objects.published()
        .filter(milestone=milestone, claim__in=(Claim.COMPLETED, Claim.CANCELLED))
        .latest("pk")
    )
    refused = told.answer == AnswerKind.NO
    answer_report(
        report=report, kind=told.answer or AnswerKind.YES, by=people.approver(told.by), clock=clock,
        claim=Claim.ON_TRACK if refused else None, comment=texts(DENIED) if refused else None,
    )  # fmt: skip


def _move(milestone: Milestone, told: Told, people: People, clock: Clock) -> None:
    reason, why = REASONS[told.pick % len(REASONS)]
    content = {
        "due_on": told.moved_to,
        "precision": DatePrecision.DAY,
        "reason": reason,
        "reason_text": texts(why),
    }
    by = people.contributor(told.by)
    proposal = draft_proposal(
        kind=ProposalKind.MOVE_DATE, about=milestone, content=content, by=by, clock=clock
    )
    proposal = send_proposal(proposal=proposal, version=proposal.version, by=by, clock=clock)
    approver = people.approver(told.by)
    publish_proposal(proposal=proposal, version=proposal.version, by=approver, clock=clock)
    if told.agreed_by:
        asked = milestone.due_dates.latest("position")
        by = people.approver(told.agreed_by)
        answer_date(asked=asked, kind=AnswerKind.YES, by=by, clock=clock)
