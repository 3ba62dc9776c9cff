"""PDF: whole, open, without scripts or files inside; what it tells; the same without it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from partnership.exchange.papers.days import day_of
from partnership.exchange.papers.kinds import Detail, Fault, Found, Kind, Unfit
from partnership.exchange.papers.languages import languages_of

MOST_OBJECTS = 300_000
TAIL_BYTES = 2048
INFO = {
    "/Author": Detail.AUTHOR,
    "/Creator": Detail.SOFTWARE,
    "/Producer": Detail.SOFTWARE,
    "/CreationDate": Detail.CREATED,
    "/ModDate": Detail.CHANGED,
    "/Subject": Detail.SUBJECT,
    "/Keywords": Detail.REMARK,
    "/Company": Detail.COMPANY,
    "/Manager": Detail.COMPANY,
    "/SourceModified": Detail.CHANGED,
}
RUNS = ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/RichMedia", "/Movie", "/Sound",
        "/Rendition", "/3D", "/GoToE")  # fmt: skip
BROKEN = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError,
          RecursionError, NotImplementedError, AssertionError)  # fmt: skip


def pdf_found(path: Path) -> Found:
    """Return what a PDF says of itself. Raises Unfit for what is not taken in."""
    try:
        return _found(_opened(path))
    except BROKEN:
        raise Unfit(Fault.DAMAGED) from None


def pdf_stripped(path: Path, out: Path) -> None:
    """Write the pages anew, without properties and without earlier states of the file."""
    try:
        writer = PdfWriter(clone_from=_opened(path))
        writer.metadata = None
        writer.root_object.pop(NameObject("/Metadata"), None)
        for each in writer._objects:
            if isinstance(each, DictionaryObject):
                for name in ("/Metadata", "/PieceInfo", "/LastModified"):
                    each.pop(NameObject(name), None)
        writer.compress_identical_objects(remove_unreferenced=True)
        with out.open("wb") as file:
            writer.write(file)
    except BROKEN:
        raise Unfit(Fault.DAMAGED) from None


def _opened(path: Path) -> PdfReader:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL_BYTES))
        if b"%%EOF" not in file.read():
            raise Unfit(Fault.DAMAGED)
    reader = PdfReader(path, strict=False)
    if reader.is_encrypted:
        raise Unfit(Fault.PROTECTED)
    if not len(reader.pages):
        raise Unfit(Fault.DAMAGED)
    return reader


def _found(reader: PdfReader) -> Found:
    signed = any([_look(each) for each in _objects(reader)])
    info = {str(name): str(value) for name, value in (reader.metadata or {}).items()}
    details = [(INFO[name], text[:200]) for name, text in info.items() if name in INFO and text]
    if "/Metadata" in reader.root_object:
        details.append((Detail.OTHER, ""))
    return Found(
        Kind.PDF,
        details=tuple(details),
        title=info.get("/Title", "").strip()[:300],
        languages=languages_of(str(reader.root_object.get("/Lang", ""))),
        dated_on=day_of(info.get("/ModDate") or info.get("/CreationDate") or ""),
        signed=signed,
    )


def _objects(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Yield every dictionary that can be reached from the trailer, each once."""
    waiting: list[Any] = [reader.trailer]
    seen: set[tuple[int, int]] = set()
    count = 0
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            key = (each.idnum, each.generation)
            if key in seen:
                continue
            seen.add(key)
            each = each.get_object()
        count += 1
        if count > MOST_OBJECTS:
            raise Unfit(Fault.BOMB)
        if isinstance(each, DictionaryObject):
            yield each
            waiting.extend(each.values())
        elif isinstance(each, ArrayObject):
            waiting.extend(each)


def _look(each: DictionaryObject) -> bool:
    """Raise Unfit for what runs or hides a file; return whether this is a signature."""
    if "/JS" in each or "/JavaScript" in each or "/XFA" in each:
        raise Unfit(Fault.ACTIVE)
    if each.get("/S") in RUNS or each.get("/Subtype") in RUNS:
        raise Unfit(Fault.ACTIVE)
    if "/EF" in each or each.get("/Subtype") == "/FileAttachment":
        raise Unfit(Fault.HOLDS_FILES)
    if isinstance(each, StreamObject) and each.get("/Type") == "/EmbeddedFile":
        raise Unfit(Fault.HOLDS_FILES)
    return each.get("/Type") == "/Sig" or (each.get("/FT") == "/Sig" and "/V" in each)
