"""The lines of a page of changes, under the day on which they came."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Entry
from partnership.models.labels import label_of
from partnership.queries.changes.labels import Changed
from partnership.queries.changes.pages import One
from partnership.queries.changes.tally import Opening, Tally, opening_words
from partnership.queries.changes.told import Around, told_of
from partnership.queries.item_page.addresses import list_address
from partnership.queries.item_page.reasons import reason_words
from partnership.queries.item_record.facts import Change
from partnership.queries.item_record.lines import (
    RecordLine,
    Subject,
    date_line,
    entry_line,
    subject_line,
)
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, acronym, long_date, number, party_name, time_words
from partnership.vocabulary import EntryKind, SubjectKind


@dataclass(frozen=True, slots=True)
class Part:
    """How many entries of one kind the opening load has."""

    words: str
    count: str


@dataclass(frozen=True, slots=True)
class Load:
    """The opening load as one group. each_address: the same, line by line."""

    words: str
    note: str
    parts: tuple[Part, ...]
    each_address: str
    each_words: str


@dataclass(frozen=True, slots=True)
class Day:
    """The changes of one day. count: of the whole day, also where a page ends within it."""

    day: str
    words: str
    count: str
    lines: tuple[RecordLine, ...]
    load: Load | None


def days_of(
    ones: Sequence[One],
    around: Around,
    tally: Tally,
    reading: Reading,
    *,
    by_entry: dict[tuple[str, int], Change],
) -> tuple[Day, ...]:
    """Return what a page shows, day by day. by_entry: labels that an entry changed of its own
    subject, by its code and number. No query."""
    lines = Lines(around, by_entry, reading)
    told = told_of([one for one in ones if isinstance(one, Entry)], around, reading)
    made = [(one, None if isinstance(one, Opening) else lines.line(one, told)) for one in ones]
    groups = itertools.groupby(made, key=lambda pair: _day_of(pair[0], pair[1]))
    return tuple(_day(day, [*pairs], tally, reading) for day, pairs in groups)


def _day_of(one: One, line: RecordLine | None) -> str:
    return line.day if line else one.day.isoformat() if isinstance(one, Opening) else ""


def _day(
    day: str, pairs: Iterable[tuple[One, RecordLine | None]], tally: Tally, reading: Reading
) -> Day:
    pairs = list(pairs)
    opening = next((one for one, _line in pairs if isinstance(one, Opening)), None)
    return Day(
        day=day,
        words=long_date(day),
        count=_count(day, tally),
        lines=tuple(line for _one, line in pairs if line),
        load=_load(opening, reading) if opening else None,
    )


def _count(day: str, tally: Tally) -> str:
    found = tally.on(date.fromisoformat(day))
    return ngettext("%(count)s change", "%(count)s changes", found) % {"count": number(found)}


@dataclass(frozen=True, slots=True)
class Lines:
    """What the lines of one page share."""

    around: Around
    by_entry: dict[tuple[str, int], Change]
    reading: Reading

    def line(self, one: Entry | Changed, told: dict) -> RecordLine:
        """Return the line of an entry or of a label that changed. told: of entries, by number."""
        return self._entry(one, told) if isinstance(one, Entry) else self._label(one)

    def _entry(self, entry: Entry, told: dict) -> RecordLine:
        line = entry_line(
            entry,
            told[entry.seq],
            self.reading,
            subject=self._subject(entry.subject),
            status=self.by_entry.get((entry.subject, entry.seq)),
            who=self._who(entry.organization),
        )
        at = entry.recorded_at.astimezone(ZoneInfo(self.reading.plan["timezone"]))
        return replace(line, day_words=time_words(at))

    def _label(self, changed: Changed) -> RecordLine:
        step = changed.step
        why = Text("; ".join(reason_words(step, self.reading)))
        line = date_line(step, changed.change, subject=self._subject(step.item_code), why=why)
        if changed.by_date:
            return replace(line, day_words="")
        follows = _("follows from No. %(number)s") % {"number": step.entry_id}
        return replace(line, day_words="", notes=(follows,))

    def _subject(self, code: str) -> Subject | None:
        state = self.around.now.get(code)
        if state is None:
            return None
        return subject_line(state, self.reading, list_address(state["kind"], code, self.reading))

    def _who(self, code: str) -> str:
        body = self.around.now.get(code)
        if body is None:
            return code
        country = body["country"]
        name = acronym(body, self.reading.language).words
        party = party_name(self.reading.plan, country, self.reading.language) if country else ""
        return ", ".join(part for part in (name, party) if part)


def _load(opening: Opening, reading: Reading) -> Load:
    show = ngettext("Show the entry", "Show all %(count)s one by one", opening.count)
    told = {"count": number(opening.count)}
    return Load(
        words=opening_words(opening),
        note=_("What was known from public sources on the day that this record opened."),
        parts=tuple(_parts(opening)),
        each_address=reading.own_address(opening="each", cursor=None),
        each_words=show % told,
    )


def _parts(opening: Opening) -> Iterable[Part]:
    order = [(entry.value, subject.value) for entry in EntryKind for subject in SubjectKind]
    for kinds in sorted(opening.kinds, key=order.index):
        entry, subject = EntryKind(kinds[0]), SubjectKind(kinds[1])
        told = {"kind": label_of(entry), "subject": label_of(subject)}
        words = _("%(kind)s: %(subject)s") % told
        yield Part(words, number(opening.kinds[kinds]))
