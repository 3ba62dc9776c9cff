"""Values, meetings, payments and assessments: put forward, agreed to, answered, public."""

import json
from datetime import date
from fractions import Fraction

import pytest

from partnership.actions.answering import answer_report, take_back_answer
from partnership.actions.answering_values import answer_value
from partnership.actions.errors import Refused
from partnership.actions.proposing import draft_proposal, send_proposal
from partnership.actions.proposing_publishing import agree_to_proposal, refuse_proposal
from partnership.actions.publishing import publish_plan
from partnership.models import (
    Assessment,
    Entry,
    Funding,
    Meeting,
    Observation,
    Proposal,
    Source,
    State,
    Step,
)
from partnership.queries.verification import verify_record
from partnership.vocabulary import (
    AnswerKind,
    Assurance,
    CreditMethod,
    DraftState,
    EntryKind,
    Label,
    OfficialRole,
    ProposalKind,
)
from tests.actions.people import TENTH, approver, contributor, last_answer, of_party, published
from tests.actions.proposals import drafted, signed
from tests.actions.stories import label_on, refused
from tests.factories import IndicatorFactory, clock_at, memorandum, moment

pytestmark = pytest.mark.django_db

TWELFTH = clock_at("2026-04-12")
DAY = date(2026, 4, 12)
VALUE = {
    "value": "80",
    "period": "2026-Q1",
    "headline": True,
    "source_name": "Open data",
    "source_address": "https://www.example.org/data",
}
MET = {
    "title": {"en": "Working group", "fr": "Groupe de travail"},
    "kind": "meeting",
    "level": "governments",
    "starts_on": "2026-04-08",
    "organizations": ["ca-nserc", "mx-secihti"],
    "initiatives": ["PRO-5.1"],
    "outcome": {"en": "A calendar was agreed.", "fr": "Un calendrier a été convenu."},
}
PAID = {
    "title": {"en": "Grant", "fr": "Subvention"},
    "amount": "1250000.50",
    "currency": "CAD",
    "state": "paid",
    "dated_on": "2026-04-01",
    "payers": ["ca-nserc"],
    "payees": ["mx-secihti"],
    "initiatives": ["PRO-5.1"],
}
ASSESSED = {
    "assessor": "Office of the Auditor General",
    "title": "Report 7",
    "address": "https://www.example.org/report-7",
    "dated_on": "2026-03-30",
    "summary": {"en": "It is in force.", "fr": "Il est en vigueur."},
}
NO_ES = {"es": "El dato es de otro periodo."}


@pytest.fixture
def story(db):
    """The memorandum; its milestone earns by an indicator from 100 down to 60."""
    story = memorandum(published_on=None)
    indicator = IndicatorFactory(plan=story.plan, code="days", baseline=100, target=60)
    indicator.initiatives.add(story.initiative)
    story.milestone.indicator = indicator
    story.milestone.credit_method = CreditMethod.INDICATOR
    story.milestone.save()
    publish_plan(story.plan, clock=clock_at("2026-01-15"))
    return story


@pytest.fixture(autouse=True)
def verified(story):
    """After every test the record verifies, and the tables say what it says."""
    yield
    assert verify_record(now=moment("2026-06-01")).findings == ()


def indicator(story):
    return story.plan.indicators.get()


def newest(code) -> dict:
    return json.loads(State.objects.get(code=code, until_on=None).content)


def credit() -> tuple:
    step = Step.objects.on(DAY).get(item_code="PRO-5.1-M1")
    return Fraction(step.reported), Fraction(step.confirmed)


def coordinator(party):
    return of_party(OfficialRole.COORDINATOR, party)


def agree(row, by, clock=TWELFTH):
    return agree_to_proposal(proposal=row, version=row.version, by=by, clock=clock)


def value(story, organization=None, content=VALUE):
    by = organization or story.nserc
    return signed(indicator(story), by, ProposalKind.OBSERVATION, content)


def answer(kind, by, comment=None, clock=TWELFTH):
    row = Observation.objects.get(entry__isnull=False)
    return answer_value(value=row, kind=kind, by=by, comment=comment, clock=clock)


def test_a_value_is_public_by_its_own_party_and_counts_as_reported(story):
    row = value(story)
    assert row.state == DraftState.PUBLISHED
    assert row.entry.kind == EntryKind.OBSERVE
    told = newest("days")["observations"][0]
    assert (told["value"], told["party"], told["period_end_on"]) == ("80", "CA", "2026-03-31")
    assert told["sources"][0]["address"] == "https://www.example.org/data"
    assert "answers" not in told
    assert credit() == (Fraction(1, 2), 0)


def test_a_yes_lets_confirmed_progress_follow(story):
    value(story)
    entry = answer(AnswerKind.YES, approver(story.secihti))
    assert (entry.kind, entry.subject) == (EntryKind.ANSWER, "days")
    assert credit() == (Fraction(1, 2), Fraction(1, 2))


