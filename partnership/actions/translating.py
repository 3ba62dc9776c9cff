"""Translating what is public: a missing or an outdated text, written or said to hold still."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import party_languages
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.revising import append_revision, apply_change
from partnership.actions.revising_checks import plan_of_row
from partnership.actions.revising_words import TEXTS, Change, checked, subject_row
from partnership.actions.translating_checks import (
    carry_drafts,
    check_seen,
    newest_state,
    note_author,
)
from partnership.models import Entry, Official, Plan, State
from partnership.models.labels import label_of
from partnership.queries.policy import Verb
from partnership.vocabulary import Language, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A text as a translator saw it. seq: the record number of the state that was shown."""

    code: str
    name: str
    seq: int


def translate_text(*, seen: Seen, words: Mapping[str, str], by: Official, clock: Clock) -> Entry:
    """Put the translation of a subject's text on record at once. Returns its entry.

    words: {language: text}, for languages of the translator's party in which the text is
    missing or outdated. Raises Refused, and does nothing, for any other; for a text that
    changed since it was seen; and while the party would publish in one of its languages only.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        texts = {f"{seen.name}_{language}": text for language, text in words.items()}
        if not texts:
            raise Refused("", _("Nothing would change."))
        return _Desk(recorder, by, seen.code).put([seen], texts)


def confirm_texts(*, chosen: Iterable[Seen], by: Official, clock: Clock) -> list[Entry]:
    """Say that outdated texts still hold as they are, in the party's languages: all or none.

    One entry for each subject. Raises Refused when one of them changed since it was seen.
    """
    by_code = sorted(chosen, key=lambda seen: seen.code)
    if not by_code:
        raise Refused("", _("Choose at least one text."))
    with transaction.atomic():
        recorder = Recorder(clock)
        return [
            _Desk(recorder, by, code).put(list(texts), {})
            for code, texts in groupby(by_code, key=lambda seen: seen.code)
        ]


class _Desk:
    """One subject under a translator's hands."""

    def __init__(self, recorder: Recorder, by: Official, code: str) -> None:
        self.recorder, self.by = recorder, by
        self.state = newest_state(code)
        self.kind = SubjectKind(self.state.kind)
        self.row: Any = subject_row(self.kind, code)
        self.plan: Plan = plan_of_row(self.row, by)
        self.day = recorder.day(self.plan.timezone)

    def put(self, seen: list[Seen], texts: Mapping[str, str]) -> Entry:
        """Write texts, or without any say that those seen still hold."""
        demand(self.by, Verb.TRANSLATE, on=self.row, day=self.day)
        for each in seen:
            if each.name not in TEXTS[self.kind]:
                raise Refused("", _("This cannot be changed here."))
            check_seen(self.state, each.name, each.seq, texts)
        change = self._change([each.name for each in seen], texts)
        apply_change(change, self.row, self.kind, self.plan, self.by, day=self.day)
        return self._record(change, [each.name for each in seen])

    def _change(self, names: list[str], texts: Mapping[str, str]) -> Change:
        ours = party_languages(self.plan, self.by.party)
        if texts:
            _check_waiting(self.row, texts, ours)
            change = checked(Change(texts=dict(texts)), self.row, self.kind)
        else:
            columns = tuple(f"{name}_{language}" for name in names for language in ours)
            change = Change(holds=_outdated(self.row, columns))
        if change.is_empty:
            raise Refused("", _("Nothing would change."))
        return change

    def _record(self, change: Change, names: list[str]) -> Entry:
        before: State = self.state
        entry = append_revision(
            self.recorder, self.kind, before.code, day=self.day, by=self.by, plan=self.plan
        )
        note_author(entry, self.by, change.texts, holds=change.holds)
        carry_drafts(before, entry, names)
        return entry


def _outdated(row: Any, columns: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(column for column in columns if column in row.outdated))


def _check_waiting(row: Any, texts: Mapping[str, str], ours: list[Language]) -> None:
    for column, text in texts.items():
        language = column.rpartition("_")[2]
        if language not in ours:
            raise Refused(column, _("Your country does not write in this language."))
        if getattr(row, column, "") and column not in row.outdated:
            sentence = _("This text is there in %(language)s already, and is not outdated.")
            raise Refused(column, sentence % {"language": label_of(Language(language))})
        if not text.strip():
            sentence = _("Write the text in %(language)s.")
            raise Refused(column, sentence % {"language": label_of(Language(language))})
