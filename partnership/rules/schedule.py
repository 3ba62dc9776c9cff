"""The schedule axis: an item against its due dates."""

from datetime import date, timedelta

from partnership.rules.dates import Dates
from partnership.rules.thresholds import DUE_SOON_DAYS
from partnership.vocabulary import Schedule


def schedule_of(dates: Dates, day: date, *, ended: bool, done_on: date | None) -> Schedule:
    """Return the schedule value of an item on a day.

    ended: the item is over. done_on: the day of a completion that stands, reported or
    agreed; it is measured against the first date.
    """
    if done_on is not None and dates.first_on is not None:
        return Schedule.DONE_ON_TIME if done_on <= dates.first_on else Schedule.DONE_LATE
    if ended:
        return Schedule.ENDED
    if dates.due_on is None:
        return Schedule.UNDATED
    return _of_open(dates.due_on, day)


def due_soon_from(due_on: date) -> date:
    """Return the first day on which the date is due soon."""
    return due_on - timedelta(days=DUE_SOON_DAYS)


def overdue_from(due_on: date) -> date:
    """Return the first day on which the due day has passed."""
    return due_on + timedelta(days=1)


def _of_open(due_on: date, day: date) -> Schedule:
    if day >= overdue_from(due_on):
        return Schedule.OVERDUE
    return Schedule.DUE_SOON if day >= due_soon_from(due_on) else Schedule.NOT_DUE
