"""What programs are told: robots.txt, the site map, and schema.org in each page."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.core.cache import cache

from partnership.pages.structured import structured
from partnership.queries import site_map
from partnership.queries.page_context import Reading

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TAGS = {"en-CA", "fr-CA", "es-MX", "en", "fr", "es", "x-default"}


def urls(response) -> list:
    """Return the entries of a site map."""
    return ElementTree.fromstring(response.content).findall("s:url", NAMES)  # noqa: S314


def block(response) -> list[dict]:
    """Return what a page says of itself."""
    text = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', response.content.decode()
    )
    return json.loads(text.group(1))["@graph"]


def test_robots_may_read_all_but_what_has_no_end(client, story, settings):
    settings.SITE_URL = "https://tracker.example"
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text and "Disallow: /*?*as_of=" in text
    assert "Disallow: /fr/recherche/?" in text and "Disallow: /es/buscar/?" in text
    assert "Sitemap: https://tracker.example/sitemap.xml" in text
    assert "Disallow: /\n" not in text and "Disallow: /en/\n" not in text


def test_every_address_of_the_site_map_answers_and_names_the_others(client, story, settings):
    settings.SITE_URL = "https://tracker.example"
    response = client.get("/sitemap.xml")
    found = {url.find("s:loc", NAMES).text: url for url in urls(response)}
    assert "https://tracker.example/fr/jalons/PRO-5.1-M1/" in found
    for where, url in found.items():
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        assert set(links) == TAGS and where in links.values()
        assert re.fullmatch(r"2026-\d\d-\d\dT[\d:]{8}Z", url.find("s:lastmod", NAMES).text)
        assert client.get(where.removeprefix("https://tracker.example")).status_code == 200


def test_the_site_map_is_sent_once_for_each_record(client, story):
    etag = client.get("/sitemap.xml")["ETag"]
    again = client.get("/sitemap.xml", headers={"If-None-Match": etag})
    assert again.status_code == 304


def test_a_long_site_map_comes_in_files(client, story, monkeypatch):
    whole = {url.find("s:loc", NAMES).text for url in urls(client.get("/sitemap.xml"))}
    monkeypatch.setattr(site_map, "SUBJECTS", 2)
    cache.clear()
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    parts = [each.text for each in index.iterfind(".//s:loc", NAMES)]
    assert len(parts) > 1
    found = set()
    for part in parts:
        found |= {
            url.find("s:loc", NAMES).text for url in urls(client.get("/" + part.split("/")[-1]))
        }
    assert found == whole
    assert client.get("/sitemap-99.xml").status_code == 404


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/en/", {"WebPage"}),
        ("/fr/donnees/", {"WebPage", "Dataset"}),
        ("/es/hitos/PRO-5.1-M1/", {"WebPage", "BreadcrumbList", "Action"}),
        ("/en/organizations/ca-nserc/", {"WebPage", "BreadcrumbList", "GovernmentOrganization"}),
        ("/en/pillars/PRO/", {"WebPage", "BreadcrumbList", "DefinedTerm"}),
    ],
)
def test_a_page_says_what_it_is(client, story, path, kinds):
    found = block(client.get(path))
    assert {each["@type"] for each in found} == kinds
    assert found[0]["url"].endswith(path)


def test_no_text_can_end_the_block():
    wordmark = {"name": "</script><script>alert(1)</script>&\u2028", "address": "/en/"}
    reading = Reading("late", "en", {}, None, type("Head", (), {"at": None})())
    text = structured(reading, {"wordmark": wordmark, "canonical": "https://x.example/"})
    assert "<" not in text and "&" not in text and "\u2028" not in text
    assert json.loads(text)["@graph"][0]["isPartOf"]["name"] == wordmark["name"]
