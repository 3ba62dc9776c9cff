"""Standings in words: the label of an item, by the gender of its noun, and its lateness."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Step
from partnership.models.status_labels import (
    INITIATIVE_STATUS,
    MILESTONE_STATUS,
    NO_RECENT_REPORT,
)
from partnership.queries.words.days import days_late
from partnership.vocabulary import Label, SubjectKind, Why

# Labels that say how far an initiative has come rather than what is wrong with it.
STEPWISE = (Label.UNDER_WAY, Label.ON_TRACK, Label.COMPLETED_IN_PART)


@dataclass(frozen=True, slots=True)
class Status:
    """A label as parts/status.html shows it: key of its mark, and its word."""

    key: str
    words: str


def status_words(label: str, kind: str, *, stale: bool = False) -> str:
    """Return the word of a label: feminine for an initiative, masculine for a milestone."""
    if label == Label.UNREPORTED and stale:
        return str(NO_RECENT_REPORT)
    labels = INITIATIVE_STATUS if kind == SubjectKind.INITIATIVE else MILESTONE_STATUS
    return str(labels[label])


def status_of(step: Step) -> Status:
    """Return the label of a step as a tag shows it."""
    silent = f"|{Why.NO_REPORT_YET}" in step.reasons
    stale = f"|{Why.NO_RECENT_REPORT}" in step.reasons and not silent
    return Status(step.label, status_words(step.label, step.kind, stale=stale))


def count_words(step: Step) -> str:
    """Return "1 of 2 open" beside an initiative's label, or how many known steps are done.

    "" where the label counts nothing.
    """
    if step.label in STEPWISE and step.known_count:
        told = {"done": step.done_count, "known": step.known_count}
        return (
            ngettext(
                "%(done)s of %(known)s known step completed",
                "%(done)s of %(known)s known steps completed",
                step.known_count,
            )
            % told
        )
    if step.label_count is None or not step.open_count:
        return ""
    return _("%(count)s of %(open)s open") % {"count": step.label_count, "open": step.open_count}


def late_words(step: Step, day: date) -> str:
    """Return how late an overdue item is on a day, against its date in force; else ""."""
    if step.label != Label.OVERDUE or step.due_on is None:
        return ""
    return days_late((day - step.due_on).days)
