"""What is not published does not exist for a stranger, wherever and however it is asked for."""

import re
from datetime import date

import pytest
import time_machine
from django.db import transaction

from partnership.api.urls import RESOURCES
from partnership.models import Initiative, Milestone
from partnership.vocabulary import OfficialRole
from tests.actions.people import ON_TRACK, sent
from tests.api.crowd import MODEL
from tests.factories import (
    DueDateFactory,
    EvidenceFactory,
    FundingFactory,
    IndicatorFactory,
    InitiativeFactory,
    MeetingFactory,
    MilestoneFactory,
    OfficialFactory,
    OrganizationFactory,
    PillarFactory,
    PlanFactory,
    PriorityAreaFactory,
    ReportFactory,
    SourceFactory,
    TextDraftFactory,
    memorandum,
    moment,
)

CANARY = "zanahoria"
TODAY = moment("2026-04-20")


def plant(story):
    """Put the canary into everything that a stranger must not see."""
    words = {f"{name}_{lang}": CANARY for name in ("title", "note") for lang in ("en", "fr", "es")}
    report = sent(story.milestone, story.nserc, ON_TRACK)
    report.comment = report.note_en = report.note_es = CANARY
    report.save()
    EvidenceFactory(report=report, title=CANARY, address=f"https://{CANARY}.example/")
    ReportFactory(initiative=story.initiative, milestone=None, note_fr=CANARY)
    plan = PlanFactory(code=f"{CANARY}-plan", **words)
    pillar = PillarFactory(plan=plan, code=f"{CANARY}-P", **words)
    area = PriorityAreaFactory(plan=plan, pillar=pillar, code=f"{CANARY}-A", **words)
    hidden = InitiativeFactory(plan=plan, area=area, code=f"{CANARY}-1", **words)
    SourceFactory(subject_code=hidden.code, name=CANARY)
    DueDateFactory(milestone=MilestoneFactory(initiative=hidden, **words))
    for factory in (IndicatorFactory, MeetingFactory, FundingFactory):
        factory(plan=story.plan, code=f"{CANARY}-{factory.__name__}", **words)
    InitiativeFactory(plan=story.plan, code=f"{CANARY}-2", area=story.initiative.area, **words)
    MilestoneFactory(initiative=story.initiative, **words)
    DueDateFactory(milestone=story.milestone, due_on=date(2027, 1, 1), note_en=CANARY)
    OrganizationFactory(code=f"{CANARY}-org", name_en=CANARY, contact_unit=CANARY)
    TextDraftFactory(subject_code=MODEL, changes={"title_en": CANARY})
    OfficialFactory(
        organization=story.nserc,
        role=OfficialRole.APPROVER,
        username=f"{CANARY}-user",
        first_name=CANARY,
        last_name=CANARY,
        email=f"{CANARY}@nserc.example",
    )
    Initiative.objects.filter(pk=story.initiative.pk).update(description_en=CANARY)
    Milestone.objects.filter(pk=story.milestone.pk).update(note_en=CANARY)


@pytest.fixture(scope="module")
def planted(django_db_setup, django_db_blocker):
    """A public plan, and the canary in all that is not public."""
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        time_machine.travel(TODAY, tick=False),
    ):
        plant(memorandum())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def stranger(planted, db, reader):
    with time_machine.travel(TODAY, tick=False):
        yield reader


def addresses(stranger):
    """Return every address that the public answers lead to, and some that they do not."""
    for resource in RESOURCES:
        yield f"{resource}/?page_size=200"
        for row in stranger.read(f"{resource}/?page_size=200")["results"]:
            yield f"{row['url']}"
    yield from ("plans/research-plan/status/", "", "schema/", "problems/")


def test_the_canary_is_found_by_whoever_may_see_it(stranger):
    assert Milestone.objects.filter(title_en=CANARY).count() == 2
    assert Initiative.objects.filter(description_en=CANARY).exists()


