"""What an office document tells in its properties, and the same document without them."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from partnership.exchange.papers.days import day_of
from partnership.exchange.papers.kinds import OOXML, Detail, Fault, Found, Kind, Unfit
from partnership.exchange.papers.languages import languages_of

CORE, APP, CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
META = "meta.xml"
PROPERTIES = (CORE, APP, CUSTOM, META)
DETAILS = {
    "creator": Detail.AUTHOR,
    "initial-creator": Detail.AUTHOR,
    "lastModifiedBy": Detail.CHANGED_BY,
    "printed-by": Detail.CHANGED_BY,
    "Company": Detail.COMPANY,
    "Manager": Detail.COMPANY,
    "Application": Detail.SOFTWARE,
    "generator": Detail.SOFTWARE,
    "created": Detail.CREATED,
    "creation-date": Detail.CREATED,
    "modified": Detail.CHANGED,
    "date": Detail.CHANGED,
    "subject": Detail.SUBJECT,
    "description": Detail.REMARK,
    "keywords": Detail.REMARK,
    "keyword": Detail.REMARK,
    "Template": Detail.OTHER,
    "user-defined": Detail.OTHER,
}
COMMENT_PARTS = ("comments", "threadedcomments", "persons")
TRACKED = {b"<w:ins ", b"<w:del ", b"<text:tracked-changes", b"<table:tracked-changes"}
MOST_BYTES = 20 * 1024 * 1024  # of one part that is looked into
EMPTY = {
    CORE: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp='
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    APP: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    CUSTOM: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    META: b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office='
    b'"urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>',
}


def office_found(path: Path, kind: Kind) -> Found:
    """Return what an office document says of itself. It was checked as a zip before."""
    with ZipFile(path) as archive:
        told = list(_told(archive))
        values = dict(reversed(told))
        return Found(
            kind,
            details=(*_details(told), *_inside(archive)),
            title=values.get("title", ""),
            languages=languages_of(values.get("language", "")),
            dated_on=day_of(values.get("modified") or values.get("date") or ""),
            signed=any(name.startswith("_xmlsignatures/") for name in archive.namelist()),
        )


def office_stripped(path: Path, kind: Kind, out: Path) -> None:
    """Write the same document with empty properties and without its thumbnail's parts."""
    with ZipFile(path) as archive, ZipFile(out, "w") as clean:
        for part in archive.infolist():
            data = EMPTY.get(part.filename)
            packed = ZIP_STORED if part.filename == "mimetype" else ZIP_DEFLATED
            # A plain name, so that no moment and no machine of the writer stays behind.
            clean.writestr(_named(part.filename), data or archive.read(part), packed)


def _named(name: str) -> ZipInfo:
    return ZipInfo(name, (1980, 1, 1, 0, 0, 0))


def _told(archive: ZipFile) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of every property that has a text."""
    for name in set(archive.namelist()) & set(PROPERTIES):
        for element in _tree(archive.read(name)).iter():
            text = "".join(element.itertext()).strip() if len(element) == 0 else ""
            if text:
                yield element.tag.rpartition("}")[2], text[:200]


def _tree(data: bytes) -> ElementTree.Element:
    """Parse a part without a document type, which alone could swell it or reach out."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or len(data) > MOST_BYTES:
        raise Unfit(Fault.DAMAGED)
    try:
        return ElementTree.fromstring(data)  # noqa: S314 no document type, so no entities
    except ElementTree.ParseError:
        raise Unfit(Fault.DAMAGED) from None


def _details(told: list[tuple[str, str]]) -> Iterator[tuple[Detail, str]]:
    for name, text in told:
        if name in DETAILS:
            yield DETAILS[name], text


def _inside(archive: ZipFile) -> Iterator[tuple[Detail, str]]:
    """Yield what stands in the document itself: comments, and changes with their writers."""
    names = [name.lower() for name in archive.namelist()]
    if any(part in name.rpartition("/")[2] for name in names for part in COMMENT_PARTS):
        yield Detail.COMMENTS, ""
    for part in archive.infolist():
        if part.filename in ("word/document.xml", "content.xml") and part.file_size <= MOST_BYTES:
            data = archive.read(part)
            if any(mark in data for mark in TRACKED):
                yield Detail.TRACKED, ""
            if b"<office:annotation" in data:
                yield Detail.COMMENTS, ""


__all__ = ["OOXML", "office_found", "office_stripped"]
