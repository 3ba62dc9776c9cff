"""Every step of some items until a day: how they stood before, and how they stand."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from partnership.models import Entry, Step
from partnership.queries.items import STEP_COLUMNS
from partnership.queries.prepared import Prepared

# The steps of each item by its code, oldest first, each with the entry that worked it out.
StepsUntil = Mapping[str, Sequence[Step]]


def steps_until(codes: Iterable[str], day: date) -> StepsUntil:
    """Return the steps of items that began by the day. One query."""
    found: dict[str, list[Step]] = {}
    for recorded_at, *row in _rows(day, list(codes)):
        step = Step.from_db("default", STEP_COLUMNS, row)
        step.entry = Entry.from_db("default", ["seq", "recorded_at"], [step.entry_id, recorded_at])
        found.setdefault(step.item_code, []).append(step)
    return found


_rows = Prepared(
    lambda day, codes: (
        Step.objects.filter(item_code__in=codes, from_on__lte=day)
        .order_by("from_on")
        .values_list("entry__recorded_at", *STEP_COLUMNS)
    )
)


def steps_of_day(steps: StepsUntil, day: date) -> dict[str, Step]:
    """Return the step of each item that holds on the day, by code."""
    newest = {code: told[-1] for code, told in steps.items()}
    return {
        code: step for code, step in newest.items() if step.until_on is None or step.until_on >= day
    }
