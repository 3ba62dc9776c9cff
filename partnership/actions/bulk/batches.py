"""A batch: made, checked in slices, sent as a whole, taken back as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.actions.bulk.given import says_nothing
from partnership.actions.bulk.line import Line
from partnership.actions.bulk.saying import say_all
from partnership.actions.errors import Refused
from partnership.actions.proposing import take_back_proposal
from partnership.actions.recording import Clock
from partnership.actions.reporting import move_report
from partnership.models import Batch, BatchRow, Official, Proposal, Report
from partnership.queries.policy import TAKEN_BACK, Verb, has_verb
from partnership.queries.preview import said_sentence
from partnership.vocabulary import BatchState, DraftState, RowOutcome

MOST_ROWS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One row as it came in. place: its number in the file. problems: found in its cells."""

    place: int
    code: str
    cells: dict[str, str]
    problems: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where rows stood in a file: its name, the sheet's name, the letter of each column."""

    file_name: str = ""
    sheet: str = ""
    columns: dict[str, str] = field(default_factory=dict)


def start_batch(
    given: Iterable[Given], *, by: Official, day: date, clock: Clock, origin: Origin | None = None
) -> Batch:
    """Keep rows that wait to be checked. Raises Refused where the official may not draft."""
    if by.organization is None or not has_verb(by, Verb.DRAFT, day):
        raise Refused("", _("You may not do this, or it has been done already."))
    rows = [row for row in given if row.code or row.problems or not says_nothing(row.cells)]
    if not rows:
        raise Refused("", _("There is no row in it. Choose at least one."))
    if len(rows) > MOST_ROWS:
        sentence = _("These are %(count)s rows; %(most)s go at once. Send them in parts.")
        raise Refused("", sentence % {"count": len(rows), "most": MOST_ROWS})
    origin = origin or Origin()
    with transaction.atomic():
        batch = Batch.objects.create(
            official=by,
            organization=by.organization,
            made_at=clock(),
            file_name=origin.file_name,
            sheet=origin.sheet,
            columns=origin.columns,
        )
        BatchRow.objects.bulk_create(_kept(batch, rows))
    return batch


def _kept(batch: Batch, rows: list[Given]) -> list[BatchRow]:
    first: dict[str, int] = {}
    found = []
    for row in rows:
        problems = list(row.problems)
        if row.code in first:
            sentence = _("This code stands in row %(row)s already: keep one of the two.")
            problems += [{"column": "code", "sentence": sentence % {"row": first[row.code]}}]
        first.setdefault(row.code, row.place)
        found.append(
            BatchRow(
                batch=batch, place=row.place, code=row.code, given=row.cells, problems=problems
            )
        )
    return found


def check_batch(batch: Batch, *, most: int, by: Official, day: date, clock: Clock) -> Batch:
    """Check the next rows, no more than `most`, by saying them and undoing that."""
    with transaction.atomic():
        held = _held(batch, by, (BatchState.CHECKING,))
        unchecked = held.rows.filter(outcome=RowOutcome.UNCHECKED).order_by("place")
        rows = list(unchecked[:most])
        with transaction.atomic():
            lines = say_all(rows, by=by, day=day, clock=clock)
            transaction.set_rollback(True)
        _note(lines, by)
        if len(rows) < most or not unchecked.exists():
            held.state = BatchState.CHECKED
            held.save()
    return held


def _note(lines: list[Line], by: Official) -> None:
    """Write down what the check of each row found."""
    for line in lines:
        row = line.row
        row.problems = [*row.problems, *(problem.to_json() for problem in line.problems)]
        row.before = {column: line.before.get(column, "") for column in line.changed}
        row.outcome = _outcome(line)
        row.sentence = _sentence(line, by)
    _put([line.row for line in lines], ["problems", "before", "outcome", "sentence"])


def _put(rows: list[BatchRow], columns: list[str]) -> None:
    """Save these columns of the rows: in one statement, which bulk_update is too slow for."""
    BatchRow.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["pk"], update_fields=columns
    )


