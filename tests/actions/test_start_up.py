"""Leads, texts and press facts from public sources, answered by whom they are about."""

import json
from datetime import date
from decimal import Decimal

import pytest

from partnership.actions.publishing import publish_plan
from partnership.actions.start_up import confirm_role, deny_role
from partnership.actions.start_up_checks import (
    Corrected,
    Said,
    check_fact,
    check_text,
    number_seen,
    text_seen,
)
from partnership.models import Check, Entry, Initiative, Responsibility, Source, State
from partnership.queries.confirming import confirming_of
from partnership.queries.start_up import About, start_up_counts, start_up_questions
from partnership.queries.verification import verify_record
from partnership.vocabulary import Basis, CheckAnswer, EntryKind, OfficialRole
from tests.actions.people import TENTH, approver, contributor, of_party
from tests.actions.stories import refused
from tests.factories import (
    FundingFactory,
    MeetingFactory,
    OrganizationFactory,
    ResponsibilityFactory,
    SourceFactory,
    clock_at,
    memorandum,
    moment,
)

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 10)
TWELFTH = clock_at("2026-04-12")
YES, NO = Said(answer=CheckAnswer.YES), Said(answer=CheckAnswer.NO)


@pytest.fixture
def story(db):
    """The memorandum as public sources tell it: Canada's lead inferred, a meeting and a sum."""
    story = memorandum(published_on=None)
    for organization in (story.nserc, story.secihti):
        ResponsibilityFactory(
            organization=organization, initiative=story.initiative, milestone=None, basis="inferred"
        )
    meeting = MeetingFactory(plan=story.plan, code="MTG-1")
    meeting.participants.add(story.nserc)
    meeting.initiatives.add(story.initiative)
    funding = FundingFactory(plan=story.plan, code="FND-1", dated_on=date(2026, 1, 3))
    funding.payers.add(story.nserc)
    for code in ("MTG-1", "FND-1"):
        SourceFactory(subject_code=code, kind="press")
    publish_plan(story.plan, clock=clock_at("2026-01-15"))
    for row in (story.initiative, story.nserc, story.sshrc, story.secihti):
        row.refresh_from_db()
    return story


@pytest.fixture(autouse=True)
def verified(story):
    """After every test the record verifies, and the tables say what it says."""
    yield
    assert verify_record(now=moment("2026-05-01")).findings == ()


def role(story, organization) -> Responsibility:
    return Responsibility.objects.get(initiative=story.initiative, organization=organization)


def coordinator(party="CA"):
    return of_party(OfficialRole.COORDINATOR, party)


def newest(code) -> dict:
    return json.loads(State.objects.get(code=code, until_on=None).content)


def told_role(story, organization) -> dict:
    told = newest(story.initiative.code)["responsibilities"]
    return next(each for each in told if each["organization"] == organization.code)


def check(story, by, said=YES, clock=TENTH, seen=None):
    row = Initiative.objects.get(pk=story.initiative.pk)
    shown = text_seen(row, row.plan, by.party) if seen is None else seen
    return check_text(initiative=row, seen=shown, said=said, by=by, clock=clock)


def answer(fact, by, said=YES, clock=TENTH, seen=None):
    shown = number_seen(fact) if seen is None else seen
    return check_fact(fact=fact, seen=shown, said=said, by=by, clock=clock)


def meeting(story):
    return story.plan.meetings.get()


def counts(official) -> dict:
    found = start_up_counts(official, DAY)
    return {each.about.value: (each.answered, each.whole) for each in found}


def keys(official, about) -> list:
    return start_up_questions(official, DAY, about)


@pytest.mark.parametrize("who", ["approver", "coordinator"])
def test_a_lead_is_confirmed_and_the_mark_is_lifted(story, who):
    by = approver(story.nserc) if who == "approver" else coordinator()
    entry = confirm_role(held=role(story, story.nserc), by=by, clock=TENTH)
    assert (entry.kind, entry.subject) == (EntryKind.REVISE, "PRO-5.1")
    assert told_role(story, story.nserc)["basis"] == Basis.CONFIRMED
    with refused(""):
        confirm_role(held=role(story, story.nserc), by=by, clock=TWELFTH)


def test_others_do_not_answer_for_it(story):
    strangers = [
        approver(story.sshrc),
        approver(story.secihti),
        contributor(story.nserc),
        coordinator("MX"),
        of_party(OfficialRole.AUDITOR, "CA"),
        of_party(OfficialRole.ADMINISTRATOR, "CA"),
    ]
    for by in strangers:
        for action in (confirm_role, deny_role):
            with refused(""):
                action(held=role(story, story.nserc), by=by, clock=TENTH)


