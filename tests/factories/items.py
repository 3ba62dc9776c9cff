"""Plans, their frame, organizations, initiatives and milestones."""

from datetime import date

import factory

from partnership.models import (
    Initiative,
    Milestone,
    Organization,
    Party,
    Pillar,
    Plan,
    PriorityArea,
)
from partnership.vocabulary import DatePrecision, MilestoneKind, OrganizationKind, Scope
from tests.factories.base import RowFactory


class PartyFactory(RowFactory):
    """Canada, with its two languages, as the first party."""

    class Meta:
        model = Party

    plan = factory.SubFactory("tests.factories.items.PlanFactory", canada=None, mexico=None)
    country = "CA"
    name_en = "Canada"
    name_fr = "Canada"
    name_es = "Canadá"
    languages = ["en", "fr"]
    position = 1


class PlanFactory(RowFactory):
    """A plan adopted on 18 September 2025. canada=None, mexico=None: without its parties."""

    class Meta:
        model = Plan

    code = factory.Sequence(lambda number: f"plan-{number + 1}")
    title_en = "Action Plan"
    title_fr = "Plan d’action"
    title_es = "Plan de Acción"
    starts_on = date(2025, 1, 1)
    start_precision = DatePrecision.YEAR
    ends_on = date(2028, 12, 31)
    end_precision = DatePrecision.YEAR
    adopted_on = date(2025, 9, 18)
    timezone = "America/Mexico_City"
    canada = factory.RelatedFactory(PartyFactory, factory_related_name="plan")
    mexico = factory.RelatedFactory(
        PartyFactory,
        factory_related_name="plan",
        country="MX",
        name_en="Mexico",
        name_fr="Mexique",
        name_es="México",
        languages=["es"],
        position=2,
    )


class PillarFactory(RowFactory):
    """The first pillar."""

    class Meta:
        model = Pillar

    plan = factory.SubFactory(PlanFactory)
    code = factory.Sequence(lambda number: f"PIL{number + 1}")
    numeral = "I"
    title_en = "Prosperity"
    title_fr = "Prospérité"
    title_es = "Prosperidad"
    position = factory.Sequence(lambda number: number + 1)


class PriorityAreaFactory(RowFactory):
    """An area of that pillar."""

    class Meta:
        model = PriorityArea

    pillar = factory.SubFactory(PillarFactory, plan=factory.SelfAttribute("..plan"))
    plan = factory.SubFactory(PlanFactory)
    code = factory.Sequence(lambda number: f"PIL-{number + 1}")
    title_en = "Research"
    title_fr = "Recherche"
    title_es = "Investigación"
    position = factory.Sequence(lambda number: number + 1)


class OrganizationFactory(RowFactory):
    """A Canadian agency."""

    class Meta:
        model = Organization

    code = factory.Sequence(lambda number: f"ca-agency-{number + 1}")
    country = "CA"
    kind = OrganizationKind.AGENCY
    name_en = "Agency"
    name_fr = "Organisme"
    name_es = "Agencia"


class InitiativeFactory(RowFactory):
    """A promise of the plan."""

    class Meta:
        model = Initiative

    plan = factory.SubFactory(PlanFactory)
    area = factory.SubFactory(PriorityAreaFactory, plan=factory.SelfAttribute("..plan"))
    code = factory.Sequence(lambda number: f"PRO-1.{number + 1}")
    title_en = "Memorandum between research agencies"
    title_fr = "Protocole d’entente entre organismes de recherche"
    title_es = "Memorándum entre organismos de investigación"
    position = factory.Sequence(lambda number: number + 1)
    scope = Scope.IN_PLAN


class MilestoneFactory(RowFactory):
    """A checkable step of a promise, without a date."""

    class Meta:
        model = Milestone

    initiative = factory.SubFactory(InitiativeFactory)
    code = factory.LazyAttribute(lambda row: f"{row.initiative.code}-M{row.position}")
    title_en = "Memorandum signed"
    title_fr = "Protocole d’entente signé"
    title_es = "Memorándum firmado"
    position = factory.LazyAttribute(lambda row: row.initiative.milestones.count() + 1)
    kind = MilestoneKind.OUTPUT
