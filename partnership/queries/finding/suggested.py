"""What may have been meant where nothing was found, and where to go on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from django.db.models import Count

from partnership.queries.finding.asked import Asked
from partnership.queries.finding.matches import holds
from partnership.queries.finding.scope import searched_states
from partnership.queries.page_context import Reading
from partnership.queries.words import title_of
from partnership.rules.searched import key_of

MOST = 5


@dataclass(frozen=True, slots=True)
class Link:
    """One way on. lang: the language of the words where it is not the reader's."""

    words: str
    address: str
    lang: str = ""
    code: str = ""


def nearest_codes(asked: Asked, reading: Reading) -> tuple[Link, ...]:
    """Return the subjects whose codes look like what was typed. One query, if it may be a code."""
    if not asked.is_like_a_code:
        return ()
    rows = searched_states(reading).values_list("code", "kind")
    keys = {key_of(code): (code, kind) for code, kind in sorted(rows)}
    close = get_close_matches(asked.key, keys, n=MOST, cutoff=0.6)
    return tuple(_code_link(*keys[key], reading) for key in close)


def _code_link(code: str, kind: str, reading: Reading) -> Link:
    return Link(code, reading.own_address(q=code, kind=None, pillar=None, page=None), code=code)


def word_links(
    asked: Asked, close: Mapping[str, Sequence[tuple[int, str]]], reading: Reading
) -> tuple[Link, ...]:
    """Return the words on record that come nearest, each a search. One query, if there are any.

    Only words that something holds on the day: what was withheld since is not hinted at.
    """
    near = sorted({pair for each in close.values() for pair in each})[:MOST]
    words = [] if asked.is_like_a_code else [word for _far, word in near]
    counts = searched_states(reading).aggregate(
        **{f"n{place}": Count("pk", filter=holds(word)) for place, word in enumerate(words)}
    ) if words else {}  # fmt: skip
    return tuple(
        Link(word, reading.own_address(q=word, kind=None, pillar=None, page=None))
        for place, word in enumerate(words)
        if counts[f"n{place}"]
    )


def pillar_links(pillars: Mapping[str, dict], reading: Reading) -> tuple[Link, ...]:
    """Return the plan's pillars."""
    links = []
    for code, pillar in pillars.items():
        title = title_of(pillar, reading.language)
        where = reading.address("pillar", code)
        links.append(Link(title.words, where, title.lang, pillar["numeral"]))
    return tuple(links)
