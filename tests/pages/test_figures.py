"""Figures by themselves: five addresses each, whole in words, safe to open and to embed."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from io import BytesIO

import pytest
from PIL import Image

from partnership.queries.figures.drawing import look
from partnership.queries.figures.registry import FIGURES
from tests.look.conftest import STATIC
from tests.pages.late_rows import multiply

SVG = "{http://www.w3.org/2000/svg}"
WORDS = {"en": "figures", "fr": "figures", "es": "figuras"}
NAMES = sorted(FIGURES)


def drawing(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response, ET.fromstring(response.content)  # noqa: S314 - our own


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_says_in_words_what_it_is(real, client, name):
    for language, word in WORDS.items():
        response, root = drawing(client, f"/{language}/{word}/{name}.svg")
        text = response.content.decode()
        assert response["Content-Type"] == "image/svg+xml"
        assert root.find(f"{SVG}title").text and root.find(f"{SVG}desc").text
        for told in ("CC BY 4.0", "creativecommons.org/licenses/by/4.0/", "2026-11-20",
                     f"/{language}/{word}/{name}/?plan=canada-mexico-2025-2028"):  # fmt: skip
            assert told in text
        assert "<script" not in text and " style=" not in text


@pytest.mark.parametrize("name", NAMES)
def test_the_same_as_picture_table_page_and_frame(real, client, name):
    picture = client.get(f"/en/figures/{name}.png")
    with Image.open(BytesIO(picture.content)) as shown:
        assert shown.format == "PNG" and shown.width == 1920
        assert len(picture.content) < 300_000
    rows = list(csv.reader(io.StringIO(client.get(f"/en/figures/{name}.csv").content.decode())))
    assert len({len(row) for row in rows[:-4]}) == 1
    assert [row[0] for row in rows[-3:]] == ["Source", "Licence", "Cite"]
    body = client.get(f"/en/figures/{name}/").content.decode()
    assert '<code id="embed-lines">&lt;iframe src=' in body and "data-copies" in body
    assert client.get(f"/en/embed/{name}").status_code == 200


def test_all_that_a_figure_shows_is_in_its_table(real, client):
    def rows(path):
        return len(list(csv.reader(io.StringIO(client.get(path).content.decode())))) - 5

    assert rows("/en/figures/known.csv") == 72
    assert rows("/en/figures/lanes.csv") == 6
    assert rows("/en/figures/deadlines.csv") == 2
    assert rows("/en/figures/pillars.csv") == 5
    assert rows("/en/figures/months.csv") == 24
    assert rows("/en/figures/known.csv?pillar=PRO") == 21
    assert rows("/en/figures/known.csv?area=GOV-0") == 6
    assert rows("/en/figures/deadlines.csv?code=PRO-5.1-M1") == 1
    assert rows("/en/figures/deadlines.csv?code=PRO-5.1") == 1
    assert rows("/en/figures/deadlines.csv?organization=ca-nserc") == 1
    assert rows("/en/figures/deadlines.csv?organization=un-ilo") == 0
    assert rows("/en/figures/deadlines.csv?party=MX") == 2


def test_the_page_of_others_may_show_an_embed_and_nothing_else(real, client):
    embed, page = client.get("/en/embed/known"), client.get("/en/figures/known/")
    assert "frame-ancestors *" in embed["Content-Security-Policy"]
    assert "X-Frame-Options" not in embed and embed["X-Robots-Tag"] == "noindex"
    assert not embed.cookies and "Set-Cookie" not in embed
    assert "<script" not in embed.content.decode()
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    for suffix in ("svg", "png"):
        shown = client.get(f"/en/figures/known.{suffix}")
        assert shown["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_drawing_may_apply_its_own_rules_alone(real, client):
    response, root = drawing(client, "/en/figures/known.svg")
    assert root.find(f"{SVG}style").text == look.style()
    assert look.style_digest() in response["Content-Security-Policy"]
    assert "unsafe-inline" not in response["Content-Security-Policy"]


def test_a_drawing_has_the_colours_of_the_site():
    sheet = (STATIC / "css" / "tokens.css").read_text()
    light, dark = sheet.split("prefers-color-scheme: dark")
    for colours, part in ((look.LIGHT, light), (look.DARK, dark)):
        told = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", part))
        assert colours == {name: told[name] for name in colours}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("pillar=NO", "pillar"),
        ("code=NO", "code"),
        ("area=NO", "area"),
        ("as_of=no", "as_of"),
        ("organization=no", "organization"),
        ("party=US", "party"),
    ],
)
def test_what_there_is_not_is_named(real, client, query, words):
    response = client.get(f"/en/figures/deadlines.svg?{query}")
    assert response.status_code == 400
    assert client.get("/en/figures/nothing.svg").status_code == 404
    assert client.get("/en/figures/pillars.svg?pillar=PRO").status_code == 400


def test_a_past_day_has_its_own_figure(real, client):
    response, _root = drawing(client, "/en/figures/known.svg?as_of=2026-03-01")
    assert "as of March 1, 2026" in response.content.decode()
    assert "as_of=2026-03-01" in client.get("/en/?as_of=2026-03-01").content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_more_rows_take_no_more_queries(real, client, name, django_assert_num_queries):
    with django_assert_num_queries(5):
        client.get(f"/en/figures/{name}.svg")
    multiply("PRO-5.1-M1", 30)
    with django_assert_num_queries(5):
        client.get(f"/en/figures/{name}.svg?as_of=2026-11-20")


def test_each_figure_of_the_overview_has_its_files(real, client):
    body = client.get("/en/").content.decode()
    for name in ("known", "deadlines", "months", "holders"):
        for suffix in (".csv", ".svg", ".png", "/#embed"):
            assert f'href="/en/figures/{name}{suffix}"' in body
    body = client.get("/en/pillars/PRO/").content.decode()
    assert 'href="/en/figures/known.svg?pillar=PRO"' in body


def test_each_page_of_a_holder_has_its_deadlines(real, client):
    for path, query in (
        ("/en/organizations/ca-nserc/", "organization=ca-nserc"),
        ("/en/initiatives/PRO-5.1/", "code=PRO-5.1"),
        ("/en/milestones/PRO-5.1-M1/", "code=PRO-5.1-M1"),
    ):
        body = client.get(path).content.decode()
        assert f"/figures/deadlines.png?{query}" in body
        assert "deadlines.png" not in client.get("/en/organizations/un-ilo/").content.decode()
