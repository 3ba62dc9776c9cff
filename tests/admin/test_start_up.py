"""The start-up queue through its page: one click an answer, and what the public sees then."""

import json

import pytest
from django.test import Client

from partnership.actions.publishing import publish_plan
from partnership.models import Check, Entry, Responsibility, State
from partnership.queries.verification import verify_record
from partnership.vocabulary import Basis, ReportOrigin
from tests.actions.people import approver, of_party
from tests.admin.conftest import signed_in, to
from tests.admin.test_hand_made import rows
from tests.factories import (
    FundingFactory,
    MeetingFactory,
    ReportFactory,
    ResponsibilityFactory,
    SourceFactory,
    clock_at,
    memorandum,
    moment,
)


@pytest.fixture
def story(db, settings):
    """The memorandum as the press tells it: leads inferred, a completion, a meeting, a sum."""
    story = memorandum(published_on=None)
    settings.DEFAULT_PLAN = story.plan.code
    for organization in (story.nserc, story.sshrc):
        ResponsibilityFactory(
            organization=organization, initiative=story.initiative, milestone=None, basis="inferred"
        )
    article = SourceFactory(subject_code="PRO-5.1-M1", kind="press", for_report=True)
    ReportFactory(
        milestone=story.milestone, organization=None, party="", by_lead=False, claim="completed",
        origin=ReportOrigin.PUBLIC_SOURCE, source=article, state="sent",
        effective_on=article.dated_on,
    )  # fmt: skip
    meeting = MeetingFactory(plan=story.plan, code="MTG-1")
    meeting.participants.add(story.nserc)
    meeting.initiatives.add(story.initiative)
    funding = FundingFactory(plan=story.plan, code="FND-1")
    funding.payers.add(story.nserc)
    funding.initiatives.add(story.initiative)
    for code in ("MTG-1", "FND-1", "PRO-5.1"):
        SourceFactory(subject_code=code, kind="press")
    publish_plan(story.plan, clock=clock_at("2026-01-15"))
    return story


@pytest.fixture
def mexican(story) -> Client:
    return signed_in(of_party("coordinator", "MX"))


def page(client, about="") -> str:
    answer = client.get(to("start_up"), {"about": about} if about else {})
    assert answer.status_code == 200
    return answer.content.decode()


def questions(client, about) -> list[dict]:
    return client.get(to("start_up"), {"about": about}).context["rows"]


def press(client, row, answer, **more):
    sent = {"key": row["key"], "seen": row.get("seen", ""), "answer": answer, **more}
    about = {"role": "leads", "text": "texts"}.get(row["key"].split("-")[0], "facts")
    return client.post(f"{to('start_up')}?about={about}", sent)


def public(path) -> str:
    return Client().get(path).content.decode()


def api(path) -> dict:
    return Client().get(f"/api/v1/{path}/").json()


def whole() -> bool:
    return verify_record(now=moment("2026-05-01")).findings == ()


def test_a_yes_lifts_the_mark_of_a_lead(nserc_approver):
    assert "inferred from its mandate, not confirmed" in public("/en/initiatives/PRO-5.1/")
    answer = press(nserc_approver, questions(nserc_approver, "leads")[0], "yes")
    assert answer.status_code == 302
    shown = public("/en/initiatives/PRO-5.1/")
    assert "confirmed by Canada" in shown
    assert "1 of 1 answered" in page(nserc_approver, "leads")
    told = api("initiatives/PRO-5.1")["responsibilities"]
    assert {each["organization"]: each["basis"] for each in told} == {
        "ca-nserc": Basis.CONFIRMED,
        "ca-sshrc": Basis.INFERRED,
    }
    assert "leads, confirmed by its country" in public("/en/organizations/ca-nserc/")
    assert whole()


def test_the_answer_leads_to_the_next_question(coordinator):
    first, second = questions(coordinator, "leads")
    answer = press(coordinator, first, "yes")
    assert answer["Location"].endswith(f"about=leads&from={second['key']}#{second['key']}")
    assert [row["key"] for row in questions(coordinator, "leads")] == [second["key"]]


def test_a_coordinator_names_another_lead(story, coordinator):
    first, _second = questions(coordinator, "leads")
    press(coordinator, first, "instead", instead="ca-nowhere")
    refused = press(coordinator, first, "instead", instead="")
    assert refused.status_code == 200
    assert "Choose the organization that it is." in refused.content.decode()
    press(coordinator, first, "no")
    held = Responsibility.objects.get(initiative=story.initiative, organization=story.nserc)
    assert (held.until_on.isoformat(), held.released_on) == ("2026-04-09", None)


def test_a_text_is_marked_checked_in_its_languages(coordinator, mexican):
    mark = "not checked against the official text"
    assert mark in public("/en/initiatives/PRO-5.1/")
    press(coordinator, questions(coordinator, "texts")[0], "yes")
    english = public("/en/initiatives/PRO-5.1/")
    assert mark not in english
    assert "checked against the official text by Canada" in english
    assert "pendiente de cotejo" in public("/es/iniciativas/PRO-5.1/")
    assert "1 of 1 text" not in public("/en/")
    told = api("initiatives/PRO-5.1")
    assert (told["verify"], told["checks"][0]["languages"]) == (True, ["en", "fr"])
    press(mexican, questions(mexican, "texts")[0], "yes")
    assert "pendiente de cotejo" not in public("/es/iniciativas/PRO-5.1/")
    assert api("initiatives/PRO-5.1")["verify"] is False
    assert whole()


