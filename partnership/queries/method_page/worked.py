"""The worked example as the Method page shows it: what the rules say of its facts, in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.arcs import Axis, Line, Span, axis_of, line_of, span_over
from partnership.queries.arcs.dates import Dates
from partnership.queries.arcs.story import Story, story_of
from partnership.queries.method_page.facts import DAY, worked_example
from partnership.queries.method_page.told import told
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    Status,
    count_of,
    days_late,
    days_words,
    long_date,
    moved_words,
    number,
    percent,
    status_words,
    table_date,
)
from partnership.rules import Row, days_overdue, four_facts, standing, thresholds
from partnership.rules import days_late as days_after_first
from partnership.rules.facts import ItemFacts
from partnership.rules.outcome import Standing
from partnership.vocabulary import Label, SubjectKind


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """One milestone: what was said, how it stands, what it earns, and its line."""

    code: str
    weight: str
    told: str
    status: Status
    beside: str
    credit: str
    line: Line
    dates: Dates


@dataclass(frozen=True, slots=True)
class Example:
    """The whole example. earned of total is `reported` as percent.

    trap: the percent if the cancelled milestone were dropped.
    """

    day: str
    cadence: str
    rows: tuple[ExampleRow, ...]
    axis: Axis
    story: Story | None
    status: Status
    counts: str
    earned: str
    total: str
    reported: str
    confirmed: str
    trap: str
    due_by_now: str


def example(reading: Reading) -> Example:
    """Return the worked example in the language in force, as the rules work it out. No query."""
    facts = worked_example()
    stood = [standing(item, DAY) for item in facts.milestones]
    whole = standing(facts, DAY)
    then = replace(reading, as_of=replace(reading.as_of, day=DAY))
    span = span_over([DAY, *(day for each in stood for day in _days(each))])
    total = sum(item.weight for item in facts.milestones)
    return Example(
        day=long_date(DAY),
        cadence=days_words(thresholds.USUAL_CADENCE_DAYS),
        rows=tuple(_row(item, each, span) for item, each in zip(facts.milestones, stood, strict=True)),
        axis=axis_of(span, then, axis_id="axis-example"),
        story=_story(stood, then),
        status=Status(whole.label, status_words(whole.label, SubjectKind.INITIATIVE)),
        counts=_("%(count)s of %(open)s open")
        % {"count": whole.label_count, "open": whole.open_count},
        earned=_exact((whole.credit.reported or 0) * total),
        total=number(total),
        reported=percent(whole.credit.reported),
        confirmed=percent(whole.credit.confirmed),
        trap=percent(_without_cancelled(facts.milestones, stood)),
        due_by_now=_due_by_now(stood),
    )  # fmt: skip


def _row(item: ItemFacts, stands: Standing, span: Span) -> ExampleRow:
    status = Status(stands.label, status_words(stands.label, SubjectKind.MILESTONE))
    days = _days(stands)
    return ExampleRow(
        code=item.code,
        weight=number(item.weight),
        told=told(item),
        status=status,
        beside=_beside(stands),
        credit=_exact(stands.credit.reported or Fraction(0)),
        line=line_of(
            days, stands.label, span, name=_line_name(status, days), axis="axis-example",
            late_on=DAY if stands.label == Label.OVERDUE else None,
        ),
        dates=_dates(stands, days),
    )  # fmt: skip


def _days(stands: Standing) -> list[date]:
    """Return first and current due day, once where they are the same."""
    days = [stands.first_due_on, stands.due_on]
    return list(dict.fromkeys(day for day in days if day is not None))


def _line_name(status: Status, days: Sequence[date]) -> str:
    return f"{', '.join(table_date(day) for day in days)}; {status.words}"


def _dates(stands: Standing, days: Sequence[date]) -> Dates:
    return Dates(
        first=table_date(days[0]),
        first_name=_("first deadline") if stands.moves else _("deadline"),
        moved=moved_words(stands.moves),
        key=stands.label,
        now=table_date(days[-1]),
        now_name=_("current deadline"),
    )


def _beside(stands: Standing) -> str:
    """Return what must stand beside the label: on time, days after the first date, days late."""
    overdue = days_overdue(stands, DAY)
    if overdue:
        return days_late(overdue)
    after = days_after_first(stands)
    if after is None:
        return ""
    text = ngettext(
        "%(days)s day after the first date", "%(days)s days after the first date", after
    )
    return text % {"days": number(after)} if after else _("on time")


def _exact(share: Fraction | int) -> str:
    """Return a share as a decimal number: 3.5 · 3,5."""
    value = Fraction(share)
    return number(str(float(value))) if value.denominator > 1 else number(int(value))


def _story(stood: Sequence[Standing], then: Reading) -> Story | None:
    """Return the figure of the first milestone whose date was moved."""
    moved = next((each for each in stood if each.moves), None)
    if moved is None:
        return None
    days = _days(moved)
    status = Status(moved.label, status_words(moved.label, SubjectKind.MILESTONE))
    name = _line_name(status, days)
    return story_of(days, moved.label, then, name=name, late_days=0, over=True)


def _without_cancelled(items: Sequence[ItemFacts], stood: Sequence[Standing]) -> Fraction:
    kept = [
        (item.weight, each.credit.reported or 0)
        for item, each in zip(items, stood, strict=True)
        if each.label != Label.CANCELLED
    ]
    return Fraction(sum(weight * credit for weight, credit in kept)) / sum(w for w, _c in kept)


def _due_by_now(stood: Sequence[Standing]) -> str:
    names = ("label", "freshness", "schedule", "first_due_on", "due_on", "moves", "done_on")
    rows = [Row(**{name: getattr(each, name) for name in names}) for each in stood]
    share = four_facts(rows, DAY).completed_of_due
    return count_of(share.count, share.of)
