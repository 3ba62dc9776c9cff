"""The day that a page or an answer is about."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import orjson

from partnership.models import State
from partnership.queries.prepared import Prepared
from partnership.queries.states.plain import StateDict

# date.fromisoformat takes weeks too ("2026-W09-7"), which no reader would.
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class BadDay(ValueError):
    """The text is not a day that can be shown. Carries the valid range for the reader, and
    the name of the parameter where it is not the day of the page itself."""

    def __init__(self, text: str, *, earliest: date, latest: date, name: str = "") -> None:
        self.text, self.earliest, self.latest, self.name = text, earliest, latest, name
        super().__init__(f"{text!r} is not a day from {earliest} to {latest}, as YYYY-MM-DD.")


@dataclass(frozen=True, slots=True)
class AsOf:
    """The end of a day, as the site said it.

    today: the plan's day now. asked: a day was named in the address. public_on: the day
    the plan was published; what is shown of earlier days is reconstructed from sources.
    """

    day: date
    today: date
    earliest: date
    public_on: date
    asked: bool = False

    @property
    def is_today(self) -> bool:
        """The day shown is not over yet."""
        return self.day == self.today

    @property
    def reconstructed(self) -> bool:
        """The record had not opened on this day."""
        return self.day < self.public_on


def as_of(text: str | None, *, plan: StateDict, now: datetime) -> AsOf:
    """Return the day to show a plan on: the one asked for, or today when none is.

    text: an ISO 8601 calendar date such as "2026-03-31". plan: the plan's public state.
    Raises BadDay when the text is no such date, lies before adoption or after today.
    """
    zone = ZoneInfo(plan["timezone"])
    today = now.astimezone(zone).date()
    earliest = date.fromisoformat(plan["adopted_on"])
    public_on = datetime.fromisoformat(plan["published_at"]).astimezone(zone).date()
    day = day_between(text, earliest=earliest, latest=today) if text else today
    return AsOf(day, today, earliest, public_on, asked=bool(text))


def day_between(text: str, *, earliest: date, latest: date, name: str = "") -> date:
    """Return the day of an ISO 8601 calendar date. Raises BadDay outside the range."""
    try:
        day = date.fromisoformat(text) if ISO_DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not earliest <= day <= latest:
        raise BadDay(text, earliest=earliest, latest=latest, name=name)
    return day


def as_of_all_plans(text: str | None, *, plans: list[StateDict], now: datetime) -> AsOf:
    """Return the day for a list over all plans: back to the earliest adoption."""
    first = min(plans, key=lambda plan: plan["adopted_on"])
    return as_of(text, plan=first, now=now)


def public_plans() -> list[StateDict]:
    """Return the newest public state of every plan, oldest adoption first. One query."""
    plans = [read_content(*row) for row in _plans_now()]
    return sorted(plans, key=lambda plan: (plan["adopted_on"], plan["code"]))


def read_content(number: int, content: str) -> StateDict:
    """Return a state's content as a dict, with its record number as "entry"."""
    state = orjson.loads(content)
    state["entry"] = number
    return state


_plans_now = Prepared(
    lambda: State.objects.of_kind("plan").filter(until_on=None).values_list("entry_id", "content")
)
_plan_now = Prepared(
    lambda code: (
        State.objects.of_kind("plan")
        .filter(until_on=None, code=code)
        .values_list("entry_id", "content")
    )
)


def public_plan(code: str) -> StateDict | None:
    """Return the newest public state of a plan; None where there is none. One query."""
    return next((read_content(*row) for row in _plan_now(code)), None)


def read_state(row: State) -> StateDict:
    """Return the state in a row as a dict, with its record number as "entry"."""
    return read_content(row.entry_id, row.content)
