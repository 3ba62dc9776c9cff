"""Publishing a report: from the desk into the record, with the standings that follow."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting import locked
from partnership.actions.reporting_checks import check_publishable
from partnership.actions.standing import new_steps
from partnership.models import Entry, Milestone, Official, Report
from partnership.queries.confirming import plan_of
from partnership.queries.policy import Verb
from partnership.queries.responsible import LEADS, answers_for
from partnership.queries.states import state_of
from partnership.vocabulary import DraftState, EntryKind, SubjectKind


def publish_report(*, report: Report, version: int, by: Official, clock: Clock) -> Entry:
    """Put a sent report on record and work out what follows. Returns its entry.

    Raises Refused, and does nothing, when the policy or the method stands against it.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = locked(report, version)
        plan = plan_of(row.milestone or row.initiative)
        day = recorder.day(plan.timezone)
        demand(by, Verb.PUBLISH, on=row, day=day)
        _check_place(row, day=day)
        check_publishable(row, plan=plan, today=day)
        recorder.mark(row)
        row.state, row.version = DraftState.PUBLISHED, row.version + 1
        row.save()
        return append_for_item(
            recorder,
            EntryKind.CORRECT if row.corrects_id else EntryKind.REPORT,
            row.milestone or row.initiative,
            organization=row.organization.code,
            effective_on=row.effective_on,
            refs=(row.corrects.entry_id,) if row.corrects_id else (),
        )


def append_for_item(
    recorder: Recorder,
    kind: EntryKind,
    item,
    *,
    organization: str,
    effective_on: date | None = None,
    refs: tuple[int, ...] = (),
) -> Entry:
    """Append the item's new state with the new steps of all that it touches."""
    subject = SubjectKind.MILESTONE if isinstance(item, Milestone) else SubjectKind.INITIATIVE
    state = state_of(subject, item.code)
    day = recorder.day(plan_of(item).timezone)
    changed = {f"{subject}s": [item.code]}
    return recorder.append(
        kind,
        state,
        from_on=day,
        steps=new_steps(state["plan"], day=day, **changed),
        organization=organization,
        effective_on=effective_on,
        refs=refs,
    )


def _check_place(row: Report, *, day: date) -> None:
    """A correction keeps the place of what it corrects; a report is of who answers today."""
    if row.corrects_id:
        return
    item = row.milestone or row.initiative
    if not answers_for(row.organization, item, day):
        raise Refused("", _("Your organization no longer answers for this."))
    row.by_lead = answers_for(row.organization, item, day, LEADS)
