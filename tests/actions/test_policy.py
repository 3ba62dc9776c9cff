"""The whole table of rights, cell by cell: role × verb × how near the thing is."""

from datetime import date
from pathlib import Path

import pytest

from partnership.models import Answer, Delegation, Entry, Initiative, Milestone, Proposal, Report
from partnership.queries.policy import (
    has_verb,
    may,
    reportable_initiatives,
    reportable_milestones,
    visible_accounts,
    visible_drafts,
    visible_proposals,
    visible_reports,
)
from partnership.queries.rights import RULES, Reach, Verb
from partnership.vocabulary import Claim, DraftState, OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.factories import (
    AccountChangeFactory,
    AnswerFactory,
    DelegationFactory,
    IndicatorFactory,
    InitiativeFactory,
    JointPublicationFactory,
    MeetingFactory,
    MilestoneFactory,
    ObservationFactory,
    OfficialFactory,
    PauseFactory,
    PlanFactory,
    ProposalFactory,
    ReportFactory,
    ResponsibilityFactory,
    SourceFactory,
    TextDraftFactory,
    moment,
)

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 10)
WORDS = {Reach.OWN_ORGANIZATION: "organization", Reach.OWN_PARTY: "country"}
REPORT_STATES = [
    state for state in DraftState if state not in (DraftState.OFFERED, DraftState.REFUSED)
]
STATES = {
    Verb.READ_DRAFT: DraftState.DRAFT,
    Verb.CHANGE: DraftState.RETURNED,
    Verb.SEND: DraftState.DRAFT,
    Verb.TAKE_BACK: DraftState.SENT,
    Verb.RETURN: DraftState.SENT,
    Verb.PUBLISH: DraftState.SENT,
    Verb.SCHEDULE: DraftState.SENT,
    Verb.CORRECT: DraftState.PUBLISHED,
    Verb.WITHDRAW: DraftState.PUBLISHED,
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


def proposal_to_agree(story, reach) -> Proposal:
    """Mexico's proposal on a milestone that NSERC or SSHRC leads, or on a plan of others."""
    if reach == Reach.OTHER_PARTY:
        about = {"plan": PlanFactory(canada=None)}
    else:
        about = {"plan": story.plan, "milestone": milestone_at(story, reach)}
    return ProposalFactory(organization=story.secihti, state=DraftState.OFFERED, **about)


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


def joint_at(story, reach):
    """A joint publication of the official's country, or of two others."""
    plan = PlanFactory(canada=None) if reach == Reach.OTHER_PARTY else story.plan
    return JointPublicationFactory(plan=plan)


def absence_at(story, reach):
    """The absence of an official: of the one who asks, where they are as near as that."""

    def absence(official):
        reaches = RULES[Verb.DELEGATE].get(official.role, 0)
        if official.role == OfficialRole.ADMINISTRATOR or reach > reaches:
            absent = approver(organization_at(story, reach))
        else:
            absent = official
        return Delegation(official=absent, stand_in=contributor(story.nserc))

    return absence


def body_at(story, reach):
    """An organization as it is public."""
    body = organization_at(story, reach)
    body.refresh_from_db()
    return body


def public_plan_at(story, reach):
    """A public plan without a baseline."""
    return PlanFactory(**({"canada": None} if reach == Reach.OTHER_PARTY else {}), **public())


def public_initiative_at(story, reach):
    """A promise of such a plan that no country has declared to be covered."""
    return InitiativeFactory(plan=public_plan_at(story, reach), **public())


def value_at(story, reach):
    """Mexico's value of a measure that NSERC or SSHRC leads on, or of a plan of others."""
    if reach == Reach.OTHER_PARTY:
        indicator = IndicatorFactory(plan=PlanFactory(canada=None), **public())
    else:
        indicator = IndicatorFactory(plan=story.plan, **public())
        milestone = milestone_at(story, reach)
        milestone.indicator = indicator
        milestone.save()
    return ObservationFactory(indicator=indicator, party="MX", **public())


def meeting_at(story, reach):
    """A meeting that only the press tells of, with that organization or in a plan of others."""
    plan = PlanFactory(canada=None) if reach == Reach.OTHER_PARTY else story.plan
    meeting = MeetingFactory(plan=plan, **public())
    meeting.participants.add(organization_at(story, reach))
    SourceFactory(subject_code=meeting.code, kind="press")
    return meeting


MAKERS = {
    Verb.DRAFT: milestone_at,
    Verb.ANSWER: completion_to_answer,
    Verb.TAKE_BACK_ANSWER: answer_at,
    Verb.REVISE: organization_at,
    Verb.TRANSLATE: body_at,
    Verb.WITHHOLD: lambda story, reach: MilestoneFactory(
        initiative=InitiativeFactory(plan=plan_at(story, reach))
    ),
    Verb.AGREE: proposal_to_agree,
    Verb.PUBLISH_PLAN: plan_at,
    Verb.BASELINE: public_plan_at,
    Verb.DECLARE: public_initiative_at,
    Verb.READ_RECORD: organization_at,
    Verb.READ_TEXT_DRAFT: lambda story, reach: TextDraftFactory(
        party=organization_at(story, reach).country, subject_code=f"PRO-1.{reach}"
    ),
    Verb.READ_ACCOUNT_LOG: lambda story, reach: AccountChangeFactory(
        official=OfficialFactory(organization=organization_at(story, reach))
    ),
    Verb.RECORD_SOURCE: lambda story, reach: (
        MilestoneFactory(initiative__plan=PlanFactory(canada=None), **public())
        if reach == Reach.OTHER_PARTY
        else Milestone.objects.get(pk=story.milestone.pk)
    ),
    Verb.ANSWER_VALUE: value_at,
    Verb.CONFIRM_LEAD: lambda story, reach: ResponsibilityFactory(
        organization=organization_at(story, reach),
        initiative=story.initiative,
        milestone=None,
        basis="inferred",
        **public(),
    ),
    Verb.CHECK_TEXT: lambda story, reach: (
        InitiativeFactory(plan=PlanFactory(canada=None), **public())
        if reach == Reach.OTHER_PARTY
        else Initiative.objects.get(pk=story.initiative.pk)
    ),
    Verb.CHECK_FACT: meeting_at,
    Verb.MANAGE_ACCOUNT: lambda story, reach: OfficialFactory(
        organization=organization_at(story, reach)
    ),
    Verb.ARRANGE: joint_at,
    Verb.DELEGATE: absence_at,
    Verb.HAND_OVER: lambda story, reach: OfficialFactory(
        organization=organization_at(story, reach)
    ),
    Verb.SUCCEED: body_at,
    Verb.PAUSE: lambda story, reach: PauseFactory(party=organization_at(story, reach).country),
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
    made = {reach: thing(official) if callable(thing) else thing for reach, thing in things.items()}
    return {reach for reach, thing in made.items() if may(official, verb, on=thing, day=DAY)}


def test_every_cell(story, verb, things):
    for role in OfficialRole:
        official = official_of(story, role)
        reaches = {reach for reach in Reach if reach <= RULES[verb].get(role, 0)}
        assert allowed_at(official, verb, things) == reaches, role
        official.is_superuser = True
        assert allowed_at(official, verb, things) == reaches, role
        official.is_active = False
        assert allowed_at(official, verb, things) == set(), role
        assert not has_verb(official, verb, DAY)


def test_no_role_no_right(story, verb, things):
    nobody = OfficialFactory(organization=story.nserc, role="")
    assert allowed_at(nobody, verb, things) == set()
    nobody.is_superuser = True
    accounts = set(Reach) if verb == Verb.MANAGE_ACCOUNT else set()
    if verb != Verb.DELEGATE:
        assert allowed_at(nobody, verb, things) == accounts


def test_an_account_of_one_country_does_not_speak_for_an_organization_of_the_other(story):
    split = OfficialFactory(organization=story.secihti, role=OfficialRole.APPROVER, party="CA")
    report = report_at(story, Reach.OTHER_PARTY, DraftState.SENT)
    assert not may(split, Verb.PUBLISH, on=report, day=DAY)
    assert not visible_reports(split, DAY).exists()


@pytest.mark.parametrize("state", REPORT_STATES, ids=str)
def test_a_verb_waits_for_its_state(story, state):
    official = official_of(story, OfficialRole.APPROVER)
    minute = JointPublicationFactory(plan=story.plan) if state == DraftState.SIGNED else None
    report = report_at(story, Reach.OWN_ORGANIZATION, state, joint=minute)
    allowed = {verb for verb in STATES if may(official, verb, on=report, day=DAY)}
    assert (
        allowed - {Verb.READ_DRAFT}
        == {
            DraftState.DRAFT: {Verb.CHANGE, Verb.SEND},
            DraftState.RETURNED: {Verb.CHANGE, Verb.SEND},
            DraftState.SENT: {Verb.TAKE_BACK, Verb.RETURN, Verb.PUBLISH, Verb.SCHEDULE},
            DraftState.SIGNED: {Verb.TAKE_BACK},
            DraftState.PUBLISHED: {Verb.CORRECT, Verb.WITHDRAW},
        }[state]
    )


def visible(official) -> set[Report]:
    return set(visible_reports(official, DAY))


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
        assert set(visible_drafts(of_party(role, "CA"), DAY)) == {canadian}
        assert set(visible_drafts(of_party(role, "MX"), DAY)) == {mexican}
    assert not visible_drafts(approver(story.nserc), DAY).exists()
    mexicans = of_party(OfficialRole.ADMINISTRATOR, "MX")
    assert {each.party for each in visible_accounts(mexicans, DAY)} == {"MX"}
    assert visible_accounts(mexicans, DAY).contains(mexicans)
    assert not visible_accounts(of_party(OfficialRole.AUDITOR, "CA"), DAY).exists()


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


def stand_in(story, role, **days) -> tuple:
    """An official of that role who is away, and a contributor of NSERC who stands in."""
    absent = official_of(story, role)
    by = contributor(story.nserc)
    days = {"from_on": date(2026, 4, 1), "until_on": DAY} | days
    DelegationFactory(official=absent, stand_in=by, made_by=absent, **days)
    return absent, by


def test_a_stand_in_has_the_role_of_who_is_away(story):
    report = report_at(story, Reach.OWN_ORGANIZATION, DraftState.SENT)
    _absent, by = stand_in(story, OfficialRole.APPROVER)
    assert may(by, Verb.PUBLISH, on=report, day=DAY)
    assert has_verb(by, Verb.PUBLISH, DAY)
    report.author = by
    assert not may(by, Verb.PUBLISH, on=report, day=DAY)
    others = report_at(story, Reach.OWN_PARTY, DraftState.SENT)
    assert not may(by, Verb.PUBLISH, on=others, day=DAY)


def test_a_stand_in_does_not_sign_off_what_the_absent_one_wrote(story):
    absent, by = stand_in(story, OfficialRole.APPROVER)
    report = report_at(story, Reach.OWN_ORGANIZATION, DraftState.SENT, author=absent)
    assert not may(by, Verb.PUBLISH, on=report, day=DAY)
    assert may(approver(story.nserc), Verb.PUBLISH, on=report, day=DAY)


def test_a_stand_in_names_no_other(story):
    absent, by = stand_in(story, OfficialRole.APPROVER)
    for away in (absent, by):
        row = Delegation(official=away, stand_in=contributor(story.nserc))
        assert not may(by, Verb.DELEGATE, on=row, day=DAY)


def test_who_stands_in_for_a_coordinator_reads_the_drafts_of_the_country(story):
    near = report_at(story, Reach.OWN_PARTY, DraftState.DRAFT)
    _absent, by = stand_in(story, OfficialRole.COORDINATOR)
    assert near in visible(by)
    assert near not in visible(contributor(story.nserc))


@pytest.mark.parametrize(
    "days",
    [
        {"until_on": date(2026, 4, 9)},
        {"from_on": date(2026, 4, 11), "until_on": date(2026, 4, 12)},
        {"ended_at": moment("2026-04-09")},
    ],
    ids=["over", "ahead", "taken back"],
)
def test_a_stand_in_stands_in_on_the_days_that_were_named(story, days):
    report = report_at(story, Reach.OWN_ORGANIZATION, DraftState.SENT)
    _absent, by = stand_in(story, OfficialRole.APPROVER, **days)
    assert not may(by, Verb.PUBLISH, on=report, day=DAY)


def test_a_closed_account_and_one_of_the_other_country_hand_nothing_on(story):
    report = report_at(story, Reach.OWN_ORGANIZATION, DraftState.SENT)
    absent, by = stand_in(story, OfficialRole.APPROVER)
    absent.is_active = False
    absent.save()
    assert not may(by, Verb.PUBLISH, on=report, day=DAY)
    mexican = approver(story.secihti)
    DelegationFactory(official=mexican, stand_in=by, from_on=DAY, until_on=DAY)
    theirs = report_at(story, Reach.OTHER_PARTY, DraftState.SENT)
    assert not may(by, Verb.PUBLISH, on=theirs, day=DAY)


def test_who_sees_which_proposals(story):
    def proposal(reach, state):
        organization = organization_at(story, reach)
        return ProposalFactory(organization=organization, plan=story.plan, state=state)

    drafts = {reach: proposal(reach, DraftState.DRAFT) for reach in Reach}
    offered = {reach: proposal(reach, DraftState.OFFERED) for reach in Reach}
    shown = set(visible_proposals(contributor(story.nserc), DAY))
    assert shown == {drafts[Reach.OWN_ORGANIZATION], *offered.values()}
    shown = set(visible_proposals(of_party(OfficialRole.COORDINATOR, "CA"), DAY))
    near = {drafts[Reach.OWN_ORGANIZATION], drafts[Reach.OWN_PARTY]}
    assert shown == near | {*offered.values()}
    assert not visible_proposals(OfficialFactory(role=""), DAY).exists()


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
