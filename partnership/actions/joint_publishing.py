"""The minute itself: all rows of a joint publication become public in one moment."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnership.actions.errors import Refused
from partnership.actions.joint import end_joint, unsign
from partnership.actions.proposing_publishing import check_ready_proposal, put_proposal
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_publishing import check_ready, put_report
from partnership.models import Entry, JointPublication, Proposal, Report
from partnership.queries.belonging import plan_of_draft
from partnership.vocabulary import DraftState


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one joint publication. lapsed: the minute passed without all agreeing."""

    joint: JointPublication
    published: int = 0
    sent_back: int = 0
    lapsed: bool = False


def publish_due_joint(*, clock: Clock) -> list[Done]:
    """Publish every joint publication whose minute has come, earliest first.

    Each is one transaction. Safe to run twice and at once: what another run has done, or is
    doing, is passed over.
    """
    now = clock()
    due = JointPublication.objects.filter(
        publish_at__lte=now, published_at=None, cancelled_at=None
    ).order_by("publish_at", "pk")
    found = [_publish(pk, clock) for pk in list(due.values_list("pk", flat=True))]
    return [done for done in found if done is not None]


def _publish(pk: int, clock: Clock) -> Done | None:
    """Publish one, under the record's lock; None where another run came first."""
    with transaction.atomic():
        recorder = Recorder(clock)
        row = JointPublication.objects.select_for_update().get(pk=pk)
        if row.published_at or row.cancelled_at or row.publish_at > recorder.at:
            return None
        if not _all_agreed(row):
            end_joint(row, by="", clock=lambda: recorder.at)
            return Done(row, lapsed=True)
        waiting = _waiting(row)
        published = sum(_out(recorder, each) for each in waiting)
        row.published_at, row.moved_to, row.moved_by = recorder.at, None, ""
        row.save()
        return Done(row, published, len(waiting) - published)


def _all_agreed(row: JointPublication) -> bool:
    return set(row.plan.parties.values_list("country", flat=True)) <= set(row.agreed)


def _waiting(row: JointPublication) -> list[Report | Proposal]:
    """Return the rows in an order that favours no party: as they were drafted."""
    found: list[Report | Proposal] = []
    for model in (Report, Proposal):
        signed = model.objects.select_for_update().filter(joint=row, state=DraftState.SIGNED)
        found += signed.order_by("pk")
    return found


def _out(recorder: Recorder, row: Report | Proposal) -> bool:
    """Publish a row that may still be; send any other back to its organization, saying why.

    Only what the row itself lacks sends it back. Any other fault ends the transaction, so
    that nothing of the joint publication is public, and the next run tries again.
    """
    day = recorder.day(plan_of_draft(row).timezone)
    check, put = WAYS[type(row)]
    try:
        with override(row.author.language if row.author else "en"), recorder.attempt():
            _check_signed(row)
            check(row, day=day)
            put(recorder, row)
    except Refused as refusal:
        row.refresh_from_db()
        unsign(row, DraftState.RETURNED, comment=_reason(row, str(refusal.message)))
        return False
    return True


def _check_signed(row: Report | Proposal) -> None:
    """Raise Refused unless two people stand behind it. The account may be closed since."""
    if row.signed_by_id is None:
        raise Refused("", _("Nobody has signed this off."))
    alone = row.author_id in (row.signed_by_id, row.signed_for_id)
    if alone and plan_of_draft(row).four_eyes:
        raise Refused("", _("Nobody signs off what they wrote themselves."))


def _reason(row: Report | Proposal, words: str) -> str:
    """Return the comment that its organization reads, in the author's language."""
    with override(row.author.language if row.author else "en"):
        return _("It could not be published at its minute: %(reason)s") % {"reason": words}


# How each kind of row is checked, and how it is put on record.
WAYS: dict[type, tuple[Callable[..., None], Callable[..., Entry]]] = {
    Report: (check_ready, put_report),
    Proposal: (check_ready_proposal, put_proposal),
}
