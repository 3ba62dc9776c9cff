"""Sources in one line each: what kind, whose, where, in which language."""

from collections.abc import Iterable

from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.words import only
from partnership.vocabulary import SourceKind


def sources_in(sources: Iterable[dict], language: str) -> tuple[dict, ...]:
    """Return each source as a link: kind, words, address, and its language where another."""
    return tuple(
        {
            "kind": str(label_of(SourceKind(source["kind"]))),
            "words": source["publisher"] or source["name"],
            "name": source["name"],
            "locator": source["locator"],
            "address": source["address"],
            "lang": TAGS.get(_foreign(source, language), ""),
            "only": _only(_foreign(source, language)),
        }
        for source in sources
    )


def _foreign(source: dict, language: str) -> str:
    """Return the language of a source that is not in the reader's; "" when it is, or unknown."""
    languages = source["languages"]
    return "" if not languages or language in languages else languages[0]


def _only(language: str) -> str:
    return only(language) if language else ""