def test_a_no_with_a_comment_is_told_next_to_the_text(mexican):
    row = questions(mexican, "texts")[0]
    press(mexican, row, "no", comment_es="Falta una frase.")
    shown = public("/en/initiatives/PRO-5.1/")
    assert "Mexico says that this is not the official text: Falta una frase." in shown
    assert whole()


def test_a_press_meeting_is_confirmed_denied_and_put_right(nserc_approver, mexican):
    path = "/en/initiatives/PRO-5.1/"
    assert "reported by the press" in public(path)
    found = {row["key"]: row for row in questions(nserc_approver, "facts")}
    press(nserc_approver, found["fact-MTG-1"], "yes")
    press(nserc_approver, found["fact-FND-1"], "corrected", amount="77", dated_on="")
    shown = public(path)
    assert "confirmed by Canada" in shown
    assert "put right by Canada" in shown
    assert api("funding/FND-1")["amount"] == "77"
    row = next(row for row in questions(mexican, "facts") if row["key"] == "fact-MTG-1")
    press(mexican, row, "no", comment_es="No fue así.")
    assert "Mexico says that this is not so: No fue así." in public(path)
    assert [each["answer"] for each in api("meetings/MTG-1")["checks"]] == ["yes", "no"]
    assert whole()


def test_a_press_completion_is_answered_by_who_leads(secihti_approver, nserc_approver):
    row = next(r for r in questions(secihti_approver, "facts") if r["key"].startswith("report-"))
    bare = press(secihti_approver, row, "no", comment_es="No se ha firmado.")
    assert bare.status_code == 200
    assert "No se ha firmado." in bare.content.decode()
    press(secihti_approver, row, "no", claim="on_track", comment_es="No se ha firmado.")
    assert not any(r["key"] == row["key"] for r in questions(secihti_approver, "facts"))
    row = next(r for r in questions(nserc_approver, "facts") if r["key"].startswith("report-"))
    press(nserc_approver, row, "yes")
    shown = public("/en/milestones/PRO-5.1-M1/")
    assert "No se ha firmado." in shown
    assert "confirmed by Canada" in shown
    assert whole()


def test_what_was_typed_is_not_lost(nserc_approver):
    row = next(r for r in questions(nserc_approver, "facts") if r["key"] == "fact-MTG-1")
    answer = press(nserc_approver, row, "no", comment_en="It was a call.")
    shown = answer.content.decode()
    assert "It was a call." in shown
    assert "Write this in French too" in shown
    assert not Check.objects.exists()


def test_nothing_is_left(story, nserc_approver):
    for about in ("leads", "facts"):
        for row in questions(nserc_approver, about):
            press(nserc_approver, row, "yes")
    assert "Nothing is left to ask you" in page(nserc_approver)
    fresh = signed_in(approver(story.secihti, username="other"))
    assert page(fresh)


@pytest.mark.parametrize(
    "sent",
    [
        {"key": "role-1", "answer": "yes"},
        {"key": "role-999", "answer": "yes"},
        {"key": "text-PRO-5.1", "answer": "yes"},
        {"key": "text-PRO-9.9", "answer": "no"},
        {"key": "fact-MTG-1", "answer": "maybe"},
        {"key": "fact-MTG-1", "answer": "yes", "seen": "x"},
        {"key": "fact-MTG-1", "answer": "corrected", "seen": "0", "amount": "1e999"},
        {"key": "", "answer": ""},
        {},
    ],
    ids=str,
)
@pytest.mark.parametrize("about", ["leads", "texts", "facts"])
def test_hand_made_requests_of_the_other_country_change_nothing(
    story, secihti_approver, about, sent
):
    sent = {**sent, "party": "CA", "organization": story.nserc.pk, "basis": "named"}
    if sent.get("key") == "role-1":
        held = Responsibility.objects.get(initiative=story.initiative, organization=story.nserc)
        sent["key"] = f"role-{held.pk}"
    before = rows()
    secihti_approver.post(f"{to('start_up')}?about={about}", sent)
    assert rows() == before
    assert not Check.objects.exists()


def test_a_form_sent_twice_is_done_once(coordinator):
    row = questions(coordinator, "texts")[0]
    press(coordinator, row, "yes")
    size = Entry.objects.count()
    press(coordinator, row, "yes")
    assert Entry.objects.count() == size


def test_no_person_is_in_what_is_sealed(coordinator):
    press(coordinator, questions(coordinator, "texts")[0], "yes")
    content = State.objects.get(code="PRO-5.1", until_on=None).content
    assert coordinator.official.username not in content
    assert "author" not in json.loads(content)["checks"][0]


@pytest.mark.parametrize("language", ["fr", "es"])
def test_it_speaks_the_official_s_language(coordinator, language):
    coordinator.official.language = language
    coordinator.official.save()
    for about in ("leads", "texts", "facts"):
        assert f'<html lang="{language}-' in page(coordinator, about)
