"""Files that are not what they say: a clear sentence each, and nothing left behind."""

import struct
from http.client import HTTPConnection
from io import BytesIO
from itertools import chain, repeat
from pathlib import Path
from tempfile import gettempdir
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.conf import settings
from openpyxl import Workbook

from partnership.exchange.sheets.shape import MOST_BYTES, MOST_ROWS
from partnership.models import Batch, Report
from tests.actions.people import contributor
from tests.admin.conftest import signed_in, to
from tests.bulk.crowd import many
from tests.bulk.workbooks import Filled, downloaded, hand_in, saved

pytestmark = pytest.mark.one_database

HEADINGS = "Code,How it stands,True since,Version (leave as it is)"
SHEET = "xl/worksheets/sheet1.xml"


def workbook(rows=(("PRO-5.1-M1", "on track", "2026-04-09", "1"),)) -> bytes:
    """A plain workbook with these rows."""
    book = Workbook()
    book.active.append(HEADINGS.split(","))
    for row in rows:
        book.active.append(row)
    return saved(book)


def repacked(content: bytes, **changed: bytes) -> bytes:
    """A workbook with changed changed: {name: bytes}."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, body in changed.items():
            new.writestr(name, body)
    return out.getvalue()


def sheet_of(inside: str, before: str = "", after: str = "") -> bytes:
    """A workbook whose sheet's XML holds this."""
    xml = (
        f'<?xml version="1.0"?>{before}<worksheet xmlns='
        f'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{inside}'
        f"</sheetData>{after}</worksheet>"
    )
    return repacked(workbook(), **{SHEET: xml.encode()})


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


FIRST = (
    '<row r="1">'
    + text_cell("A1", "Code")
    + text_cell("B1", "How it stands")
    + text_cell("C1", "Version (leave as it is)")
    + "</row>"
)


def merged() -> bytes:
    book = Workbook()
    book.active.append(HEADINGS.split(","))
    book.active.append(["PRO-5.1-M1", "on track", "2026-04-09", "1"])
    book.active.merge_cells("B2:C2")
    return saved(book)


def hidden() -> bytes:
    book = Workbook()
    book.active.append(HEADINGS.split(","))
    book.active.append(["PRO-5.1-M1", "on track", "2026-04-09", "1"])
    book.active.row_dimensions[2].hidden = True
    return saved(book)


def bomb() -> bytes:
    """Twenty megabytes of nothing in a few kilobytes."""
    return repacked(workbook(), **{SHEET: b" " * (20 * 1024 * 1024)})


def liar() -> bytes:
    """A zip whose directory says that a big part is small."""
    content = bytearray(repacked(workbook(), **{SHEET: b"<a>" + b" " * 3_000_000 + b"</a>"}))
    big, small = struct.pack("<I", 3_000_007), struct.pack("<I", 1_000)
    return bytes(content.replace(big, small))


def many_parts() -> bytes:
    return repacked(workbook(), **{f"xl/more/{number}.xml": b"<a/>" for number in range(200)})


def nested() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("rows.xlsx", workbook())
    return out.getvalue()


def laughs() -> bytes:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + each)} "{f"&{chr(97 + each)};" * 10}">' for each in range(9)
    )
    return sheet_of(
        FIRST + '<row r="2">' + text_cell("A2", "&j;") + "</row>", f"<!DOCTYPE x [{entities}]>"
    )


def outside() -> bytes:
    doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return sheet_of(FIRST + '<row r="2">' + text_cell("A2", "&e;") + "</row>", doctype)


def wide_row() -> bytes:
    cells = "".join(f'<c r="A{number}"><v>1</v></c>' for number in range(1_000))
    return sheet_of(f'{FIRST}<row r="2">{cells}</row>')


def far_row() -> bytes:
    return sheet_of(f'{FIRST}<row r="1048576">{text_cell("A1048576", "PRO-5.1-M1")}</row>')


def far_column() -> bytes:
    return sheet_of(f'{FIRST}<row r="2">{text_cell("XFD2", "PRO-5.1-M1")}</row>')


def with_macros() -> bytes:
    return repacked(workbook(), **{"xl/vbaProject.bin": b"x"})


