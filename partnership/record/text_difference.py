"""What changed between two texts, word by word."""

import re
from difflib import SequenceMatcher

SAME, REMOVED, ADDED = "same", "removed", "added"

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


def word_difference(before: str, after: str) -> list[tuple[str, str]]:
    """Return (op, words) in reading order; op is "same", "removed" or "added".

    The words of same and removed make up `before`, those of same and added `after`,
    spaces and punctuation included.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    # Spaces stand everywhere, so they are matched only beside words that match.
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    difference = []
    for op, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if op == "equal":
            difference.append((SAME, "".join(old[old_start:old_end])))
            continue
        difference.append((REMOVED, "".join(old[old_start:old_end])))
        difference.append((ADDED, "".join(new[new_start:new_end])))
    return [(op, words) for op, words in difference if words]
