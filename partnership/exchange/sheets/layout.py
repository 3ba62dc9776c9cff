"""What a sheet holds, read piece by piece before anything is built of it: its size, what it hides."""

from dataclasses import dataclass, field
from typing import IO, Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from partnership.exchange.sheets.shape import MOST_COLUMNS, MOST_ROWS, Fault, Unreadable

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ROW, CELL, MERGED = f"{MAIN}row", f"{MAIN}c", f"{MAIN}mergeCell"
SHOWN = 8  # as many places as a sentence can name


@dataclass(slots=True)
class Layout:
    """merged: ranges such as "B4:C4". hidden: numbers of rows that nobody sees."""

    merged: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    def check(self) -> None:
        """Raise Unreadable for what would be taken in unseen, or from a cell that is no cell."""
        if self.merged:
            raise Unreadable(Fault.MERGED, ", ".join(self.merged[:SHOWN]))
        if self.hidden:
            raise Unreadable(Fault.HIDDEN, ", ".join(self.hidden[:SHOWN]))


def layout_of(part: IO[bytes]) -> Layout:
    """Read a sheet's XML. Raises Unreadable for more rows or columns than are taken in."""
    layout = Layout()
    cells = 0
    try:
        for _event, element in iterparse(part, events=("end",), forbid_dtd=True):
            if element.tag == CELL:
                cells += 1
                _check_columns(cells)
            elif element.tag == ROW:
                _note(element, cells, layout)
                cells = 0
                element.clear()
            elif element.tag == MERGED:
                layout.merged.append(element.get("ref", ""))
    except (DefusedXmlException, SyntaxError):
        raise Unreadable(Fault.DAMAGED) from None
    return layout


def _check_columns(cells: int) -> None:
    if cells > MOST_COLUMNS:
        raise Unreadable(Fault.TOO_MANY_COLUMNS)


def _note(row: Any, cells: int, layout: Layout) -> None:
    number = row.get("r", "")
    if not cells:
        return
    if number.isascii() and number.isdigit() and int(number[:12]) > MOST_ROWS + 1:
        raise Unreadable(Fault.TOO_MANY_ROWS)
    if row.get("hidden") in ("1", "true"):
        layout.hidden.append(number)
