"""The entries of the record about an organization, and by it, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from partnership.models import Entry, State
from partnership.models.labels import label_of
from partnership.queries.as_of import read_state
from partnership.queries.item_page.addresses import entry_address
from partnership.queries.page_context import Reading, day_end
from partnership.queries.words import Text, count_of, table_date, title_of
from partnership.vocabulary import EntryKind

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Subject:
    """What an entry is about, as parts/record.html names it."""

    words: str
    code: str
    address: str
    lang: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One entry of the record. number: "No. 48", a link to the entry itself."""

    day: str
    day_words: str
    kind: str
    subject: Subject | None
    address: str
    number: str


@dataclass(frozen=True, slots=True)
class Entries:
    """The newest entries, and how many of all they are ("12 of 40")."""

    rows: tuple[RecordRow, ...]
    count: str


def entries_of(code: str, reading: Reading) -> Entries:
    """Return the entries until the end of the day. Three queries."""
    found = _entries(code, reading)
    newest = list(found[:SHOWN])
    states = _states({entry.subject for entry in newest} - {code})
    rows = tuple(_row(entry, states, code, reading) for entry in newest)
    return Entries(rows, count_of(len(rows), found.count()))


def _entries(code: str, reading: Reading) -> QuerySet[Entry]:
    of_body = Entry.objects.filter(Q(subject=code) | Q(organization=code))
    return of_body.filter(recorded_at__lt=day_end(reading)).order_by("-seq").defer("body", "leaf")


def _states(codes: Iterable[str]) -> dict[str, dict]:
    rows = State.objects.filter(code__in=list(codes), until_on=None).defer("sealed", "folded")
    return {row.code: read_state(row) for row in rows}


def _row(entry: Entry, states: dict[str, dict], code: str, reading: Reading) -> RecordRow:
    day = entry.recorded_at.astimezone(ZoneInfo(reading.plan["timezone"])).date()
    state = states.get(entry.subject) if entry.subject != code else None
    return RecordRow(
        day=day.isoformat(),
        day_words=table_date(day),
        kind=str(label_of(EntryKind(entry.kind))),
        subject=_subject(state, reading) if state else None,
        address=entry_address(entry.seq, reading),
        number=_("No. %(number)s") % {"number": entry.seq},
    )


def _subject(state: dict, reading: Reading) -> Subject:
    title: Text = title_of(state, reading.language)
    address = reading.subject_address(state["kind"], state["code"])
    return Subject(title.words, state["code"], address, title.lang)
