"""The rows that have public states of their own, each found by its code."""

from partnership.models import (
    Funding,
    Indicator,
    Initiative,
    Meeting,
    Milestone,
    Organization,
    Pillar,
    Plan,
    PriorityArea,
)

Subject = (
    Plan
    | Pillar
    | PriorityArea
    | Organization
    | Initiative
    | Milestone
    | Indicator
    | Meeting
    | Funding
)