def test_a_no_takes_the_agreement_back_and_a_comment_changes_nothing(story):
    value(story)
    by = approver(story.secihti)
    answer(AnswerKind.YES, by)
    answer(AnswerKind.COMMENT, by, {"es": "Con reserva de auditoría."})
    assert credit() == (Fraction(1, 2), Fraction(1, 2))
    answer(AnswerKind.NO, by, NO_ES)
    assert credit() == (Fraction(1, 2), 0)
    told = newest("days")["observations"][0]["answers"]
    assert [each["answer"] for each in told] == ["yes", "comment", "no"]


def test_who_may_answer_a_value(story):
    value(story)
    for by in (approver(story.nserc), contributor(story.secihti), of_party("auditor", "MX")):
        with refused(""):
            answer(AnswerKind.YES, by)
    answer(AnswerKind.YES, coordinator("MX"))
    with refused(""):
        answer(AnswerKind.YES, approver(story.secihti))


def test_a_no_to_a_value_gives_its_reason(story):
    value(story)
    for kind in (AnswerKind.NO, AnswerKind.COMMENT):
        with refused("comment_es"):
            answer(kind, approver(story.secihti), {"en": "Wrong."})


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("period", {"period": "2026-Q2"}),
        ("period", {"period": "spring"}),
        ("value", {"value": None}),
        ("source_name", {"source_name": ""}),
        ("source_address", {"source_address": "example"}),
        ("note_fr", {"note": {"en": "Provisional."}}),
    ],
    ids=str,
)
def test_a_value_that_lacks_something_does_not_go_out(story, field, changed):
    row = drafted(indicator(story), story.nserc, ProposalKind.OBSERVATION, {**VALUE, **changed})
    with refused(field):
        send(row)


def send(row):
    return send_proposal(proposal=row, version=row.version, by=row.author, clock=TENTH)


def test_one_value_counts_for_a_period(story):
    value(story)
    other = {**VALUE, "value": "70"}
    row = drafted(indicator(story), story.sshrc, ProposalKind.OBSERVATION, other)
    with refused("headline"):
        send(row)
    again = {**VALUE, "headline": False}
    row = drafted(indicator(story), story.sshrc, ProposalKind.OBSERVATION, again)
    with refused("value"):
        send(row)
    value(story, story.secihti, {**VALUE, "headline": False, "value": "75"})
    assert len(newest("days")["observations"]) == 2
    assert credit()[0] == Fraction(1, 2)


def test_a_meeting_is_public_when_both_agree(story):
    row = signed(story.plan, story.nserc, ProposalKind.MEETING, MET)
    assert row.state == DraftState.OFFERED
    assert not Meeting.objects.exists()
    entry = agree(row, approver(story.secihti))
    assert (entry.subject, entry.kind) == ("MTG-001", EntryKind.PUBLISH)
    told = newest("MTG-001")
    assert told["organizations"] == ["ca-nserc", "mx-secihti"]
    assert (told["initiatives"], told["starts_on"]) == (["PRO-5.1"], "2026-04-08")
    assert Proposal.objects.get().subject == "MTG-001"


def test_a_new_code_is_never_used_twice(story):
    for _turn in range(2):
        agree(signed(story.plan, story.nserc, ProposalKind.MEETING, MET), coordinator("MX"))
        agree(signed(story.plan, story.nserc, ProposalKind.PAYMENT, PAID), coordinator("MX"))
    assert set(Meeting.objects.values_list("code", flat=True)) == {"MTG-001", "MTG-002"}
    assert set(Funding.objects.values_list("code", flat=True)) == {"FND-001", "FND-002"}


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("starts_on", {"starts_on": "2026-04-11"}),
        ("ends_on", {"ends_on": "2026-04-07"}),
        ("organizations", {"organizations": ["mx-secihti"]}),
        ("organizations", {"organizations": []}),
        ("title_fr", {"title": {"en": "Working group"}}),
        ("kind", {"kind": None}),
        ("source_address", {"source_address": "ftp://example.org"}),
    ],
    ids=str,
)
def test_a_meeting_that_lacks_something_does_not_go_out(story, field, changed):
    row = drafted(story.plan, story.nserc, ProposalKind.MEETING, {**MET, **changed})
    with refused(field):
        send(row)


def test_a_payment_is_public_when_both_agree(story):
    row = signed(story.plan, story.nserc, ProposalKind.PAYMENT, PAID)
    agree(row, coordinator("MX"))
    told = newest("FND-001")
    assert (told["amount"], told["currency"], told["state"]) == ("1250000.5", "CAD", "paid")
    assert (told["payers"], told["payees"]) == (["ca-nserc"], ["mx-secihti"])


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("amount", {"amount": "0"}),
        ("amount", {"amount": "-5"}),
        ("dated_on", {"dated_on": "2026-04-11"}),
        ("payees", {"payees": ["ca-nserc"]}),
        ("payers", {"payers": []}),
    ],
    ids=str,
)
def test_a_payment_that_lacks_something_does_not_go_out(story, field, changed):
    row = drafted(story.plan, story.nserc, ProposalKind.PAYMENT, {**PAID, **changed})
    with refused(field):
        send(row)


