"""The parts say what they should: shapes for every label, no style in the markup, few bytes."""

import gzip
import re

import pytest
from django.template import Context
from django.utils import translation

from partnership.vocabulary import Label
from tests.look.conftest import PARTS, ROOT, STATIC
from tests.look.samples import SPECIMEN

HEAD = (PARTS / "head.html").read_text()
SHEETS = sorted((STATIC / "css").glob("*.css"))
SHARED = [path for path in SHEETS if f"css/{path.name}" in HEAD]
# A page loads what all share and one sheet of its own at most; officials' pages are no first view.
OFFICIALS = ("admin", "desk-")
OWN = [path for path in SHEETS if path not in SHARED and not path.name.startswith(OFFICIALS)]
CSS = [*SHARED, max(OWN, key=lambda path: path.stat().st_size)]
FIRST_VIEW_BYTES = 150_000


def _gzipped(text: bytes) -> int:
    return len(gzip.compress(text, 9))


@pytest.mark.parametrize("label", Label)
def test_every_label_has_a_shape_and_a_word(specimen, label):
    words = next(s["words"] for s in SPECIMEN["statuses"] if s["key"] == label)

    assert f'<symbol id="mark-{label}"' in specimen
    assert re.search(
        rf'class="tag tag-{label}"><svg .*?href="#mark-{label}".*?</svg>{words}<', specimen
    )


def test_shapes_differ():
    shapes = dict(
        re.findall(
            r'<symbol id="mark-(\w+)"[^>]*>(.*?)</symbol>',
            (ROOT / "templates" / "figures" / "shapes.svg").read_text(),
        )
    )

    assert set(Label) <= set(shapes)
    assert len(set(shapes.values())) == len(shapes)


def test_no_style_or_script_in_the_markup():
    markup = "".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))

    inline = r'<style|\sstyle=|<script(?! src| type="module" src| type="application/ld\+json">{{ structured }})|\son\w+=|javascript:'
    assert not re.search(inline, markup)


def test_every_part_is_shown_and_explained(specimen):
    manual = (ROOT / "docs" / "look.md").read_text()
    sources = "".join(
        path.read_text()
        for folder in (ROOT / "templates", ROOT / "tests" / "look" / "templates")
        for path in folder.rglob("*.html")
    )

    for part in PARTS.glob("*.html"):
        assert f"parts/{part.name}" in sources, f"{part.name} is shown nowhere"
        assert f"`{part.name}`" in manual, f"docs/look.md does not explain {part.name}"


def test_figures_keep_their_decimal_point_in_every_language(engine):
    template = engine.get_template("look/specimen.html")

    with translation.override("fr"):
        page = template.render(Context(SPECIMEN))

    assert not re.search(r'\b(?:x|x1|x2|cx|width)="\d+,\d', page)
    assert not re.search(r' d="M\d+,', page)


def test_style_weighs_less_than_12_kb():
    assert sum(_gzipped(path.read_bytes()) for path in CSS) < 12_000


def test_first_view_weighs_less_than_150_kb(specimen):
    fonts = sum(path.stat().st_size for path in STATIC.glob("vendor/*/*latin-[ws]*.woff2"))
    styles = sum(_gzipped(path.read_bytes()) for path in CSS)
    scripts = sum(_gzipped(path.read_bytes()) for path in (STATIC / "js").glob("*.js"))

    assert fonts > 100_000
    assert _gzipped(specimen.encode()) + styles + scripts + fonts < FIRST_VIEW_BYTES


def test_rows_carry_the_same_tag_and_chip_as_their_parts(engine):
    """Rows write both out themselves, because an include in each row costs."""
    chip = engine.get_template("parts/owners.html")
    rows = engine.get_template("parts/rows.html").render(Context(SPECIMEN))
    table = engine.get_template("parts/table.html").render(Context(SPECIMEN))
    tag = engine.get_template("parts/status.html").render(
        Context({"status": SPECIMEN["statuses"][5]})
    )

    assert all(chip.render(Context(row)).strip() in rows for row in SPECIMEN["rows"])
    assert tag.strip() in table
