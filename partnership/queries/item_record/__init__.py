"""The record of one item: its entries, and the changes of its standing that came by date."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from partnership.models import Entry, Step
from partnership.models.labels import label_of
from partnership.queries.changes import entries_by
from partnership.queries.item_page.addresses import entry_address
from partnership.queries.item_record.facts import Change, Told, status_change, told_by_number
from partnership.queries.item_record.texts import revisions
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, table_date, title_of
from partnership.vocabulary import EntryKind

NOTHING = Told(words="", change=None, why=Text(""), notes=())


@dataclass(frozen=True, slots=True)
class Subject:
    """Which item a line is about, where the page is about several."""

    words: str
    code: str
    address: str
    lang: str


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of the record, as parts/record.html shows it.

    mark: the shape before it. change: from what to what, or None. number, address: of the
    entry; "" for what came by date.
    """

    day: str
    day_words: str
    mark: str
    kind: str
    subject: Subject | None
    change: Change | None
    why: Text
    notes: tuple[str, ...]
    number: str
    address: str


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """The lines, newest first, and the days since which each item has had its label."""

    lines: tuple[RecordLine, ...]
    since: Mapping[str, date]


def record_of(
    states: Sequence[Mapping], organizations: Mapping[str, dict], reading: Reading
) -> ItemRecord:
    """Return the record of the items of a page, its own first. Two queries; one more where a
    text was revised.

    Of an initiative with milestones only theirs is told how they stood: it follows from them.
    """
    codes = [state["code"] for state in states]
    steps = _steps(codes, reading)
    entries = list(_entries(codes, reading))
    told = told_by_number(states, organizations, reading) | revisions(entries, states, reading)
    shown = codes[1:] or codes
    changes = [pair for code in shown for pair in _label_changes(steps.get(code, []))]
    page = _Page({state["code"]: state for state in states}, codes[0], reading)
    by_entry = {(step.item_code, step.entry_id): status_change(before, step)
                for before, step in changes if not _by_date(step, reading)}  # fmt: skip
    lines = [_entry_line(entry, told.get(entry.seq, NOTHING), by_entry, page) for entry in entries]
    lines += [_step_line(before, step, page) for before, step in changes if _by_date(step, reading)]
    ordered = sorted(lines, key=lambda pair: pair[0], reverse=True)
    return ItemRecord(
        tuple(line for _key, line in ordered),
        {code: _since(steps[code]) for code in codes if steps.get(code)},
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """What lines of one page share. states: of its items by code; own: the page's own code."""

    states: Mapping[str, Mapping]
    own: str
    reading: Reading

    def subject(self, code: str) -> Subject | None:
        if code == self.own:
            return None
        state = self.states[code]
        title = title_of(dict(state), self.reading.language)
        address = self.reading.subject_address(state["kind"], code)
        return Subject(title.words, code, address, title.lang)


def _entries(codes: Sequence[str], reading: Reading) -> Iterable[Entry]:
    return (
        entries_by(reading.as_of.day, reading.plan["timezone"])
        .filter(subject__in=codes)
        .only("seq", "recorded_at", "kind", "subject", "organization")
        .order_by("-seq")
    )


def _steps(codes: Sequence[str], reading: Reading) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    rows = Step.objects.filter(item_code__in=codes, from_on__lte=reading.as_of.day)
    for step in rows.select_related("entry").defer("claims", "entry__body").order_by("from_on"):
        found.setdefault(step.item_code, []).append(step)
    return found


def _label_changes(steps: Sequence[Step]) -> list[tuple[Step, Step]]:
    return [
        (before, step) for before, step in itertools.pairwise(steps) if before.label != step.label
    ]


def _since(steps: Sequence[Step]) -> date:
    """Return the first day of the newest run of steps with one label."""
    first = steps[-1]
    for step in reversed(steps):
        if step.label != first.label:
            break
        first = step
    return first.from_on


def _by_date(step: Step, reading: Reading) -> bool:
    """Say whether a step began on its day, and not with the entry that worked it out."""
    return step.from_on != _plan_day(step.entry.recorded_at, reading)


def _plan_day(moment: datetime, reading: Reading) -> date:
    return moment.astimezone(ZoneInfo(reading.plan["timezone"])).date()


def _entry_line(
    entry: Entry, told: Told, by_entry: Mapping[tuple[str, int], Change], page: _Page
) -> tuple[tuple, RecordLine]:
    day = _plan_day(entry.recorded_at, page.reading)
    kind = str(label_of(EntryKind(entry.kind)))
    change = told.change or by_entry.get((entry.subject, entry.seq))
    return (day, 1, entry.seq), RecordLine(
        day=day.isoformat(),
        day_words=table_date(day),
        mark=told.mark,
        kind=_("%(kind)s: %(what)s") % {"kind": kind, "what": told.words} if told.words else kind,
        subject=page.subject(entry.subject),
        change=change,
        why=told.why,
        notes=told.notes,
        number=_("No. %(number)s") % {"number": entry.seq},
        address=entry_address(entry.seq, page.reading),
    )


def _step_line(before: Step, step: Step, page: _Page) -> tuple[tuple, RecordLine]:
    notes = [_("by date")]
    if step.reconstructed:
        notes.append(_("reconstructed"))
    return (step.from_on, 0, step.pk), RecordLine(
        day=step.from_on.isoformat(),
        day_words=table_date(step.from_on),
        mark="",
        kind=_("Status"),
        subject=page.subject(step.item_code),
        change=status_change(before, step),
        why=Text(""),
        notes=tuple(notes),
        number="",
        address="",
    )
