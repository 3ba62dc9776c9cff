"""The brief of one initiative."""

from django.utils.translation import gettext as _

from partnership.queries.briefs import Block, Brief, block, filled
from partnership.queries.briefs.rows import (
    BriefEvent,
    item_rows,
    paper_rows,
    party_rows,
    source_rows,
)
from partnership.queries.initiative_page import InitiativePage, initiative_page
from partnership.queries.initiative_page.traces import Trace
from partnership.queries.item_record import RecordLine
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, number

MANY = 8  # milestones: of more, those that are overdue stand first, as the rest may be cut


def brief_of_initiative(reading: Reading) -> Brief | None:
    """Return the brief of the initiative that is read; None where it did not exist on the day."""
    page = initiative_page(reading)
    if page is None:
        return None
    return Brief(
        title=page.title,
        trail=(*(f"{place.numeral} {place.words}".strip() for place in page.trail), page.code),
        status=page.rule.status,
        counts=page.rule.counts,
        lead=page.sentence,
        marks=page.marks,
        main=filled(_promise(page), _milestones(page), _changes(page), _traces(page)),
        margin=filled(
            Block("parties", _("Responsible"), party_rows(page.responsible)),
            _clarity(page),
            _evidence(page),
            block("events", _("Sources"), source_rows(page.sources)),
        ),
        number=page.number,
    )


def _promise(page: InitiativePage) -> Block:
    """Return the official words, else ours, with what must be known to read them."""
    marks = [*page.checks]
    if page.unchecked:
        marks.insert(0, _("not checked against the official text"))
    heading = _("The promise, in our words")
    text = page.described or Text(_("not found in the sources read"))
    if page.quoted:
        heading, text = _("What the two governments committed to"), page.quoted
    if page.quoted and page.locator:
        marks.append(page.locator.words)
    return Block("words", heading, (text,), figures={"marks": marks, "quoted": bool(page.quoted)})


def _milestones(page: InitiativePage) -> Block:
    if page.empty:
        told = {"marks": [page.empty.note], "quoted": False}
        return Block("words", _("Milestones"), (Text(page.empty.words),), figures=told)
    rows = item_rows(page.milestones)
    if len(rows) > MANY:
        rows = tuple(sorted(rows, key=lambda row: row.tone != "overdue"))
    return block("rows", _("Milestones"), rows, axis=page.axis, count=number(len(rows)),
                 figures={"dense": True})  # fmt: skip


def _changes(page: InitiativePage) -> Block:
    """Return what was reported, answered and moved, and what came by date, newest first."""
    lines = [line for line in page.record.lines if line.change or line.why or line.notes]
    return block("events", _("Latest reports and changes"), [_change(line) for line in lines])


def _change(line: RecordLine) -> BriefEvent:
    about = line.subject.code if line.subject else ""
    change = (line.change.before, line.change.after) if line.change else None
    notes = tuple(each for each in (about, *line.notes, line.number) if each)
    return BriefEvent(line.day_words, Text(line.kind), line.why, notes, change)


def _evidence(page: InitiativePage) -> Block:
    return block("events", _("Evidence"), paper_rows(page.evidence))


def _clarity(page: InitiativePage) -> Block:
    words = page.clarity.words
    if page.clarity.unclear:
        words = " ".join([str(words), _("Cannot be judged as written.")])
    unfound = _("not found in the sources read")
    return Block("clarity", _("How clear is the promise"), page.clarity.cells,
                 figures={"sum": words, "unfound": unfound})  # fmt: skip


def _traces(page: InitiativePage) -> Block:
    return block("events", _("What has happened"), [_trace(each) for each in page.traces.events])


def _trace(trace: Trace) -> BriefEvent:
    notes = (trace.figure, trace.kind, *trace.notes)
    return BriefEvent(trace.day_words, trace.title, trace.outcome, tuple(n for n in notes if n))