LINE = f"{HEADINGS}\nPRO-5.1-M1,on track,2026-04-09,1\n"
FILES = {
    "empty": (b"", "file is empty"),
    "spaces": (b" \n\n", "file is empty"),
    "pdf": (b"%PDF-1.7 and so on", "This is no spreadsheet"),
    "program": (b"MZ\x90\x00" + bytes(500), "This is no spreadsheet"),
    "web page": (b"<!DOCTYPE html><table></table>", "This is no spreadsheet"),
    "old excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old or a protected"),
    "other zip": (nested(), "This is no spreadsheet"),
    "cut off": (workbook()[:900], "damaged"),
    "zip bomb": (bomb(), "unpack to far more"),
    "lying zip": (liar(), "damaged"),
    "many parts": (many_parts(), "unpack to far more"),
    "macros": (with_macros(), "holds macros"),
    "billion laughs": (laughs(), "damaged"),
    "outer entity": (outside(), "damaged"),
    "broken xml": (sheet_of(FIRST + "<row"), "damaged"),
    "merged cells": (merged(), "Cells are merged: B2:C2"),
    "hidden rows": (hidden(), "Rows are hidden: 2"),
    "wide row": (wide_row(), "more than 100 columns"),
    "far row": (far_row(), "more than 5000 rows"),
    "far column": (far_column(), "more than 100 columns"),
    "no headings": (saved(Workbook()), "headings"),
    "utf-16": (LINE.encode("utf-16"), "UTF-16"),
    "utf-16 without its mark": (LINE.encode("utf-16-le"), "UTF-16"),
    "cp1252": ((LINE + "PRO-5.1-M2,arrêté,,1\n").encode("cp1252"), "not written in UTF-8"),
    "nul": (LINE.encode().replace(b"on track", b"on\x00track"), "bytes in this file"),
    "old mac": (LINE.replace("\n", "\r").encode(), "very old Mac"),
    "a million columns": (b"," * 1_000_000, "more than 100 columns"),
    "too many lines": ((HEADINGS + "\n" + "X,,,1\n" * (MOST_ROWS + 1)).encode(), "more than 5000"),
    "open quote": ((HEADINGS + '\n"PRO-5.1-M1,on track').encode(), "quotation marks"),
    "heading twice": (("Code," + LINE).encode(), "stands there twice"),
    "six megabytes": (b"x" * (MOST_BYTES + 1), "bigger than 5 MB"),
}


@pytest.fixture(scope="module")
def evidence_files() -> set[Path]:
    """What lies in the folder of files before."""
    return set(Path(settings.VAR_DIR).rglob("*"))


def left_behind() -> tuple:
    return (Batch.objects.count(), Report.objects.count())


@pytest.mark.parametrize("name", FILES)
def test_is_refused_with_a_sentence_and_leaves_nothing(nserc, name, evidence_files):
    content, sentence = FILES[name]

    answer = hand_in(nserc, content)

    told = [str(message) for message in answer.context["messages"]]
    assert answer.status_code == 200
    assert sentence in told[0]
    assert left_behind() == (0, 0)
    assert set(Path(settings.VAR_DIR).rglob("*")) == evidence_files


@pytest.mark.django_db(transaction=True)
def test_two_hundred_megabytes_are_dropped_on_the_way(live_server):
    story, _ = many(1)
    client = signed_in(contributor(story.nserc))
    client.get(to("many_files"))
    cookies = "; ".join(f"{each.key}={each.value}" for each in client.cookies.values())
    token = client.cookies[settings.CSRF_COOKIE_NAME].value
    head = (
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="rows.two-hundred"\r\n\r\n'
    )
    megabyte, tail = bytes(1024 * 1024), b"\r\n--x--\r\n"
    before = set(Path(gettempdir()).glob("*.upload.two-hundred"))

    connection = HTTPConnection(live_server.thread.host, live_server.thread.port, timeout=60)
    connection.request(
        "POST",
        to("many_files"),
        body=chain([head], repeat(megabyte, 200), [tail]),
        headers={
            "Cookie": cookies,
            "X-CSRFToken": token,
            "Content-Type": "multipart/form-data; boundary=x",
            "Content-Length": str(len(head) + 200 * len(megabyte) + len(tail)),
        },
    )
    answer = connection.getresponse()
    answer.read()
    connection.close()
    for cookie in answer.headers.get_all("Set-Cookie", []):
        client.cookies.load(cookie)

    page = client.get(to("many_files")).content.decode()
    assert (answer.status, answer.headers["Location"]) == (302, to("many_files"))
    assert "bigger than 5 MB" in page
    assert left_behind() == (0, 0)
    assert set(Path(gettempdir()).glob("*.upload.two-hundred")) == before


CELLS = {
    "formula": ("=HYPERLINK(1)", "This is a formula"),
    "day as it is written elsewhere": ("20/11/2026", "write it as 2026-11-20"),
    "american day": ("11/20/26", "write it as 2026-11-20"),
    "no such day": ("2026-02-30", "write it as 2026-11-20"),
    "words": ("yesterday", "write it as 2026-11-20"),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_wrong_cell_is_named(nserc, name):
    text, sentence = CELLS[name]
    book = Filled(downloaded(nserc))
    book.write(3, How_it_stands="on track", True_since=text)
    cell = f"{book.letters['True since']}3"

    page = hand_in(nserc, book.bytes()).content.decode()

    assert f">{cell}</b>" in page
    assert sentence in page
    assert Report.objects.count() == 0
