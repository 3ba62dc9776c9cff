"""What a reader typed, as search takes it: a few folded words, and the code that it may be."""

import re
from dataclasses import dataclass

from partnership.rules.searched import groups_of, key_of, words_in

LONGEST = 200  # characters
MOST_WORDS = 8
SHORTEST_START = 3  # characters of a word that may be the start of a longer one
LIKE_A_CODE = re.compile(r"[a-z]{2,4}[0-9][0-9m]*")
# Words that stand in nearly every sentence; they are looked for only where nothing else is.
SMALL = frozenset(
    "a an and by for from in of on or the to with "
    "au aux ce d de des du en et l la le les ou par pour sur un une "
    "al con del e el las lo los o para por se su un una y".split()
)


@dataclass(frozen=True, slots=True)
class Asked:
    """words: those looked for, in order, each once. left: how many more were not looked for.

    key: all of it without signs, "pro12", which may be a code or a short name; groups: the same
    by groups of letters and of digits.
    """

    words: tuple[str, ...]
    key: str
    groups: tuple[str, ...]
    left: int = 0

    @property
    def is_like_a_code(self) -> bool:
        """It has the shape of an item's code, whether or not there is one: "env 1.22", "pro9m2"."""
        return LIKE_A_CODE.fullmatch(self.key) is not None


def asked_for(text: str) -> Asked:
    """Return what the text asks for; nothing where it holds no letter and no digit."""
    words = list(dict.fromkeys(words_in(text)))
    told = [word for word in words if word not in SMALL] or words
    return Asked(
        tuple(told[:MOST_WORDS]), key_of(text), groups_of(text), max(0, len(told) - MOST_WORDS)
    )


def begins(word: str, asked: str) -> bool:
    """Say whether a text's word is the one asked for, or a longer one that begins with it."""
    return word == asked or (_may_begin(asked) and word.startswith(asked))


def pattern(asked: str) -> str:
    """Return what a column between blanks contains where it holds such a word."""
    return f" {asked}" if _may_begin(asked) else f" {asked} "


def _may_begin(asked: str) -> bool:
    return len(asked) >= SHORTEST_START and not asked.isdigit()
