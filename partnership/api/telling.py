"""How texts and the words of codes are told: in three languages, or in the one asked for."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import orjson
from django.utils import translation
from django.utils.translation import gettext

from partnership.models.labels import choices
from partnership.models.status_labels import (
    INITIATIVE_STATUS,
    MILESTONE_STATUS,
    NO_RECENT_REPORT,
)
from partnership.queries.words import invented as words
from partnership.rules.told import LANGUAGES, in_all_languages, shaped
from partnership.vocabulary import (
    Assurance,
    Claim,
    EntryKind,
    Freshness,
    Schedule,
    Scope,
    SubjectKind,
    Why,
)

PREAMBLE, NO_RECENT, DEMO, INVENTED = "preamble", "no_recent_report", "demo", "invented"
TABLES: dict[str, Callable[[], dict]] = {
    "initiative": lambda: INITIATIVE_STATUS | {NO_RECENT: NO_RECENT_REPORT},
    "milestone": lambda: MILESTONE_STATUS | {NO_RECENT: NO_RECENT_REPORT},
    **{
        codes.__name__: lambda codes=codes: dict(choices(codes))
        for codes in (Schedule, Freshness, Assurance, Claim, Why, EntryKind, SubjectKind, Scope)
    },
    "site": lambda: {
        DEMO: gettext("Demonstration: what officials publish here is invented."),
        INVENTED: words.INVENTED,
        PREAMBLE: gettext("Preamble"),
    },
}


@lru_cache(maxsize=4)
def _words(lang: str | None) -> dict[str, dict[str, dict]]:
    """Return every table of words as it is told. Made once for each language."""
    spoken = {language: _spoken(language) for language in LANGUAGES}
    tables = spoken["en"]
    return {
        name: {
            code: _told({each: spoken[each][name][code] for each in LANGUAGES}, lang)
            for code in table
        }
        for name, table in tables.items()
    }


def _spoken(language: str) -> dict[str, dict[str, str]]:
    with translation.override(language):
        return {
            name: {code: str(word) for code, word in table().items()}
            for name, table in TABLES.items()
        }


def _told(texts: dict[str, str], lang: str | None, source: str = "en") -> dict:
    """Return a text in all languages, None where it is missing, or in one with its fallback."""
    if lang is None:
        return in_all_languages(texts)
    for found in (lang, source, *LANGUAGES):
        if texts.get(found):
            return {"text": texts[found], "lang": found, "fallback": found != lang}
    return {"text": None, "lang": lang, "fallback": False}


class Telling:
    """Tells texts and codes in the language of one answer. lang: None for all three."""

    def __init__(self, lang: str | None) -> None:
        self.lang = lang
        self._tables = _words(lang)

    def words(self, table: str, code: str | None) -> dict | None:
        """Return the words of a code; None stays None."""
        return None if code is None else self._tables[table][code]

    def text(self, texts: dict[str, str], source: str) -> dict:
        """Return one of the plan's texts. source: the language that it was written in."""
        return _told(texts, self.lang, source)

    def shaped(self, value: Any, source: str) -> Any:
        """Return a part of a public state: its texts told, and null for what is empty."""
        return shaped(value, lambda text: _told(text, self.lang, source))


class WrittenTelling(Telling):
    """Tells in all languages; the words of codes as JSON that is written already."""

    def __init__(self) -> None:
        super().__init__(None)
        self._tables = _written()


@lru_cache(maxsize=1)
def _written() -> dict[str, dict[str, orjson.Fragment]]:
    return {
        name: {code: orjson.Fragment(orjson.dumps(words)) for code, words in table.items()}
        for name, table in _words(None).items()
    }
