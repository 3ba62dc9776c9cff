"""The record of one item: its entries, and the changes of its standing that came by date."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from partnership.models import Entry, Step
from partnership.queries.changes import end_of
from partnership.queries.item_record.facts import Change, Told, status_change, told_by_number
from partnership.queries.item_record.lines import (
    NOTHING,
    RecordLine,
    Subject,
    date_line,
    entry_line,
    plan_day,
    subject_line,
)
from partnership.queries.item_record.steps import StepsUntil
from partnership.queries.item_record.texts import revisions
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared

SHOWN, FEWEST_FOLDED = 8, 4


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """The lines, newest first, and the days since which each item has had its label.

    newest: those that a page shows at once; older: the others, folded below them.
    """

    lines: tuple[RecordLine, ...]
    since: Mapping[str, date]

    @property
    def newest(self) -> tuple[RecordLine, ...]:
        """The first lines; all, where folding would save too few."""
        return self.lines[:SHOWN] if len(self.lines) >= SHOWN + FEWEST_FOLDED else self.lines

    @property
    def older(self) -> tuple[RecordLine, ...]:
        """The lines after the newest."""
        return self.lines[len(self.newest) :]


def record_of(
    states: Sequence[Mapping],
    steps: StepsUntil,
    organizations: Mapping[str, dict],
    reading: Reading,
) -> ItemRecord:
    """Return the record of the items of a page, its own first. One query; one more where a
    text was revised.

    Of an initiative with milestones only theirs is told how they stood: it follows from them.
    """
    codes = [state["code"] for state in states]
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
        return subject_line(state, self.reading, self.reading.subject_address(state["kind"], code))


def _entries(codes: Sequence[str], reading: Reading) -> Iterable[Entry]:
    rows = _entry_rows(end_of(reading.as_of.day, reading.plan["timezone"]), codes)
    return (Entry.from_db("default", ENTRY_COLUMNS, row) for row in rows)


ENTRY_COLUMNS = ["seq", "recorded_at", "kind", "subject", "organization"]
_entry_rows = Prepared(
    lambda end, codes: (
        Entry.objects.filter(recorded_at__lt=end, subject__in=codes)
        .order_by("-seq")
        .values_list(*ENTRY_COLUMNS)
    )
)


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
    return step.from_on != plan_day(step.entry.recorded_at, reading)


def _entry_line(
    entry: Entry, told: Told, by_entry: Mapping[tuple[str, int], Change], page: _Page
) -> tuple[tuple, RecordLine]:
    day = plan_day(entry.recorded_at, page.reading)
    status = by_entry.get((entry.subject, entry.seq))
    line = entry_line(entry, told, page.reading, subject=page.subject(entry.subject), status=status)
    return (day, 1, entry.seq), line


def _step_line(before: Step, step: Step, page: _Page) -> tuple[tuple, RecordLine]:
    line = date_line(step, status_change(before, step), subject=page.subject(step.item_code))
    return (step.from_on, 0, step.pk), line
