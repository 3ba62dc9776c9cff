"""The law of the method, in the tables: the stored step is the standing of its day."""

from datetime import date, timedelta

import pytest

from partnership.actions.answering import answer_report
from partnership.actions.reporting import draft_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.reporting_words import Link, Said
from partnership.models import Milestone, Official, Organization, Step
from partnership.queries.live_states import LiveStates
from partnership.queries.states import state_of
from partnership.queries.states.standing import sealed_step, step_columns
from partnership.rules import published_by, standing
from partnership.rules.outcome import Step as RuleStep
from partnership.vocabulary import AnswerKind, Claim, OfficialRole, SourceKind, SubjectKind
from tests.plans import PLAN, PUBLIC_AT, publish_test_plan, with_initiative, words

pytestmark = pytest.mark.django_db
INITIATIVE, MILESTONES = "TST-1.1", ("TST-1.1-M1", "TST-1.1-M2")
FIRST_DAY = date(2026, 11, 22)
DAYS_WATCHED = 420


def at(days):
    """Return a clock that stands so many days after the publication."""
    return lambda: PUBLIC_AT + timedelta(days=days)


def official(role, code):
    organization = Organization.objects.get(code=code)
    return Official.objects.create_user(
        username=f"{role}-{code}", organization=organization, party=organization.country, role=role
    )


def tell(people, code, claim, *, on_day):
    """Let an organization report a claim and publish it, so many days after the publication."""
    writer, signer = people
    evidence = (
        Link(address="https://www.canada.ca/text", kind=SourceKind.OFFICIAL_TEXT),
    ) if claim == Claim.COMPLETED else ()  # fmt: skip
    said = Said(
        claim=claim, effective_on=(PUBLIC_AT + timedelta(days=on_day)).date(), evidence=evidence
    )
    clock = at(on_day)
    report = draft_report(item=Milestone.objects.get(code=code), said=said, by=writer, clock=clock)
    report = send_report(report=report, version=report.version, by=writer, clock=clock)
    publish_report(report=report, version=report.version, by=signer, clock=clock)
    return report


def history():
    """Live through a year: reports, a confirmation, a dispute, a changed text."""
    publish_test_plan()
    canada, mexico = (
        (official(OfficialRole.CONTRIBUTOR, code), official(OfficialRole.APPROVER, code))
        for code in ("ca-first", "mx-second")
    )
    tell(canada, MILESTONES[1], Claim.ON_TRACK, on_day=3)
    tell(mexico, MILESTONES[1], Claim.NOT_STARTED, on_day=3)
    done = tell(canada, MILESTONES[0], Claim.COMPLETED, on_day=40)
    publish_test_plan(with_initiative(title=words("New words")), at=at(60)())
    answer_report(
        report=done,
        kind=AnswerKind.NO,
        claim=Claim.ON_TRACK,
        comment={"es": "Aún no se firma."},
        by=mexico[1],
        clock=at(70),
    )
    answer_report(report=done, kind=AnswerKind.YES, by=mexico[1], clock=at(90))
    tell(mexico, MILESTONES[1], Claim.ON_TRACK, on_day=200)


def facts_by_item():
    live = LiveStates(state_of(SubjectKind.PLAN, PLAN.code))
    for kind in (SubjectKind.INITIATIVE, SubjectKind.MILESTONE):
        live.load(kind)
    whole, milestones = live.facts(INITIATIVE)
    return {INITIATIVE: whole} | {each.code: each for each in milestones}


def worked_out(facts, day):
    told = RuleStep(from_on=day, standing=standing(published_by(facts, day), day))
    return step_columns(sealed_step(told, reconstructed=False))


def test_each_stored_step_is_the_standing_of_what_was_public_by_its_day():
    history()
    items = facts_by_item()
    days = [FIRST_DAY + timedelta(days=number) for number in range(DAYS_WATCHED)]

    for code, facts in items.items():
        for day in days:
            step = Step.objects.on(day).get(item_code=code)
            expected = worked_out(facts, day)
            assert {name: getattr(step, name) for name in expected} == expected, (code, day)


def test_what_was_said_for_earlier_days_is_never_rewritten():
    publish_test_plan()
    before = said_until(FIRST_DAY + timedelta(days=39))

    people = (
        official(OfficialRole.CONTRIBUTOR, "ca-first"),
        official(OfficialRole.APPROVER, "ca-first"),
    )
    tell(people, MILESTONES[1], Claim.COMPLETED, on_day=40)

    assert said_until(FIRST_DAY + timedelta(days=39)) == before


def said_until(last):
    days = [date(2025, 9, 18) + timedelta(days=number) for number in range(0, 480)]
    return {
        (step.item_code, day): (step.label, step.reasons, step.schedule, step.freshness)
        for day in days
        if day <= last
        for step in Step.objects.on(day)
    }
