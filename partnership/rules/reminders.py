"""Whom to remind of what, and when. A pure rule: the day and the desks in, reminders out.

Nothing here remembers what was sent: each reminder has a key, and whoever sends remembers the
keys. A reminder stays due for some days, so that a machine that was down sends it late, not never.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

BEFORE_DAYS = 7
AFTER_DAYS = 7
SOON_DAYS = 30
# Monday's list goes out by Wednesday or not at all in that week.
LAST_WEEKDAY_OF_LIST = 2


class Occasion(StrEnum):
    """Why a reminder goes out, most pressing first."""

    AFTER = "after"
    BEFORE = "before"
    LATE = "late"
    SIGN_OFF = "sign_off"
    ANSWER = "answer"
    RETURNED = "returned"
    WEEK = "week"


class Group(StrEnum):
    """Under which heading something stands on Monday's list."""

    OVERDUE = "overdue"
    SIGN_OFF = "sign_off"
    ANSWER = "answer"
    RETURNED = "returned"
    DUE_SOON = "due_soon"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of Monday's list. report: its number, where the line is about one."""

    group: Group
    code: str
    report: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """An item that an organization leads. due_on: last day of its current date, if it has one.

    is_over: it ended or is reported complete, so nothing is asked of its leads. is_silent: no
    report yet, or none recently.
    """

    code: str
    due_on: date | None = None
    is_over: bool = False
    is_silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDesk:
    """A report that waits for certain officials; nobody named: for the coordinators.

    version: of the report, as what was returned and sent again waits anew.
    """

    occasion: Occasion
    code: str
    report: int
    version: int
    officials: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One organization's items and people; people by number, only those who can be written to."""

    led: tuple[Led, ...] = ()
    waiting: tuple[OnDesk, ...] = ()
    contributors: tuple[int, ...] = ()
    approvers: tuple[int, ...] = ()
    coordinators: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One thing to tell one official. key: the same for the same thing, whenever it is asked.

    lines: what it is about: one line, or all of Monday's list.
    """

    official: int
    occasion: Occasion
    key: str
    lines: tuple[Line, ...]


def reminders_of(desk: Desk, day: date) -> set[Reminder]:
    """Return what is due to be said to an organization's officials on the day."""
    dated = {each for item in desk.led if not item.is_over for each in _of_date(desk, item, day)}
    waiting = {each for row in desk.waiting for each in _of_waiting(desk, row)}
    return dated | waiting | set(_of_week(desk, day))


def reporters(desk: Desk) -> tuple[int, ...]:
    """Contributors; without one its approvers; without those the coordinators of its party."""
    return desk.contributors or signers(desk)


def signers(desk: Desk) -> tuple[int, ...]:
    """Approvers; without one the coordinators of its party."""
    return desk.approvers or desk.coordinators


def _of_date(desk: Desk, item: Led, day: date) -> Iterator[Reminder]:
    if item.due_on is None:
        return
    late_days = (day - item.due_on).days
    if -BEFORE_DAYS <= late_days <= 0:
        yield from _to(reporters(desk), Occasion.BEFORE, item)
    if 1 <= late_days <= AFTER_DAYS:
        yield from _to(reporters(desk), Occasion.AFTER, item)
    if AFTER_DAYS <= late_days < 2 * AFTER_DAYS:
        told = set(reporters(desk))
        yield from _to((one for one in desk.approvers if one not in told), Occasion.LATE, item)


def _to(officials: Iterable[int], occasion: Occasion, item: Led) -> Iterator[Reminder]:
    group = Group.DUE_SOON if occasion is Occasion.BEFORE else Group.OVERDUE
    lines = (Line(group=group, code=item.code),)
    key = f"{occasion}:{item.code}:{item.due_on}"
    for official in officials:
        yield Reminder(official=official, occasion=occasion, key=key, lines=lines)


def _of_waiting(desk: Desk, row: OnDesk) -> Iterator[Reminder]:
    key = f"{row.occasion}:{row.report}:{row.version}"
    for official in row.officials or desk.coordinators:
        yield Reminder(official=official, occasion=row.occasion, key=key, lines=(_line(row),))


def _line(row: OnDesk) -> Line:
    return Line(group=Group(row.occasion.value), code=row.code, report=row.report)


def _of_week(desk: Desk, day: date) -> Iterator[Reminder]:
    if day.weekday() > LAST_WEEKDAY_OF_LIST:
        return
    key = f"{Occasion.WEEK}:{day - timedelta(days=day.weekday())}"
    for official in {*reporters(desk), *signers(desk), *_waited_for(desk)}:
        if lines := _list_of(desk, official, day):
            yield Reminder(official=official, occasion=Occasion.WEEK, key=key, lines=lines)


def _waited_for(desk: Desk) -> set[int]:
    return {one for row in desk.waiting for one in row.officials or desk.coordinators}


def _list_of(desk: Desk, official: int, day: date) -> tuple[Line, ...]:
    """Return Monday's list of one official: what they report on, and what waits for them."""
    own = official in reporters(desk)
    led = [
        Line(group=group, code=item.code)
        for item in desk.led
        if own and (group := group_of(item, day)) is not None
    ]
    waiting = [
        _line(row) for row in desk.waiting if official in (row.officials or desk.coordinators)
    ]
    return tuple([*led, *waiting])


def group_of(item: Led, day: date) -> Group | None:
    """Return where an item stands on Monday's list; None where it is not on it."""
    if item.is_over:
        return None
    if item.due_on is not None and item.due_on < day:
        return Group.OVERDUE
    if item.due_on is not None and (item.due_on - day).days <= SOON_DAYS:
        return Group.DUE_SOON
    return Group.SILENT if item.is_silent else None
