"""A promise with a past: a date that moved twice, an answer, a dispute, a correction."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from partnership.actions.answering import answer_report
from partnership.actions.recording import Recorder
from partnership.actions.reporting import correct_report, send_report
from partnership.actions.reporting_publishing import append_for_item, publish_report
from partnership.actions.reporting_words import Said
from partnership.models import Milestone
from partnership.vocabulary import AnswerKind, Claim, EntryKind, ReasonGiven
from tests.actions.people import COMPLETED, approver, contributor, published
from tests.factories import (
    AnswerFactory,
    DueDateFactory,
    Memorandum,
    MilestoneFactory,
    clock_at,
    memorandum,
    publish,
)
from tests.retelling import told_once


@dataclass(frozen=True, slots=True)
class Past:
    """The memorandum's plan with four milestones.

    signed: its date moved twice, overdue. agreed: completed by both. call: waits for the
    other country, which says no; depends on the first. later: not due yet.
    """

    story: Memorandum
    signed: Milestone
    agreed: Milestone
    call: Milestone
    later: Milestone


def move(milestone, due_on, *, on, by, reason=ReasonGiven.LEGISLATION, why="", yes_by=None):
    """Ask for another date on a day; yes_by agrees to it on the same day."""
    with transaction.atomic():
        recorder = Recorder(clock_at(on))
        due = DueDateFactory.build(
            milestone=milestone,
            position=milestone.due_dates.count() + 1,
            due_on=due_on,
            set_by="parties",
            asked_by=by.country,
            organization=by,
            reason=reason,
            reason_text_en=why,
        )
        recorder.mark(due)
        due.save()
        append_for_item(recorder, EntryKind.DUE_DATE, milestone, organization=by.code)
        if yes_by is not None:
            answer = AnswerFactory.build(
                organization=yes_by, party=yes_by.country, report=None, due_date=due
            )
            recorder.mark(answer)
            answer.save()
            append_for_item(recorder, EntryKind.ANSWER, milestone, organization=yes_by.code)
    return due


def answered(report, organization, kind=AnswerKind.YES, *, on="2026-04-12", **more):
    """Let the other country answer a report."""
    by = approver(organization)
    return answer_report(report=report, kind=kind, by=by, clock=clock_at(on), **more)


def corrected(report, organization, said, *, on):
    """Let an organization correct its own report."""
    by, clock = contributor(organization), clock_at(on)
    correction = correct_report(report=report, said=said, by=by, clock=clock)
    correction = send_report(report=correction, version=correction.version, by=by, clock=clock)
    publish_report(
        report=correction, version=correction.version, by=approver(organization), clock=clock
    )
    return correction


@told_once
def past() -> Past:
    """Make the story; its last day is 20 May 2026, and it is told until 1 December 2026."""
    story = memorandum(published_on=None)
    initiative, signed = story.initiative, story.milestone
    agreed, call, later = (
        MilestoneFactory(initiative=initiative, title_en=title, title_fr="", title_es="")
        for title in ("Text agreed by officials", "First joint call opened", "Review published")
    )
    for milestone in (agreed, call, later):
        for organization in (story.nserc, story.secihti):
            milestone.responsibilities.create(organization=organization, role="lead", basis="named")
    DueDateFactory(milestone=agreed, due_on=date(2026, 3, 31))
    DueDateFactory(milestone=call, due_on=date(2026, 6, 30))
    DueDateFactory(milestone=later, due_on=date(2028, 1, 1), precision="year")
    call.prerequisites.add(signed)
    publish(story.plan)
    _tell(story, signed, agreed, call)
    return Past(story, signed, agreed, call, later)


def _tell(story: Memorandum, signed: Milestone, agreed: Milestone, call: Milestone) -> None:
    nserc, secihti = story.nserc, story.secihti
    move(
        signed,
        date(2026, 6, 30),
        on="2026-03-14",
        by=nserc,
        why="Legal review of the data clause",
        yes_by=secihti,
    )
    drafting = published(call, nserc, _on_track("Drafting.", "Rédaction."))
    done = published(agreed, nserc, COMPLETED)
    answered(done, secihti)
    corrected(drafting, nserc, _on_track("Draft ready.", "Ébauche prête."), on="2026-04-20")
    opened = published(call, nserc, COMPLETED, clock_at("2026-05-20"))
    answered(
        opened,
        secihti,
        AnswerKind.NO,
        on="2026-05-25",
        claim=Claim.ON_TRACK,
        comment={"es": "La convocatoria no se ha publicado."},
    )
    move(signed, date(2026, 9, 30), on="2026-06-20", by=secihti, yes_by=nserc)


def _on_track(english: str, french: str) -> Said:
    note = {"en": english, "fr": french}
    return Said(claim=Claim.ON_TRACK, effective_on=date(2026, 4, 1), note=note)
