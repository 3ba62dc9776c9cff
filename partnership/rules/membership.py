"""Which items a number counts, out of which it counts them, and why the rest is left out.

`four_facts` counts with these, and whoever shows the working lists with them: the two agree.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partnership.vocabulary import Freshness, Label, Schedule, Scope

ENDED = (Label.COMPLETED, Label.COMPLETED_IN_PART, Label.CANCELLED, Label.REPLACED)
WITHOUT_RECENT_REPORT = (Freshness.STALE, Freshness.NEVER)
AT_RISK = (Label.BLOCKED, Label.AT_RISK)
TOLD_OF_DUE = (Label.COMPLETED, Label.REPORTED_COMPLETE, Label.OVERDUE)
STILL_TO_COME = (Schedule.NOT_DUE, Schedule.DUE_SOON)


class Counted(StrEnum):
    """The numbers of a plan or a pillar that can be shown item by item."""

    DUE_BY_NOW = "due_by_now"
    COMPLETED_OF_DUE = "completed_of_due"
    COMPLETED = "completed"
    REPORTED_COMPLETE = "reported_complete"
    OVERDUE = "overdue"
    MOVED = "moved"
    ONLY_MOVED = "only_moved"
    UNDATED = "undated"
    WITHOUT_RECENT_REPORT = "without_recent_report"
    REPORTED_OF_DUE = "reported_of_due"
    MOVED_OF_DUE = "moved_of_due"
    OTHER_OF_DUE = "other_of_due"
    APART = "apart"
    ALL_OVERDUE = "all_overdue"
    ALL_AT_RISK = "all_at_risk"
    ALL_ONLY_MOVED = "all_only_moved"
    ALL_UNDATED = "all_undated"
    ALL_OPEN = "all_open"
    ALL_COMPLETED = "all_completed"


class LeftOut(StrEnum):
    """Why an item is not counted, or not even counted out of."""

    BEFORE_THE_PLAN = "before_the_plan"
    REPLACED = "replaced"
    APART = "apart"
    NO_DATE = "no_date"
    NOT_YET = "not_yet"
    ENDED = "ended"
    NOT_REPORTED = "not_reported"
    NOT_SO = "not_so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item as its step on the day says. Fields as in `Standing`."""

    label: Label
    freshness: Freshness
    schedule: Schedule
    first_due_on: date | None = None
    due_on: date | None = None
    moves: int = 0
    after_deadline: bool = False
    scope: Scope = Scope.IN_PLAN
    counts: bool = True
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """whole: keeps what is counted out of, by the reasons against it; holds: what is counted."""

    whole: tuple[tuple[LeftOut, Callable[[Row, date], bool]], ...]
    holds: Callable[[Row, date], bool]


def _is_over(row: Row, _day: date) -> bool:
    return row.label in ENDED


def _is_undated(row: Row, _day: date) -> bool:
    return row.first_due_on is None


def _is_to_come(row: Row, day: date) -> bool:
    return row.first_due_on is not None and row.first_due_on >= day


def _is_only_moved(row: Row, day: date) -> bool:
    passed = row.first_due_on is not None and row.first_due_on < day
    return passed and row.moves > 0 and row.schedule in STILL_TO_COME


# What every count leaves out, first.
ALWAYS = (
    (LeftOut.BEFORE_THE_PLAN, lambda row, day: not row.counts),
    (LeftOut.REPLACED, lambda row, day: row.label is Label.REPLACED),
    (LeftOut.APART, lambda row, day: row.scope is not Scope.IN_PLAN),
)
OPEN = (*ALWAYS, (LeftOut.ENDED, _is_over))
DATED = (*ALWAYS, (LeftOut.NO_DATE, _is_undated))
DUE = (*DATED, (LeftOut.NOT_YET, _is_to_come))
RULES = {
    Counted.DUE_BY_NOW: Rule(ALWAYS, lambda row, day: not _is_undated(row, day) and not _is_to_come(row, day)),
    Counted.COMPLETED_OF_DUE: Rule(DUE, lambda row, day: row.label is Label.COMPLETED),
    Counted.COMPLETED: Rule(ALWAYS, lambda row, day: row.label is Label.COMPLETED),
    Counted.REPORTED_COMPLETE: Rule(ALWAYS, lambda row, day: row.label is Label.REPORTED_COMPLETE),
    Counted.OVERDUE: Rule(OPEN, lambda row, day: row.label is Label.OVERDUE),
    Counted.MOVED: Rule(DATED, lambda row, day: row.moves > 0),
    Counted.ONLY_MOVED: Rule(
        DUE, lambda row, day: row.moves > 0 and row.schedule in STILL_TO_COME
    ),
    Counted.UNDATED: Rule(ALWAYS, _is_undated),
    Counted.WITHOUT_RECENT_REPORT: Rule(
        OPEN, lambda row, day: row.freshness in WITHOUT_RECENT_REPORT
    ),
    Counted.REPORTED_OF_DUE: Rule(DUE, lambda row, day: row.label is Label.REPORTED_COMPLETE),
    Counted.MOVED_OF_DUE: Rule(DUE, lambda row, day: row.moves > 0),
    Counted.OTHER_OF_DUE: Rule(DUE, lambda row, day: row.label not in TOLD_OF_DUE),
    Counted.APART: Rule(ALWAYS[:2], lambda row, day: row.scope is not Scope.IN_PLAN),
    # Out of all there is, whatever its scope: what lists show.
    Counted.ALL_OVERDUE: Rule((), lambda row, day: row.label is Label.OVERDUE),
    Counted.ALL_AT_RISK: Rule((), lambda row, day: row.label in AT_RISK),
    Counted.ALL_ONLY_MOVED: Rule((), _is_only_moved),
    Counted.ALL_UNDATED: Rule((), lambda row, day: row.due_on is None),
    Counted.ALL_OPEN: Rule((), lambda row, day: row.label not in ENDED),
    Counted.ALL_COMPLETED: Rule((), lambda row, day: row.label is Label.COMPLETED),
}  # fmt: skip


def left_out(row: Row, of: Counted, day: date) -> LeftOut | None:
    """Return why an item is not counted on a day; None where it is."""
    rule = RULES[of]
    for reason, against in rule.whole:
        if against(row, day):
            return reason
    return None if rule.holds(row, day) else LeftOut.NOT_SO


def counted(rows: Iterable[Row], of: Counted, day: date) -> tuple[int, int]:
    """Return how many are counted on a day, and out of how many."""
    reasons = [left_out(row, of, day) for row in rows]
    return reasons.count(None), sum(reason in (None, LeftOut.NOT_SO) for reason in reasons)
