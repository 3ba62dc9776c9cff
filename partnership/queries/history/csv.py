"""A history as a table for a spreadsheet: a line for each text or value that changed."""

import csv
import io
from collections.abc import Iterator

from django.utils.translation import gettext as _

from partnership.queries.history import History, HistoryLine
from partnership.queries.item_record.csv import plain_cell
from partnership.record.text_difference import ADDED, REMOVED


def history_csv(history: History) -> str:
    """Return the lines as CSV with headings in the language in force, the newest first."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(
        [_("Entry"), _("Day"), _("Time"), _("Code"), _("What happened"), _("By whom"),
         _("What"), _("Language"), _("Before"), _("After"), _("Status before"),
         _("Status after"), _("Why"), _("Notes")]
    )  # fmt: skip
    for line in history.lines:
        head = (line.number, line.day, line.time_words, history.code, line.kind, line.who)
        for row in _rows(line):
            table.writerow([plain_cell(text) for text in (*head, *row, *_tail(line))])
    return written.getvalue()


def _tail(line: HistoryLine) -> tuple[str, str, str, str]:
    """Return the label before and after, the reason that was given, and what is noted."""
    status = (line.status.before.words, line.status.after.words) if line.status else ("", "")
    told = line.told
    notes = (*(told.notes if told else ()), *line.notes)
    return *status, told.why.words if told else "", "; ".join(notes)


def _rows(line: HistoryLine) -> Iterator[tuple[str, str, str, str]]:
    if line.told is not None:
        change = line.told.change
        before = str(change.before.words) if change else ""
        after = str(change.after.words) if change else ""
        yield line.told.words or line.told.why.words, "", before, after
    for text in line.texts:
        before = "".join(words for op, words in text.parts if op != ADDED)
        after = "".join(words for op, words in text.parts if op != REMOVED)
        yield text.what, text.tag, before, after
    for value in line.values:
        yield value.what, "", value.before, value.after
    if line.told is None and not line.texts and not line.values:
        yield "", "", "", ""
