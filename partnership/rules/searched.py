"""The words by which a state is found: those of its own texts, in all languages at once.

What was reported, answered or moved is no text of the subject: it is known from a day of its
own, which may lie after the first day on which the state shows.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from partnership.vocabulary import Language, SubjectKind

StateDict = dict[str, Any]
WORD_LENGTH = 40  # characters; a longer word is cut, when it is kept and when it is looked for
NAMES = ("title", "name", "acronym", "partnership")
TEXTS = ("description", "quoted", "measure", "outcome", "note", "portfolio", "unit")
WORD = re.compile(r"[^\W_]+")
GROUPS = re.compile(r"[a-z]+|[0-9]+")


def folded(text: str) -> str:
    """Return the text as search compares it: no case, no accents, single blanks."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(kept.split())


def words_in(text: str) -> list[str]:
    """Return the folded words of a text in its order: "L’énergie, 2025" is l, energie, 2025."""
    return [word[:WORD_LENGTH] for word in WORD.findall(folded(text))]


def key_of(text: str) -> str:
    """Return a code or a short name without case and signs: "PRO-1.2" is pro12."""
    return "".join(words_in(text))


def groups_of(text: str) -> tuple[str, ...]:
    """Return a code's groups of letters and of digits: "PRO-1.2-M1" is pro, 1, 2, m, 1."""
    return tuple(GROUPS.findall(folded(text)))


def search_columns(state: StateDict) -> dict[str, str]:
    """Return the columns of models.SearchText that repeat the state."""
    shorts = _own(state, ("acronym",))
    return {
        "keys": _between_blanks(dict.fromkeys(key_of(each) for each in (state["code"], *shorts))),
        "title": _between_blanks(words_in(" ".join([state["code"], *_own(state, NAMES)]))),
        "bodies": _between_blanks(bodies_of(state)),
        "texts": _between_blanks(words_in(" ".join(_own(state, TEXTS)))),
    }


def bodies_of(state: StateDict) -> list[str]:
    """Return the codes of the organizations that answer for it, took part, pay or are paid."""
    if state["kind"] == SubjectKind.ORGANIZATION:
        return []
    told = [
        row["organization"] for row in state.get("responsibilities", []) if row["until_on"] is None
    ]
    for name in ("organizations", "payers", "payees"):
        told += state.get(name, [])
    return sorted(set(told))


def all_words(columns: dict[str, str]) -> set[str]:
    """Return every word of a state's names and texts."""
    return {*columns["title"].split(), *columns["texts"].split()}


def _own(state: StateDict, names: Iterable[str]) -> list[str]:
    return [
        state[name][language]
        for name in names
        for language in Language
        if name in state and state[name][language]
    ]


def _between_blanks(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "
