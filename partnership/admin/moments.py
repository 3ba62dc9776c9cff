"""The clock of the officials' side."""

from datetime import date

from django.utils import timezone

from partnership.models import Official, Plan
from partnership.queries.belonging import day_in

now = timezone.now


def today(official: Official) -> date:
    """Return the day of the newest plan of the official's country; UTC's before there is one."""
    kept = official.remembered
    if kept is None:
        return _today(official)
    if "today" not in kept:
        kept["today"] = _today(official)
    return kept["today"]


def _today(official: Official) -> date:
    plans = Plan.objects.published()
    plan = plans.filter(parties__country=official.party).order_by("adopted_on").last()
    return day_in(plan, now()) if plan else now().date()
