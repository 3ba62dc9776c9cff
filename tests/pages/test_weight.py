"""What a reader's browser fetches at the first view: how much, how often, from where, and no cookie."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings

MOST_BYTES, MOST_REQUESTS = 150_000, 14
ADDRESSES = [
    "/en/",
    "/fr/retards/",
    "/es/iniciativas/PRO-1.2/",
    "/en/organizations/",
    "/en/method/",
]
STATIC = Path(settings.BASE_DIR) / "static"
FONT = re.compile(r"src: url\(\"([^\"]+)\"\) format.*\n\s*unicode-range: U\+0000")
FETCHED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src"}
LOADED = {"stylesheet", "icon", "preload"}


class Fetched(HTMLParser):
    """Collects what a browser fetches for a page without being asked."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        kept = tag != "link" or (told.get("rel") in LOADED and told.get("media") != "print")
        if tag in FETCHED and kept and told.get(FETCHED[tag]):
            self.addresses.append(told[FETCHED[tag]])


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def fonts() -> list[Path]:
    """Return the fonts of the letters that all three languages have, as the tokens name them."""
    tokens = STATIC / "css" / "tokens.css"
    found = [(tokens.parent / name).resolve() for name in FONT.findall(tokens.read_text())]
    assert len(found) == 2
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_first_view_is_light_and_of_our_own_making(real, client, address):
    response = client.get(address)
    parser = Fetched()
    parser.feed(response.content.decode())
    assert parser.addresses
    assert all(each.startswith("/static/") for each in parser.addresses)
    files = [STATIC / each.removeprefix("/static/") for each in set(parser.addresses)]
    weight = packed(response.content) + sum(packed(file.read_bytes()) for file in files)
    weight += sum(font.stat().st_size for font in fonts())
    assert weight <= MOST_BYTES
    assert 1 + len(files) + len(fonts()) <= MOST_REQUESTS
    assert not response.cookies
    assert "Set-Cookie" not in response


def test_no_style_fetches_from_elsewhere():
    named = re.findall(r"url\(([^)]*)\)|@import\s+(\S+)", "".join(
        sheet.read_text() for sheet in (STATIC / "css").glob("*.css")
    ))  # fmt: skip
    assert named
    assert not [each for each, _imported in named if "//" in each or _imported]
