"""How a source text has changed since it was translated, word by word."""

import json

from partnership.models import State
from partnership.queries.translations.places import PlacedText
from partnership.record.text_difference import word_difference

Parts = tuple[tuple[str, str], ...]


def source_change(text: PlacedText, language: str) -> Parts:
    """Return what changed in the source since the translation was last held to be good.

    Parts are (op, words), op "same", "removed" or "added"; () where the translation is not
    outdated, or nothing is known of what it was made from. One query.
    """
    if language not in text.outdated:
        return ()
    column = f"{text.place}_{language}"
    rows = State.objects.filter(code=text.code, entry_id__lt=text.state["entry"])
    for content in rows.order_by("-entry_id").values_list("content", flat=True).iterator():
        state = json.loads(content)
        if column not in state.get("outdated", ()):
            before = state.get(text.place, {}).get(text.source, "")
            return tuple(word_difference(before, text.texts[text.source]))
    return ()
