"""What a revision changed of an item's own texts, in the reader's language."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from partnership.models import Entry, State
from partnership.queries.as_of import read_state
from partnership.queries.item_record.facts import Change, Told, Words
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, text_in
from partnership.vocabulary import EntryKind

REVISING = (EntryKind.REVISE, EntryKind.CORRECT)
LONGEST = 300


def revisions(
    entries: Sequence[Entry], states: Sequence[Mapping], reading: Reading
) -> dict[int, Told]:
    """Return what the revising entries changed, by number. One query where there is any.

    Of an item whose words are withheld now, earlier words are not told either.
    """
    hidden = {state["code"] for state in states if "withheld" in state}
    wanted = {entry.subject for entry in entries if entry.kind in REVISING} - hidden
    if not wanted:
        return {}
    rows = State.objects.filter(code__in=wanted, entry_id__lte=entries[0].seq)
    before: dict[str, dict] = {}
    found: dict[int, Told] = {}
    for row in rows.defer("sealed", "folded").order_by("entry_id"):
        state = read_state(row)
        if row.code in before:
            found |= _revision(row.entry_id, before[row.code], state, reading)
        before[row.code] = state
    return found


def _revision(number: int, before: Mapping, after: Mapping, reading: Reading) -> dict[int, Told]:
    if "withheld" in before or "withheld" in after:
        return {}  # no words were changed, and none are told
    changed = [name for name in _fields() if before.get(name) != after.get(name)]
    if not changed:
        return {}
    first, words = changed[0], [_fields()[name] for name in changed]
    change = Change(_side(before, first, reading), _side(after, first, reading))
    told = Told(words=", ".join(words), change=change, why=Text(""), notes=())
    return {number: told}


def _fields() -> dict[str, str]:
    return {
        "title": _("title"),
        "description": _("description"),
        "quoted": _("quoted text"),
        "measure": _("measure"),
        "note": _("note"),
    }


def _side(state: Mapping, name: str, reading: Reading) -> Words:
    text = text_in(state[name], reading.language, source=state["source_language"]).words
    if not text:
        return Words("–")
    return Words(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")
