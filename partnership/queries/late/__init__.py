"""What is late and at risk: overdue, blocked and at risk, and what only a moved date saves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from partnership.models import Step
from partnership.queries.arcs import Axis, Span, axis_of, span_over
from partnership.queries.arcs.dates import dates_in_force
from partnership.queries.item_page.opening import states_by_code
from partnership.queries.item_page.rows import ItemDates, ItemRow, item_row
from partnership.queries.items import known_on
from partnership.queries.late.filters import Chosen, chosen_items
from partnership.queries.page_context import LATE, Reading, item_steps
from partnership.vocabulary import Label, Schedule, SubjectKind

OPEN = (Schedule.NOT_DUE, Schedule.DUE_SOON)
SHOWN, MOST_SHOWN = 25, 2_000


@dataclass(frozen=True, slots=True)
class LateSteps:
    """The three lists, as steps in the order asked for. moved: its first day has passed, its
    current one has not; what is at risk there stands in `at_risk` too."""

    overdue: Sequence[Step]
    at_risk: Sequence[Step]
    moved: Sequence[Step]


@dataclass(frozen=True, slots=True)
class LateCounts:
    """What the lists are out of. items: all of the plan; undated: those without a date.

    overdue, at_risk, moved: in the whole plan, whatever the filter. longest_days,
    average_days: of what is overdue; 0 without any. ever_moved: how many dates ever moved.
    """

    items: int
    undated: int
    ever_moved: int
    overdue: int
    at_risk: int
    moved: int
    longest_days: int
    average_days: int


@dataclass(frozen=True, slots=True)
class LateRows:
    """The rows of one list that are shown, with the axis above them, and how many there are.

    axis: None where no row has a date.
    """

    rows: tuple[ItemRow, ...]
    count: int
    axis: Axis | None


@dataclass(frozen=True, slots=True)
class Late:
    """All that the page shows. last_overdue: see `last_overdue`; asked for only when none is."""

    counts: LateCounts
    overdue: LateRows
    at_risk: LateRows
    moved: LateRows
    last_overdue: Step | None


def late(reading: Reading, *, shown: int = SHOWN) -> Late:
    """Return what is late on the day. The number of queries does not depend on the rows.

    shown: how many rows of each list. Raises filters.BadParameters for an unknown code.
    """
    steps = list(_late_steps(reading))
    chosen = chosen_items(reading, codes=_late_steps(reading).values("item_code"))
    lists = _lists([step for step in steps if step.item_code in chosen.places], chosen)
    counts = _counts(steps, reading)
    overdue, at_risk, moved = _rows(lists, reading, shown)
    last = None if counts.overdue else last_overdue(reading)
    return Late(counts, overdue, at_risk, moved, last)


def late_codes(reading: Reading) -> tuple[tuple[str, ...], int]:
    """Return the codes of the three lists, each once, as the filter keeps them; and of how many.

    Raises filters.BadParameters for an unknown code.
    """
    steps = list(_late_steps(reading))
    chosen = chosen_items(reading, codes=_late_steps(reading).values("item_code"))
    lists = _lists([step for step in steps if step.item_code in chosen.places], chosen)
    shown = (*lists.overdue, *lists.at_risk, *lists.moved)
    return tuple(dict.fromkeys(step.item_code for step in shown)), len(steps)


def _late_steps(reading: Reading) -> QuerySet[Step]:
    """Return the steps of the day that stand in one of the lists."""
    return item_steps(reading).filter(Q(label__in=LATE) | _only_moved(reading.as_of.day))


def _only_moved(day: date) -> Q:
    return Q(schedule__in=OPEN, moves__gt=0, first_due_on__lt=day)


def is_only_moved(step: Step, day: date) -> bool:
    """Say whether an open item is not overdue only because its date was moved."""
    passed = step.first_due_on is not None and step.first_due_on < day
    return passed and step.schedule in OPEN and step.moves > 0


def _lists(steps: Sequence[Step], chosen: Chosen) -> LateSteps:
    ordered = sorted(steps, key=chosen.order)
    return LateSteps(
        overdue=[step for step in ordered if step.label == Label.OVERDUE],
        at_risk=[step for step in ordered if step.label in (Label.BLOCKED, Label.AT_RISK)],
        moved=[step for step in ordered if is_only_moved(step, chosen.day)],
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows of all lists are made of: states and dates in force, by code."""

    states: Mapping[str, dict]
    initiatives: Mapping[str, dict]
    organizations: dict[str, dict]
    days: Mapping[str, tuple[date, ...]]
    span: Span | None


