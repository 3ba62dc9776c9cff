"""Reading CSV: UTF-8, with commas, semicolons or tabs."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from partnership.exchange.sheets.cells import read_cell
from partnership.exchange.sheets.formulas import unmark
from partnership.exchange.sheets.headings import find_columns, letters_of
from partnership.exchange.sheets.shape import (
    MOST_COLUMNS,
    MOST_ROWS,
    Column,
    Fault,
    Holds,
    Row,
    Sheet,
    Unreadable,
)

UTF8, UTF16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
CELL_LIMIT = 200_000  # characters; longer cells are refused by the cell, up to here


def read_text(content: bytes, columns: Sequence[Column]) -> Sheet:
    """Read CSV. Raises Unreadable for what is no such file."""
    text = _decoded(content)
    lines = _lines(text)
    headings = next(lines, [])
    found = find_columns(headings, columns)
    rows = [_row(place, cells, found) for place, cells in enumerate(lines, start=2)]
    return Sheet(name="", letters=letters_of(found), rows=[row for row in rows if row is not None])


def _decoded(content: bytes) -> str:
    if content.startswith(UTF16):
        raise Unreadable(Fault.UTF16)
    body = content.removeprefix(UTF8)
    if b"\x00" in body:
        # Every other byte is NUL in UTF-16 without its mark.
        half = body[:2_000].count(0) * 3 > len(body[:2_000])
        raise Unreadable(Fault.UTF16 if half else Fault.NUL)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable(Fault.NOT_UTF8) from None
    if "\r" in text and "\n" not in text:
        raise Unreadable(Fault.LINE_ENDS)
    return text


def _lines(text: str) -> Iterator[list[str]]:
    """Yield the cells of each line; the separator is the one that the headings use."""
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(CELL_LIMIT)
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for count, cells in enumerate(lines):
            if count > MOST_ROWS:
                raise Unreadable(Fault.TOO_MANY_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise Unreadable(Fault.TOO_MANY_COLUMNS)
            yield cells
    except csv.Error:
        raise Unreadable(Fault.QUOTES) from None


def _row(place: int, cells: list[str], found: dict[int, Column]) -> Row | None:
    if not any(cells):
        return None
    row = Row(place, {})
    for at, column in found.items():
        if column.holds != Holds.SHOWN:
            text, fault = read_cell(column, unmark(cells[at]) if at < len(cells) else "")
            row.cells[column.key] = text
            row.faults += [fault] if fault else []
    return row
