"""Two days of a plan side by side: what there was, and how it stood, on each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Q

from partnership.models import State, Step
from partnership.queries.as_of import read_state
from partnership.queries.filters.inputs import day_asked
from partnership.queries.items import Item, known_on
from partnership.queries.page_context import Reading
from partnership.vocabulary import ReportOrigin, SubjectKind, Why

FILTERS = ("from", "to")
KINDS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)
USUAL_DAYS = 30  # back from the day shown, where no date is asked for


@dataclass(frozen=True, slots=True)
class Days:
    """The two days, the earlier first. turned: they were asked for the other way round."""

    first: date
    last: date
    turned: bool

    @property
    def same(self) -> bool:
        """There is nothing to compare."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class OneDay:
    """The plan on one of the days. items: initiatives and milestones by code, in plan order."""

    day: date
    items: Mapping[str, Item]
    states: Mapping[str, dict]

    @property
    def counted(self) -> list[Item]:
        """Milestones, and initiatives that have none: each is counted once."""
        alone = f"|{Why.NO_MEASURABLE_MILESTONE}|"
        return [
            item
            for item in self.items.values()
            if item.state["kind"] == SubjectKind.MILESTONE or alone in item.step.reasons
        ]

    @property
    def reported(self) -> bool:
        """A government has reported."""
        reports = (told for item in self.items.values() for told in item.state["reports"])
        return any(told["origin"] == ReportOrigin.OFFICIAL for told in reports)


def days_of(reading: Reading) -> Days:
    """Return the days asked for; else the day shown and 30 days before. Raises BadDay."""
    last = day_asked("to", reading) or reading.as_of.day
    usual = max(reading.as_of.earliest, last - timedelta(days=USUAL_DAYS))
    first = day_asked("from", reading) or usual
    return Days(min(first, last), max(first, last), turned=first > last)


def both_days(days: Days, reading: Reading) -> tuple[OneDay, OneDay]:
    """Return the plan on both days. Two queries, whatever its size."""
    wanted = (days.first, days.last)
    plan = reading.plan["code"]
    states = State.objects.filter(plan_code=plan, kind__in=KINDS).in_order()
    states = states.filter(_shown(days.first) | _shown(days.last)).defer("sealed", "folded")
    rows = [(row, read_state(row)) for row in states]
    steps = list(Step.objects.filter(plan_code=plan).filter(_held(days.first) | _held(days.last)))
    first, last = (_one_day(day, rows, steps, reading) for day in wanted)
    return first, last


def _shown(day: date) -> Q:
    return (Q(until_on__isnull=True) | Q(until_on__gt=day)) & Q(from_on__lte=day)


def _held(day: date) -> Q:
    return (Q(until_on__isnull=True) | Q(until_on__gte=day)) & Q(from_on__lte=day)


def _one_day(
    day: date, rows: Iterable[tuple[State, dict]], steps: Iterable[Step], reading: Reading
) -> OneDay:
    as_of = replace(reading.as_of, day=day)
    held = {
        step.item_code: step
        for step in steps
        if step.from_on <= day and (step.until_on is None or step.until_on >= day)
    }
    items = {
        row.code: Item(known_on(state, as_of), held[row.code])
        for row, state in rows
        if row.code in held and row.from_on <= day and (row.until_on is None or row.until_on > day)
    }
    return OneDay(day, items, {code: item.state for code, item in items.items()})
