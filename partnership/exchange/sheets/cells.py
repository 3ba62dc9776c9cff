"""From what stands in a cell to its text, and what is wrong with it."""

import re
import unicodedata
from datetime import date, datetime

from partnership.exchange.sheets.shape import LONGEST, CellFault, Column, Fault, Holds

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SHOWN_LENGTH = 60


def plain(text: str) -> str:
    """Return a text with one kind of line end and no space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def read_cell(column: Column, value: object) -> tuple[str, CellFault | None]:
    """Return the text of a cell, as a code or an ISO day where the column holds one."""
    if isinstance(value, datetime):
        return _of_moment(column, value)
    if isinstance(value, date):
        return value.isoformat(), None
    text = plain(_words(value))
    if fault := _fault_of(text):
        return "", CellFault(column.key, fault, text[:SHOWN_LENGTH])
    if column.holds == Holds.DAY and text:
        return _of_day(column, text)
    if column.holds == Holds.CHOICE:
        return column.choices.get(" ".join(text.split()).casefold(), text), None
    return text, None


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _of_moment(column: Column, value: datetime) -> tuple[str, CellFault | None]:
    """A day is a moment at midnight in a spreadsheet."""
    if column.holds == Holds.DAY:
        return value.date().isoformat(), None
    return "", CellFault(column.key, Fault.NO_TEXT, value.date().isoformat())


def _of_day(column: Column, text: str) -> tuple[str, CellFault | None]:
    wrong = CellFault(column.key, Fault.NO_DAY, text[:SHOWN_LENGTH])
    if not DAY.fullmatch(text) or not text.isascii():
        return "", wrong
    try:
        return date.fromisoformat(text).isoformat(), None
    except ValueError:
        return "", wrong


def _fault_of(text: str) -> Fault | None:
    if len(text) > LONGEST:
        return Fault.TOO_LONG
    if any(is_invisible(letter) for letter in text):
        return Fault.INVISIBLE
    return None


def is_invisible(letter: str) -> bool:
    """Say whether a letter cannot be seen and is neither a space nor a line end.

    Lone surrogates and what XML cannot hold belong to it.
    """
    if letter in "\n\t":
        return False
    return unicodedata.category(letter) in ("Cc", "Cs") or letter in "\ufffe\uffff"
