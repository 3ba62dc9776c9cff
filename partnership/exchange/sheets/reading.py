"""Reading a file that officials hand in, by what it is and not by its name."""

from collections.abc import Sequence
from typing import BinaryIO

from partnership.exchange.sheets.shape import MOST_BYTES, Column, Fault, Sheet, Unreadable
from partnership.exchange.sheets.text import read_text

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# Beginnings of files that are no tables at all.
OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b",
          b"MZ", b"\x7fELF", b"<?xml", b"<!", b"<html", b"{\\rtf")  # fmt: skip


def read_sheet(file: BinaryIO, columns: Sequence[Column]) -> Sheet:
    """Read a workbook or a CSV file. Raises Unreadable; keeps and writes nothing."""
    size = file.seek(0, 2)
    file.seek(0)
    if size > MOST_BYTES:
        raise Unreadable(Fault.TOO_BIG)
    head = file.read(512)
    file.seek(0)
    if not head.strip():
        raise Unreadable(Fault.EMPTY)
    if head.startswith(ZIP):
        # Loads openpyxl, which costs start-up time that few requests need.
        from partnership.exchange.sheets.workbook import read_workbook  # noqa: PLC0415

        return read_workbook(file, columns)
    if head.startswith(OLD_OFFICE):
        raise Unreadable(Fault.OLD_EXCEL)
    if head.lstrip().lower().startswith(tuple(each.lower() for each in OTHERS)):
        raise Unreadable(Fault.UNKNOWN)
    return read_text(file.read(), columns)
