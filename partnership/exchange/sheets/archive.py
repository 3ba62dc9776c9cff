"""A workbook is a zip: what it may hold, and how big it may become, before it is opened."""

from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from partnership.exchange.sheets.shape import (
    MOST_PARTS,
    MOST_RATIO,
    MOST_UNPACKED,
    Fault,
    Unreadable,
)

RATIO_FROM = 1024 * 1024  # bytes: smaller parts may be packed as tightly as they like
TYPES = "[Content_Types].xml"
WORKBOOK = b"spreadsheetml.sheet.main+xml"
MACROS = (b"macroenabled", b"vbaproject")
MACRO_PARTS = ("vbaproject", "vbadata", "xl/macrosheets/", "activex")
# What openpyxl reads as a whole (styles, the list of sheets) is never that big.
MOST_WHOLE = 2 * 1024 * 1024
PIECEWISE = ("xl/worksheets/", "xl/sharedstrings.xml")
CHUNK = 64 * 1024


def check_archive(file: BinaryIO) -> None:
    """Raise Unreadable unless the file is a workbook without macros, of a bounded size."""
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
            _check_sizes(parts)
            _check_kind(archive, parts)
            _check_whole(archive, parts)
    except (BadZipFile, LargeZipFile, EOFError, OSError, NotImplementedError, ValueError):
        raise Unreadable(Fault.DAMAGED) from None
    except RuntimeError:  # a part is encrypted
        raise Unreadable(Fault.PROTECTED) from None


def _check_sizes(parts: list[ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable(Fault.BOMB)
    for part in parts:
        if part.file_size > RATIO_FROM and part.file_size > MOST_RATIO * max(1, part.compress_size):
            raise Unreadable(Fault.BOMB)
        if _is_read_whole(part.filename.lower()) and part.file_size > MOST_WHOLE:
            raise Unreadable(Fault.BOMB)
        if part.flag_bits & 0x1:
            raise Unreadable(Fault.PROTECTED)


def _is_read_whole(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith(PIECEWISE)


def _check_kind(archive: ZipFile, parts: list[ZipInfo]) -> None:
    names = [part.filename.lower() for part in parts]
    if any(mark in name for name in names for mark in MACRO_PARTS):
        raise Unreadable(Fault.MACROS)
    if TYPES not in archive.namelist():
        raise Unreadable(Fault.UNKNOWN)
    with archive.open(TYPES) as part:
        types = part.read(RATIO_FROM)
    if any(mark in types.lower() for mark in MACROS):
        raise Unreadable(Fault.MACROS)
    if WORKBOOK not in types:
        raise Unreadable(Fault.UNKNOWN)


def _check_whole(archive: ZipFile, parts: list[ZipInfo]) -> None:
    """Read every part to its end: sizes that lie and broken checksums come out here."""
    left = MOST_UNPACKED
    for part in parts:
        with archive.open(part) as opened:
            while chunk := opened.read(CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise Unreadable(Fault.BOMB)
