"""A published report is taken back, and stays on record as taken back."""

import json
from datetime import date

import pytest

from partnership.actions.answering import answer_report
from partnership.actions.errors import Refused
from partnership.actions.reporting import correct_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.withdrawing import withdraw_report
from partnership.models import Entry, State
from partnership.queries.verification import verify_record
from partnership.vocabulary import AnswerKind, Claim, EntryKind, Label
from tests.actions.people import COMPLETED, approver, contributor, published
from tests.actions.stories import label_on
from tests.factories import clock_at

pytestmark = pytest.mark.django_db

TWELFTH = date(2026, 4, 12)
LATER = clock_at("2026-04-12")


def taken_back(report, by):
    return withdraw_report(report=report, version=report.version, by=by, clock=LATER)


def test_it_is_said_no_longer_and_stays_on_record(story):
    report = published(story.milestone, story.nserc)
    assert label_on(TWELFTH) == Label.REPORTED_COMPLETE

    entry = taken_back(report, approver(story.nserc))

    assert (entry.kind, entry.organization) == (EntryKind.WITHDRAW, "ca-nserc")
    assert json.loads(entry.body)["refs"] == [report.entry_id]
    assert label_on(TWELFTH) == Label.OVERDUE
    said = json.loads(State.objects.get(entry=entry).content)["reports"][0]
    assert said["withdrawn_on"] == "2026-04-12"
    assert said["note"]["en"] == "Signed in Ottawa."


def test_it_ends_a_dispute(story):
    report = published(story.milestone, story.nserc)
    answer_report(
        report=report,
        kind=AnswerKind.NO,
        claim=Claim.ON_TRACK,
        comment={"es": "Falta la firma."},
        by=approver(story.secihti),
        clock=clock_at("2026-04-11"),
    )
    taken_back(report, approver(story.nserc))
    report.refresh_from_db()
    assert report.withdrawn_on == TWELFTH


def test_twice_is_once(story):
    report = published(story.milestone, story.nserc)
    by = approver(story.nserc)
    taken_back(report, by)
    size = Entry.objects.count()
    with pytest.raises(Refused):
        taken_back(report, by)
    report.refresh_from_db()
    with pytest.raises(Refused):
        taken_back(report, by)
    assert Entry.objects.count() == size


def test_nobody_else_takes_it_back(story):
    report = published(story.milestone, story.nserc)
    others = [contributor(story.nserc), approver(story.sshrc), approver(story.secihti)]
    for by in others:
        with pytest.raises(Refused):
            taken_back(report, by)
    report.refresh_from_db()
    assert report.withdrawn_on is None


def test_a_correction_of_it_stays_on_the_desk(story):
    report = published(story.milestone, story.nserc)
    by = contributor(story.nserc)
    draft = correct_report(report=report, said=COMPLETED, by=by, clock=LATER)
    draft = send_report(report=draft, version=draft.version, by=by, clock=LATER)
    taken_back(report, approver(story.nserc))
    with pytest.raises(Refused, match="taken back meanwhile"):
        publish_report(report=draft, version=draft.version, by=approver(story.nserc), clock=LATER)


def test_the_record_verifies_after_it(story):
    taken_back(published(story.milestone, story.nserc), approver(story.nserc))
    assert verify_record(now=LATER()).is_good
