"""The picture of a shared page: drawn from the record, small, as of the day; and the head's tags."""

import io
import re

import pytest
from django.core.cache import cache
from PIL import Image

from partnership.exchange.shapes import Words
from tests.plans import with_initiative

MOST_BYTES = 150_000
PICTURES = [
    "/en/share/plan.png",
    "/fr/partage/plan.png",
    "/es/compartir/atrasos.png",
    "/en/pillars/MOB/share.png",
    "/en/areas/GOV-0/share.png",
    "/fr/initiatives/PRO-5.1/share.png",
    "/es/hitos/PRO-5.1-M1/share.png",
    "/en/organizations/ca-nrcan/share.png",
]
SHARED = {
    "/en/": "/en/share/plan.png",
    "/fr/retards/": "/fr/partage/retards.png",
    "/es/pilares/PRO/": "/es/pilares/PRO/share.png",
    "/en/initiatives/PRO-5.1/": "/en/initiatives/PRO-5.1/share.png",
    "/fr/jalons/PRO-5.1-M1/": "/fr/jalons/PRO-5.1-M1/share.png",
    "/en/organizations/ca-nrcan/": "/en/organizations/ca-nrcan/share.png",
    "/en/method/": "/en/share/plan.png",
}


@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_has_the_size_that_others_ask_for(client, real, path):
    response = client.get(path)
    assert response["Content-Type"] == "image/png"
    assert len(response.content) <= MOST_BYTES
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


@pytest.mark.parametrize(("path", "picture"), SHARED.items())
def test_a_page_says_what_stands_on_its_picture(client, real, path, picture):
    told = tags(client.get(path))
    assert told["og:image"] == f"http://127.0.0.1:8000{picture}"
    assert told["og:title"] and told["og:description"] and told["og:image:alt"]
    assert told["og:url"] == f"http://127.0.0.1:8000{path}"
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["twitter:card"] == "summary_large_image"


def test_the_words_are_the_page_s_own(client, real):
    told = tags(client.get("/en/initiatives/PRO-5.1/"))
    assert told["og:title"] == (
        "Memorandum of understanding between research funding agencies (PRO-5.1)"
    )
    assert told["og:description"].startswith("Its one known milestone is overdue by 234 days")
    assert told["og:locale"] == "en_CA"


def test_another_plan_has_a_picture_of_its_own(client, real):
    found = tags(client.get("/en/?plan=canada-mexico-2023"))
    assert found["og:image"].endswith("/en/share/plan.png?plan=canada-mexico-2023")


def test_the_same_record_gives_the_same_picture(client, real):
    first = client.get("/en/share/late.png")
    cache.clear()
    assert client.get("/en/share/late.png").content == first.content


def test_no_title_is_too_long_or_read_as_markup(client, public):
    long = '#import "x": * ' + "very long words " * 17
    public(with_initiative(title=Words(long, long, long)))
    response = client.get("/en/initiatives/TST-1.1/share.png")
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


def tags(response) -> dict[str, str]:
    """Return what the head of a page says for those who share it, by name."""
    found = re.findall(
        r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">',
        response.content.decode(),
    )
    assert len(found) == len(dict(found))
    return dict(found)
