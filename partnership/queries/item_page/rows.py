"""Rows of items with their deadline: standing, leads, days late, line, reason, last report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.arcs import Line, Span, line_of
from partnership.queries.arcs.dates import Dates, dates_in_words, line_name
from partnership.queries.item_page.figures import Figure, days_overdue, figure_of
from partnership.queries.item_page.reasons import (
    any_of,
    has_reason,
    newest_report,
    reason_given,
    reason_words,
)
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    Owner,
    Status,
    Text,
    count_words,
    moved_words,
    owners_of,
    status_of,
    table_date,
    title_of,
)
from partnership.queries.words.additions import is_added_later
from partnership.vocabulary import Label, ReportOrigin, Scope, Why

COMPUTED = (Why.MOVED_TWICE, Why.SLIPPED, Why.PREREQUISITE_OVERDUE, Why.PREREQUISITE_CANCELLED)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item in a list. All words are made; line and dates are None without a date.

    reason: what was said; unexplained: nobody gave a reason. why: what the method found.
    notes: how often it moved, what it waits for, marks of its sources and its scope.
    """

    address: str
    code: str
    title: Text
    status: Status
    counts: str
    owners: tuple[Owner, ...]
    figure: Figure
    moved: str
    line: Line | None
    dates: Dates | None
    reason: Text
    unexplained: bool
    why: tuple[str, ...]
    reported: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemDates:
    """The dates in force of an item, and where its line is drawn."""

    days: tuple[date, ...]
    span: Span | None
    axis: str


def led_state(state: dict, initiatives: Mapping[str, dict]) -> dict:
    """Return the state whose responsibilities hold: a milestone without leads takes its own
    initiative's."""
    has_leads = any(told["role"] == "lead" for told in state["responsibilities"])
    if has_leads or "initiative" not in state:
        return state
    return initiatives.get(state["initiative"], state)


def item_row(
    state: dict,
    step: Step,
    reading: Reading,
    *,
    dates: ItemDates,
    initiatives: Mapping[str, dict],
    organizations: dict[str, dict],
) -> ItemRow:
    """Return the row of an item. initiatives, organizations: public states by code."""
    led = led_state(state, initiatives)
    given = reason_given(state, reading)
    return ItemRow(
        address=reading.subject_address(state["kind"], state["code"]),
        code=state["code"],
        title=title_of(state, reading.language),
        status=status_of(step),
        counts=count_words(step),
        owners=tuple(owners_of(led, organizations, reading.plan, reading.language)),
        figure=figure_of(state, step, reading.as_of.day),
        moved=moved_words(step.moves),
        line=_line(state, step, reading, dates),
        dates=dates_in_words(state, step),
        reason=given.text if given else Text(""),
        unexplained=given is None,
        why=tuple(reason_words(step, reading)) if any_of(step, COMPUTED) else (),
        reported=_reported(state, step),
        notes=tuple(_notes(state, step, reading)),
    )


def _line(state: dict, step: Step, reading: Reading, dates: ItemDates) -> Line | None:
    if not dates.days or dates.span is None:
        return None
    late_days = days_overdue(step, reading.as_of.day)
    return line_of(
        dates.days,
        step.label,
        dates.span,
        name=line_name(state, step, late_days=late_days),
        late_on=reading.as_of.day if late_days else None,
        axis=dates.axis,
    )


def _reported(state: dict, step: Step) -> str:
    """Return when it was last reported on, or that nobody says whether it was done."""
    if has_reason(step, Why.NO_REPORT_SINCE_DUE):
        return _("no report says whether it was done")
    newest = newest_report(state)
    if newest is None:
        return _("no report yet")
    return _("reported %(day)s") % {"day": table_date(newest["effective_on"])}


def _notes(state: dict, step: Step, reading: Reading) -> list[str]:
    """Return the marks that must stand beside an item wherever it is shown."""
    since = table_date(step.waiting_since) if step.waiting_since else ""
    scope = Scope(state["scope"])
    marks = {
        _("waiting since %(day)s") % {"day": since}: since
        and step.label == Label.REPORTED_COMPLETE,
        _("moved after the deadline"): step.after_deadline,
        _("reports differ"): step.differs,
        _("added after the baseline"): is_added_later(state, reading.plan),
        str(label_of(scope)): scope != Scope.IN_PLAN,
        _("before the plan"): not step.counts,
        _("withdrawn"): state["withdrawn"],
    }
    return [*_origin(state, step), *(words for words, holds in marks.items() if holds)]


def _origin(state: dict, step: Step) -> list[str]:
    """Return whose word the newest report is where it is not a lead's."""
    newest = newest_report(state)
    if has_reason(step, Why.REPORTED_BY_PRESS):
        return [_("reported by the press")]
    if newest and newest["origin"] == ReportOrigin.PUBLIC_SOURCE:
        return [_("from a public source")]
    return []
