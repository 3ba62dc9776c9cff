"""The due date or the value that a published proposal put on record."""

from partnership.models import DueDate, Observation, Proposal


def date_of(proposal: Proposal) -> DueDate | None:
    """Return the date that came on record by the proposal's entry; None for other kinds."""
    if proposal.entry_id is None or proposal.milestone_id is None:
        return None
    rows = DueDate.objects.filter(milestone=proposal.milestone, entry=proposal.entry)
    return rows.first()


def proposal_of(asked: DueDate) -> Proposal | None:
    """Return the proposal that put a date on record; None for one that was imported."""
    return Proposal.objects.filter(milestone=asked.milestone, entry=asked.entry).first()


def value_of(proposal: Proposal) -> Observation | None:
    """Return the value that came on record by the proposal's entry; None for other kinds."""
    if proposal.entry_id is None or proposal.indicator_id is None:
        return None
    return Observation.objects.filter(indicator=proposal.indicator, entry=proposal.entry).first()
