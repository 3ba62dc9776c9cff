"""What is wrong with a file or with its cells, in sentences that say what would be right."""

from django.utils.translation import gettext as _

from partnership.exchange.sheets.shape import (
    LONGEST,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    CellFault,
    Fault,
    Unreadable,
)


def file_sentence(unreadable: Unreadable) -> str:
    """Return why a file was not taken in."""
    told = {
        "where": unreadable.where,
        "rows": MOST_ROWS,
        "columns": MOST_COLUMNS,
        "size": MOST_BYTES // (1024 * 1024),
    }
    return _files()[unreadable.fault] % told


def cell_sentence(fault: CellFault) -> str:
    """Return what is wrong with a cell, and what would be right."""
    return _cells()[fault.fault] % {"text": fault.text, "count": LONGEST}


def _files() -> dict[Fault, str]:
    return {
        Fault.EMPTY: _("This file is empty."),
        Fault.TOO_BIG: _("This file is bigger than %(size)s MB. Send it in parts."),
        Fault.UNKNOWN: _("This is no spreadsheet: send a workbook (.xlsx) or a CSV file."),
        Fault.OLD_EXCEL: _(
            "This is an old or a protected Excel file. Take its password off, and save it as a "
            "workbook (.xlsx)."
        ),
        Fault.PROTECTED: _("This workbook is protected by a password. Take the password off."),
        Fault.MACROS: _(
            "This workbook holds macros. Save it as a workbook without macros (.xlsx)."
        ),
        Fault.DAMAGED: _("This workbook is damaged, or it is none. Save it anew as .xlsx."),
        Fault.BOMB: _("This workbook would unpack to far more than its rows need. Save it anew."),
        Fault.UTF16: _("This text is written in UTF-16. Save it as “CSV UTF-8”."),
        Fault.NOT_UTF8: _(
            "The accents of this text are not written in UTF-8. Save it as “CSV UTF-8”."
        ),
        Fault.NUL: _("There are bytes in this file that no text has. Save it anew as “CSV UTF-8”."),
        Fault.LINE_ENDS: _(
            "The lines of this text end as on a very old Mac. Save it as “CSV UTF-8”."
        ),
        Fault.TOO_MANY_ROWS: _("There are more than %(rows)s rows in it. Send them in parts."),
        Fault.TOO_MANY_COLUMNS: _(
            "There are more than %(columns)s columns in it. Start from a new download."
        ),
        Fault.NO_HEADINGS: _(
            "The headings of the download are not in its first row. Start from a new download."
        ),
        Fault.HEADING_TWICE: _("The heading in %(where)s stands there twice. Keep one of them."),
        Fault.MERGED: _("Cells are merged: %(where)s. Split them, and send it again."),
        Fault.HIDDEN: _("Rows are hidden: %(where)s. Show all rows, and send it again."),
        Fault.QUOTES: _("The quotation marks of this text do not match. Save it anew as CSV."),
    }


def _cells() -> dict[Fault, str]:
    return {
        Fault.FORMULA: _("This is a formula (%(text)s). Write what is to be read."),
        Fault.CELL_ERROR: _("A formula failed here (%(text)s). Write what is to be read."),
        Fault.NO_DAY: _("“%(text)s” is no day: write it as 2026-11-20 (year, month, day)."),
        Fault.NO_TEXT: _("A day stands here (%(text)s) where a text belongs."),
        Fault.TOO_LONG: _("This text is longer than %(count)s characters: shorten it."),
        Fault.INVISIBLE: _("There is a character in it that cannot be seen: type the text anew."),
    }
