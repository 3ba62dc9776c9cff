"""A published fact's free text: a language is added, nothing that is there is ever changed."""

from dataclasses import replace
from datetime import date

import pytest

from partnership.actions.answering import answer_report
from partnership.actions.pausing import declare_pause, publish_pause
from partnership.actions.translating_facts import translate_fact
from partnership.models import Report, Step
from partnership.queries.verification import verify_record
from partnership.vocabulary import AnswerKind, Claim, EntryKind
from tests.actions.people import (
    AT_RISK,
    COMPLETED,
    TENTH,
    approver,
    last_answer,
    of_party,
    published,
)
from tests.actions.stories import refused
from tests.factories import moment
from tests.translations.conftest import newest, told

CODE = "PRO-5.1-M1"
NOTE = "reports.0.note"


@pytest.fixture
def report(story) -> Report:
    """NSERC's completion, in English and French."""
    return published(story.milestone, story.nserc)


def translate(by, words, place=NOTE, seq=None):
    return translate_fact(
        code=CODE,
        place=place,
        seq=newest(CODE).entry_id if seq is None else seq,
        words=words,
        by=by,
        clock=TENTH,
    )


def steps():
    return list(Step.objects.order_by("pk").values())


def test_the_partners_language_is_added_later(report, mexico):
    before, stood = told(CODE)["reports"][0], steps()
    entry = translate(mexico, {"es": "Firmado en Ottawa."})
    after = told(CODE)["reports"][0]
    assert after["note"] == {**before["note"], "es": "Firmado en Ottawa."}
    assert after["translated"] == [
        {
            "field": "note",
            "language": "es",
            "number": entry.seq,
            "published_on": "2026-04-10",
            "party": "MX",
            "organization": "",
        }
    ]
    same = {name: after[name] for name in before if name != "note"}
    assert same == {name: before[name] for name in before if name != "note"}
    assert steps() == stood
    assert (entry.kind, entry.subject) == (EntryKind.REVISE, CODE)
    assert f'"refs":[{report.entry_id}]' in entry.body


def test_the_authors_country_may_add_it_too(report, canada):
    translate(canada, {"es": "Firmado en Ottawa."})
    assert told(CODE)["reports"][0]["translated"][0]["party"] == "CA"


def test_the_yes_of_the_other_country_stays(story, report, mexico):
    by = approver(story.secihti)
    answer_report(report=report, kind=AnswerKind.YES, by=by, clock=TENTH)
    stood = steps()
    translate(mexico, {"es": "Firmado en Ottawa."})
    answer = told(CODE)["reports"][0]["answers"][0]
    assert (answer["answer"], answer["withdrawn_on"]) == ("yes", None)
    assert steps() == stood
    assert verify_record(now=moment("2026-04-10")).findings == ()


def test_an_answers_comment(story, report, canada):
    answer_report(
        report=report,
        kind=AnswerKind.NO,
        claim=Claim.ON_TRACK,
        comment={"es": "Falta la firma."},
        by=approver(story.secihti),
        clock=TENTH,
    )
    place = "reports.0.answers.0.comment"
    with refused("comment_fr"):
        translate(canada, {"en": "The signature is missing."}, place)
    translate(canada, {"en": "The signature is missing.", "fr": "Signature manquante."}, place)
    answer = told(CODE)["reports"][0]["answers"][0]
    assert answer["comment"]["fr"] == "Signature manquante."
    assert [each["language"] for each in answer["translated"]] == ["en", "fr"]
    assert last_answer().comment_es == "Falta la firma."


def test_a_reason(story, mexico):
    published(story.milestone, story.nserc, AT_RISK)
    translate(mexico, {"es": "El presupuesto no se ha votado."}, "reports.0.reason_text")
    assert told(CODE)["reports"][0]["reason_text"]["es"] == "El presupuesto no se ha votado."


@pytest.mark.parametrize(
    ("words", "place", "field"),
    [
        pytest.param({"en": "Signed in Mexico City."}, NOTE, "note_en", id="a-text-that-is-there"),
        pytest.param({"es": "  "}, NOTE, "note_es", id="empty"),
        pytest.param({}, NOTE, "", id="nothing"),
        pytest.param({"es": "x"}, "reports.0.claim", "", id="a-claim"),
        pytest.param({"es": "x"}, "reports.1.note", "", id="no-such-report"),
        pytest.param({"es": "x"}, "reports.0.reason_text", "", id="a-text-that-nobody-wrote"),
        pytest.param({"es": "x"}, "title", "", id="no-fact"),
        pytest.param({"es": "x"}, "reports.x.note", "", id="nonsense"),
    ],
)
def test_what_is_refused(report, canada, words, place, field):
    with refused(field):
        translate(canada, words, place)


def test_a_text_that_was_filled_meanwhile_is_refused(report, canada, mexico):
    seq = newest(CODE).entry_id
    translate(mexico, {"es": "Firmado en Ottawa."})
    with refused("version"):
        translate(canada, {"es": "Firmado."}, seq=seq)
    with refused("note_es"):
        translate(canada, {"es": "Firmado."})


def test_only_coordinators_of_a_party_translate(story, report):
    for by in (approver(story.nserc), of_party("auditor", "CA"), of_party("administrator", "CA")):
        with refused(""):
            translate(by, {"es": "Firmado en Ottawa."})


def test_a_draft_has_nothing_to_translate(story, canada):
    with refused(""):
        translate(canada, {"es": "x"}, "reports.0.note")


def test_of_several_reports_the_right_one(story, report, mexico):
    second = replace(
        COMPLETED,
        claim=Claim.ON_TRACK,
        effective_on=date(2026, 4, 3),
        note={"en": "Second.", "fr": "Deuxième."},
        evidence=(),
    )
    later = published(story.milestone, story.sshrc, second)
    translate(mexico, {"es": "Segundo."}, "reports.1.note")
    later.refresh_from_db()
    report.refresh_from_db()
    assert (later.note_es, report.note_es) == ("Segundo.", "")


def test_the_ground_of_a_pause(story, mexico):
    days = {"from_on": date(2026, 4, 12), "until_on": date(2026, 5, 20)}
    ground = {"en": "Federal election", "fr": "Élections fédérales"}
    by = of_party("coordinator", "CA")
    row = declare_pause(plan=story.plan, ground=ground, by=by, clock=TENTH, **days)
    second = of_party("coordinator", "CA")
    publish_pause(pause=row, declared_at=row.declared_at, by=second, clock=TENTH)
    translate_fact(
        code="research-plan",
        place="pauses.0.ground",
        seq=newest("research-plan").entry_id,
        words={"es": "Elecciones federales"},
        by=mexico,
        clock=TENTH,
    )
    pause = told("research-plan")["pauses"][0]
    assert pause["ground"]["es"] == "Elecciones federales"
    assert [each["party"] for each in pause["translated"]] == ["MX"]
    assert verify_record(now=moment("2026-04-11")).findings == ()
