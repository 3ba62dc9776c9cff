"""A whole small plan, published: the research memorandum that fell due on 31 March 2026."""

from dataclasses import dataclass
from datetime import date

from partnership.actions.publishing import publish_plan
from partnership.models import Initiative, Milestone, Organization, Plan
from tests.factories.facts import DueDateFactory, ResponsibilityFactory
from tests.factories.items import (
    InitiativeFactory,
    MilestoneFactory,
    OrganizationFactory,
    PillarFactory,
    PlanFactory,
    PriorityAreaFactory,
)
from tests.factories.moments import clock_at
from tests.retelling import told_once


@dataclass(frozen=True, slots=True)
class Memorandum:
    """Two councils of Canada and a ministry of Mexico lead on one milestone."""

    plan: Plan
    initiative: Initiative
    milestone: Milestone
    nserc: Organization
    sshrc: Organization
    secihti: Organization


def publish(plan: Plan, on: str = "2026-01-15") -> int:
    """Publish a plan at that moment; return the number of its last entry."""
    return publish_plan(plan, clock=clock_at(on))


@told_once
def memorandum(*, published_on: str | None = "2026-01-15") -> Memorandum:
    """Make the plan of the memorandum and publish it. published_on None: leave it a draft."""
    plan = PlanFactory(code="research-plan")
    pillar = PillarFactory(plan=plan, code="PRO")
    area = PriorityAreaFactory(plan=plan, pillar=pillar, code="PRO-5")
    initiative = InitiativeFactory(plan=plan, area=area, code="PRO-5.1")
    milestone = MilestoneFactory(initiative=initiative)
    DueDateFactory(milestone=milestone, due_on=date(2026, 3, 31))
    leads = [
        OrganizationFactory(code=code, country=code[:2].upper(), name_en=name)
        for code, name in [("ca-nserc", "NSERC"), ("ca-sshrc", "SSHRC"), ("mx-secihti", "SECIHTI")]
    ]
    for position, organization in enumerate(leads):
        ResponsibilityFactory(organization=organization, milestone=milestone, position=position)
    if published_on:
        publish(plan, published_on)
    return Memorandum(plan, initiative, milestone, *leads)
