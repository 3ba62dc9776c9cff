"""Whether a text is still what a translator saw, and what a translation leaves as it is."""

import json
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.revising_checks import wording_of
from partnership.actions.revising_words import Change
from partnership.models import Entry, Official, State, TextDraft
from partnership.models.texts import columns_of

GREATEST = 2**63 - 1  # that a database counts to


def newest_state(code: str) -> State:
    """Return the newest public state of a subject. Raises Refused where there is none.

    Nor is there while its words are withheld: nobody translates what the public cannot read.
    """
    state = State.objects.filter(code=code, until_on=None).first()
    if state is None or "withheld" in json.loads(state.content):
        raise Refused("", _("There is nothing public under this code."))
    return state


def shown_state(code: str, seq: int) -> State | None:
    """Return the state that a page showed, by the number that it carried; None for nonsense."""
    if not 0 <= seq <= GREATEST:
        return None
    return State.objects.filter(code=code, entry_id=seq).first()


def check_seen(state: State, name: str, seq: int, texts: Mapping[str, str]) -> None:
    """Raise Refused when the text, in any language, is not what it was under that number.

    The sentence carries what stands there now; texts: what was about to be written.
    """
    shown = shown_state(state.code, seq)
    if shown is not None and _told(shown, name) == _told(state, name):
        return
    now = json.loads(state.content)[name]
    column = next(iter(texts), "")
    told = {"words": now.get(column.rpartition("_")[2]) or next(filter(None, now.values()), "")}
    sentence = _("Somebody else changed this meanwhile. It now reads: “%(words)s”.") % told
    raise Refused("version", sentence)


def _told(state: State, name: str) -> tuple:
    content = json.loads(state.content)
    columns = columns_of(name)
    return content.get(name), [column for column in content["outdated"] if column in columns]


def note_author(
    entry: Entry, by: Official, texts: Mapping[str, str | bool], *, holds: Iterable[str] = ()
) -> None:
    """Keep who translated, for the history that their own side reads."""
    TextDraft.objects.create(
        subject_kind=entry.subject_kind,
        subject_code=entry.subject,
        party=by.party,
        author=by,
        changes=Change(texts=dict(texts), holds=tuple(holds)).to_json(),
        base_seq=entry.seq,
        saved_at=entry.recorded_at,
        published_at=entry.recorded_at,
    )


def carry_drafts(before: State, entry: Entry, names: Iterable[str]) -> None:
    """Let open drafts of the subject that touch none of these texts go on from the new state."""
    touched = {column for name in names for column in columns_of(name)}
    for draft in TextDraft.objects.filter(subject_code=before.code, published_at=None):
        change = Change.from_json(draft.changes)
        begun = _begun(draft)
        fresh = begun is not None and wording_of(begun, draft) == wording_of(before, draft)
        if fresh and touched.isdisjoint({*change.texts, *change.holds}):
            TextDraft.objects.filter(pk=draft.pk).update(base_seq=entry.seq)


def _begun(draft: TextDraft) -> State | None:
    if draft.base_seq is None:
        return None
    return State.objects.filter(code=draft.subject_code, entry__seq=draft.base_seq).first()