def test_an_approver_says_no_and_the_country_leads_still(story):
    deny_role(held=role(story, story.nserc), by=approver(story.nserc), clock=TENTH)
    told = told_role(story, story.nserc)
    assert (told["until_on"], told["released_on"]) == ("2026-04-09", None)
    assert confirming_of(story.initiative) == ("CA", "MX")
    with refused(""):
        deny_role(held=role(story, story.nserc), by=approver(story.nserc), clock=TWELFTH)


def test_the_coordinator_is_asked_who_leads_then(story):
    by = coordinator()
    deny_role(held=role(story, story.nserc), by=approver(story.nserc), clock=TENTH)
    assert keys(by, About.LEADS) == [role(story, story.nserc)]
    assert keys(approver(story.nserc), About.LEADS) == []
    deny_role(held=role(story, story.nserc), by=by, clock=TWELFTH, instead=story.sshrc)
    assert told_role(story, story.sshrc)["basis"] == Basis.CONFIRMED
    assert keys(by, About.LEADS) == []


def test_a_coordinator_says_that_the_country_does_not_lead(story):
    deny_role(held=role(story, story.nserc), by=coordinator(), clock=TENTH)
    assert told_role(story, story.nserc)["released_on"] == "2026-04-10"
    assert confirming_of(story.initiative) == ("MX",)


def test_a_country_with_another_lead_goes_on_leading(story):
    ResponsibilityFactory(
        organization=story.sshrc, initiative=story.initiative, milestone=None,
        entry=story.plan.entry, published_at=story.plan.published_at,
    )  # fmt: skip
    deny_role(held=role(story, story.nserc), by=coordinator(), clock=TENTH)
    assert told_role(story, story.nserc)["released_on"] is None
    assert confirming_of(story.initiative) == ("CA", "MX")


def test_only_a_public_body_of_the_same_country_leads_instead(story):
    held = role(story, story.nserc)
    draft = OrganizationFactory(code="ca-draft")
    for wrong in (story.secihti, story.nserc, draft):
        with refused("instead"):
            deny_role(held=held, by=coordinator(), clock=TENTH, instead=wrong)
    with refused("instead"):
        deny_role(held=held, by=approver(story.nserc), clock=TENTH, instead=story.sshrc)


def test_a_text_is_checked_language_by_language(story):
    entry = check(story, coordinator("CA"))
    assert entry.kind == EntryKind.CHECK
    state = newest("PRO-5.1")
    assert (state["verify"], state["checks"][0]["languages"]) == (True, ["en", "fr"])
    check(story, coordinator("MX"), clock=TWELFTH)
    state = newest("PRO-5.1")
    assert (state["verify"], len(state["checks"])) == (False, 2)


def test_a_no_keeps_the_mark_and_is_told(story):
    by = coordinator("MX")
    check(story, coordinator("CA"))
    check(story, by, Said(answer=CheckAnswer.NO, comment={"es": "Falta una frase."}))
    told = newest("PRO-5.1")
    assert told["verify"]
    assert told["checks"][1]["comment"]["es"] == "Falta una frase."
    assert keys(by, About.TEXTS) == []


def test_a_text_that_changed_meanwhile_is_not_confirmed_unseen(story):
    by = coordinator("CA")
    seen = text_seen(story.initiative, story.plan, "CA")
    Initiative.objects.filter(pk=story.initiative.pk).update(title_fr="Autre titre")
    with refused("seen"):
        check(story, by, seen=seen)
    Initiative.objects.filter(pk=story.initiative.pk).update(title_fr=story.initiative.title_fr)


def test_a_check_ends_with_the_text_that_it_was_of(story):
    by = coordinator("CA")
    check(story, by)
    Initiative.objects.filter(pk=story.initiative.pk).update(title_fr="Autre titre")
    check(story, coordinator("MX"), clock=TWELFTH)
    state = newest("PRO-5.1")
    assert state["verify"]
    assert state["checks"][0]["languages"] == ["en"]
    assert keys(by, About.TEXTS) == [story.initiative]


def test_a_comment_is_there_in_all_of_the_country_s_languages(story):
    said = Said(answer=CheckAnswer.NO, comment={"en": "A sentence is missing."})
    with refused("comment_fr"):
        check(story, coordinator("CA"), said)
    with refused("comment_fr"):
        answer(meeting(story), coordinator("CA"), said)


