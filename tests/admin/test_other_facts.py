"""Values, meetings, payments and assessments through their forms, and what the public sees."""

import pytest
from django.test import Client

from partnership.actions.publishing import publish_plan
from partnership.models import Answer, Assessment, Entry, Funding, Meeting, Observation, Proposal
from partnership.queries.verification import verify_record
from partnership.vocabulary import CreditMethod, DraftState, OfficialRole
from tests.actions.people import of_party
from tests.admin.conftest import signed_in, to
from tests.admin.forms import press as press_report
from tests.admin.forms import published as published_report
from tests.admin.proposal_forms import drafted, new, page_of, press
from tests.admin.role_attempts import PUBLIC_SOURCE
from tests.factories import (
    IndicatorFactory,
    ResponsibilityFactory,
    clock_at,
    memorandum,
    moment,
)

VALUE = {
    "value": "80",
    "qualifier": "exact",
    "period": "2026-Q1",
    "headline": "on",
    "source_name": "Open data",
    "source_address": "https://www.example.org/data",
}
MET = {
    "title_en": "Working group",
    "title_fr": "Groupe de travail",
    "kind": "meeting",
    "level": "governments",
    "starts_on": "2026-04-08",
    "organizations": ["ca-nserc", "mx-secihti"],
    "initiatives": ["PRO-5.1"],
}
PAID = {
    "title_en": "Grant",
    "title_fr": "Subvention",
    "amount": "1250000.50",
    "currency": "CAD",
    "state": "paid",
    "dated_on": "2026-04-01",
    "payers": ["ca-nserc"],
    "initiatives": ["PRO-5.1"],
}
ASSESSED = {
    "assessor": "Office of the Auditor General",
    "title": "Report 7",
    "address": "https://www.example.org/report-7",
    "dated_on": "2026-03-30",
    "summary_en": "It is in force.",
    "summary_fr": "Il est en vigueur.",
}
PAGE, STEP = "/en/initiatives/PRO-5.1/", "/en/milestones/PRO-5.1-M1/"


@pytest.fixture
def story(db, settings):
    """The memorandum; its milestone earns by an indicator from 100 down to 60."""
    story = memorandum(published_on=None)
    settings.DEFAULT_PLAN = story.plan.code
    ResponsibilityFactory(organization=story.nserc, initiative=story.initiative, milestone=None)
    indicator = IndicatorFactory(plan=story.plan, code="days", baseline=100, target=60)
    indicator.initiatives.add(story.initiative)
    story.milestone.indicator = indicator
    story.milestone.credit_method = CreditMethod.INDICATOR
    story.milestone.save()
    publish_plan(story.plan, clock=clock_at("2026-01-15"))
    return story


@pytest.fixture
def mexican(story) -> Client:
    return signed_in(of_party(OfficialRole.COORDINATOR, "MX"))


def public(path) -> str:
    return Client().get(path).content.decode()


def api(path) -> dict:
    return Client().get(f"/api/v1/{path}/").json()


def whole() -> bool:
    return verify_record(now=moment("2026-06-01")).findings == ()


def signed(client, approver, form, **where) -> Proposal:
    """Write, send and sign off."""
    row = drafted(client, form, **where)
    press(approver, row, "publish")
    row.refresh_from_db()
    return row


def test_a_value_is_written_signed_off_and_agreed(nserc, nserc_approver, secihti_approver):
    choice = nserc.get(to("partnership_proposal_add") + "?item=PRO-5.1-M1").content.decode()
    assert "kind=observation" in choice
    row = signed(nserc, nserc_approver, VALUE, kind="observation", item="days")
    assert row.state == DraftState.PUBLISHED
    assert "given by Canada" in public(PAGE)
    assert api("indicators/days")["observations"][0]["answers"] == []
    page = page_of(secihti_approver, row)
    assert "Agree to this value" in page
    press(secihti_approver, row, "answer_value", answer="comment", comment_es="Provisional.")
    press(secihti_approver, row, "answer_value", answer="yes")
    told = api("indicators/days")["observations"][0]["answers"]
    assert [each["answer"] for each in told] == ["comment", "yes"]
    shown = public(PAGE)
    assert "Mexico: Comment. Provisional." in shown
    assert "Mexico: Yes" in shown
    assert whole()


def test_a_meeting_waits_for_the_other_country(nserc, nserc_approver, mexican):
    row = signed(nserc, nserc_approver, MET, kind="meeting", item="PRO-5.1")
    assert row.state == DraftState.OFFERED
    assert "Working group" not in public(PAGE)
    assert "Working group" in page_of(mexican, row)
    press(mexican, row, "agree")
    shown = public(PAGE)
    assert "Working group" in shown
    assert "reported by the press" not in shown
    assert api("meetings/MTG-001")["initiatives"] == ["PRO-5.1"]
    assert "Working group" in public("/en/organizations/mx-secihti/")
    assert whole()


def test_a_payment_waits_for_the_other_country(nserc, nserc_approver, mexican):
    row = signed(nserc, nserc_approver, PAID, kind="payment", item="PRO-5.1")
    press(mexican, row, "agree")
    assert "CAD" in public(PAGE)
    assert api("funding/FND-001")["amount"] == "1250000.5"
    assert whole()


