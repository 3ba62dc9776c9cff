"""Rows that were copied out of a spreadsheet and pasted as text."""

import csv
from io import StringIO

from partnership.admin.bulk.choices import code_of


def pasted_cells(
    text: str, columns: list[str], codes: list[str]
) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Read pasted rows: tabs between the cells, the code first, then `columns` in order.

    Returns ({code: {column: text}}, codes that are not in the table). An empty cell leaves
    what stands in the table.
    """
    found: dict[str, dict[str, str]] = {}
    strange = []
    for cells in csv.reader(StringIO(text), delimiter="\t"):
        code = cells[0].strip() if cells else ""
        if code not in codes:
            strange += [code] if code else []
            continue
        pairs = zip(columns, cells[1:], strict=False)
        found[code] = {name: code_of(name, cell.strip()) for name, cell in pairs if cell.strip()}
    return found, strange
