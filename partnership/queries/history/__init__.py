"""The history of one subject: every entry about it, with each word and value that it changed."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.translation import gettext as _

from partnership.models import Entry, State
from partnership.models.labels import label_of
from partnership.queries.as_of import read_state
from partnership.queries.changes import end_of, entries_by, text_differences
from partnership.queries.changes.labels import Changed, changed_of, label_changes
from partnership.queries.history.values import ValueChange, value_changes
from partnership.queries.history.words import text_words
from partnership.queries.item_page.addresses import entry_address
from partnership.queries.item_record.facts import Change, Told, told_by_number
from partnership.queries.item_record.lines import date_line
from partnership.queries.page_context import Reading
from partnership.queries.translations.places import placed_texts
from partnership.queries.words import Text, long_date, organizations_on, time_words, title_of
from partnership.queries.words.bodies import acronym
from partnership.queries.words.texts import text_in
from partnership.record.text_difference import ADDED
from partnership.vocabulary import EntryKind, Language, SubjectKind

ITEMS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)


@dataclass(frozen=True, slots=True)
class TextChange:
    """One text in one language, word by word. parts: (op, words), op same, removed or added."""

    what: str
    language: str
    tag: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry, or a label that changed without one. told: what it says as a fact. texts,
    values: what it changed, from and to; status: how the subject's label changed with it.

    who: the organization, never a person. first: the subject came on record with it. seq -1,
    number "": no entry did it, as `notes` say.
    """

    seq: int
    day: str
    day_words: str
    time_words: str
    kind: str
    who: str
    true_from: str
    told: Told | None
    texts: tuple[TextChange, ...]
    values: tuple[ValueChange, ...]
    first: bool
    number: str
    address: str
    status: Change | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """The lines of one subject, newest first."""

    code: str
    title: Text
    kind: SubjectKind
    lines: tuple[HistoryLine, ...]


def history_of(
    reading: Reading, *, since: date | None = None, until: date | None = None
) -> History | None:
    """Return the history of the subject of a page until its day; None where it was not there.

    Of a day before the record opened it has the subject and no line.

    since, until: first and last plan's day that is shown. Five queries, however long it is.
    """
    states = _states(reading)
    if not states:
        return _nothing_yet(reading)
    newest = list(states.values())[-1]
    entries = entries_by(reading.as_of.day, reading.plan["timezone"]).filter(subject=reading.code)
    organizations = organizations_on(reading.as_of.day)
    before = {after: before for before, after in itertools.pairwise(states)}
    labels = _labels(newest, reading)
    page = _Page(
        reading,
        organizations,
        states,
        before,
        _told(newest, organizations, reading),
        {one.step.entry_id: one.change for one in labels if one.own},
    )
    lines = [page.line(entry) for entry in entries.order_by("-seq")]
    lines += [_label_line(one) for one in labels if not one.own]
    lines.sort(key=lambda line: (line.day, line.seq), reverse=True)
    shown = [line for line in lines if _between(line.day, since, until)]
    return History(reading.code, _title(newest, reading), SubjectKind(newest["kind"]), tuple(shown))


def _nothing_yet(reading: Reading) -> History | None:
    """Return the subject without a line, of a day before the record opened."""
    public = State.objects.filter(code=reading.code, until_on=None).first()
    if public is None or not reading.as_of.reconstructed:
        return None
    state = read_state(public)
    return History(reading.code, _title(state, reading), SubjectKind(state["kind"]), ())


def _title(state: dict, reading: Reading) -> Text:
    if "title" in state:
        return title_of(state, reading.language)
    return text_in(state["name"], reading.language, source=state["source_language"])


def _between(day: str, since: date | None, until: date | None) -> bool:
    first, last = since.isoformat() if since else "", until.isoformat() if until else "9999"
    return first <= day <= last


def _states(reading: Reading) -> dict[int, dict]:
    """Return every state of the subject on record by the day, by its entry, oldest first."""
    end = end_of(reading.as_of.day, reading.plan["timezone"])
    rows = State.objects.filter(code=reading.code, entry__recorded_at__lt=end)
    rows = rows.defer("sealed", "folded")
    return {row.entry_id: read_state(row) for row in rows.order_by("entry_id")}