@pytest.mark.parametrize(
    ("field", "changed"),
    [("currency", {"currency": "XXX"}), ("initiatives", {"initiatives": ["PRO-9.9"]})],
)
def test_what_is_not_on_the_list_is_not_even_a_draft(story, field, changed):
    with pytest.raises(Refused) as refusal:
        drafted(story.plan, story.nserc, ProposalKind.PAYMENT, {**PAID, **changed})
    assert refusal.value.field == field


def test_what_the_other_country_refuses_is_nowhere(story):
    row = signed(story.plan, story.nserc, ProposalKind.PAYMENT, PAID)
    size = Entry.objects.count()
    refuse_proposal(
        proposal=row, version=row.version, reason=NO_ES, by=coordinator("MX"), clock=TWELFTH
    )
    assert Entry.objects.count() == size
    assert not Funding.objects.exists()


def test_an_assessment_gives_assurance_and_overwrites_nothing(story):
    before = label_on(DAY)
    row = signed(story.milestone, story.nserc, ProposalKind.ASSESSMENT, ASSESSED)
    assert row.entry.kind == EntryKind.ASSESS
    assert label_on(DAY) == before
    steps = Step.objects.filter(item_code="PRO-5.1-M1")
    assert steps.on(DAY).get().assurance == Assurance.INDEPENDENT
    assert steps.on(date(2026, 4, 9)).get().assurance == Assurance.NONE
    told = newest("PRO-5.1-M1")["assessments"][0]
    assert (told["assessor"], told["party"]) == ("Office of the Auditor General", "CA")


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("address", {"address": "report"}),
        ("address", {"address": ""}),
        ("dated_on", {"dated_on": "2026-04-11"}),
        ("assessor", {"assessor": "nserc"}),
        ("summary_fr", {"summary": {"en": "It is in force."}}),
    ],
    ids=str,
)
def test_an_assessment_that_lacks_something_does_not_go_out(story, field, changed):
    content = {**ASSESSED, **changed}
    row = drafted(story.milestone, story.nserc, ProposalKind.ASSESSMENT, content)
    with refused(field):
        send(row)


def test_an_assessment_is_on_record_once(story):
    signed(story.milestone, story.nserc, ProposalKind.ASSESSMENT, ASSESSED)
    row = drafted(story.milestone, story.sshrc, ProposalKind.ASSESSMENT, ASSESSED)
    with refused("address"):
        send(row)
    assert Assessment.objects.count() == 1


def test_each_kind_is_put_forward_where_it_belongs(story):
    by = contributor(story.nserc)
    for kind, about in [
        (ProposalKind.OBSERVATION, story.milestone),
        (ProposalKind.ASSESSMENT, story.plan),
        (ProposalKind.MEETING, story.milestone),
        (ProposalKind.PAYMENT, indicator(story)),
    ]:
        with refused("item"):
            draft_proposal(kind=kind, about=about, content={}, by=by, clock=TENTH)


def test_a_draft_of_any_kind_may_lack_everything(story):
    for kind, about in [
        (ProposalKind.OBSERVATION, indicator(story)),
        (ProposalKind.ASSESSMENT, story.milestone),
        (ProposalKind.MEETING, story.plan),
        (ProposalKind.PAYMENT, story.plan),
    ]:
        assert drafted(about, story.nserc, kind, {}).state == DraftState.DRAFT
    assert not Source.objects.filter(subject_code="days").exists()


def test_a_comment_on_a_completion_is_shown_and_decides_nothing(story):
    report = published(story.milestone, story.nserc)
    before = label_on(DAY)
    say = {"report": report, "by": approver(story.secihti), "clock": TWELFTH}
    entry = answer_report(kind=AnswerKind.COMMENT, comment={"es": "Se revisa."}, **say)
    assert entry.kind == EntryKind.ANSWER
    assert newest("PRO-5.1-M1")["reports"][0]["answers"][0]["answer"] == "comment"
    assert label_on(DAY) == label_on(date(2026, 5, 20)) == before
    step = Step.objects.on(date(2026, 5, 20)).get(item_code="PRO-5.1-M1")
    assert "no_answer" in step.reasons
    answer_report(kind=AnswerKind.YES, **say)
    assert label_on(DAY) == Label.COMPLETED


def test_a_comment_has_words_and_no_claim_and_is_never_taken_back(story):
    report = published(story.milestone, story.nserc)
    by = approver(story.secihti)
    say = {"report": report, "by": by, "clock": TWELFTH, "kind": AnswerKind.COMMENT}
    with refused("comment_es"):
        answer_report(comment={"en": "Under review."}, **say)
    with refused("claim"):
        answer_report(comment={"es": "Se revisa."}, claim="blocked", **say)
    answer_report(comment={"es": "Se revisa."}, **say)
    with refused(""):
        answer_report(comment={"es": "Se revisa."}, **say)
    with refused(""):
        take_back_answer(answer=last_answer(), by=by, clock=TWELFTH)
