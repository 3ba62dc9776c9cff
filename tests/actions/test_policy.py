"""The whole table of rights, cell by cell: role × verb × how near the thing is."""

from datetime import date
from pathlib import Path

import pytest

from partnership.models import Answer, Entry, Report
from partnership.queries.policy import (
    has_verb,
    may,
    reportable_initiatives,
    reportable_milestones,
    visible_accounts,
    visible_drafts,
    visible_reports,
)
from partnership.queries.rights import RULES, Reach, Verb
from partnership.vocabulary import Claim, DraftState, OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.factories import (
    AnswerFactory,
    MilestoneFactory,
    OfficialFactory,
    PlanFactory,
    ReportFactory,
    ResponsibilityFactory,
    TextDraftFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 10)
WORDS = {Reach.OWN_ORGANIZATION: "organization", Reach.OWN_PARTY: "country"}
STATES = {
    Verb.READ_DRAFT: DraftState.DRAFT,
    Verb.CHANGE: DraftState.RETURNED,
    Verb.SEND: DraftState.DRAFT,
    Verb.TAKE_BACK: DraftState.SENT,
    Verb.RETURN: DraftState.SENT,
    Verb.PUBLISH: DraftState.SENT,
    Verb.CORRECT: DraftState.PUBLISHED,
}


def public() -> dict:
    """What marks a row as public."""
    entry = Entry.objects.order_by("seq").first()
    return {"entry": entry, "published_at": entry.recorded_at}


def organization_at(story, reach: Reach):
    """NSERC's own, another of Canada's, and Mexico's."""
    return {
        Reach.OWN_ORGANIZATION: story.nserc,
        Reach.OWN_PARTY: story.sshrc,
        Reach.OTHER_PARTY: story.secihti,
    }[reach]


def report_at(story, reach, state, **more) -> Report:
    fields = public() if state == DraftState.PUBLISHED else {}
    return ReportFactory(
        milestone=story.milestone,
        organization=organization_at(story, reach),
        state=state,
        **fields,
        **more,
    )


def milestone_at(story, reach):
    """A public milestone on which that organization alone leads."""
    milestone = MilestoneFactory(initiative=story.initiative, **public())
    ResponsibilityFactory(
        organization=organization_at(story, reach), milestone=milestone, **public()
    )
    return milestone


def completion_to_answer(story, reach) -> Report:
    """Mexico's completion of a milestone that NSERC, SSHRC or nobody of Canada leads with it."""
    milestone = milestone_at(story, reach)
    if reach != Reach.OTHER_PARTY:
        ResponsibilityFactory(organization=story.secihti, milestone=milestone, **public())
    return ReportFactory(
        milestone=milestone,
        organization=story.secihti,
        state=DraftState.PUBLISHED,
        claim=Claim.COMPLETED,
        **public(),
    )


def answer_at(story, reach) -> Answer:
    return AnswerFactory(
        organization=organization_at(story, reach),
        report=report_at(story, Reach.OTHER_PARTY, DraftState.PUBLISHED, claim=Claim.COMPLETED),
        kind="no",
        claim=Claim.ON_TRACK,
        **public(),
    )


def plan_at(story, reach):
    """A draft of a plan, of the official's country or of two others."""
    if reach == Reach.OTHER_PARTY:
        return PlanFactory(canada=None)
    return PlanFactory()


MAKERS = {
    Verb.DRAFT: milestone_at,
    Verb.ANSWER: completion_to_answer,
    Verb.TAKE_BACK_ANSWER: answer_at,
    Verb.REVISE: organization_at,
    Verb.PUBLISH_PLAN: plan_at,
    Verb.READ_RECORD: organization_at,
    Verb.READ_TEXT_DRAFT: lambda story, reach: TextDraftFactory(
        party=organization_at(story, reach).country, subject_code=f"PRO-1.{reach}"
    ),
    Verb.MANAGE_ACCOUNT: lambda story, reach: OfficialFactory(
        organization=organization_at(story, reach)
    ),
}


def thing_at(story, verb: Verb, reach: Reach):
    """A thing on which the verb makes sense, so near to an official of NSERC."""
    if verb in STATES:
        return report_at(story, reach, STATES[verb])
    return MAKERS[verb](story, reach)


def official_of(story, role):
    if role in (OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER):
        return OfficialFactory(organization=story.nserc, role=role)
    return of_party(role, "CA")


@pytest.fixture(params=list(Verb), ids=str)
def verb(request):
    return request.param


@pytest.fixture
def things(story, verb):
    """A thing of each nearness for the verb."""
    return {reach: thing_at(story, verb, reach) for reach in Reach}


def allowed_at(official, verb, things) -> set[Reach]:
    return {reach for reach, thing in things.items() if may(official, verb, on=thing, day=DAY)}


def test_every_cell(story, verb, things):
    for role in OfficialRole:
        official = official_of(story, role)
        reaches = {reach for reach in Reach if reach <= RULES[verb].get(role, 0)}
        assert allowed_at(official, verb, things) == reaches, role
        official.is_superuser = True
        assert allowed_at(official, verb, things) == reaches, role
        official.is_active = False
        assert allowed_at(official, verb, things) == set(), role
        assert not has_verb(official, verb)


