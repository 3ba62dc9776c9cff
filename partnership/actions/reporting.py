"""Reports on the desk: drafted, changed, sent for sign-off, taken back, returned."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.evidence.attaching import let_go, put_evidence
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock
from partnership.actions.reporting_checks import check_draft, check_publishable
from partnership.actions.reporting_words import Said, put
from partnership.models import Initiative, Milestone, Official, Report
from partnership.queries.belonging import day_in, item_of, plan_of, speaker
from partnership.queries.own_reports import newest_report
from partnership.queries.policy import Verb
from partnership.queries.responsible import LEADS, answers_for
from partnership.vocabulary import DraftState


def draft_report(
    *,
    item: Milestone | Initiative,
    said: Said,
    by: Official,
    clock: Clock,
    seen: int | None = None,
) -> Report:
    """Save a new draft of the official's organization. Raises Refused, and saves nothing then.

    seen: key of the organization's newest report on the item that the form knew, 0 for none;
    a newer one is a refusal. None: not asked.
    """
    day = day_in(plan_of(item), clock())
    with transaction.atomic():
        demand(by, Verb.DRAFT, on=item, day=day)
        if seen is not None:
            _check_seen(item, by, seen)
        report = Report(organization=by.organization, party=by.party, author=by)
        report.milestone = item if isinstance(item, Milestone) else None
        report.initiative = item if isinstance(item, Initiative) else None
        report.by_lead = answers_for(speaker(by), item, day, LEADS)
        return _save(report, said)


def correct_report(*, report: Report, said: Said, by: Official, clock: Clock) -> Report:
    """Save a draft that will take the place of a published report once it is published.

    Changing claim, day or evidence voids a yes of the other party to it, never a no.
    """
    with transaction.atomic():
        corrected = Report.objects.select_for_update().get(pk=report.pk)
        _demand(by, Verb.CORRECT, corrected, clock)
        draft = Report(
            organization=corrected.organization,
            party=corrected.party,
            author=by,
            by_lead=corrected.by_lead,
            milestone=corrected.milestone,
            initiative=corrected.initiative,
            corrects=corrected,
        )
        return _save(draft, said)


def change_draft(*, report: Report, version: int, said: Said, by: Official, clock: Clock) -> Report:
    """Save new words in a draft or a returned report. Whoever wrote last is its author.

    Raises Refused when somebody else saved it since `version`.
    """
    with transaction.atomic():
        row = locked(report, version)
        _demand(by, Verb.CHANGE, row, clock)
        row.author, row.version = by, row.version + 1
        return _save(row, said)


def discard_draft(*, report: Report, version: int, by: Official, clock: Clock) -> None:
    """Throw a draft away that never was public."""
    with transaction.atomic():
        row = locked(report, version)
        _demand(by, Verb.CHANGE, row, clock)
        let_go(row)
        row.delete()


def send_report(*, report: Report, version: int, by: Official, clock: Clock) -> Report:
    """Send a draft to the organization's approvers, once nothing keeps it from going out."""
    with transaction.atomic():
        row = locked(report, version)
        day = _demand(by, Verb.SEND, row, clock)
        check_publishable(row, plan=plan_of(item_of(row)), today=day)
        return move_report(row, DraftState.SENT)


def take_back_report(*, report: Report, version: int, by: Official, clock: Clock) -> Report:
    """Make a draft again of what was sent and not published yet."""
    with transaction.atomic():
        row = locked(report, version)
        _demand(by, Verb.TAKE_BACK, row, clock)
        return move_report(row, DraftState.DRAFT)


def return_report(
    *, report: Report, version: int, comment: str, by: Official, clock: Clock
) -> Report:
    """Give a sent report back to its organization with a comment. Never public."""
    with transaction.atomic():
        row = locked(report, version)
        _demand(by, Verb.RETURN, row, clock)
        if not comment.strip():
            raise Refused("comment", _("Say what should be changed."))
        row.comment = comment.strip()
        return move_report(row, DraftState.RETURNED)


def locked(report: Report, version: int) -> Report:
    """Return the row as it is now, held until the transaction ends.

    Raises Refused when it is no longer what the official saw.
    """
    row = Report.objects.select_for_update().filter(pk=report.pk).first()
    if row is None or row.version != version:
        sentence = _("Somebody else changed this meanwhile. Look at it again before you go on.")
        raise Refused("version", sentence)
    return row


def _check_seen(item: Milestone | Initiative, by: Official, seen: int) -> None:
    """Hold the item until the transaction ends, so that of two forms the second one is told."""
    type(item)._default_manager.select_for_update().get(pk=item.pk)
    newest = newest_report(speaker(by), item)
    if newest is not None and newest.pk != seen:
        raise Refused("version", _("Your organization has written on this meanwhile."))


def _demand(by: Official, verb: Verb, row: Report, clock: Clock) -> date:
    day = day_in(plan_of(item_of(row)), clock())
    demand(by, verb, on=row, day=day)
    return day


def _save(report: Report, said: Said) -> Report:
    check_draft(said, item=item_of(report))
    put(report, said)
    report.save()
    put_evidence(report, said.evidence)
    return report


def move_report(row: Report, state: DraftState) -> Report:
    """Move a report on the desk. Whatever it was signed off for, it no longer is."""
    row.state, row.version = state, row.version + 1
    row.signed_by, row.signed_for, row.joint = None, None, None
    row.save()
    return row
