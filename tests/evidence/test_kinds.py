"""What a file is, by its content; what it tells; and the same file without that."""

import pytest

from partnership.exchange.papers.inspecting import inspected, stripped
from partnership.exchange.papers.kinds import Detail, Kind, Unfit
from tests.evidence import files


@pytest.fixture
def look(tmp_path):
    def looked(data: bytes):
        path = tmp_path / "incoming"
        path.write_bytes(data)
        return inspected(path)

    return looked


@pytest.fixture
def strip(tmp_path):
    def told(data: bytes):
        path, out = tmp_path / "incoming", tmp_path / "out"
        path.write_bytes(data)
        stripped(path, out)
        return inspected(out), out.read_bytes()

    return told


@pytest.mark.parametrize("name", files.HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(look, name):
    data, fault = files.HOSTILE[name]
    with pytest.raises(Unfit) as unfit:
        look(data)
    assert unfit.value.fault == fault


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (files.pdf(), Kind.PDF),
        (files.picture("PNG"), Kind.PNG),
        (files.picture("JPEG"), Kind.JPEG),
        (files.picture("WEBP"), Kind.WEBP),
        (files.docx(), Kind.DOCX),
        (files.odt(), Kind.ODT),
    ],
    ids=["pdf", "png", "jpeg", "webp", "docx", "odt"],
)
def test_an_honest_file_is_known_by_its_content(look, data, kind):
    assert look(data).kind == kind


def test_a_document_tells_title_language_and_day(look):
    found = look(files.docx())
    assert (found.title, found.languages, found.dated_on) == ("Memorando", ("es",), "2026-04-02")
    assert (Detail.AUTHOR, "Ana Pérez") in found.details
    assert (Detail.CHANGED_BY, "Jo Roy") in found.details


def test_a_picture_tells_where_it_was_taken(look):
    found = look(files.picture(place=True))
    assert (Detail.PLACE, "45.4250 N, 75.6833 W") in found.details
    assert (Detail.DEVICE, "Camera") in found.details


@pytest.mark.parametrize(
    "data",
    [
        files.pdf(author="Ana Pérez", Producer="Office"),
        files.docx(),
        files.odt(),
        *(files.picture(kind, place=True) for kind in ("JPEG", "PNG", "WEBP")),
    ],
    ids=["pdf", "docx", "odt", "jpeg", "png", "webp"],
)
def test_a_stripped_file_tells_nothing_of_people(strip, data):
    found, clean = strip(data)
    assert found.details == ()
    for secret in (b"Ana", b"Jo Roy", b"Camera", b"Office"):
        assert secret not in clean


def test_a_turned_picture_stays_upright(strip):
    _found, clean = strip(files.picture(turned=True))
    assert files.Image.open(files.io.BytesIO(clean)).size == (40, 60)


def test_what_stands_in_the_document_itself_is_told(look):
    found = look(files.docx({"word/comments.xml": "<w:comments/>"}))
    assert (Detail.COMMENTS, "") in found.details
