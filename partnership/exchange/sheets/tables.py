"""Tables of typed values to files: CSV, a workbook of several sheets, JSON, JSON Lines.

A value is a text, a whole number, a truth, a day, a moment in UTC, or None.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from partnership.exchange.sheets.cells import is_invisible
from partnership.exchange.sheets.formulas import mark

Value = str | int | bool | date | datetime | None
LONGEST = 32_000  # characters of a cell of a workbook
YES, NO = "true", "false"


@dataclass(frozen=True, slots=True)
class Head:
    """One column. key: in every language the same; words: its heading; meaning: a sentence."""

    key: str
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns. key: its name in files for machines; words: the name of its sheet."""

    key: str
    words: str
    heads: tuple[Head, ...]
    rows: Sequence[Mapping[str, Value]]


def csv_of(table: Table) -> str:
    """Return a table as CSV: headings in words, ISO days and moments, no cell a formula."""
    written = io.StringIO()
    out = csv.writer(written)
    out.writerow([mark(head.words) for head in table.heads])
    for row in table.rows:
        out.writerow([_text(row.get(head.key)) for head in table.heads])
    return written.getvalue()


def json_of(about: Mapping[str, Value], tables: Iterable[Table]) -> str:
    """Return all tables as one JSON object, with what the file is and what its columns mean."""
    told = list(tables)
    whole = {
        "about": {name: plain(value) for name, value in about.items()},
        "columns": {
            table.key: {head.key: f"{head.words}. {head.meaning}" for head in table.heads}
            for table in told
        },
        **{table.key: list(_plain_rows(table)) for table in told},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def json_lines_of(about: Mapping[str, Value], tables: Iterable[Table]) -> str:
    """Return a line for each row, each with the name of its table; the first says what it is."""
    lines = [{"table": "about", **{name: plain(value) for name, value in about.items()}}]
    lines += [{"table": table.key, **row} for table in tables for row in _plain_rows(table)]
    return "".join(
        json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines
    )


def workbook_of(tables: Iterable[Table]) -> bytes:
    """Return a workbook with a sheet a table: days, moments and numbers typed, texts as texts."""
    from openpyxl import Workbook  # noqa: PLC0415 (slow to load, and seldom asked for)

    book = Workbook(write_only=True)
    for table in tables:
        _sheet(book, table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Any, table: Table) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = book.create_sheet(table.words[:31])
    sheet.freeze_panes = "B2"
    for place, head in enumerate(table.heads, start=1):
        width = min(60, max(11, len(head.words) + 2, *(_length(row.get(head.key)) for row in table.rows[:60]), 0))  # fmt: skip
        sheet.column_dimensions[get_column_letter(place)].width = width
    if table.rows:
        last = get_column_letter(len(table.heads))
        sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    bold = Font(bold=True)
    headings = [WriteOnlyCell(sheet, value=head.words) for head in table.heads]
    for cell in headings:
        cell.font, cell.data_type = bold, "s"
    sheet.append(headings)
    for row in table.rows:
        sheet.append([_cell(WriteOnlyCell, sheet, row.get(head.key)) for head in table.heads])


def _cell(make: Any, sheet: Any, value: Value) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        cell = make(sheet, value=_clean(value))
        # A text that begins with "=" is a text, whatever openpyxl took it for.
        cell.data_type = "s"
        return cell
    if isinstance(value, datetime):
        # A workbook's moments have no zone; the heading says UTC.
        cell = make(sheet, value=value.astimezone(UTC).replace(tzinfo=None, microsecond=0))
        cell.number_format = "yyyy-mm-dd hh:mm:ss"
        return cell
    cell = make(sheet, value=value)
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    return cell


def _clean(text: str) -> str:
    """Return a text without the letters that XML cannot hold, cut to what a cell holds."""
    kept = text if text.isprintable() else "".join(c for c in text if not is_invisible(c))
    return kept if len(kept) <= LONGEST else f"{kept[:LONGEST]}…"


def _length(value: Value) -> int:
    return len(_text(value).partition("\n")[0]) + 2


def _text(value: Value) -> str:
    told = plain(value)
    if told is None:
        return ""
    if isinstance(told, bool):
        return YES if told else NO
    return mark(told) if isinstance(told, str) else str(told)


def _plain_rows(table: Table) -> Iterator[dict[str, Any]]:
    for row in table.rows:
        yield {head.key: plain(row.get(head.key)) for head in table.heads}


def plain(value: Value) -> str | int | bool | None:
    """Return a value as JSON has it: days and moments as ISO texts."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value
