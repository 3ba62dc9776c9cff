"""What changed between two texts, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain, groupby, takewhile
from operator import itemgetter

SAME, REMOVED, ADDED = "same", "removed", "added"

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


def word_difference(before: str, after: str) -> list[tuple[str, str]]:
    """Return (op, words) in reading order; op is "same", "removed" or "added".

    The words of same and removed make up `before`, those of same and added `after`,
    spaces and punctuation included.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    changes = [
        (SAME, old[:start]),
        *_changes(old[start : len(old) - end], new[start : len(new) - end]),
        (SAME, old[len(old) - end :]),
    ]
    runs = groupby((change for change in changes if change[1]), key=itemgetter(0))
    return [(op, "".join(chain.from_iterable(words for _, words in run))) for op, run in runs]


def _shared(one: list[str], other: list[str]) -> int:
    """Return how many words both begin with. What is shared is not searched, which is slow."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[str, list[str]]]:
    # Spaces stand everywhere, so they are matched only beside words that match; so are, in a
    # long text, the words that make up more than a hundredth of it.
    matcher = SequenceMatcher(str.isspace, old, new)
    for op, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if op == "equal":
            yield SAME, old[old_start:old_end]
        else:
            yield REMOVED, old[old_start:old_end]
            yield ADDED, new[new_start:new_end]
