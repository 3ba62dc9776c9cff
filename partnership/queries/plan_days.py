"""The plan's day of a moment."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from partnership.models import Plan


def day_in(plan: Plan, moment: datetime) -> date:
    """Return the day that it is in the plan's timezone at that moment."""
    return moment.astimezone(ZoneInfo(plan.timezone)).date()
