"""The days of what happened, as exactly as they are known."""

from django.utils.translation import gettext as _

from partnership.queries.words import span_words, table_date
from partnership.vocabulary import DayPrecision, MeetingPrecision


def meeting_days(state: dict) -> str:
    """Return the days of a meeting: Feb 15 to 20, 2026; week of Oct 7, 2025."""
    days = span_words(state["starts_on"], state["ends_on"])
    precision = MeetingPrecision(state["precision"])
    if precision == MeetingPrecision.DAY:
        return days
    return _qualified(precision) % {"day": days}


def report_days(told: dict) -> str:
    """Return the day that a report speaks of: by Dec 29, 2025."""
    day = table_date(told["effective_on"])
    if told["precision"] == DayPrecision.EXACT:
        return day
    return _qualified(told["precision"]) % {"day": day}


def _qualified(precision: str) -> str:
    return {
        "week": _("week of %(day)s"),
        "on_or_before": _("by %(day)s"),
        "about": _("about %(day)s"),
        "disputed": _("%(day)s; sources differ"),
    }[precision]
