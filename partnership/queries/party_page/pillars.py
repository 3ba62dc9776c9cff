"""What one country leads, pillar by pillar, as a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import State
from partnership.queries.as_of import read_state
from partnership.queries.filters import PREAMBLE
from partnership.queries.items import Item
from partnership.queries.organization_page.held import PlanItems, is_open
from partnership.queries.page_context import Reading
from partnership.queries.party_page.counts import Led
from partnership.queries.words import count_of, title_of
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Promised
from partnership.rules.membership import Counted
from partnership.vocabulary import Label, SubjectKind


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column. kind: "number", or "" for words."""

    words: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with its column's words, for narrow screens, and its working."""

    label: str
    words: str
    address: str
    kind: str = "number"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row. address, lang: of its first cell, "" for none."""

    words: str
    address: str
    lang: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as parts/table.html shows it."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]


def pillar_table(led: Led, items: PlanItems, reading: Reading) -> Table:
    """Return the pillars in plan order, then the preamble where anything is in none. One query."""
    rows = State.objects.on(reading.as_of.day).of_kind(SubjectKind.PILLAR)
    pillars = [read_state(row) for row in rows.filter(plan_code=reading.plan["code"]).in_order()]
    found = [_row(pillar["code"], pillar, led, items, reading) for pillar in pillars]
    if any(item.state["pillar"] is None for item in items.initiatives):
        found.append(_row(None, None, led, items, reading))
    return Table(
        (Column(_("Pillar")), *(Column(words, "number") for words in _heads())), tuple(found)
    )


def _heads() -> tuple[str, ...]:
    return (_("Initiatives it leads"), _("Open"), _("Overdue"))


def _row(
    code: str | None, pillar: dict | None, led: Led, items: PlanItems, reading: Reading
) -> TableRow:
    initiatives, steps = _of_pillar(led.initiatives, code), _of_pillar(led.items, code)
    overdue = sum(item.step.label == Label.OVERDUE for item in steps)
    figures = (
        count_of(len(initiatives), len(_of_pillar(items.initiatives, code))),
        count_of(sum(is_open(item) for item in steps), len(steps)),
        count_of(overdue, len(steps)),
    )
    addresses = [
        working_address(reading, count, pillar=code or PREAMBLE, party=led.country)
        for count in (Promised.LEADS, Counted.ALL_OPEN, Counted.ALL_OVERDUE)
    ]
    title = title_of(pillar, reading.language) if pillar else None
    return TableRow(
        words=title.words if title else _("Preamble"),
        address=reading.address("pillar", code) if code else "",
        lang=title.lang if title else "",
        cells=tuple(Cell(*told) for told in zip(_heads(), figures, addresses, strict=True)),
    )


def _of_pillar(items: Iterable[Item], code: str | None) -> list[Item]:
    return [item for item in items if item.state["pillar"] == code]
