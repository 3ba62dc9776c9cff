"""The one figure of an item: days late, the day it was done, or the day it is due."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Step
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.words import days_ahead, days_late, number, table_date
from partnership.vocabulary import Label, Schedule

DONE = (Label.COMPLETED, Label.REPORTED_COMPLETE)
OVER = (*DONE, Label.CANCELLED, Label.REPLACED)


@dataclass(frozen=True, slots=True)
class Figure:
    """Words and what explains them. tone: overdue, completed or "", for their colour."""

    words: str
    note: str
    tone: str = ""


def days_overdue(step: Step, day: date) -> int:
    """Return how many days ago the due day of an overdue item was; 0 for any other."""
    if step.schedule != Schedule.OVERDUE or step.due_on is None:
        return 0
    return (day - step.due_on).days


def figure_of(state: dict, step: Step, day: date) -> Figure:
    """Return what is first to know of an item's time."""
    if days_overdue(step, day) and step.due_on:
        due = due_in_words(state, step.due_on)
        return Figure(
            days_late(days_overdue(step, day)), _("was due %(day)s") % {"day": due}, "overdue"
        )
    if step.done_on is not None and step.label in DONE:
        return Figure(table_date(step.done_on), against_first(step), "completed")
    if step.due_on is None:
        return Figure(_("no date"), "")
    return _dated(state, step, step.due_on, day)


def _dated(state: dict, step: Step, due_on: date, day: date) -> Figure:
    due = due_in_words(state, due_on)
    if due_on < day or step.label in OVER:
        return Figure(due, "")
    return Figure(_("due %(day)s") % {"day": due}, days_ahead((due_on - day).days))


def against_first(step: Step) -> str:
    """Return how a completion stands against the first date: 2 days early, on time, late."""
    if step.done_on is None or step.first_due_on is None:
        return ""
    days = (step.done_on - step.first_due_on).days
    if days == 0:
        return _("on the first date")
    if days < 0:
        text = ngettext("%(days)s day early", "%(days)s days early", -days)
        return text % {"days": number(-days)}
    text = ngettext("%(days)s day after the first date", "%(days)s days after the first date", days)
    return text % {"days": number(days)}
