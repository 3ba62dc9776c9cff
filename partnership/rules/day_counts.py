"""Running day counts, worked out from dates when shown and never stored."""

from datetime import date

from partnership.rules.outcome import Standing
from partnership.vocabulary import Schedule


def days_overdue(standing: Standing, day: date) -> int | None:
    """Return the days since the current due day; None unless it is overdue."""
    return _days_since(standing.due_on, day) if _is_overdue(standing) else None


def days_overdue_from_first(standing: Standing, day: date) -> int | None:
    """Return the days since the first due day; None unless it is overdue."""
    return _days_since(standing.first_due_on, day) if _is_overdue(standing) else None


def days_late(standing: Standing) -> int | None:
    """Return the days from the first date to the completion, 0 when on time.

    None when it is not complete, as reported or agreed, or has no date.
    """
    if standing.done_on is None or standing.first_due_on is None:
        return None
    return max(0, (standing.done_on - standing.first_due_on).days)


def days_waiting(standing: Standing, day: date) -> int | None:
    """Return the days for which a completion has waited for an answer, if it does."""
    return _days_since(standing.waiting_since, day)


def _is_overdue(standing: Standing) -> bool:
    return standing.schedule is Schedule.OVERDUE


def _days_since(since: date | None, day: date) -> int | None:
    return None if since is None else (day - since).days