def test_an_assessment_stands_first_among_the_evidence(nserc, nserc_approver):
    signed(nserc, nserc_approver, ASSESSED, kind="assessment")
    for path in (PAGE, STEP):
        shown = public(path)
        assert "Independent assessment" in shown
        assert "It is in force." in shown
    told = api("milestones/PRO-5.1-M1")
    assert told["assessments"][0]["assessor"] == "Office of the Auditor General"
    assert "independent" in str(told["status"]["assurance"])
    assert whole()


@pytest.mark.parametrize(
    ("form", "where", "words"),
    [
        (VALUE | {"period": "spring"}, {"kind": "observation", "item": "days"}, "Write a period"),
        (MET | {"starts_on": "2026-05-01"}, {"kind": "meeting"}, "has not come yet"),
        (PAID | {"amount": "-1"}, {"kind": "payment"}, "above zero"),
        (ASSESSED | {"address": "x"}, {"kind": "assessment"}, "Write the whole address"),
    ],
    ids=["value", "meeting", "payment", "assessment"],
)
def test_what_is_refused_is_said_and_kept(nserc, form, where, words):
    item = {"meeting": "PRO-5.1", "payment": "PRO-5.1"}.get(where["kind"])
    answer = new(nserc, form, **({"item": item} if item else {}), **where)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not Proposal.objects.exists()


def test_another_country_s_hand_made_requests_change_nothing(
    story, nserc, nserc_approver, secihti, auditor
):
    row = drafted(nserc, VALUE, kind="observation", item="days")
    for client in (secihti, auditor):
        assert press(client, row, "publish").status_code == 404
        assert press(client, row, "answer_value", answer="yes").status_code == 404
    press(nserc_approver, row, "publish")
    row.refresh_from_db()
    for client in (secihti, auditor, nserc, nserc_approver):
        press(client, row, "answer_value", answer="yes", party="MX", organization="mx-secihti")
    for answer in ("maybe", ""):
        press(secihti, row, "answer_value", answer=answer)
    assert not Answer.objects.exists()
    assert Observation.objects.get().party == "CA"
    row = drafted(nserc, MET, kind="meeting", item="PRO-5.1", subject="MTG-999", party="MX")
    press(nserc_approver, row, "publish")
    row.refresh_from_db()
    for client in (nserc, nserc_approver, secihti):
        press(client, row, "agree")
    assert not Meeting.objects.exists()
    assert not Funding.objects.exists()
    assert not Assessment.objects.exists()


def test_a_comment_alone_answers_a_report(nserc, nserc_approver, secihti_approver):
    report = published_report(nserc, nserc_approver)
    press_report(secihti_approver, report, "answer", kind="comment", comment_es="Se revisa.")
    shown = public(STEP)
    assert "Se revisa." in shown
    assert "Reported complete" in shown
    assert "Waiting for your answer" in secihti_approver.get(to("index")).content.decode()
    press_report(
        secihti_approver, report, "answer", kind="no", claim="blocked", comment_es="Falta la firma."
    )
    shown = public(STEP)
    assert "Signed in Ottawa." in shown
    assert "Falta la firma." in shown
    assert whole()


def test_a_coordinator_records_what_a_public_source_says(coordinator, secihti_approver):
    address = to("public_source", "PRO-5.1-M1")
    press_copy = {**PUBLIC_SOURCE, "kind": "press", "publisher": "El Economista"}
    assert coordinator.get(address).status_code == 200
    assert coordinator.post(address, press_copy).status_code == 302
    shown = public(STEP)
    assert "El Economista" in shown
    assert "reported by the press" in shown
    assert "Reported complete" in shown
    report = api("milestones/PRO-5.1-M1")["reports"][0]
    assert (report["origin"], report["organization"]) == ("public_source", None)
    again = coordinator.post(address, press_copy)
    assert "on record already" in again.content.decode()
    page = secihti_approver.get(to("start_up") + "?about=facts").content.decode()
    assert "El Economista" in page or "PRO-5.1-M1" in page
    assert whole()


@pytest.mark.parametrize(
    "changed",
    [
        {"claim": "on_track"},
        {"publisher": " "},
        {"address": "release"},
        {"effective_on": "2026-04-03"},
        {"dated_on": "2026-04-11"},
        {"kind": "rumour"},
        {"note_en": "Only in English."},
    ],
    ids=str,
)
def test_a_public_source_that_lacks_something_is_not_recorded(coordinator, changed):
    size = Entry.objects.count()
    answer = coordinator.post(to("public_source", "PRO-5.1-M1"), {**PUBLIC_SOURCE, **changed})
    assert answer.status_code == 200
    assert Entry.objects.count() == size


def test_only_a_coordinator_records_a_public_source(nserc, nserc_approver, auditor, administrator):
    size = Entry.objects.count()
    for client in (nserc, nserc_approver, auditor, administrator):
        answer = client.post(to("public_source", "PRO-5.1-M1"), PUBLIC_SOURCE)
        assert answer.status_code == 403
    assert Entry.objects.count() == size