def test_no_role_no_right(story, verb, things):
    nobody = OfficialFactory(organization=story.nserc, role="")
    assert allowed_at(nobody, verb, things) == set()
    nobody.is_superuser = True
    accounts = set(Reach) if verb == Verb.MANAGE_ACCOUNT else set()
    assert allowed_at(nobody, verb, things) == accounts


def test_an_account_of_one_country_does_not_speak_for_an_organization_of_the_other(story):
    split = OfficialFactory(organization=story.secihti, role=OfficialRole.APPROVER, party="CA")
    report = report_at(story, Reach.OTHER_PARTY, DraftState.SENT)
    assert not may(split, Verb.PUBLISH, on=report, day=DAY)
    assert not visible_reports(split).exists()


@pytest.mark.parametrize("state", list(DraftState), ids=str)
def test_a_verb_waits_for_its_state(story, state):
    official = official_of(story, OfficialRole.APPROVER)
    report = report_at(story, Reach.OWN_ORGANIZATION, state)
    allowed = {verb for verb in STATES if may(official, verb, on=report, day=DAY)}
    assert (
        allowed - {Verb.READ_DRAFT}
        == {
            DraftState.DRAFT: {Verb.CHANGE, Verb.SEND},
            DraftState.RETURNED: {Verb.CHANGE, Verb.SEND},
            DraftState.SENT: {Verb.TAKE_BACK, Verb.RETURN, Verb.PUBLISH},
            DraftState.PUBLISHED: {Verb.CORRECT},
        }[state]
    )


def visible(official) -> set[Report]:
    return set(visible_reports(official))


def test_who_sees_which_reports(story):
    drafts = {reach: report_at(story, reach, DraftState.RETURNED) for reach in Reach}
    out = {reach: report_at(story, reach, DraftState.PUBLISHED) for reach in Reach}
    public_ones = set(out.values())
    ours = {drafts[Reach.OWN_ORGANIZATION]}
    assert visible(contributor(story.nserc)) == public_ones | ours
    assert visible(approver(story.nserc)) == public_ones | ours
    for role in (OfficialRole.COORDINATOR, OfficialRole.AUDITOR, OfficialRole.ADMINISTRATOR):
        assert visible(of_party(role, "CA")) == public_ones | ours | {drafts[Reach.OWN_PARTY]}
        assert visible(of_party(role, "MX")) == public_ones | {drafts[Reach.OTHER_PARTY]}


def test_who_sees_which_accounts_and_text_drafts(story):
    author = of_party(OfficialRole.COORDINATOR, "CA")
    canadian = TextDraftFactory(author=author)
    mexican = TextDraftFactory(author=author, party="MX")
    for role in (OfficialRole.COORDINATOR, OfficialRole.AUDITOR):
        assert set(visible_drafts(of_party(role, "CA"))) == {canadian}
        assert set(visible_drafts(of_party(role, "MX"))) == {mexican}
    assert not visible_drafts(approver(story.nserc)).exists()
    mexicans = of_party(OfficialRole.ADMINISTRATOR, "MX")
    assert {each.party for each in visible_accounts(mexicans)} == {"MX"}
    assert visible_accounts(mexicans).contains(mexicans)
    assert not visible_accounts(of_party(OfficialRole.AUDITOR, "CA")).exists()


def test_which_items_an_official_may_report_on(story):
    by = contributor(story.nserc)
    MilestoneFactory(initiative=story.initiative)
    assert [each.code for each in reportable_milestones(by, DAY)] == ["PRO-5.1-M1"]
    assert not reportable_initiatives(by, DAY).exists()
    ResponsibilityFactory(
        organization=story.nserc, initiative=story.initiative, milestone=None, **public()
    )
    inherited = MilestoneFactory(initiative=story.initiative, **public())
    assert set(reportable_milestones(by, DAY)) == {story.milestone, inherited}
    assert [each.code for each in reportable_initiatives(by, DAY)] == ["PRO-5.1"]
    assert not reportable_milestones(of_party(OfficialRole.COORDINATOR, "CA"), DAY).exists()


@pytest.mark.parametrize(
    ("dates", "holds"),
    [
        ({}, True),
        ({"since_on": date(2026, 4, 10)}, True),
        ({"since_on": date(2026, 4, 11)}, False),
        ({"until_on": date(2026, 4, 10)}, True),
        ({"until_on": date(2026, 4, 9)}, False),
        ({"released_on": date(2026, 4, 1)}, False),
    ],
    ids=str,
)
def test_a_responsibility_holds_on_its_days(story, dates, holds):
    story.milestone.responsibilities.filter(organization=story.nserc).update(**dates)
    assert reportable_milestones(contributor(story.nserc), DAY).exists() == holds


def test_the_page_tells_the_table():
    page = Path(__file__).parents[2] / "docs" / "roles.md"
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    told = {}
    for line in rows[1:]:
        verb, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        told[verb] = dict(zip(OfficialRole, cells, strict=True))
    assert told == {
        verb.value: {
            role: WORDS.get(RULES[verb][role], "all") if role in RULES[verb] else ""
            for role in OfficialRole
        }
        for verb in Verb
    }