def _rows(lists: LateSteps, reading: Reading, shown: int) -> tuple[LateRows, LateRows, LateRows]:
    """Return the rows of the three lists on one scale. Three queries."""
    steps = [*lists.overdue[:shown], *lists.at_risk[:shown], *lists.moved[:shown]]
    known = _known(steps, reading)
    return (
        _late_rows("overdue", lists.overdue, known, reading, shown=shown),
        _late_rows("at-risk", lists.at_risk, known, reading, shown=shown),
        _late_rows("moved", lists.moved, known, reading, shown=shown),
    )


def _known(steps: Sequence[Step], reading: Reading) -> _Known:
    states = _states((step.item_code for step in steps), reading)
    owners = {state["initiative"] for state in states.values() if "initiative" in state}
    initiatives = _states(owners, reading)
    days = {
        step.item_code: dates_in_force(
            states[step.item_code],
            step,
            plan=reading.plan,
            initiatives=initiatives,
            as_of=reading.as_of,
        )
        for step in steps
    }
    span = _span(days.values(), reading)
    return _Known(states, initiatives, reading.organizations, days, span)


def _late_rows(
    name: str, steps: Sequence[Step], known: _Known, reading: Reading, *, shown: int
) -> LateRows:
    axis_id = f"{name}-axis"
    rows = tuple(
        item_row(
            known.states[step.item_code],
            step,
            reading,
            dates=ItemDates(known.days[step.item_code], known.span, axis_id),
            initiatives=known.initiatives,
            organizations=known.organizations,
        )
        for step in steps[:shown]
    )
    drawn = known.span is not None and any(row.line for row in rows)
    axis = axis_of(known.span, reading, axis_id=axis_id) if drawn and known.span else None
    return LateRows(rows, len(steps), axis)


def _states(codes: Iterable[str], reading: Reading) -> dict[str, dict]:
    """Return public states by code, as known on the day. One query."""
    found = states_by_code(list(codes), reading)
    return {code: known_on(state, reading.as_of) for code, state in found.items()}


def _span(dates: Iterable[tuple[date, ...]], reading: Reading) -> Span | None:
    days = [day for each in dates for day in each]
    return span_over([*days, reading.as_of.day]) if days else None


def _counts(steps: Sequence[Step], reading: Reading) -> LateCounts:
    """Return what the lists are out of. One query."""
    day = reading.as_of.day
    told = item_steps(reading).aggregate(
        items=Count("pk"),
        undated=Count("pk", filter=Q(due_on=None)),
        ever_moved=Count("pk", filter=Q(moves__gt=0)),
    )
    delays = [
        (day - step.due_on).days for step in steps if step.label == Label.OVERDUE and step.due_on
    ]
    return LateCounts(
        **told,
        overdue=len(delays),
        at_risk=sum(step.label in (Label.BLOCKED, Label.AT_RISK) for step in steps),
        moved=sum(is_only_moved(step, day) for step in steps),
        longest_days=max(delays, default=0),
        average_days=round(sum(delays) / len(delays)) if delays else 0,
    )


def last_overdue(reading: Reading) -> Step | None:
    """Return the step that ended last of those in which anything was overdue before the day."""
    before = Step.objects.filter(
        plan_code=reading.plan["code"],
        kind=SubjectKind.MILESTONE,
        label=Label.OVERDUE,
        until_on__lt=reading.as_of.day,
    )
    return before.order_by("-until_on", "item_code").first()
