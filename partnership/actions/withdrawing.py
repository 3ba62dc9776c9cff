"""A published report that its own organization takes back in public."""

from django.db import transaction

from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting import locked
from partnership.actions.reporting_publishing import append_for_item
from partnership.models import Entry, Official, Report
from partnership.queries.belonging import item_of, number_of, plan_of, speaker
from partnership.queries.policy import Verb
from partnership.vocabulary import EntryKind


def withdraw_report(*, report: Report, version: int, by: Official, clock: Clock) -> Entry:
    """Take a published report back. It stays on record with the day, and is said no longer.

    Raises Refused, and does nothing, when the policy stands against it or somebody changed
    the report since `version`.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = locked(report, version)
        item = item_of(row)
        day = recorder.day(plan_of(item).timezone)
        demand(by, Verb.WITHDRAW, on=row, day=day)
        row.withdrawn_on, row.version = day, row.version + 1
        row.save()
        return append_for_item(
            recorder,
            EntryKind.WITHDRAW,
            item,
            organization=speaker(row).code,
            refs=(number_of(row),),
        )