def test_an_answer_is_given_once(story):
    check(story, coordinator("CA"))
    with refused(""):
        check(story, coordinator("CA"), clock=TWELFTH)
    answer(meeting(story), coordinator("CA"))
    with refused(""):
        answer(meeting(story), approver(story.nserc), clock=TWELFTH)
    check(story, coordinator("CA"), NO, clock=TWELFTH)
    check(story, coordinator("CA"), clock=TWELFTH)
    assert Check.objects.filter(initiative=story.initiative).count() == 3


def test_only_coordinators_check_texts(story):
    for by in (approver(story.nserc), contributor(story.nserc), of_party("auditor", "CA")):
        with refused(""):
            check(story, by)


def test_a_meeting_is_confirmed_by_who_took_part(story):
    entry = answer(meeting(story), approver(story.nserc))
    assert (entry.kind, entry.organization) == (EntryKind.CHECK, "ca-nserc")
    assert newest("MTG-1")["checks"][0]["answer"] == "yes"
    for by in (approver(story.sshrc), approver(story.secihti), contributor(story.nserc)):
        with refused(""):
            answer(meeting(story), by, NO)
    answer(meeting(story), coordinator("MX"), NO, clock=TWELFTH)


def test_what_an_official_source_tells_of_is_not_asked_about(story):
    SourceFactory(subject_code="FND-1")
    with refused(""):
        answer(story.plan.funding.get(), coordinator())
    Source.objects.filter(subject_code="FND-1", kind="official_release").delete()


def test_a_press_fact_is_put_right(story):
    said = Said(
        answer=CheckAnswer.CORRECTED,
        corrected=Corrected(starts_on=date(2026, 1, 9), ends_on=date(2026, 1, 10)),
        comment={"en": "It was on the ninth.", "fr": "C’était le neuf."},
    )
    answer(meeting(story), approver(story.nserc), said)
    told = newest("MTG-1")
    assert (told["starts_on"], told["ends_on"]) == ("2026-01-09", "2026-01-10")
    with refused("corrected"):
        answer(meeting(story), approver(story.nserc), said)
    said = Said(answer=CheckAnswer.CORRECTED, corrected=Corrected(amount=Decimal("2500000.50")))
    answer(story.plan.funding.get(), coordinator("MX"), said)
    assert newest("FND-1")["amount"] == "2500000.5"


@pytest.mark.parametrize(
    ("code", "corrected", "field"),
    [
        ("MTG-1", Corrected(ends_on=date(2001, 1, 1)), "ends_on"),
        ("MTG-1", Corrected(amount=Decimal(5)), "corrected"),
        ("MTG-1", Corrected(), "corrected"),
        ("FND-1", Corrected(amount=Decimal(-5)), "amount"),
    ],
    ids=str,
)
def test_a_correction_that_makes_no_sense_is_refused(story, code, corrected, field):
    fact = meeting(story) if code == "MTG-1" else story.plan.funding.get()
    with refused(field):
        answer(fact, coordinator(), Said(answer=CheckAnswer.CORRECTED, corrected=corrected))


def test_who_looked_before_the_other_answered_looks_again(story):
    seen = number_seen(meeting(story))
    answer(meeting(story), approver(story.nserc))
    with refused("seen"):
        answer(meeting(story), coordinator("MX"), seen=seen)


def test_what_is_left_is_counted(story):
    by = coordinator("CA")
    assert counts(by) == {"leads": (0, 1), "texts": (0, 1), "facts": (0, 2)}
    assert counts(approver(story.nserc)) == {"leads": (0, 1), "facts": (0, 2)}
    assert counts(approver(story.sshrc)) == {}
    assert counts(contributor(story.nserc)) == {}
    confirm_role(held=role(story, story.nserc), by=by, clock=TENTH)
    check(story, by)
    answer(meeting(story), by)
    assert counts(by) == {"leads": (1, 1), "texts": (1, 1), "facts": (1, 2)}
    assert counts(coordinator("MX")) == {"leads": (0, 1), "texts": (0, 1), "facts": (0, 2)}


def test_a_fact_that_another_put_right_is_asked_about_again(story):
    by = coordinator("MX")
    answer(meeting(story), by)
    corrected = Corrected(starts_on=date(2026, 1, 9), ends_on=date(2026, 1, 10))
    said = Said(answer=CheckAnswer.CORRECTED, corrected=corrected)
    answer(meeting(story), approver(story.nserc), said, clock=TWELFTH)
    assert meeting(story) in [each.fact for each in keys(by, About.FACTS)]


def test_every_answer_is_one_entry(story):
    size = Entry.objects.count()
    confirm_role(held=role(story, story.nserc), by=coordinator(), clock=TENTH)
    check(story, coordinator())
    answer(meeting(story), coordinator())
    assert Entry.objects.count() == size + 3
