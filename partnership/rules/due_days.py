"""The last day of the period that a due date names."""

from calendar import monthrange
from datetime import date

from partnership.vocabulary import DatePrecision

MONTHS_IN_PERIOD = {
    DatePrecision.MONTH: 1,
    DatePrecision.QUARTER: 3,
    DatePrecision.HALF: 6,
    DatePrecision.YEAR: 12,
}


def due_day(due_on: date, precision: DatePrecision) -> date:
    """Return the day at whose end the date has passed: the end of its period.

    due_on: any day of the period. "Q1 2027" is due on 31 March and overdue on 1 April.
    """
    if precision is DatePrecision.DAY:
        return due_on
    months = MONTHS_IN_PERIOD[precision]
    last_month = (due_on.month + months - 1) // months * months
    return date(due_on.year, last_month, monthrange(due_on.year, last_month)[1])
