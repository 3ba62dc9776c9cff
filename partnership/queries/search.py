"""Finding subjects by words: codes in any spelling, then texts in all languages."""

import re

from django.db.models import Q, QuerySet

from partnership.queries.states.columns import folded

LONGEST = 100  # characters
_GROUPS = re.compile(r"[a-z]+|[0-9]+")


def code_pattern(words: str) -> str | None:
    """Return a regular expression for a code in any spelling: "pro 1 2" finds PRO-1.2.

    None when the words have no letter or digit, or cannot be a code.
    """
    plain = folded(words)
    if not re.fullmatch(r"[a-z0-9 ._\-–—]+", plain):
        return None
    groups = _GROUPS.findall(plain)
    return "^" + "[-._ ]*".join(groups) + "$" if groups else None


def found_by(states: QuerySet, words: str) -> QuerySet:
    """Keep the states that have every word in any language, or that code. Accents ignored."""
    texts = Q()
    for word in folded(words).split():
        texts &= Q(folded__contains=word)
    pattern = code_pattern(words)
    return states.filter(texts | Q(code__iregex=pattern) if pattern else texts)
