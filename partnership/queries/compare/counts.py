"""How many items had each label on two days, side by side."""

from collections import Counter
from dataclasses import dataclass

from partnership.models import Step
from partnership.queries.compare import OneDay
from partnership.queries.words import Status, count_of, status_of
from partnership.vocabulary import Label, SubjectKind

START, WIDTH = 3, 94  # percent of the figure


@dataclass(frozen=True, slots=True)
class Count:
    """One label. first, last: "12 of 78". more: "+3", "−2" or "0". from_at, to_at: places."""

    status: Status
    first: str
    last: str
    more: str
    from_at: float
    to_at: float
    start: float
    end: float


def counts_of(first: OneDay, last: OneDay) -> tuple[Count, ...]:
    """Return the labels that there are on either day, in their order."""
    ones, others = (Counter(item.step.label for item in day.counted) for day in (first, last))
    most = max([*ones.values(), *others.values()], default=0)
    return tuple(
        _count(label, (ones[label], ones.total()), (others[label], others.total()), most)
        for label in Label
        if ones[label] or others[label]
    )


def _count(label: Label, first: tuple[int, int], last: tuple[int, int], most: int) -> Count:
    one, other = (round(START + WIDTH * count / most, 2) for count, _all in (first, last))
    more = last[0] - first[0]
    return Count(
        status=status_of(Step(label=label, kind=SubjectKind.MILESTONE)),
        first=count_of(*first),
        last=count_of(*last),
        more=f"+{more}" if more > 0 else str(more).replace("-", "\u2212"),
        from_at=one,
        to_at=other,
        start=min(one, other),
        end=max(one, other),
    )
