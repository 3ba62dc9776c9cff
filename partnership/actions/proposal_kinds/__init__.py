"""What may be proposed: one module for each kind, registered here.

To add a kind, write its module (see `kind.Kind` and `parts`) and add it to KINDS.
"""

from partnership.actions.proposal_kinds import (
    assessment,
    first_date,
    lead,
    measure,
    meeting,
    milestone,
    move_date,
    observation,
    payment,
)
from partnership.actions.proposal_kinds.kind import Kind
from partnership.models import Proposal
from partnership.vocabulary import ProposalKind

KINDS: dict[ProposalKind, Kind] = {
    ProposalKind.MOVE_DATE: move_date.KIND,
    ProposalKind.MILESTONE: milestone.KIND,
    ProposalKind.FIRST_DATE: first_date.KIND,
    ProposalKind.MEASURE: measure.KIND,
    ProposalKind.LEAD: lead.KIND,
    ProposalKind.MEETING: meeting.KIND,
    ProposalKind.PAYMENT: payment.KIND,
    ProposalKind.OBSERVATION: observation.KIND,
    ProposalKind.ASSESSMENT: assessment.KIND,
}


def kind_of_proposal(proposal: Proposal) -> Kind:
    """Return what the proposal's kind is. Raises KeyError for one that is not registered."""
    return KINDS[ProposalKind(proposal.kind)]


__all__ = ["KINDS", "kind_of_proposal"]
