"""From a contributor's draft to a completion that both countries confirm."""

import json
from datetime import date

import pytest

from partnership.actions.answering import answer_report
from partnership.models import Entry, RecordHead, State, Step
from partnership.vocabulary import AnswerKind, EntryKind, Label
from tests.actions.people import approver, published
from tests.actions.stories import label_on
from tests.factories import clock_at

pytestmark = pytest.mark.django_db

TWELFTH = date(2026, 4, 12)


def test_is_overdue_before_anyone_reports(story):
    assert label_on(TWELFTH) == Label.OVERDUE


def test_a_published_completion_is_reported_complete(story):
    before = RecordHead.objects.get().size
    report = published(story.milestone, story.nserc)

    entry = Entry.objects.get(seq=before)
    assert RecordHead.objects.get().size == before + 1
    assert (entry.kind, entry.organization) == (EntryKind.REPORT, "ca-nserc")
    assert entry.effective_on == date(2026, 4, 2)
    assert report.entry == entry
    assert label_on(date(2026, 4, 9)) == Label.OVERDUE
    assert label_on(date(2026, 4, 10)) == label_on(TWELFTH) == Label.REPORTED_COMPLETE


def test_its_state_carries_the_words_and_no_person(story):
    report = published(story.milestone, story.nserc)

    state = State.objects.get(entry=report.entry)
    said = json.loads(state.content)["reports"][0]
    assert said["organization"] == "ca-nserc"
    assert said["note"] == {"en": "Signed in Ottawa.", "fr": "Signé à Ottawa.", "es": ""}
    assert [piece["address"] for piece in said["evidence"]] == [
        "https://www.example.org/memorandum"
    ]
    assert report.author.username not in state.content


def test_the_other_country_confirms_it(story):
    report = published(story.milestone, story.nserc)
    entry = answer_report(
        report=report,
        kind=AnswerKind.YES,
        by=approver(story.secihti),
        clock=clock_at("2026-04-12"),
    )

    assert (entry.kind, entry.organization) == (EntryKind.ANSWER, "mx-secihti")
    assert json.loads(entry.body)["refs"] == [report.entry_id]
    assert label_on(date(2026, 4, 11)) == Label.REPORTED_COMPLETE
    assert label_on(TWELFTH) == Label.COMPLETED


def test_the_initiative_follows_in_the_same_entry(story):
    report = published(story.milestone, story.nserc)

    step = Step.objects.on(TWELFTH).get(item_code="PRO-5.1")
    assert step.entry == report.entry
    assert step.label != Label.OVERDUE
