"""Signing off for the minute of a joint publication instead of publishing now."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.proposing import demand_proposal, locked_proposal, move
from partnership.actions.proposing_publishing import check_ready_proposal, needs_agreement
from partnership.actions.recording import Clock
from partnership.actions.reporting import locked
from partnership.actions.reporting_publishing import check_ready
from partnership.models import JointPublication, Official, Proposal, Report
from partnership.queries.belonging import day_in, item_of, plan_of, speaker
from partnership.queries.hats import in_whose_place
from partnership.queries.policy import Verb
from partnership.vocabulary import DraftState


def schedule_report(
    *, report: Report, version: int, joint: JointPublication | None, by: Official, clock: Clock
) -> Report:
    """Sign a sent report off for the minute of a joint publication of its plan.

    It is checked now as if it were published now, and again at the minute. Until then nobody
    outside its own party's officials sees that it is there.
    """
    with transaction.atomic():
        minute = locked_minute(joint)
        row = locked(report, version)
        plan = plan_of(item_of(row))
        day = day_in(plan, clock())
        demand(by, Verb.SCHEDULE, on=row, day=day)
        if minute.plan_id != plan.pk:
            raise Refused("joint", _("Choose a joint publication of the same plan."))
        check_open(minute, clock)
        check_ready(row, day=day)
        row.signed_by, row.signed_for = by, in_whose_place(by, speaker(row), day)
        row.state, row.joint, row.version = DraftState.SIGNED, minute, row.version + 1
        row.save()
        return row


def schedule_proposal(
    *, proposal: Proposal, version: int, joint: JointPublication | None, by: Official, clock: Clock
) -> Proposal:
    """Sign a sent proposal off for a minute, where its party's own word makes it public."""
    with transaction.atomic():
        minute = locked_minute(joint)
        row = locked_proposal(proposal, version)
        day = demand_proposal(by, Verb.SCHEDULE, row, clock)
        if needs_agreement(row):
            sentence = _("The other country must agree to this first: sign it off now instead.")
            raise Refused("joint", sentence)
        if minute.plan_id != row.plan_id:
            raise Refused("joint", _("Choose a joint publication of the same plan."))
        check_open(minute, clock)
        row.signed_by, row.signed_at, row.joint = by, clock(), minute
        row.signed_for = in_whose_place(by, row.organization, day)
        check_ready_proposal(row, day=day)
        return move(row, DraftState.SIGNED)


def locked_minute(joint: JointPublication | None) -> JointPublication:
    """Return the joint publication as it is now, held until the transaction ends."""
    if joint is None:
        raise Refused("joint", _("Its minute has passed, or it was called off."))
    return JointPublication.objects.select_for_update().get(pk=joint.pk)


def check_open(minute: JointPublication, clock: Clock) -> None:
    """Raise Refused for a joint publication that was done, called off, or is due now."""
    over = minute.published_at is not None or minute.cancelled_at is not None
    if over or minute.publish_at <= clock():
        raise Refused("joint", _("Its minute has passed, or it was called off."))
