"""Files made afresh for each test: honest ones, and a hostile corpus."""

import io
import zipfile

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = '<Types><Override PartName="/word/document.xml" ContentType="{}"/></Types>'
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ana Pérez'
    "</dc:creator><cp:lastModifiedBy>Jo Roy</cp:lastModifiedBy><dc:title>Memorando</dc:title>"
    "<dc:language>es-MX</dc:language><dcterms:modified>2026-04-02T10:00:00Z</dcterms:modified>"
    "</cp:coreProperties>"
)


def pdf(*, author: str = "", title: str = "", pages: int = 1, **info: str) -> bytes:
    writer = PdfWriter()
    writer.metadata = None
    for _page in range(pages):
        writer.add_blank_page(200, 200)
    told = {"/Author": author, "/Title": title, **{f"/{name}": text for name, text in info.items()}}
    writer.add_metadata({name: text for name, text in told.items() if text})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_with_script() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    return _written(writer)


def pdf_with_file() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_attachment("hidden.exe", b"MZ")
    return _written(writer)


def pdf_locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def picture(kind: str = "JPEG", *, place: bool = False, turned: bool = False) -> bytes:
    image = Image.new("RGB", (60, 40), "#884422")
    exif = image.getexif()
    if place:
        exif[0x010F] = "Camera"
        exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 25.0, 30.0), 3: "W", 4: (75.0, 41.0, 0.0)})
    if turned:
        exif[0x0112] = 6
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def zipped(**parts: str | bytes) -> bytes:
    """A zip of parts; their names with __ for / and with a dot for each further _."""
    return zip_of({name: data for name, data in parts.items()})


def zip_of(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(
    more: dict[str, str | bytes] | None = None, *, types: str = WORD, core: str = CORE
) -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES.format(types),
        "word/document.xml": "<w:document>Hola</w:document>",
        "docProps/core.xml": core,
    }
    return zip_of(parts | (more or {}))


def odt(more: dict[str, str | bytes] | None = None) -> bytes:
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": "<office:document-content/>",
        "meta.xml": '<o:document-meta xmlns:o="o" xmlns:m="m"><o:meta><m:initial-creator>Ana'
        "</m:initial-creator><m:generator>Office 7</m:generator></o:meta></o:document-meta>",
    }
    return zip_of(parts | (more or {}))


def bomb() -> bytes:
    """A document with a part that swells a thousandfold."""
    return docx({"word/media/image1.png": b"\0" * (60 * 1024 * 1024)})


HOSTILE = {
    "empty": (b"", "empty"),
    "web page called pdf": (b"<!DOCTYPE html><script>alert(1)</script>", "web_page"),
    "web page in sixteen bits": ("\ufeff<html>".encode("utf-16-le"), "web_page"),
    "drawing": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "web_page"),
    "drawing as xml": (b'<?xml version="1.0"?><svg/>', "web_page"),
    "plain text": (b"Dear all", "unknown"),
    "program": (b"MZ\x90\0" + b"\0" * 100, "program"),
    "program of another system": (b"\x7fELF" + b"\0" * 100, "program"),
    "shell script": (b"#!/bin/sh\nrm -rf /\n", "program"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_office"),
    "archive": (zip_of({"a.txt": "hello"}), "archive"),
    "gzip": (b"\x1f\x8b\x08\0" + b"\0" * 30, "archive"),
    "macro type": (docx(types="application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
    "macro part": (docx({"word/vbaProject.bin": b"x"}), "macros"),
    "macros of an open document": (odt({"Basic/Standard/Module1.xml": "x"}), "macros"),
    "climbing name": (docx({"../../etc/passwd": "x"}), "damaged"),
    "name from the root": (docx({"/etc/passwd": "x"}), "damaged"),
    "program inside": (docx({"word/media/run.exe": b"MZ"}), "program"),
    "document inside": (docx({"word/embeddings/sheet1.xlsx": b"PK"}), "holds_files"),
    "swelling": (bomb(), "bomb"),
    "entities": (docx(core='<!DOCTYPE x [<!ENTITY a "aaa">]><x>&a;</x>'), "damaged"),
    "cut document": (docx()[:-40], "damaged"),
    "pdf with script": (pdf_with_script(), "active"),
    "pdf with file": (pdf_with_file(), "holds_files"),
    "pdf with password": (pdf_locked(), "protected"),
    "cut pdf": (pdf(pages=3)[:300], "damaged"),
    "only the name of a pdf": (b"%PDF-1.7\n%%EOF\n", "damaged"),
    "pdf and zip": (pdf() + zip_of({"a": "b"}), "two_kinds"),
    "picture and pdf": (b"\xff\xd8\xff\xe0" + b"%PDF-1.4" + b"\0" * 100, "two_kinds"),
    "picture and script": (b"\x89PNG\r\n\x1a\n" + b"<script>alert(1)</script>", "two_kinds"),
    "picture and zip": (picture("PNG") + zip_of({"a.class": "x"}), "two_kinds"),
    "cut picture": (picture("JPEG")[:200], "damaged"),
}
