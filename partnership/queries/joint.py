"""Joint publications as one party sees them: the minute, who agreed, and its own rows only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import QuerySet

from partnership.models import JointPublication, Plan, Proposal, Report
from partnership.vocabulary import DraftState


class JointState(StrEnum):
    """Where a joint publication is on its way."""

    ASKED = "asked"
    AGREED = "agreed"
    DUE = "due"
    PUBLISHED = "published"
    CALLED_OFF = "called_off"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Ready:
    """How many rows of one party are signed off for the minute, and those that were published."""

    signed: int
    published: int


def state_of_joint(joint: JointPublication, *, now: datetime) -> JointState:
    """Return where it is at that moment."""
    if joint.published_at is not None:
        return JointState.PUBLISHED
    if joint.cancelled_at is not None:
        return JointState.CALLED_OFF if joint.cancelled_by else JointState.LAPSED
    if joint.publish_at <= now:
        return JointState.DUE
    return JointState.ASKED if missing_parties(joint) else JointState.AGREED


def missing_parties(joint: JointPublication) -> list[str]:
    """Return the parties that have not agreed to the minute, in the plan's order."""
    parties = joint.plan.parties.order_by("position").values_list("country", flat=True)
    return [party for party in parties if party not in joint.agreed]


def ready_of(joint: JointPublication, party: str) -> Ready:
    """Count the party's own rows; another party's are nobody else's to count."""
    states = [
        state
        for model in (Report, Proposal)
        for state in model.objects.filter(joint=joint, party=party).values_list("state", flat=True)
    ]
    return Ready(states.count(DraftState.SIGNED), states.count(DraftState.PUBLISHED))


def open_joints(plan: Plan, *, now: datetime) -> QuerySet[JointPublication]:
    """Return those of the plan for whose minute something can still be signed off."""
    ahead = JointPublication.objects.filter(plan=plan, publish_at__gt=now)
    return ahead.filter(published_at=None, cancelled_at=None).order_by("publish_at", "pk")
