"""The items of a working in rows, and drawn: one column an item, in the order of the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.items import Item
from partnership.queries.organization_page.rows import Frame, HeldRow, row_of
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.words import Text, count_of, number, title_of
from partnership.queries.working.names import Number
from partnership.queries.working.tally import Tally
from partnership.queries.working.words import why_words
from partnership.rules.membership import LeftOut

LEAST_WIDTH = 12  # columns: so that a few strokes do not become bars
MOST = 200  # rows of one list on the page; the table to download has all


@dataclass(frozen=True, slots=True)
class Rows:
    """The items that are counted. further: how many stand in the table alone, or ""."""

    list: tuple[HeldRow, ...]
    further: str

    @classmethod
    def of(cls, items: Sequence[Item], plan: PlanOnDay) -> "Rows":
        """Return the rows of some items of the plan."""
        initiatives = {item.code: item.state for item in plan.initiatives}
        frame = Frame(plan.reading, initiatives, plan.organizations)
        return cls(tuple(row_of(item, frame) for item in items[:MOST]), _further(items))


@dataclass(frozen=True, slots=True)
class Line:
    """One item that is left out."""

    code: str
    address: str
    title: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Items left out for one reason."""

    words: str
    count: str
    lines: tuple[Line, ...]
    further: str


def groups(count: Number, found: Tally, plan: PlanOnDay) -> tuple[Group, ...]:
    """Return what is left out by its reason, first what is in the whole but not counted."""
    told = []
    for reason in reversed(LeftOut):
        items = [item for item, why in found.told if why is reason]
        if items:
            lines = tuple(_line(item, plan) for item in items[:MOST])
            told.append(Group(why_words(reason, count), number(len(items)), lines, _further(items)))
    return tuple(told)


def _line(item: Item, plan: PlanOnDay) -> Line:
    reading, kind = plan.reading, item.state["kind"]
    title = title_of(item.state, reading.language)
    return Line(item.code, reading.subject_address(kind, item.code), title)


def _further(items: Sequence[Item]) -> str:
    if len(items) <= MOST:
        return ""
    told = {"shown": number(MOST), "count": number(len(items))}
    return _("The first %(shown)s of %(count)s; the CSV has them all.") % told


def drawn(found: Tally) -> dict:
    """Return the strip for parts/strips.html. Thick: counted; hairline: in the whole alone."""
    at: dict[bool, list[float]] = {True: [], False: []}
    for place, (_item, reason) in enumerate(found.told):
        if reason in (None, LeftOut.NOT_SO):
            at[reason is None].append(place + 0.5)
    row = {"words": _("Counted"), "count": count_of(len(at[True]), found.of),
           "known": at[True], "press": [], "absent": at[False]}  # fmt: skip
    return {"width": max(len(found.told), LEAST_WIDTH), "heads": [], "rows": [row], "columns": []}
