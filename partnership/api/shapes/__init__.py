"""The shapes of answers, for the description alone: nothing is worked out or written here."""

from partnership.api.shapes.answers import listed, with_about
from partnership.api.shapes.entries import ChangeShape, ReportShape, WholeChangeShape
from partnership.api.shapes.items import (
    InitiativeShape,
    MilestoneShape,
    WholeInitiativeShape,
    WholeMilestoneShape,
)
from partnership.api.shapes.plan_facts import PlanStatusShape
from partnership.api.shapes.subjects import (
    AreaShape,
    OrganizationShape,
    PillarShape,
    PlanShape,
    WholeAreaShape,
    WholeOrganizationShape,
    WholePillarShape,
    WholePlanShape,
)
from partnership.api.shapes.surroundings import (
    FundingShape,
    IndicatorShape,
    MeetingShape,
    WholeFundingShape,
    WholeIndicatorShape,
    WholeMeetingShape,
)

__all__ = [
    "AreaShape",
    "ChangeShape",
    "FundingShape",
    "IndicatorShape",
    "InitiativeShape",
    "MeetingShape",
    "MilestoneShape",
    "OrganizationShape",
    "PillarShape",
    "PlanShape",
    "PlanStatusShape",
    "ReportShape",
    "WholeAreaShape",
    "WholeChangeShape",
    "WholeFundingShape",
    "WholeIndicatorShape",
    "WholeInitiativeShape",
    "WholeMeetingShape",
    "WholeMilestoneShape",
    "WholeOrganizationShape",
    "WholePillarShape",
    "WholePlanShape",
    "listed",
    "with_about",
]
