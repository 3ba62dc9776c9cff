"""A list as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from partnership.queries.item_record.csv import plain_cell

JOINED = "; "


def list_csv(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return the rows as CSV under headings in the language in force.

    Days are ISO dates and figures plain numbers in every language; no cell is a formula.
    """
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(headings)
    for row in rows:
        table.writerow([plain_cell(text) for text in row])
    return written.getvalue()
