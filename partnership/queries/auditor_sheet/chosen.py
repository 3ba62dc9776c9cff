"""Which items each list's file holds: the same that its page shows."""

from dataclasses import dataclass

from partnership.queries.item_lists.found import found, frame_of
from partnership.queries.late import late_codes
from partnership.queries.organization_page.held import held_codes, plan_items
from partnership.queries.page_context import Reading
from partnership.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class Chosen:
    """The codes of a list in its order. of: how many there are without a filter."""

    codes: tuple[str, ...]
    of: int


def initiatives_chosen(reading: Reading) -> Chosen:
    """Return the initiatives that the address asks for. Raises BadParameters."""
    return _found(reading, SubjectKind.INITIATIVE)


def milestones_chosen(reading: Reading) -> Chosen:
    """Return the milestones that the address asks for. Raises BadParameters."""
    return _found(reading, SubjectKind.MILESTONE)


def _found(reading: Reading, kind: SubjectKind) -> Chosen:
    which = found(reading, kind, frame_of(reading))
    return Chosen(which.codes, which.of)


def late_chosen(reading: Reading) -> Chosen:
    """Return what stands in the three lists of the late page, each item once."""
    codes, of = late_codes(reading)
    return Chosen(codes, of)


def organization_chosen(reading: Reading) -> Chosen:
    """Return what an organization leads or supports on the day."""
    codes = held_codes(plan_items(reading), reading.code)
    return Chosen(codes, len(codes))
