"""What was put right in the open: corrected, taken back, reworded, withheld or erased by law."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from partnership.models import Entry, State
from partnership.queries.as_of import read_state
from partnership.queries.changes.tally import entries_of
from partnership.queries.corrections_page.stood import Stood, stood_of
from partnership.queries.finding.paging import AT_ONCE, Pages, pages_of
from partnership.queries.history import HistoryLine, line_of
from partnership.queries.item_page.addresses import entry_place
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, number, organizations_on, title_of
from partnership.vocabulary import EntryKind

KINDS = (EntryKind.CORRECT, EntryKind.WITHDRAW, EntryKind.ERASE, EntryKind.REVISE)


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry. line: as its subject's history tells it; stood: what was there, and why."""

    code: str
    title: Text
    address: str
    stood: Stood
    line: HistoryLine


@dataclass(frozen=True, slots=True)
class Corrections:
    """One page of them, newest first. count: of all there are by the day.

    words, entries: the count, and how many entries there are of any kind, as they are written.
    """

    count: int
    words: str
    entries: str
    rows: tuple[Correction, ...]
    pages: Pages


def corrections_page(reading: Reading, *, page: int = 1) -> Corrections:
    """Return the corrections of a plan and of its organizations until its day. Six queries."""
    all_entries = entries_of(reading)
    entries = all_entries.filter(kind__in=KINDS)
    count = entries.count()
    pages = pages_of(count, page, reading)
    shown = list(entries.order_by("-seq").defer("body")[pages.first : pages.first + AT_ONCE])
    states = _states(shown, reading)
    organizations = organizations_on(reading.as_of.day)
    rows = tuple(_correction(entry, states, organizations, reading) for entry in shown)
    told = number(count), number(all_entries.count())
    return Corrections(count, *told, rows, pages)


def _states(entries: Sequence[Entry], reading: Reading) -> dict[str, dict[int, State]]:
    """Return, by subject, the states that the entries sealed, those before, and the newest."""
    sealed = State.objects.filter(pk__in=[entry.seq for entry in entries])
    before = State.objects.filter(code=OuterRef("code"), pk__lt=OuterRef("pk")).order_by("-pk")
    numbers = sealed.annotate(before=Subquery(before.values("pk")[:1])).values_list("pk", "before")
    wanted = {seq for pair in numbers for seq in pair if seq is not None}
    rows = _rows(wanted, {entry.subject for entry in entries}, reading)
    found: dict[str, dict[int, State]] = {}
    for row in rows.order_by("pk"):
        found.setdefault(row.code, {})[row.pk] = row
    return found


def _rows(numbers: set[int], codes: set[str], reading: Reading) -> QuerySet[State]:
    newest = State.objects.on(reading.as_of.day).filter(code__in=codes).values("pk")
    rows = State.objects.filter(pk__in=numbers) | State.objects.filter(pk__in=newest)
    return rows.defer("folded")


def _correction(
    entry: Entry,
    rows: Mapping[str, Mapping[int, State]],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> Correction:
    of_subject = rows[entry.subject]
    states = {seq: read_state(row) for seq, row in of_subject.items()}
    sealed = json.loads(of_subject[entry.seq].sealed)
    newest = list(states.values())[-1]
    return Correction(
        code=entry.subject,
        title=title_of(newest, reading.language),
        address=entry_place(entry.subject, entry.seq, reading),
        stood=stood_of(entry, states, sealed, reading),
        line=line_of(entry, states, organizations, reading),
    )
