"""Writing a workbook. It loads openpyxl, so it is itself loaded only when one is asked for."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from partnership.exchange.sheets.shape import LONGEST, Column, Holds, letter_of
from partnership.exchange.sheets.writing import Cells, shown_in

LISTS = "_lists"


class TooLong(ValueError):
    """A text does not fit into a cell of a workbook. column: its heading."""

    def __init__(self, code: str, column: str) -> None:
        self.code, self.column = code, column
        super().__init__(code)


def write_workbook(
    rows: Iterable[Cells],
    columns: Sequence[Column],
    *,
    name: str,
    advice: tuple[str, Sequence[str]],
) -> bytes:
    """Return a workbook: the rows, a sheet of advice (its name, its lines), the closed lists."""

    book = Workbook(write_only=True)
    sheet = _sheet(book, name, columns)
    count = 1
    for row in rows:
        count += 1
        sheet.append([_cell(sheet, column, row) for column in columns])
    _lists(book, sheet, columns, last=max(count, 2))
    _advice(book, *advice)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Any, name: str, columns: Sequence[Column]) -> Any:

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "C2"
    for place, column in enumerate(columns):
        sheet.column_dimensions[letter_of(place)].width = column.width
    headings = []
    for column in columns:
        cell = WriteOnlyCell(sheet, value=column.words)
        cell.font = Font(bold=True, italic=column.holds == Holds.SHOWN)
        headings.append(cell)
    sheet.append(headings)
    return sheet


def _cell(sheet: Any, column: Column, row: Cells) -> Any:

    text = shown_in(column, row)
    if not text:
        return None
    if column.holds == Holds.DAY and (day := _day(text)):
        cell = WriteOnlyCell(sheet, value=day)
        cell.number_format = "yyyy-mm-dd"
        return cell
    if len(text) > LONGEST:
        raise TooLong(row.get("code", ""), column.words)
    cell = WriteOnlyCell(sheet, value=text)
    # A text that begins with "=" is a text, whatever openpyxl took it for.
    cell.data_type = "s"
    return cell


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _lists(book: Any, sheet: Any, columns: Sequence[Column], *, last: int) -> None:
    """Put the closed lists on a hidden sheet, and tie the cells of their columns to them."""

    lists = [(place, each) for place, each in enumerate(columns) if each.options]
    hidden = book.create_sheet(LISTS)
    hidden.sheet_state = "hidden"
    longest = max((len(column.options) for _, column in lists), default=0)
    for at in range(longest):
        hidden.append([_option(column, at) for _, column in lists])
    for number, (place, column) in enumerate(lists):
        letter, own = letter_of(place), letter_of(number)
        formula = f"{LISTS}!${own}$1:${own}${len(column.options)}"
        rule = DataValidation(type="list", formula1=formula, allow_blank=True)
        rule.add(f"{letter}2:{letter}{last}")
        sheet.data_validations.append(rule)


def _option(column: Column, at: int) -> str | None:
    return column.options[at][1] if at < len(column.options) else None


def _advice(book: Any, name: str, lines: Sequence[str]) -> None:
    sheet = book.create_sheet(name)
    sheet.column_dimensions["A"].width = 100
    for line in lines:
        sheet.append([line])
