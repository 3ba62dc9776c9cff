"""Which of its three states an overview is in: the plan's, or a pillar's."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from partnership.queries.items import Item
from partnership.queries.known_facts import Known

ENOUGH = 10  # below so many dates, a figure of dates would show mostly air


class Stage(StrEnum):
    """What an overview can honestly lead with."""

    KNOWN_FACTS = "known_facts"
    NOTHING_DUE = "nothing_due"
    DUE_BY_NOW = "due_by_now"


def stage(*, reported: bool, dated: int, due: int) -> Stage:
    """Return the state of an overview.

    reported: any party has reported. dated: milestones with a due date; due: those whose
    first due day has passed.
    """
    if not reported or dated < ENOUGH:
        return Stage.KNOWN_FACTS
    return Stage.DUE_BY_NOW if due >= ENOUGH else Stage.NOTHING_DUE


def stage_of(known: Iterable[Known], milestones: Iterable[Item], *, day: date) -> Stage:
    """Return the state for some initiatives and their milestones at the end of a day."""
    firsts = [item.step.first_due_on for item in milestones if item.step.first_due_on]
    return stage(
        reported=any(each.reported for each in known),
        dated=len(firsts),
        due=sum(first < day for first in firsts),
    )
