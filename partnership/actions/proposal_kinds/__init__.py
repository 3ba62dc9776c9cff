"""What may be proposed: one module for each kind, registered here.

To add a kind, write its module (see `kind.Kind` and `parts`) and add it to KINDS.
"""

from partnership.actions.proposal_kinds import first_date, lead, measure, milestone, move_date
from partnership.actions.proposal_kinds.kind import Kind
from partnership.models import Proposal
from partnership.vocabulary import ProposalKind

KINDS: dict[ProposalKind, Kind] = {
    ProposalKind.MOVE_DATE: move_date.KIND,
    ProposalKind.MILESTONE: milestone.KIND,
    ProposalKind.FIRST_DATE: first_date.KIND,
    ProposalKind.MEASURE: measure.KIND,
    ProposalKind.LEAD: lead.KIND,
}


def kind_of_proposal(proposal: Proposal) -> Kind:
    """Return what the proposal's kind is. Raises KeyError for one that is not registered."""
    return KINDS[ProposalKind(proposal.kind)]


__all__ = ["KINDS", "kind_of_proposal"]
