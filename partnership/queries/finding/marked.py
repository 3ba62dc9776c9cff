"""The reader's words in a text, marked; and as much of a long text as is needed to see them."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnership.queries.finding.asked import begins
from partnership.rules.searched import WORD, words_in

BEFORE, LONGEST = 60, 220  # characters of an excerpt: before the first mark, and in all


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words. marked: they are what the reader looked for."""

    words: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A text in pieces. lang, only: as of queries.words.Text. held: which words it holds."""

    pieces: tuple[Piece, ...]
    lang: str = ""
    only: str = ""
    held: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.pieces)


def marked(text: str, needles: Sequence[str], *, lang: str = "", only: str = "") -> Marked:
    """Return the whole text, each word that is looked for in a piece of its own."""
    text = unicodedata.normalize("NFC", text)
    spans = list(_spans(text, needles))
    held = frozenset(needle for _start, _end, needle in spans)
    return Marked(tuple(_pieces(text, spans)), lang, only, held)


def excerpt(text: str, needles: Sequence[str], *, lang: str = "") -> Marked:
    """Return the text around the first word that is looked for; nothing where it has none."""
    text = unicodedata.normalize("NFC", text)
    first = next(_spans(text, needles), None)
    if first is None:
        return Marked(())
    start = _blank_before(text, first[0] - BEFORE) if len(text) > LONGEST else 0
    cut = text[start : start + LONGEST]
    if start + LONGEST < len(text):
        cut = cut[: cut.rfind(" ")] + "…"
    found = marked(f"…{cut}" if start else cut, needles, lang=lang)
    return Marked(found.pieces, lang, "", marked(text, needles).held)


def _blank_before(text: str, place: int) -> int:
    return 0 if place <= 0 else text.rfind(" ", 0, place) + 1


def _spans(text: str, needles: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for found in WORD.finditer(text):
        words = words_in(found.group())
        for needle in needles:
            if any(begins(word, needle) for word in words):
                yield found.start(), found.end(), needle
                break


def _pieces(text: str, spans: Sequence[tuple[int, int, str]]) -> Iterator[Piece]:
    last = 0
    for start, end, _needle in spans:
        if start > last:
            yield Piece(text[last:start])
        yield Piece(text[start:end], marked=True)
        last = end
    if last < len(text):
        yield Piece(text[last:])
