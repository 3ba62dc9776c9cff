"""Joint publications: a minute is arranged, agreed to, moved and called off by coordinators."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock
from partnership.models import JointPublication, Official, Plan, Proposal, Report
from partnership.queries.belonging import day_in
from partnership.queries.policy import Verb
from partnership.vocabulary import DraftState

# No further ahead: rows that wait so long would be checked against another plan.
FURTHEST_DAYS = 366


def arrange_joint(
    *, plan: Plan, occasion: str, publish_at: datetime, by: Official, clock: Clock
) -> JointPublication:
    """Arrange a minute at which all parties publish. The arranging party has agreed to it.

    publish_at: an aware moment, to the minute. Raises Refused, and arranges nothing then.
    """
    with transaction.atomic():
        demand(by, Verb.ARRANGE, on=plan, day=day_in(plan, clock()))
        if not occasion.strip():
            raise Refused("occasion", _("Say what it is for, such as a meeting of ministers."))
        check_minute(publish_at, clock())
        return JointPublication.objects.create(
            plan=plan,
            occasion=occasion.strip(),
            publish_at=publish_at,
            made_by=by,
            agreed=[by.party],
        )


def agree_to_joint(
    *, joint: JointPublication, publish_at: datetime, by: Official, clock: Clock
) -> JointPublication:
    """Agree for a party to the minute that its coordinator was shown.

    publish_at: what was shown: the minute itself, or another that was asked for. Raises
    Refused when it is no longer that minute, or has passed.
    """
    with transaction.atomic():
        row = _locked(joint, by, clock)
        check_minute(publish_at, clock())
        if row.moved_to is not None and publish_at == row.moved_to:
            if row.moved_by == by.party:
                raise Refused("", _("The other country must agree to this minute."))
            row.publish_at, row.moved_to = row.moved_to, None
            row.agreed, row.moved_by = [row.moved_by, by.party], ""
        elif publish_at == row.publish_at and by.party not in row.agreed:
            row.agreed = [*row.agreed, by.party]
        else:
            raise Refused("publish_at", _("The minute was changed meanwhile. Look at it again."))
        row.save()
        return row


def move_joint(
    *, joint: JointPublication, publish_at: datetime, by: Official, clock: Clock
) -> JointPublication:
    """Ask for another minute. Until the other party agrees, the one agreed to holds.

    A minute to which only its own party has agreed is moved at once.
    """
    with transaction.atomic():
        row = _locked(joint, by, clock)
        check_minute(publish_at, clock())
        if publish_at == row.publish_at:
            raise Refused("publish_at", _("This is the minute that holds already."))
        if set(row.agreed) <= {by.party}:
            row.publish_at, row.agreed = publish_at, [by.party]
            row.moved_to, row.moved_by = None, ""
        else:
            row.moved_to, row.moved_by = publish_at, by.party
        row.save()
        return row


def call_off_joint(*, joint: JointPublication, by: Official, clock: Clock) -> None:
    """Call it off, which either party may. What was signed off for it waits for sign-off again."""
    with transaction.atomic():
        row = _locked(joint, by, clock)
        if row.publish_at <= clock():
            raise Refused("", _("The minute has come: it is being published."))
        end_joint(row, by=by.party, clock=clock)


def end_joint(row: JointPublication, *, by: str, clock: Clock) -> None:
    """End a joint publication unpublished. by: the party that called it off; "" for none."""
    row.cancelled_at, row.cancelled_by = clock(), by
    row.moved_to, row.moved_by = None, ""
    row.save()
    for model in (Report, Proposal):
        for waiting in model.objects.filter(joint=row, state=DraftState.SIGNED):
            unsign(waiting, DraftState.SENT)


def unsign(row: Report | Proposal, state: DraftState, *, comment: str = "") -> None:
    """Take a row out of its joint publication, back to its organization."""
    row.state, row.joint, row.version = state, None, row.version + 1
    row.signed_by, row.signed_for, row.comment = None, None, comment or row.comment
    row.save()


def check_minute(publish_at: datetime, now: datetime) -> None:
    """Raise Refused for a minute that has passed, is no whole minute, or lies too far ahead."""
    if publish_at <= now:
        raise Refused("publish_at", _("This minute has passed: choose one that is still to come."))
    if publish_at.second or publish_at.microsecond:
        raise Refused("publish_at", _("Choose a whole minute."))
    if publish_at - now > timedelta(days=FURTHEST_DAYS):
        raise Refused("publish_at", _("Choose a minute within a year."))


def _locked(joint: JointPublication, by: Official, clock: Clock) -> JointPublication:
    """Return the row as it is now, held until the transaction ends."""
    row = JointPublication.objects.select_for_update().get(pk=joint.pk)
    demand(by, Verb.ARRANGE, on=row, day=day_in(row.plan, clock()))
    return row
