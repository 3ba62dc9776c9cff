"""What happens in an invented plan, day by day; nothing is written yet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from partnership.exchange.shapes import PlanFile
from partnership.management.invented.fates import Told, told_of
from partnership.management.invented.plan_file import PAST_DAYS, Size
from partnership.vocabulary import Role

PUBLISHED_AFTER, BASELINE_AFTER = 14, 24
IMPORT_EVERY = 92
DECLARED = 0.7  # how often both say that the milestones cover a promise


class What(StrEnum):
    """What is done on a day."""

    PUBLISH = "publish"
    BASELINE = "baseline"
    DECLARE = "declare"
    IMPORT = "import"
    SAY = "say"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is done. order: among those of a day. told: what is said of a milestone."""

    on: date
    order: int
    size: Size
    what: What
    code: str = ""
    told: Told | None = field(default=None, compare=False)


def history(plan: PlanFile, size: Size, *, until: date) -> list[Act]:
    """Return everything that happens in the plan, in the order in which it does."""
    first = until - timedelta(days=PAST_DAYS)
    frame = [*_frame(plan, size, first=first, until=until)]
    said = [*_said(plan, size, first=first, until=until)]
    acts = sorted([*frame, *said], key=lambda act: (act.on, act.what == What.SAY))
    return [
        Act(act.on, place, act.size, act.what, act.code, act.told)
        for place, act in enumerate(acts)
    ]  # fmt: skip


def _frame(plan: PlanFile, size: Size, *, first: date, until: date) -> Iterator[Act]:
    yield Act(first + timedelta(days=PUBLISHED_AFTER), 0, size, What.PUBLISH)
    yield Act(first + timedelta(days=BASELINE_AFTER), 0, size, What.BASELINE)
    chance = Random(f"declared {size.milestones} {size.seed}")
    for owner in dict.fromkeys(row.initiative for row in plan.milestones):
        if chance.random() < DECLARED:
            declared_on = first + timedelta(days=BASELINE_AFTER + chance.randint(1, 60))
            yield Act(declared_on, 0, size, What.DECLARE, owner)
    for days in range(IMPORT_EVERY, PAST_DAYS, IMPORT_EVERY):
        yield Act(first + timedelta(days=days), 0, size, What.IMPORT)
    yield Act(until, 0, size, What.IMPORT)


def _said(plan: PlanFile, size: Size, *, first: date, until: date) -> Iterator[Act]:
    leads = {
        row.code: {
            each.organization[:2].upper(): each.organization
            for each in row.responsibilities
            if each.role == Role.LEAD
        }
        for row in plan.initiatives
    }
    begins = first + timedelta(days=BASELINE_AFTER + 2)
    for row in plan.milestones:
        chance = Random(f"{row.code} {size.seed}")
        for told in told_of(row, leads[row.initiative], size=size, until=until, chance=chance):
            if told.on <= until:
                yield Act(max(told.on, begins), 0, size, What.SAY, row.code, told)
