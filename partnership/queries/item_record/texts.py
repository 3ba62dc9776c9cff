"""What an entry changed of the words and values of its subject, in the reader's language."""

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import pgettext

from partnership.models import Entry, State
from partnership.models.labels import label_of
from partnership.queries.as_of import read_state
from partnership.queries.history.values import value_changes
from partnership.queries.history.words import text_words
from partnership.queries.item_record.facts import Change, Told, Words
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, text_in
from partnership.vocabulary import EntryKind, Language

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
        if row.code in before and (told := revision(before[row.code], state, reading)):
            found[row.entry_id] = told
        before[row.code] = state
    return found


def revision(before: Mapping, after: Mapping, reading: Reading) -> Told | None:
    """Return what differs between two states of one subject: all that changed by name, and of
    the first of it from what to what. None where nothing does, or words are withheld."""
    if "withheld" in before or "withheld" in after:
        return None  # no words were changed, and none are told
    changes = [*_texts(before, after, reading), *_values(before, after)]
    if not changes:
        return None
    words = ", ".join(dict.fromkeys(change.what for change in changes))
    first = changes[0]
    differs = first.before.words != first.after.words
    return Told(words, Change(first.before, first.after) if differs else None, Text(""), ())


def _texts(before: Mapping, after: Mapping, reading: Reading) -> Iterator[Change]:
    for name, text in after.items():
        earlier = before.get(name)
        if earlier is not None and _is_text(text) and _is_text(earlier) and text != earlier:
            sides = text_side(before, name, reading), text_side(after, name, reading)
            yield Change(*sides, _what(name, earlier, text, reading))


def _what(name: str, before: Mapping, after: Mapping, reading: Reading) -> str:
    """Return what a text is called; with its language where it is not the reader's."""
    words = text_words(name)
    changed = [language for language in Language if before[language] != after[language]]
    if reading.language in changed:
        return words
    told = {"text": words, "languages": ", ".join(str(label_of(each)) for each in changed)}
    return pgettext("a text and the languages it changed in", "%(text)s (%(languages)s)") % told


def _is_text(value: object) -> bool:
    return isinstance(value, Mapping) and value.keys() == {language.value for language in Language}


def text_side(state: Mapping, name: str, reading: Reading) -> Words:
    """Return one side of a changed text, shortened; "–" for none."""
    text = text_in(state[name], reading.language, source=state["source_language"]).words
    if not text:
        return Words("–")
    return Words(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def _values(before: Mapping, after: Mapping) -> Iterator[Change]:
    for each in value_changes(dict(before), dict(after)):
        yield Change(Words(each.before), Words(each.after), each.what)
