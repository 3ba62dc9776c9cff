"""One page of changes: entries and labels in one order, newest first, by keyset.

On one day entries come before what changed by date, and the opening load of a plan, which is
one place in the list, after all other entries of its day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnership.models import Entry
from partnership.queries.changes.asked import Asked
from partnership.queries.changes.labels import Changed
from partnership.queries.changes.tally import (
    Opening,
    Tally,
    entries_asked,
    entries_of,
    entries_since,
    opened_at,
)
from partnership.queries.changes.told import with_state_before
from partnership.queries.cursor import BadCursor, Key, Ordering
from partnership.queries.item_record.lines import plan_day
from partnership.queries.page_context import Reading

SIZE = 50
PLACE = Ordering("changes", (Key("day", date), Key("rank", int), Key("number", int)))
LABEL, ENTRY = 0, 1
OPENING = -1  # stands after every numbered entry

Place = tuple[date, int, int]
One = Entry | Changed | Opening


@dataclass(frozen=True, slots=True)
class Shown:
    """What one page shows, in order. first: how many come before it. next: a cursor, or None."""

    ones: Sequence[One]
    next: str | None


def shown(
    reading: Reading, asked: Asked, tally: Tally, changed: Sequence[Changed], *, size: int = SIZE
) -> Shown:
    """Return the page that the cursor in the address names. One query. Raises BadCursor."""
    after = _place(reading)
    found = entries_of(reading).filter(entries_asked(reading, asked))
    if not asked.each:
        found = found.filter(recorded_at__gt=opened_at(reading))
    if after:
        found = found.filter(_beyond(after, reading))
    entries = list(with_state_before(found).order_by("-seq")[: size + 1])
    labels = [each for each in changed if asked.keeps(each)]
    opening = [tally.opening] if tally.opening else []
    ones: list[One] = [*entries, *labels, *opening]
    places = {id(one): _place_of(one, reading) for one in ones}
    left = [one for one in ones if after is None or places[id(one)] < after]
    ordered = sorted(left, key=lambda one: places[id(one)], reverse=True)
    kept = ordered[:size]
    more = len(ordered) > size
    return Shown(kept, PLACE.cursor(places[id(kept[-1])]) if more else None)


def _place_of(one: One, reading: Reading) -> Place:
    if isinstance(one, Entry):
        return plan_day(one.recorded_at, reading), ENTRY, one.seq
    if isinstance(one, Opening):
        return one.day, ENTRY, OPENING
    return one.day, LABEL, one.step.pk


def _place(reading: Reading) -> Place | None:
    cursor = reading.first("cursor")
    if not cursor:
        return None
    day, rank, number = PLACE.values_of(cursor)
    if rank not in (LABEL, ENTRY):
        raise BadCursor(cursor)
    return day, rank, number


def _beyond(after: Place, reading: Reading) -> Q:
    """Return the condition on entries that come after a place."""
    day, rank, number = after
    if rank == ENTRY:
        return Q(seq__lt=number)
    return ~entries_since(day, reading)
