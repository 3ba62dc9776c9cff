"""Publishing a report: from the desk into the record, with the standings that follow."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting import locked
from partnership.actions.reporting_checks import check_publishable
from partnership.actions.standing import steps_touched
from partnership.models import Entry, Official, Report
from partnership.queries.belonging import Item, item_of, kind_of, number_of, plan_of, speaker
from partnership.queries.hats import in_whose_place
from partnership.queries.policy import Verb
from partnership.queries.responsible import LEADS, answers_for
from partnership.queries.states import state_of
from partnership.vocabulary import DraftState, EntryKind


def publish_report(*, report: Report, version: int, by: Official, clock: Clock) -> Entry:
    """Put a sent report on record and work out what follows. Returns its entry.

    Raises Refused, and does nothing, when the policy or the method stands against it.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = locked(report, version)
        day = recorder.day(plan_of(item_of(row)).timezone)
        demand(by, Verb.PUBLISH, on=row, day=day)
        check_ready(row, day=day)
        row.signed_by, row.signed_for = by, in_whose_place(by, speaker(row), day)
        return put_report(recorder, row)


def check_ready(row: Report, *, day: date) -> None:
    """Raise Refused for whatever keeps a report from the record today, whoever signs it off."""
    _check_place(row, day=day)
    check_publishable(row, plan=plan_of(item_of(row)), today=day)


def put_report(recorder: Recorder, row: Report) -> Entry:
    """Put a report that was checked on record. Returns its entry."""
    recorder.mark(row)
    row.state, row.version = DraftState.PUBLISHED, row.version + 1
    row.save()
    return append_for_item(
        recorder,
        EntryKind.CORRECT if row.corrects else EntryKind.REPORT,
        item_of(row),
        organization=speaker(row).code,
        effective_on=row.effective_on,
        refs=(number_of(row.corrects),) if row.corrects else (),
    )


def append_for_item(
    recorder: Recorder,
    kind: EntryKind,
    item: Item,
    *,
    organization: str,
    effective_on: date | None = None,
    refs: tuple[int, ...] = (),
) -> Entry:
    """Append the item's new state with the new steps of all that it touches."""
    state = state_of(kind_of(item), item.code)
    day = recorder.day(plan_of(item).timezone)
    return recorder.append(
        kind,
        state,
        from_on=day,
        steps=steps_touched(kind_of(item), item.code, plan_code=state["plan"], day=day),
        organization=organization,
        effective_on=effective_on,
        refs=refs,
    )


def _check_place(row: Report, *, day: date) -> None:
    """A correction keeps the place of what it corrects; a report is of who answers today."""
    if row.corrects is not None:
        if row.corrects.withdrawn_on is not None:
            raise Refused("", _("The report that this corrects was taken back meanwhile."))
        return
    item = item_of(row)
    if not answers_for(speaker(row), item, day):
        raise Refused("", _("Your organization no longer answers for this."))
    row.by_lead = answers_for(speaker(row), item, day, LEADS)