@pytest.mark.parametrize("asked", ["", "lang=es", "as_of=2026-04-19", "as_of=2025-10-01"])
def test_it_is_in_no_answer(stranger, asked):
    read = 0
    for address in list(addresses(stranger)):
        mark = "&" if "?" in address else "?"
        plain = any(address == name for name in ("", "schema/", "problems/"))
        response = stranger.ask(address if plain or not asked else f"{address}{mark}{asked}")
        assert response.status_code == 200 or asked, address
        assert CANARY.encode() not in response.content.lower(), address
        assert CANARY not in str(response.headers).lower()
        read += response.status_code == 200
    assert read > 20


@pytest.mark.parametrize("resource", [name for name in RESOURCES if name != "changes"])
def test_it_cannot_be_searched_for(stranger, resource):
    assert stranger.read(f"{resource}/?q={CANARY}")["count"] == 0


@pytest.mark.parametrize(
    ("parameter", "hidden"),
    [
        ("plan", f"{CANARY}-plan"),
        ("pillar", f"{CANARY}-P"),
        ("area", f"{CANARY}-A"),
        ("organization", f"{CANARY}-org"),
    ],
)
def test_it_cannot_be_filtered_by(stranger, parameter, hidden):
    absent = "x" * len(hidden)
    told = stranger.refused(f"milestones/?{parameter}={hidden}")
    assert hidden not in told["errors"][0]["allowed"]
    other = stranger.refused(f"milestones/?{parameter}={absent}")
    assert _shape(told, hidden) == _shape(other, absent)


@pytest.mark.parametrize(
    ("resource", "code"),
    [
        ("plans", "plan"), ("pillars", "P"), ("areas", "A"), ("initiatives", "1"),
        ("initiatives", "2"), ("milestones", "1-M1"), ("organizations", "org"),
        ("indicators", "IndicatorFactory"), ("meetings", "MeetingFactory"),
        ("funding", "FundingFactory"),
    ],
)  # fmt: skip
def test_what_is_hidden_answers_as_what_is_absent(stranger, resource, code):
    hidden, absent = f"{CANARY}-{code}", f"{'x' * len(CANARY)}-{code}"
    told = stranger.refused(f"{resource}/{hidden}/", 404)
    other = stranger.refused(f"{resource}/{absent}/", 404)
    assert _shape(told, hidden) == _shape(other, absent)


def test_an_unpublished_milestone_of_a_public_promise_is_hidden(stranger):
    stranger.refused("milestones/PRO-5.1-M2/", 404)
    row = stranger.read("initiatives/PRO-5.1/")
    assert [each["code"] for each in row["milestones"]] == [MODEL]


def test_nothing_is_counted_that_is_hidden(stranger):
    assert stranger.read("plans/research-plan/status/")["facts"]["items"] == 1
    counts = {resource: stranger.read(f"{resource}/")["count"] for resource in RESOURCES}
    assert counts == {
        "plans": 1, "pillars": 1, "areas": 1, "initiatives": 1, "milestones": 1,
        "organizations": 3, "indicators": 0, "meetings": 0, "funding": 0, "reports": 0,
        "changes": 8,
    }  # fmt: skip


def test_a_draft_changes_no_version(stranger):
    before = stranger.ask("milestones/")
    with transaction.atomic():
        ReportFactory(milestone=Milestone.objects.get(code=MODEL), note_en=CANARY)
        after = stranger.ask("milestones/")
        transaction.set_rollback(True)
    assert (after["ETag"], after.content) == (before["ETag"], before.content)


def test_no_person_is_in_the_record(stranger):
    for row in stranger.pages("changes/"):
        assert not re.search(r"[\w.]+@[\w.]+", stranger.ask(row["url"]).content.decode())


def _shape(problem, name):
    """Return a problem document without what differs between any two requests."""
    told = str({key: value for key, value in problem.items() if key != "instance"})
    return told.replace(name, "NAME")
