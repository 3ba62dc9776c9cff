"""Reading a workbook. It loads openpyxl, so it is itself loaded only when a workbook comes in."""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO
from zipfile import ZipFile

from openpyxl import load_workbook

from partnership.exchange.sheets.archive import check_archive
from partnership.exchange.sheets.cells import read_cell
from partnership.exchange.sheets.headings import find_columns, letters_of
from partnership.exchange.sheets.layout import layout_of
from partnership.exchange.sheets.shape import (
    MOST_COLUMNS,
    MOST_ROWS,
    CellFault,
    Column,
    Fault,
    Holds,
    Row,
    Sheet,
    Unreadable,
)

FORMULA, ERROR = "f", "e"


def read_workbook(file: BinaryIO, columns: Sequence[Column]) -> Sheet:
    """Read the first sheet that has the headings. Raises Unreadable for what is none."""
    check_archive(file)
    file.seek(0)
    try:
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
    except Exception:  # openpyxl raises whatever the XML makes it raise
        raise Unreadable(Fault.DAMAGED) from None
    try:
        return _first_with_headings(book, file, columns)
    finally:
        book.close()


def _first_with_headings(book: Any, file: BinaryIO, columns: Sequence[Column]) -> Sheet:
    for sheet in book.worksheets:
        with ZipFile(file) as archive, archive.open(_path(sheet)) as part:
            layout = layout_of(part)
        lines = _lines(sheet)
        headings = [_heading(cell) for cell in next(lines, ())]
        try:
            found = find_columns(headings, columns)
        except Unreadable as unreadable:
            if unreadable.fault != Fault.NO_HEADINGS:
                raise
            continue
        layout.check()
        return Sheet(name=sheet.title, letters=letters_of(found), rows=list(_rows(lines, found)))
    raise Unreadable(Fault.NO_HEADINGS)


def _path(sheet: Any) -> str:
    return sheet._worksheet_path.removeprefix("/")


def _lines(sheet: Any) -> Iterator[tuple]:
    """Yield the cells of each row, no more than the limits let in."""
    sheet.reset_dimensions()
    try:
        for count, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 2)):
            if count > MOST_ROWS:
                raise Unreadable(Fault.TOO_MANY_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise Unreadable(Fault.TOO_MANY_COLUMNS)
            yield cells
    except Unreadable:
        raise
    except Exception:  # as above
        raise Unreadable(Fault.DAMAGED) from None


def _heading(cell: Any) -> str:
    return cell.value if isinstance(cell.value, str) else ""


def _rows(lines: Iterator[tuple], found: dict[int, Column]) -> Iterator[Row]:
    for place, cells in enumerate(lines, start=2):
        if any(cell.value is not None for cell in cells):
            row = Row(place, {})
            for at, column in found.items():
                if column.holds != Holds.SHOWN:
                    _put(row, column, cells[at] if at < len(cells) else None)
            yield row


def _put(row: Row, column: Column, cell: Any) -> None:
    """Read one cell into the row. None: the row ends before it."""
    value = None if cell is None else cell.value
    fault = None
    text = ""
    if cell is not None and cell.data_type == FORMULA:
        fault = CellFault(column.key, Fault.FORMULA, str(value)[:60])
    elif cell is not None and cell.data_type == ERROR:
        fault = CellFault(column.key, Fault.CELL_ERROR, str(value)[:60])
    else:
        text, fault = read_cell(column, value)
    row.cells[column.key] = text
    row.faults += [fault] if fault else []
