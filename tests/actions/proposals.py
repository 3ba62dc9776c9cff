"""Proposals of the memorandum's story, and the short ways through their states."""

from partnership.actions.proposing import draft_proposal, send_proposal
from partnership.actions.proposing_publishing import publish_proposal
from partnership.models import DueDate, Proposal
from partnership.vocabulary import ProposalKind
from tests.actions.people import TENTH, approver, contributor

LATER = {
    "due_on": "2026-06-30",
    "precision": "day",
    "reason": "consultation",
    "reason_text": {"en": "Consultation takes longer.", "fr": "La consultation se prolonge."},
}
LATER_MX = {**LATER, "reason_text": {"es": "La consulta toma más tiempo."}}


def drafted(about, organization, kind=ProposalKind.MOVE_DATE, content=LATER, clock=TENTH):
    """A draft of a contributor of that organization."""
    by = contributor(organization)
    return draft_proposal(kind=kind, about=about, content=content, by=by, clock=clock)


def sent(about, organization, kind=ProposalKind.MOVE_DATE, content=LATER, clock=TENTH) -> Proposal:
    """A proposal that waits for sign-off."""
    row = drafted(about, organization, kind, content, clock)
    return send_proposal(proposal=row, version=row.version, by=row.author, clock=clock)


def signed(about, organization, kind=ProposalKind.MOVE_DATE, content=LATER, clock=TENTH):
    """A proposal that an approver of the organization signed off: published, or offered."""
    row = sent(about, organization, kind, content, clock)
    publish_proposal(proposal=row, version=row.version, by=approver(organization), clock=clock)
    row.refresh_from_db()
    return row


def last_date() -> DueDate:
    """The newest due date."""
    return DueDate.objects.order_by("pk").last()