def _sentence(line: Line, by: Official) -> str:
    """Return what the public will read, of the claim and of the new date."""
    said = [said_sentence(line.report, by.language)] if line.report else []
    return " ".join([*said, *line.follows])


def _outcome(line: Line) -> RowOutcome:
    if line.row.problems:
        return RowOutcome.REFUSED
    return RowOutcome.CHANGES if line.changed else RowOutcome.SAME


def send_batch(batch: Batch, *, by: Official, day: date, clock: Clock) -> int:
    """Send all that the batch says for sign-off, in one transaction. Returns how many rows.

    Raises Refused, and sends nothing, where the check refused a row or would refuse it now;
    then the batch shows why.
    """
    lines: list[Line] = []
    with transaction.atomic():
        held = _held(batch, by, (BatchState.CHECKED,))
        _demand_all_well(held)
        rows = list(held.rows.filter(outcome=RowOutcome.CHANGES).order_by("place"))
        with transaction.atomic():
            lines = say_all(rows, by=by, day=day, clock=clock)
            refused = any(line.problems for line in lines)
            transaction.set_rollback(refused)
        if refused:
            _note(lines, by)
        else:
            _mark_sent(held, lines, clock)
    if refused:
        raise Refused("", _("Something changed since the check. Nothing was sent."))
    return sum(bool(line.report or line.proposal) for line in lines)


def _demand_all_well(held: Batch) -> None:
    refused = held.rows.filter(outcome=RowOutcome.REFUSED).count()
    if refused:
        sentence = ngettext(
            "%(count)s row is refused. Nothing was sent.",
            "%(count)s rows are refused. Nothing was sent.",
            refused,
        )
        raise Refused("", sentence % {"count": refused})
    if not held.rows.filter(outcome=RowOutcome.CHANGES).exists():
        raise Refused("", _("Nothing would change. Nothing was sent."))


def _mark_sent(held: Batch, lines: list[Line], clock: Clock) -> None:
    for line in lines:
        line.row.report, line.row.proposal = line.report, line.proposal
    _put([line.row for line in lines], ["report", "proposal"])
    held.state, held.sent_at = BatchState.SENT, clock()
    held.save()


def take_back_batch(batch: Batch, *, by: Official, day: date, clock: Clock) -> int:
    """Make drafts again of what the batch sent and nobody has published. Returns how many."""
    with transaction.atomic():
        held = _held(batch, by, (BatchState.SENT,))
        if not has_verb(by, Verb.TAKE_BACK, day):
            raise Refused("", _("You may not do this, or it has been done already."))
        count = _take_back_reports(held) + _take_back_moves(held, by, clock)
        if not count:
            raise Refused("", _("All of it is published or was taken back already."))
        held.state = BatchState.TAKEN_BACK
        held.save()
    return count


def _take_back_reports(held: Batch) -> int:
    waiting = Report.objects.filter(
        pk__in=held.rows.values("report"), organization=held.organization, state__in=TAKEN_BACK
    )
    rows = list(waiting.select_for_update(of=("self",)))
    for report in rows:
        move_report(report, DraftState.DRAFT)
    return len(rows)


def _take_back_moves(held: Batch, by: Official, clock: Clock) -> int:
    moves = Proposal.objects.filter(
        pk__in=held.rows.values("proposal"), organization=held.organization, state__in=TAKEN_BACK
    )
    rows = list(moves)
    for row in rows:
        take_back_proposal(proposal=row, version=row.version, by=by, clock=clock)
    return len(rows)


def discard_batch(batch: Batch, *, by: Official) -> None:
    """Throw away rows that were not sent."""
    with transaction.atomic():
        _held(batch, by, (BatchState.CHECKING, BatchState.CHECKED)).delete()


def _held(batch: Batch, by: Official, states: tuple[BatchState, ...]) -> Batch:
    """Return the batch as it is now, held until the transaction ends, if it is still so far."""
    own = Batch.objects.select_for_update().filter(pk=batch.pk, organization=by.organization)
    held = own.filter(state__in=states).first()
    if held is None:
        raise Refused("", _("You may not do this, or it has been done already."))
    return held
