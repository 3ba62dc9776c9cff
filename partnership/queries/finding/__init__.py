"""Search: codes in any spelling, then names, organizations and texts, in three languages at once.

Only what was sealed is looked in, as it stood on the day. Slips of the hand are forgiven.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from partnership.queries.as_of import read_state
from partnership.queries.finding.asked import Asked, asked_for, begins
from partnership.queries.finding.form import Form, form_of, pillar_of
from partnership.queries.finding.matches import Match, Matches, matches
from partnership.queries.finding.paging import Pages, pages_of
from partnership.queries.finding.rows import Result, results
from partnership.queries.finding.scope import searched_states
from partnership.queries.finding.spelling import forgiven, near, unknown
from partnership.queries.finding.suggested import Link, nearest_codes, pillar_links, word_links
from partnership.queries.finding.words import Told, found_words, nothing_asked, nothing_found
from partnership.queries.page_context import Reading
from partnership.rules.searched import NAMES, words_in
from partnership.vocabulary import SubjectKind

Links = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """What the page shows. exact: what has the very code that was typed, before all others.

    codes, words: what may have been meant, where nothing was found. pillars: to go on from.
    """

    form: Form
    told: Told
    exact: tuple[Result, ...]
    rows: tuple[Result, ...]
    pages: Pages | None
    codes: Links = ()
    words: Links = ()
    pillars: Links = ()


def search(reading: Reading, *, page: int = 1) -> Search:
    """Return what was found on one page of the results. Five queries at most, of any length."""
    text = reading.first("q").strip()
    asked = asked_for(text)
    organizations, pillars = _frame(reading)
    ways = pillar_links(pillars, reading)
    if not asked.words:
        return _nothing(nothing_asked(text), reading, text, pillars=ways)
    close = near(unknown(asked.words))
    meant = {word: right for word in close if (right := forgiven(word, close[word]))}
    found = matches(asked, meant, _bodies(asked, meant, organizations), reading)
    if not found.rows:
        return _nothing(
            nothing_found(text), reading, text, pillars=ways,
            codes=nearest_codes(asked, reading), words=word_links(asked, close, reading),
        )  # fmt: skip
    chosen = _chosen(found.rows, reading)
    pages = pages_of(len(chosen), page, reading)
    shown = chosen[pages.first : pages.last]
    rows = results(shown, _needles(asked, found), organizations, reading)
    return Search(
        form_of(reading, found.rows, pillars, text),
        found_words(text, asked, found, rows, len(chosen)),
        tuple(row for row in rows if row.exact),
        tuple(row for row in rows if not row.exact),
        pages,
    )


def _nothing(told: Told, reading: Reading, text: str, **ways: Links) -> Search:
    return Search(form_of(reading, (), {}, text), told, (), (), None, **ways)


def _frame(reading: Reading) -> tuple[dict[str, dict], dict[str, dict]]:
    """Return the organizations and the plan's pillars on the day, by code. One query."""
    kinds = (SubjectKind.ORGANIZATION, SubjectKind.PILLAR)
    rows = searched_states(reading).filter(kind__in=kinds)
    states = [
        read_state(row) for row in rows.order_by("order_key", "code").defer("sealed", "folded")
    ]
    bodies, pillars = ({each["code"]: each for each in states if each["kind"] == kind}
                       for kind in kinds)  # fmt: skip
    return bodies, pillars


def _bodies(
    asked: Asked, meant: Mapping[str, Sequence[str]], organizations: Mapping[str, dict]
) -> dict[str, list[str]]:
    """Return which organizations have each word, or what it was meant to be, in their names."""
    named = {code: _name_words(body) for code, body in organizations.items()}
    return {
        word: [
            code
            for code, words in named.items()
            if any(begins(each, right) for each in words for right in meant.get(word, (word,)))
        ]
        for word in asked.words
    }


def _name_words(body: dict) -> set[str]:
    texts = (text for name in NAMES if name in body for text in body[name].values())
    return {word for text in texts for word in words_in(text)}


def _chosen(found: Iterable[Match], reading: Reading) -> list[Match]:
    kind, pillar = reading.first("kind"), reading.first("pillar")
    return [
        match
        for match in found
        if kind in ("", match.kind) and pillar in ("", pillar_of(match))
    ]  # fmt: skip


def _needles(asked: Asked, found: Matches) -> list[str]:
    """Return the words to mark: as typed, or as they were meant."""
    return [right for word in asked.words for right in found.meant.get(word, (word,))]