def _told(state: dict, organizations: Mapping[str, dict], reading: Reading) -> dict[int, Told]:
    if state["kind"] not in ITEMS:
        return {}
    return told_by_number([state], organizations, reading)


def _labels(state: dict, reading: Reading) -> list[Changed]:
    """Return how the label of an item changed, newest first. One query."""
    if state["kind"] not in ITEMS:
        return []
    steps = label_changes(reading, Q()).filter(item_code=state["code"])
    return changed_of(steps, reading)


def _label_line(one: Changed) -> HistoryLine:
    """Return the line of a label that no entry of the item changed: a day passed, or an entry
    about something else did."""
    notes = date_line(one.step, one.change, subject=None).notes
    if not one.by_date:
        notes = (_("follows from No. %(number)s") % {"number": one.step.entry_id},)
    return HistoryLine(
        seq=-1, day=one.day.isoformat(), day_words=long_date(one.day), time_words="",
        kind=_("Status"), who="", true_from="", told=None, texts=(), values=(), first=False,
        number="", address="", status=one.change, notes=notes,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Page:
    """What the lines of one history share. states: by entry; before: of each, the one before.

    labels: how an entry changed the label, by its number.
    """

    reading: Reading
    organizations: Mapping[str, dict]
    states: Mapping[int, dict]
    before: Mapping[int, int]
    told: Mapping[int, Told]
    labels: Mapping[int, Change]

    def line(self, entry: Entry) -> HistoryLine:
        reading = self.reading
        at = entry.recorded_at.astimezone(ZoneInfo(reading.plan["timezone"]))
        before, after = self._around(entry.seq)
        return HistoryLine(
            seq=entry.seq,
            day=at.date().isoformat(),
            day_words=long_date(at.date()),
            time_words=time_words(at),
            kind=str(label_of(EntryKind(entry.kind))),
            who=self._who(entry.organization),
            true_from=long_date(entry.effective_on) if entry.effective_on else "",
            told=self.told.get(entry.seq),
            texts=tuple(_texts(before, after)) if before and after and self.is_open(entry) else (),
            values=(
                tuple(value_changes(before, after))
                if before and after and self.is_open(entry)
                else ()
            ),
            first=before is None,
            number=str(entry.seq),
            address=entry_address(entry.seq, reading),
            status=self.labels.get(entry.seq),
        )

    def is_open(self, entry: Entry) -> bool:
        """Say whether what the entry changed may be told: not while the words are withheld."""
        around = (*self._around(entry.seq), list(self.states.values())[-1])
        return not any(state and "withheld" in state for state in around)

    def _around(self, seq: int) -> tuple[dict | None, dict | None]:
        """Return the state before an entry, none for the first, and the one that it sealed."""
        before = self.before.get(seq)
        return (self.states[before] if before is not None else None), self.states.get(seq)

    def _who(self, code: str) -> str:
        body = self.organizations.get(code)
        return acronym(body, self.reading.language).words if body else code


def line_of(
    entry: Entry,
    states: Mapping[int, dict],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> HistoryLine:
    """Return the line of one entry alone, without what it did to a label. No query.

    states: of its subject by entry, oldest first: the one before, the one sealed, the newest.
    """
    before = max((number for number in states if number < entry.seq), default=None)
    newest = list(states.values())[-1]
    told = _told(newest, organizations, reading)
    around = {} if before is None else {entry.seq: before}
    return _Page(reading, organizations, states, around, told, labels={}).line(entry)


def _texts(before: dict, after: dict) -> Iterable[TextChange]:
    for change in text_differences(before, after):
        yield TextChange(
            what=text_words(change["field"]),
            language=str(label_of(Language(change["lang"]))),
            tag=change["lang"],
            parts=tuple((part["op"], part["text"]) for part in change["parts"]),
        )
    yield from _added_later(after)


def _added_later(after: dict) -> Iterable[TextChange]:
    """Yield what the entry added to the free texts of facts that were public before."""
    for text in placed_texts(after, {}):
        for row in (text.fact or {}).get("translated", ()):
            if row["number"] == after["entry"] and text.place.endswith(f".{row['field']}"):
                yield TextChange(
                    what=text_words(text.name),
                    language=str(label_of(Language(row["language"]))),
                    tag=row["language"],
                    parts=((ADDED, text.texts[row["language"]]),),
                )
