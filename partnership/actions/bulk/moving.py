"""Moving many due dates at once: a proposal for each, by the rules of a single one."""

from django.utils.translation import gettext as _

from partnership.actions.bulk.given import MOVED
from partnership.actions.bulk.line import Line
from partnership.actions.errors import Refused
from partnership.actions.proposing import change_proposal, draft_proposal, send_proposal
from partnership.actions.proposing_words import follows_of
from partnership.actions.recording import Clock
from partnership.models import Milestone, Official, Proposal
from partnership.models.texts import columns_of
from partnership.vocabulary import DatePrecision, Language, ProposalKind

# What the other date is proposed with, and the column of a row that says it.
COLUMNS = {
    "due_on": MOVED,
    "reason": "reason",
    **{column: column for column in columns_of("reason_text")},
    "reason_text": "reason_text_en",
    "item": MOVED,
}


def move_dates(lines: list[Line], *, by: Official, clock: Clock) -> None:
    """Draft and send the new date of each row that names one. Refuses at the row's columns."""
    for line in lines:
        try:
            line.proposal = _send(line, by, clock)
        except Refused as refusal:
            line.refuse(COLUMNS.get(refusal.field, MOVED), refusal.message)


def _send(line: Line, by: Official, clock: Clock) -> Proposal | None:
    current = line.current
    if current is None or not isinstance(current.item, Milestone):
        raise Refused(MOVED, _("Only a milestone has a due date."))
    content = _content(line)
    if current.move is None:
        row = draft_proposal(
            kind=ProposalKind.MOVE_DATE, about=current.item, content=content, by=by, clock=clock
        )
    else:
        row = change_proposal(
            proposal=current.move,
            version=current.move.version,
            content={**current.move.content, **content},
            by=by,
            clock=clock,
        )
    line.follows = follows_of(row, today=line.today)
    return send_proposal(proposal=row, version=row.version, by=by, clock=clock)


def _content(line: Line) -> dict:
    given = line.row.given
    return {
        "due_on": given[MOVED].strip(),
        "precision": DatePrecision.DAY.value,
        "reason": given.get("reason", ""),
        "reason_text": {
            language.value: given.get(f"reason_text_{language}", "").strip()
            for language in Language
        },
    }
