"""What the page says of a search: how much was found, and what was done to find it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.finding.asked import Asked
from partnership.queries.finding.matches import Matches
from partnership.queries.finding.rows import Result
from partnership.queries.words import number
from partnership.rules.searched import WORD, words_in


@dataclass(frozen=True, slots=True)
class Told:
    """lead: the sentence under the heading. notes: what the reader should know of the search."""

    lead: str
    notes: tuple[str, ...] = ()


def nothing_asked(text: str) -> Told:
    """Return what to say before anything was looked for."""
    if text:
        return Told(_("Type at least one letter or digit."))
    return Told(_("Find a promise, a milestone, an organization or a meeting."))


def nothing_found(text: str) -> Told:
    """Return what to say where nothing was found."""
    return Told(_("Nothing was found for “%(text)s”.") % {"text": text})


def found_words(
    text: str, asked: Asked, found: Matches, rows: Sequence[Result], count: int
) -> Told:
    """Return how much was found. count: what the filters leave; rows: what the page shows."""
    words = ngettext(
        "%(count)s result for “%(text)s”.", "%(count)s results for “%(text)s”.", count
    ) % {"count": number(count), "text": text}
    return Told(words, tuple(_notes(text, asked, found, rows)))


def _notes(text: str, asked: Asked, found: Matches, rows: Sequence[Result]) -> Iterable[str]:
    shown = _as_written(piece.words for row in rows for piece in _pieces(row))
    typed = _as_written([text])
    for word, right in found.meant.items():
        told = [shown.get(each, each).lower() for each in right]
        yield _("“%(word)s” was not found; these are the results for %(right)s.") % {
            "word": typed.get(word, word),
            "right": _or_words(told),
        }
    if not found.whole:
        yield _("Nothing has all of these words; these results have the most of them.")
    if asked.left:
        yield _("Only the first %(count)s words were looked for.") % {"count": len(asked.words)}


def _pieces(row: Result) -> Iterable:
    for text in (row.title, row.snippet, *row.bodies):
        yield from (piece for piece in text.pieces if piece.marked)


def _as_written(texts: Iterable[str]) -> dict[str, str]:
    """Return each folded word as it is first written in the texts, with its accents."""
    found: dict[str, str] = {}
    for text in texts:
        for word in WORD.findall(text):
            for folded in words_in(word):
                found.setdefault(folded, word)
    return found


def _or_words(words: Sequence[str]) -> str:
    quoted = [_("“%(word)s”") % {"word": word} for word in words]
    if len(quoted) == 1:
        return quoted[0]
    told = {"others": ", ".join(quoted[:-1]), "last": quoted[-1]}
    return _("%(others)s or %(last)s") % told
