"""The four facts of a pillar or a plan, over its items. No percentage and no label."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from partnership.rules.membership import Counted, Row, counted, left_out
from partnership.vocabulary import Label, Scope


@dataclass(frozen=True, slots=True)
class Share:
    """A count with what it is counted out of: no number without its denominator."""

    count: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What is counted apart: items only announced with the plan, or unconfirmed."""

    scope: Scope
    total: int
    completed: Share
    labels: tuple[tuple[Label, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FourFacts:
    """What the items of a pillar or a plan come to on a day.

    completed_of_due: of the items whose first date has passed, cancelled ones included;
    reported_of_due: reported complete among them; moved_of_due: whose date was moved.
    completed: of all; reported_complete beside it. overdue, without_recent_report: of
    the open ones. longest_delay_days: by the current date, None when none is overdue;
    longest_delay_from_first_days: by the first. labels: with a count above 0, in order.
    moved: of the dated ones; moved_after_deadline: of the moved ones. median_slip_days:
    of the moved ones, half days rounded up; None without any. undated: of all.
    """

    completed_of_due: Share
    reported_of_due: int
    moved_of_due: int
    completed: Share
    reported_complete: int
    overdue: Share
    longest_delay_days: int | None
    longest_delay_from_first_days: int | None
    without_recent_report: Share
    labels: tuple[tuple[Label, int], ...]
    moved: Share
    moved_after_deadline: Share
    median_slip_days: int | None
    undated: Share
    apart: tuple[Apart, ...]


def four_facts(rows: Iterable[Row], day: date) -> FourFacts:
    """Return the four facts over items at the end of the day.

    What was replaced, or was completed before the plan, leaves every count.
    """
    whole = [row for row in rows if row.counts and row.label is not Label.REPLACED]
    plan = [row for row in whole if row.scope is Scope.IN_PLAN]
    due = _members(plan, Counted.DUE_BY_NOW, day)
    overdue = _members(plan, Counted.OVERDUE, day)
    moved = [row for row in plan if row.moves]
    return FourFacts(
        completed_of_due=Share(*counted(plan, Counted.COMPLETED_OF_DUE, day)),
        reported_of_due=_count(due, Label.REPORTED_COMPLETE),
        moved_of_due=sum(row.moves > 0 for row in due),
        completed=Share(*counted(plan, Counted.COMPLETED, day)),
        reported_complete=_count(plan, Label.REPORTED_COMPLETE),
        overdue=Share(*counted(plan, Counted.OVERDUE, day)),
        longest_delay_days=_longest([row.due_on for row in overdue], day),
        longest_delay_from_first_days=_longest([row.first_due_on for row in overdue], day),
        without_recent_report=Share(*counted(plan, Counted.WITHOUT_RECENT_REPORT, day)),
        labels=_labels(plan),
        moved=Share(*counted(plan, Counted.MOVED, day)),
        moved_after_deadline=Share(sum(row.after_deadline for row in moved), len(moved)),
        median_slip_days=_median_slip(moved),
        undated=Share(*counted(plan, Counted.UNDATED, day)),
        apart=tuple(_apart(scope, whole) for scope in Scope if scope is not Scope.IN_PLAN),
    )


def _members(rows: Iterable[Row], of: Counted, day: date) -> list[Row]:
    return [row for row in rows if left_out(row, of, day) is None]


def _apart(scope: Scope, whole: Sequence[Row]) -> Apart:
    rows = [row for row in whole if row.scope is scope]
    return Apart(scope=scope, total=len(rows), completed=_completed(rows), labels=_labels(rows))


def _completed(rows: Sequence[Row]) -> Share:
    return Share(_count(rows, Label.COMPLETED), len(rows))


def _count(rows: Sequence[Row], label: Label) -> int:
    return sum(row.label is label for row in rows)


def _labels(rows: Sequence[Row]) -> tuple[tuple[Label, int], ...]:
    found = Counter(row.label for row in rows)
    return tuple((label, found[label]) for label in Label if found[label])


def _longest(due_days: Iterable[date | None], day: date) -> int | None:
    return max(((day - each).days for each in due_days if each is not None), default=None)


def _median_slip(moved: Sequence[Row]) -> int | None:
    slips = [
        (row.due_on - row.first_due_on).days
        for row in moved
        if row.due_on is not None and row.first_due_on is not None
    ]
    return -int(-median(slips) // 1) if slips else None
