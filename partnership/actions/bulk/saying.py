"""Drafting and sending many reports at once, by the rules of a single one."""

from datetime import date

from django.db.models import F, prefetch_related_objects
from django.utils.translation import gettext as _

from partnership.actions.bulk.line import Line, lines_of
from partnership.actions.bulk.moving import move_dates
from partnership.actions.errors import Refused
from partnership.actions.evidence.attaching import put_evidence
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock
from partnership.actions.reporting_checks import check_draft, check_publishable
from partnership.actions.reporting_words import put
from partnership.models import BatchRow, Milestone, Official, Report
from partnership.queries.belonging import plan_of
from partnership.queries.policy import Verb
from partnership.vocabulary import DraftState

COLUMNS = [
    "author", "version", "claim", "effective_on", "precision", "reason", "successor",
    "note_en", "note_fr", "note_es", "reason_text_en", "reason_text_fr", "reason_text_es",
]  # fmt: skip


def say_all(rows: list[BatchRow], *, by: Official, day: date, clock: Clock) -> list[Line]:
    """Draft and send what the rows say. Returns a line for each, in their order.

    Only inside a transaction, which the caller undoes where a line has problems, or where
    this was no more than a check. Rows in which nothing changed are left alone.
    """
    _lock(by, rows)
    lines = lines_of(rows, by=by, day=day, at=clock())
    reporting = [line for line in lines if line.reports and not line.problems]
    for line in reporting:
        _draft(line, by)
    _save([line for line in reporting if line.report and not line.problems])
    _send([line for line in reporting if line.report and not line.problems])
    move_dates([line for line in lines if line.moves and not line.problems], by=by, clock=clock)
    return lines


def _lock(by: Official, rows: list[BatchRow]) -> None:
    """Hold the organization's drafts of these items until the transaction ends."""
    codes = {row.code for row in rows}
    drafts = Report.objects.on_desk().filter(organization=by.organization)
    for item in ("milestone", "initiative"):
        held = drafts.filter(**{f"{item}__code__in": codes}).select_for_update(of=("self",))
        list(held.values_list("pk"))


def _draft(line: Line, by: Official) -> None:
    """Write the row's words into a new report or into the draft that there is. Not saved."""
    current, said = line.current, line.read.said
    if current is None or said is None:
        return
    item, draft = current.item, current.draft
    try:
        if draft is None:
            report = Report(organization=by.organization, party=by.party, by_lead=current.leads)
            report.milestone = item if isinstance(item, Milestone) else None
            report.initiative = None if isinstance(item, Milestone) else item
        else:
            demand(by, Verb.CHANGE, on=draft, day=line.today)
            demand(by, Verb.SEND, on=draft, day=line.today)
            report, draft.version = draft, draft.version + 1
            _check_evidence_kept(line)
        check_draft(said, item=item)
    except Refused as refusal:
        line.refuse_for(refusal)
        return
    report.author = by
    put(report, said)
    line.report = report


def _check_evidence_kept(line: Line) -> None:
    """Raise Refused where the row would take away evidence that the draft has."""
    draft = line.current.draft if line.current else None
    if draft and "evidence_address" in line.changed and draft.evidence.exists():
        sentence = _("This draft has evidence already: change it in its own form.")
        raise Refused("evidence", sentence)


def _save(lines: list[Line]) -> None:
    reports = [line.report for line in lines if line.report]
    known = [report for report in reports if report.pk is not None]
    Report.objects.bulk_create([report for report in reports if report.pk is None])
    Report.objects.bulk_update(known, COLUMNS, batch_size=100)
    for line in lines:
        if line.report and line.read.said and "evidence_address" in line.changed:
            put_evidence(line.report, line.read.said.evidence)
    prefetch_related_objects(reports, "evidence")


def _send(lines: list[Line]) -> None:
    for line in lines:
        if line.report and line.current:
            try:
                plan = plan_of(line.current.item)
                check_publishable(line.report, plan=plan, today=line.today)
            except Refused as refusal:
                line.refuse_for(refusal)
    sent = [line.report.pk for line in lines if line.report and not line.problems]
    Report.objects.filter(pk__in=sent).update(state=DraftState.SENT, version=F("version") + 1)
