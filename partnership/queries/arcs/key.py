"""The key to lines: only the signs that are drawn."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.item_page.rows import ItemRow


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One sign and its word, as parts/key.html shows it."""

    key: str
    words: str
    count: None = None
    address: str = ""


def key_of(rows: Iterable[ItemRow]) -> tuple[KeyItem, ...]:
    """Return the key to the lines of these rows; () where none is drawn."""
    drawn = [row for row in rows if row.line]
    lines = [row.line for row in drawn if row.line]
    if not drawn:
        return ()
    moved = [KeyItem("first", _("first deadline")), KeyItem("moved", _("moved"))]
    shapes = list(dict.fromkeys((row.status.key, row.status.words) for row in drawn))
    now = [KeyItem(key, _current(words)) for key, words in shapes]
    late = [KeyItem("late", _("time overdue"))] if any(line.late for line in lines) else []
    return (*(moved if any(line.moves for line in lines) else []), *now, *late)


def _current(words: str) -> str:
    return _("deadline now: %(status)s") % {"status": words.lower()}
