"""Every page in each language is read as a crawler reads it: words, ways of writing, links."""

import re
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import Resolver404, resolve

from partnership.models import Source, State
from tests.crawl.languages import foreign_words, wrong_formats
from tests.crawl.reading import Sheet, read
from tests.whole.addresses import documents, pages
from tests.whole.conftest import real_plan, real_plans

__all__ = ["real_plan", "real_plans"]
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LANGUAGES = ("en", "fr", "es")
LONG_ENOUGH = 3  # letters of a name that is looked for
A_HEADING = 20  # bytes: what an empty table has
IN_A_LANGUAGE = re.compile("-(?:en|fr|es)$")
OWN_NAMES = {"English", "Français", "Español"}


@pytest.fixture(scope="module")
def sheets(real_plans):
    """What stands on each page, by its address, read once for all that is asked here."""
    client = Client()
    return {
        address: read(client.get(address).content.decode())
        for language in LANGUAGES
        for address in pages(language, one_each=language != "en")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_words_of_another_language(sheets, real_plan, language):
    found = [
        (address, foreign, words.strip())
        for address, words in _spoken(sheets, language)
        if (foreign := foreign_words(words, language))
    ]

    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_numbers_and_money_are_written_as_the_language_does(sheets, real_plan, language):
    found = [
        (address, wrong, words.strip())
        for address, words in _spoken(sheets, language)
        if (wrong := wrong_formats(words, language))
    ]

    assert not found, "\n".join(map(str, found))


def test_no_link_is_broken(sheets, real_plan):
    client, answered = Client(), {}
    broken = []
    for address, link in _links(sheets):
        target = urljoin(address, link)
        kind = _kind(target)
        if kind not in answered:
            answered[kind] = _answers(client, target)
        if not (answered[kind] and _has_subject(target)):
            broken.append((address, link))

    assert not broken, "\n".join(map(str, broken))


def test_every_anchor_is_there(sheets):
    missing = []
    for address, link in _links(sheets):
        place, _, anchor = urljoin(address, link).partition("#")
        sheet = sheets.get(urlsplit(place).path)
        if anchor and sheet and "?" not in place and unquote(anchor) not in sheet.anchors:
            missing.append((address, link))

    assert not missing, "\n".join(map(str, missing))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_is_one(real_plan, language):
    for address in documents(language):
        response = Client().get(address)

        assert response.status_code == 200, address
        assert not response["Content-Type"].startswith("text/html"), address
        assert len(_body(response)) > A_HEADING, address


def _spoken(sheets: dict[str, Sheet], language: str):
    """Return the pages' own words: names of languages and of sources are the same in all."""
    names = _names()
    for address, sheet in sheets.items():
        if sheet.language[:2] == language:
            for words in sheet.words:
                yield address, names.sub(" ", words)


def _names() -> re.Pattern:
    """Return what finds the names of languages, and the titles, publishers, places of sources."""
    columns = Source.objects.values_list("name", "publisher", "locator")
    names = OWN_NAMES | {name for row in columns for name in row if len(name) > LONG_ENOUGH}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


def _links(sheets: dict[str, Sheet]):
    for address, sheet in sheets.items():
        for link in sheet.links:
            if not re.match(r"(https?|mailto|data):", link):
                yield address, link


def _kind(target: str) -> str:
    """Return what links have in common that lead alike: the kind of page, asked by the same names.

    Pages of subjects differ by a code alone, which is looked up and not asked for. A page that
    answers in one language does so in all, as each is read above.
    """
    parts = urlsplit(target)
    names = sorted({each.partition("=")[0] for each in parts.query.split("&")})
    try:
        place = IN_A_LANGUAGE.sub("", resolve(parts.path).url_name or parts.path)
    except Resolver404:
        place = parts.path
    return f"{place}?{'&'.join(names)}"


def _has_subject(target: str) -> bool:
    """Return whether the code in an address, if it has one, is that of a public subject."""
    try:
        code = resolve(urlsplit(target).path).kwargs.get("code")
    except Resolver404:
        return urlsplit(target).path.startswith("/static/")
    return code is None or code in _public_codes()


@cache
def _public_codes() -> set[str]:
    return {"CA", "MX", *State.objects.values_list("code", flat=True)}


def _answers(client: Client, target: str) -> bool:
    path = urlsplit(target).path
    if path.startswith("/static/"):
        return finders.find(unquote(path.removeprefix("/static/"))) is not None
    return client.get(target.partition("#")[0], follow=True).status_code == 200


def _body(response) -> bytes:
    return b"".join(response) if response.streaming else response.content
