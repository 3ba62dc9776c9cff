"""What a sheet is: columns with a key, rows of texts, and faults that name their cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# Limits of what is read in. A cell of a spreadsheet holds no more than LONGEST characters.
MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 30 * 1024 * 1024
MOST_RATIO = 100
MOST_PARTS = 100
MOST_ROWS = 5_000
MOST_COLUMNS = 100
LONGEST = 32_767


class Holds(StrEnum):
    """What a column holds. shown: only to be read, and not read in."""

    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. words: its heading, in the language of whoever downloads.

    known_as: every heading by which it is found, in small letters. choices: {what may be
    written, in small letters: code}. options: (code, word) in the language of the download.
    """

    key: str
    words: str
    holds: Holds = Holds.TEXT
    known_as: frozenset[str] = frozenset()
    choices: Mapping[str, str] = field(default_factory=dict)
    options: tuple[tuple[str, str], ...] = ()
    width: int = 14


class Fault(StrEnum):
    """What is wrong with a file or with a cell of it."""

    # of the file
    EMPTY = "empty"
    TOO_BIG = "too_big"
    UNKNOWN = "unknown"
    OLD_EXCEL = "old_excel"
    PROTECTED = "protected"
    MACROS = "macros"
    DAMAGED = "damaged"
    BOMB = "bomb"
    UTF16 = "utf16"
    NOT_UTF8 = "not_utf8"
    NUL = "nul"
    LINE_ENDS = "line_ends"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    NO_HEADINGS = "no_headings"
    HEADING_TWICE = "heading_twice"
    MERGED = "merged"
    HIDDEN = "hidden"
    QUOTES = "quotes"
    # of a cell
    FORMULA = "formula"
    CELL_ERROR = "cell_error"
    NO_DAY = "no_day"
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    INVISIBLE = "invisible"


class Unreadable(Exception):
    """The file is not taken in at all. where: cells or rows, such as "B4:C4" or "5, 9"."""

    def __init__(self, fault: Fault, where: str = "") -> None:
        self.fault, self.where = fault, where
        super().__init__(fault.value)


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong with one cell. text: what stands in it, shortened."""

    column: str
    fault: Fault
    text: str = ""


@dataclass(slots=True)
class Row:
    """One row. place: its number in the sheet, from 1 at the top. cells: {key: text}."""

    place: int
    cells: dict[str, str]
    faults: list[CellFault] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What was read. name: of the sheet. letters: {key: letter of its column}."""

    name: str
    letters: dict[str, str]
    rows: list[Row]


def letter_of(index: int) -> str:
    """Return the letters of a column, counted from 0: A, B, …, Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
