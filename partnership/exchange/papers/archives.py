"""Zip files as office documents are: whole, of bounded size, without macros or foreign parts."""

from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from partnership.exchange.papers.kinds import OOXML, OPEN_DOCUMENT, Fault, Kind, Unfit

MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024  # bytes
MOST_RATIO = 200  # unpacked bytes for one packed, in a part of more than RATIO_FROM
RATIO_FROM = 1024 * 1024
CHUNK = 64 * 1024
MIMETYPE = "mimetype"
CONTENT_TYPES = "[Content_Types].xml"
MAIN = {
    b"wordprocessingml.document.main+xml": Kind.DOCX,
    b"spreadsheetml.sheet.main+xml": Kind.XLSX,
    b"presentationml.presentation.main+xml": Kind.PPTX,
}
MACROS = ("vbaproject", "vbadata", "basic/", "scripts/", "activex", "xl/macrosheets/")
PROGRAM_NAMES = (".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".sh", ".lnk",
                 ".hta", ".scr", ".msi", ".com")  # fmt: skip
FOREIGN = (".bin", ".zip", ".rar", ".7z", ".html", ".htm", ".mht")
# Bins that every office program writes and that hold no file of somebody's.
HARMLESS_BINS = ("printersettings",)


def kind_of_zip(path: Path) -> Kind:
    """Return which office document a zip is. Raises Unfit for any other, and for hostile ones."""
    try:
        with ZipFile(path) as archive:
            return _checked(archive)
    except (BadZipFile, LargeZipFile, EOFError, OSError, NotImplementedError, ValueError):
        raise Unfit(Fault.DAMAGED) from None
    except RuntimeError:  # a part is encrypted
        raise Unfit(Fault.PROTECTED) from None


def _checked(archive: ZipFile) -> Kind:
    parts = archive.infolist()
    _check_sizes(parts)
    kind = _kind(archive)
    for part in parts:
        _check_name(part.filename)
    _unpack(archive, parts)
    return kind


def _check_sizes(parts: list[ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unfit(Fault.BOMB)
    for part in parts:
        if part.file_size > RATIO_FROM and part.file_size > MOST_RATIO * max(1, part.compress_size):
            raise Unfit(Fault.BOMB)
        if part.flag_bits & 0x1:
            raise Unfit(Fault.PROTECTED)


def _kind(archive: ZipFile) -> Kind:
    names = set(archive.namelist())
    if CONTENT_TYPES in names:
        return _ooxml(_part(archive, CONTENT_TYPES))
    if MIMETYPE in names:
        return _open_document(archive)
    raise Unfit(Fault.ARCHIVE)


def _ooxml(types: bytes) -> Kind:
    if b"macroenabled" in types.lower() or b"vbaproject" in types.lower():
        raise Unfit(Fault.MACROS)
    found = {kind for mark, kind in MAIN.items() if mark in types}
    if len(found) != 1:
        raise Unfit(Fault.UNKNOWN)
    return found.pop()


def _open_document(archive: ZipFile) -> Kind:
    told = _part(archive, MIMETYPE).decode("ascii", "replace").strip()
    for kind in OPEN_DOCUMENT:
        if told == kind.value:
            return kind
    raise Unfit(Fault.UNKNOWN)


def _part(archive: ZipFile, name: str) -> bytes:
    """Return the beginning of a part: as much as such a part ever has."""
    with archive.open(name) as part:
        return part.read(RATIO_FROM)


def _check_name(name: str) -> None:
    """Refuse parts that climb out of the archive, that run, or that are files of their own."""
    plain = name.replace("\\", "/").lower()
    if plain.startswith("/") or ".." in plain.split("/") or ":" in plain or "\x00" in plain:
        raise Unfit(Fault.DAMAGED)
    if any(mark in plain for mark in MACROS):
        raise Unfit(Fault.MACROS)
    if plain.endswith(PROGRAM_NAMES):
        raise Unfit(Fault.PROGRAM)
    if "/embeddings/" in f"/{plain}" or plain.startswith("object ") or plain.endswith(FOREIGN):
        if not any(mark in plain for mark in HARMLESS_BINS):
            raise Unfit(Fault.HOLDS_FILES)


def _unpack(archive: ZipFile, parts: list[ZipInfo]) -> None:
    """Read every part to its end: sizes that lie and checksums that are wrong come out here."""
    left = MOST_UNPACKED
    for part in parts:
        with archive.open(part) as opened:
            while chunk := opened.read(CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise Unfit(Fault.BOMB)


__all__ = ["OOXML", "OPEN_DOCUMENT", "kind_of_zip"]
