"""What came after a plan's baseline, in words: it is marked wherever it shows."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from partnership.queries.words.days import long_date
from partnership.vocabulary import DateSetter


def is_added_later(state: Mapping, plan: Mapping) -> bool:
    """Say whether an item came after the baseline. state, plan: public states."""
    return plan["baselined_at"] is not None and state["published_at"] > plan["baselined_at"]


def added_marks(state: Mapping, plan: Mapping, *, entered_on: date | str) -> list[str]:
    """Return the marks of a milestone that came, or whose first date came, after the baseline.

    entered_on: the plan's day of its first entry.
    """
    if is_added_later(state, plan):
        told = {"day": long_date(entered_on)}
        return [
            _("Added after the baseline, on %(day)s: it counts in the current plan only.") % told
        ]
    first = _first_date(state)
    if first is not None and is_added_later(first, plan):
        told = {"day": long_date(first["published_on"])}
        return [_("Its first date was set after the baseline, on %(day)s.") % told]
    return []


def _first_date(state: Mapping) -> Mapping | None:
    own = [told for told in state["due_dates"] if told["set_by"] != DateSetter.ORGANIZER]
    return min(own, key=lambda told: told["number"], default=None)
