"""One row on its way through the check: what it gives, what stands there now, what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from partnership.actions.bulk.given import (
    FILLED,
    MOVED,
    REASONS,
    REPORTED,
    Problem,
    Read,
    plain,
    read,
    standing_in,
)
from partnership.actions.errors import Refused
from partnership.models import BatchRow, Milestone, Official, Proposal, Report
from partnership.models.labels import label_of
from partnership.queries.belonging import day_in, plan_of
from partnership.queries.bulk_rows import BulkRow, rows_to_report
from partnership.queries.words.days import table_date
from partnership.vocabulary import Claim, DraftState, Label


@dataclass(slots=True)
class Line:
    """row: as it was given. current: what stands there, None for a code that is not theirs."""

    row: BatchRow
    current: BulkRow | None
    today: date
    read: Read
    before: dict[str, str] = field(default_factory=dict)
    report: Report | None = None
    proposal: Proposal | None = None
    follows: list[str] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """Why the row is refused; none where it is not."""
        return self.read.problems

    def refuse(self, column: str, sentence: object) -> None:
        """Say what is wrong with a column, or with the whole row."""
        self.problems.append(Problem(column, str(sentence)))

    def refuse_for(self, refusal: Refused) -> None:
        """Say at its column what an action refused."""
        column = "evidence_address" if refusal.field == "evidence" else refusal.field
        self.refuse(column if column in FILLED else "", refusal.message)

    @property
    def changed(self) -> list[str]:
        """The columns that differ from what stands there."""
        given = self.row.given
        return [name for name in FILLED if plain(given.get(name, "")) != self.before.get(name, "")]

    @property
    def reports(self) -> bool:
        """Say whether the row writes a report, and not only another date."""
        only_of_move = (
            REASONS if self.read.moved_to and not (self.read.said and self.read.said.reason) else ()
        )
        columns = set(REPORTED) - set(only_of_move)
        return self.read.said is not None and bool(columns & set(self.changed))

    @property
    def moves(self) -> bool:
        """Say whether the row asks for another date."""
        return self.read.moved_to is not None and bool({MOVED, *REASONS} & set(self.changed))


def lines_of(rows: Iterable[BatchRow], *, by: Official, day: date, at: datetime) -> list[Line]:
    """Read the rows against what stands there now. The same number of queries for any number."""
    rows = list(rows)
    found = rows_to_report(by, day, {row.code for row in rows})
    named = {row.given.get("successor", "") for row in rows} - {""}
    successors = {each.code: each for each in Milestone.objects.filter(code__in=named)}
    return [_line(row, found.get(row.code), successors, day, at) for row in rows]


def _line(
    row: BatchRow,
    current: BulkRow | None,
    successors: Mapping[str, Milestone],
    day: date,
    at: datetime,
) -> Line:
    today = day_in(plan_of(current.item), at) if current else day
    line = Line(row, current, today, read(row.given, today=today, successors=successors))
    if current is None:
        line.refuse("code", _("Your organization has no row with this code."))
        return line
    line.before = standing_in(current.draft, current.move)
    if line.changed:
        _check_version(line, current)
        _check_draft(line, current)
    return line


def _check_version(line: Line, current: BulkRow) -> None:
    given = line.row.given.get("version", "").strip()
    if not given:
        line.refuse("version", _("The version is missing: take this row from a new download."))
    elif given != current.version:
        sentence = _(
            "Somebody else changed this row since you took it. It says now: %(theirs)s. "
            "You wrote: %(yours)s. Nothing was overwritten."
        )
        line.refuse("version", sentence % {"theirs": _theirs(current), "yours": _yours(line)})


def _check_draft(line: Line, current: BulkRow) -> None:
    if line.reports and _is_out(current.draft):
        line.refuse("", _("A report on this was sent already: take it back before you change it."))
    if line.moves and _is_out(current.move):
        line.refuse(MOVED, _("Another date was sent already: take it back before you change it."))
    if line.before[MOVED] and not line.row.given.get(MOVED, "").strip():
        line.refuse(MOVED, _("Another date is drafted: throw that draft away in its own form."))


def _is_out(draft: Report | Proposal | None) -> bool:
    return draft is not None and draft.state not in (DraftState.DRAFT, DraftState.RETURNED)


def _theirs(current: BulkRow) -> str:
    if current.draft is not None:
        draft = current.draft
        who = draft.author.get_short_name() or draft.author.username if draft.author else ""
        words = [label_of(Claim(draft.claim)), table_date(draft.effective_on), who]
    else:
        step = current.step
        due = table_date(step.due_on) if step and step.due_on else ""
        words = [label_of(Label(step.label)) if step else "", due]
    return ", ".join(str(word) for word in words if word)


def _yours(line: Line) -> str:
    said, moved = line.read.said, line.read.moved_to
    words = [label_of(said.claim), table_date(said.effective_on)] if said else []
    words += [_("due %(day)s") % {"day": table_date(moved)}] if moved else []
    return ", ".join(str(word) for word in words)
