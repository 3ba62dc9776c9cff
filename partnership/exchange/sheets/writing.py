"""Writing rows as CSV. No cell that is written is ever a formula."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from partnership.exchange.sheets.cells import is_invisible
from partnership.exchange.sheets.formulas import mark
from partnership.exchange.sheets.shape import Column, Holds

Cells = Mapping[str, str]
UNSEEN = "\ufffd"  # stands for what cannot be seen


def write_text(rows: Iterable[Cells], columns: Sequence[Column], *, separator: str = ",") -> bytes:
    """Return CSV in UTF-8 with its mark, every cell in quotes."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([column.words for column in columns])
    for row in rows:
        writer.writerow([mark(shown_in(column, row)) for column in columns])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def shown_in(column: Column, row: Cells) -> str:
    """Return the text of a cell as it is written, as the word of a code where the column has a list."""
    text = "".join(UNSEEN if is_invisible(letter) else letter for letter in row.get(column.key, ""))
    return dict(column.options).get(text, text) if column.holds == Holds.CHOICE else text
