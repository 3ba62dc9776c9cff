"""What was taken from others is what it says it is: version, licence, and the very bytes."""

import hashlib
import tomllib

import pytest
from PIL import ImageFont

from tests.look.conftest import STATIC

VENDORED = sorted(path for path in (STATIC / "vendor").iterdir())
MADE = sorted((STATIC / "vendor").glob("*/*.ttf"))
LETTERS = "aàâæçéèêëîïñóôœùûüÿÁÉÍÑÓÚÀÇÈÊ«»“”‘’¿¡–—·…−°ªº€\u00a0\u202f\u2011"


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.name)
def test_files_are_the_bytes_that_were_taken(folder):
    told = tomllib.loads((folder / "VENDOR.toml").read_text())

    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "VENDOR.toml"
    }

    assert found == told["sha256"]
    assert "LICENSE" in found
    assert folder.name.endswith(told["version"])
    assert told["licence"] and told["source"]
    assert sorted(told.get("made", [])) == sorted(name for name in found if name.endswith(".ttf"))


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.stem)
def test_a_plain_font_has_every_letter_and_figures_of_one_width(path):
    font = ImageFont.truetype(path, 64)
    missing = bytes(font.getmask("\u2713"))

    assert [letter for letter in LETTERS if bytes(font.getmask(letter)) == missing] == []
    assert len({font.getlength(figure) for figure in "0123456789"}) == 1
    assert font.getname()[0] in ("Instrument Sans", "Newsreader")
