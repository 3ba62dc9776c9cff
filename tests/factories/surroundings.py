"""Indicators, their values, meetings and money."""

from datetime import date
from decimal import Decimal

import factory

from partnership.models import Funding, Indicator, Meeting, Observation
from partnership.vocabulary import FundingState, MeetingKind, MeetingLevel
from tests.factories.base import RowFactory
from tests.factories.items import PlanFactory


class IndicatorFactory(RowFactory):
    """A measure without baseline or target."""

    class Meta:
        model = Indicator

    plan = factory.SubFactory(PlanFactory)
    code = factory.Sequence(lambda number: f"indicator-{number + 1}")
    title_en = "Two-way trade"
    title_fr = "Commerce bilatéral"
    title_es = "Comercio bilateral"
    unit_en = "billion Canadian dollars"
    unit_fr = "milliards de dollars canadiens"
    unit_es = "miles de millones de dólares canadienses"
    position = factory.Sequence(lambda number: number + 1)


class ObservationFactory(RowFactory):
    """Its headline value for 2024."""

    class Meta:
        model = Observation

    indicator = factory.SubFactory(IndicatorFactory)
    period = "2024"
    period_end_on = date(2024, 12, 31)
    value = Decimal("55.4")


class MeetingFactory(RowFactory):
    """A meeting of ministers."""

    class Meta:
        model = Meeting

    plan = factory.SubFactory(PlanFactory)
    code = factory.Sequence(lambda number: f"MS-{number + 1:03}")
    kind = MeetingKind.MEETING
    level = MeetingLevel.MINISTERS
    starts_on = date(2025, 10, 1)
    title_en = "Ministers meet"
    title_fr = "Les ministres se rencontrent"
    title_es = "Se reúnen los ministros"


class FundingFactory(RowFactory):
    """Money promised."""

    class Meta:
        model = Funding

    plan = factory.SubFactory(PlanFactory)
    code = factory.Sequence(lambda number: f"FUND-{number + 1}")
    amount = Decimal("1000000")
    currency = "CAD"
    state = FundingState.PROMISED
    title_en = "Money for research"
    title_fr = "Fonds pour la recherche"
    title_es = "Fondos para investigación"
