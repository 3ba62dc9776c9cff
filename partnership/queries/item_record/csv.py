"""The record of an item as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership.queries.item_record.facts import Change
from partnership.queries.item_record.lines import RecordLine

# A spreadsheet would take text that begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def record_csv(lines: Iterable[RecordLine], *, code: str) -> str:
    """Return the lines as CSV with headings in the language in force, the newest first.

    code: of the page's own item, for the lines that are about it.
    """
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(
        [_("Day"), _("Entry"), _("Code"), _("What"), _("Before"), _("After"), _("Status before"),
         _("Status after"), _("Why"), _("By whom"), _("Notes")]
    )  # fmt: skip
    for line in lines:
        table.writerow([plain_cell(text) for text in _row(line, code)])
    return written.getvalue()


def _row(line: RecordLine, code: str) -> tuple[str, ...]:
    return (
        line.day,
        line.number,
        line.subject.code if line.subject else code,
        line.kind,
        *_sides(line.change),
        *_sides(line.status),
        line.why.words,
        line.who,
        "; ".join(line.notes),
    )


def _sides(change: Change | None) -> tuple[str, str]:
    return (change.before.words, change.after.words) if change else ("", "")


def plain_cell(text: str) -> str:
    """Return the text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
