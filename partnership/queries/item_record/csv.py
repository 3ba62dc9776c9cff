"""The record of an item as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership.queries.item_record import RecordLine

# A spreadsheet would take text that begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def record_csv(lines: Iterable[RecordLine], *, code: str) -> str:
    """Return the lines as CSV with headings in the language in force, the newest first.

    code: of the page's own item, for the lines that are about it.
    """
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(
        [_("Day"), _("Entry"), _("Code"), _("What"), _("Before"), _("After"), _("Why"), _("Notes")]
    )
    for line in lines:
        table.writerow([plain_cell(text) for text in _row(line, code)])
    return written.getvalue()


def _row(line: RecordLine, code: str) -> tuple[str, ...]:
    return (
        line.day,
        line.number,
        line.subject.code if line.subject else code,
        line.kind,
        line.change.before.words if line.change else "",
        line.change.after.words if line.change else "",
        line.why.words,
        "; ".join(line.notes),
    )


def plain_cell(text: str) -> str:
    """Return the text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
