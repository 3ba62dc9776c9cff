"""How many changes there are: by day, by kind, and in the opening load of a plan."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Case, Count, Q, QuerySet, When
from django.db.models.functions import TruncDate
from django.utils.translation import ngettext

from partnership.models import Entry, StateFacet
from partnership.queries.changes import entries_by
from partnership.queries.changes.asked import Asked
from partnership.queries.changes.labels import Changed
from partnership.queries.item_record.lines import plan_day
from partnership.queries.page_context import Reading
from partnership.queries.words import number
from partnership.vocabulary import Role

TAKES_PART = (Role.LEAD.value, Role.SUPPORT.value, "organization")  # facets that name a body


@dataclass(frozen=True, slots=True)
class Opening:
    """The first publication of a plan. count: its entries; kinds: by (entry, subject) kind."""

    day: date
    count: int
    kinds: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many changes are asked for. entries, labels: by day, without the opening load.

    opening: None where it is not asked for. newest: the last day with any change, whatever is
    asked for, None before the first; newest_count: how many that day has. of: how many changes there are in all, opening included.
    bodies: the organizations that put anything on record.
    """

    entries: Mapping[date, int]
    labels: Mapping[date, int]
    opening: Opening | None
    newest: date | None
    newest_count: int
    of: int
    bodies: frozenset[str]

    def on(self, day: date) -> int:
        """Return how many changes of a day are asked for."""
        opening = self.folded if self.opening and self.opening.day == day else 0
        return self.entries.get(day, 0) + self.labels.get(day, 0) + opening

    @property
    def count(self) -> int:
        """All changes that are asked for."""
        return sum(self.entries.values()) + sum(self.labels.values()) + self.folded

    @property
    def folded(self) -> int:
        """The entries of the opening load that are asked for."""
        return self.opening.count if self.opening else 0


def opening_words(opening: Opening) -> str:
    """Return that the plan came on record, and with how much."""
    words = ngettext(
        "The plan came on record, with %(count)s entry",
        "The plan came on record, with %(count)s entries",
        opening.count,
    )
    return words % {"count": number(opening.count)}


def opened_at(reading: Reading) -> datetime:
    """Return the moment at which the plan was published, with all that it opened with."""
    return datetime.fromisoformat(reading.plan["published_at"])


def entries_of(reading: Reading) -> QuerySet[Entry]:
    """Return the entries of the plan, and of the organizations that it names by the day.

    An organization belongs to no plan, so what another plan brought with it would show here.
    """
    known = entries_by(reading.as_of.day, reading.plan["timezone"])
    named = StateFacet.objects.filter(
        name__in=TAKES_PART,
        state__plan_code=reading.plan["code"],
        state__from_on__lte=reading.as_of.day,
    )
    bodies = Q(plan_code="", subject__in=named.values("value"))
    return known.filter(Q(plan_code=reading.plan["code"]) | bodies)


def entries_asked(reading: Reading, asked: Asked) -> Q:
    """Return the condition on the entries that are asked for."""
    if not asked.with_entries:
        return Q(pk__in=[])
    return asked.entries & entries_since(asked.first, reading)


def entries_since(first: date | None, reading: Reading) -> Q:
    """Return the condition on entries from the beginning of a day on."""
    if first is None:
        return Q()
    zone = ZoneInfo(reading.plan["timezone"])
    return Q(recorded_at__gte=datetime.combine(first, time(), zone))


def tally_of(reading: Reading, asked: Asked, changed: Sequence[Changed]) -> Tally:
    """Count what is asked for. changed: all labels that changed. One query."""
    opened = opened_at(reading)
    rows = list(_counted(reading, asked, opened))
    entries, kinds = Counter[date](), Counter[tuple[str, str]]()
    for row in rows:
        if row["opening"] and not asked.each:
            kinds[(row["kind"], row["subject_kind"])] += row["asked"]
        else:
            entries[row["day"]] += row["asked"]
    labels = [each for each in changed if not each.own]
    days = Counter[date](each.day for each in labels)
    for row in rows:
        days[row["day"]] += row["all"]
    newest = max(days, default=None)
    return Tally(
        entries=+entries,
        labels=Counter(each.day for each in labels if asked.keeps(each)),
        opening=Opening(plan_day(opened, reading), kinds.total(), +kinds) if +kinds else None,
        newest=newest,
        newest_count=days[newest] if newest else 0,
        of=sum(row["all"] for row in rows) + len(labels),
        bodies=frozenset(row["organization"] for row in rows) - {""},
    )


def _counted(reading: Reading, asked: Asked, opened: datetime) -> Iterable[Mapping]:
    """Yield how many entries there are of each kind, by each body, on each day."""
    zone = ZoneInfo(reading.plan["timezone"])
    wanted = entries_asked(reading, asked)
    return (
        entries_of(reading)
        .annotate(
            day=TruncDate("recorded_at", tzinfo=zone),
            opening=Case(When(recorded_at__lte=opened, then=True), default=False),
        )
        .values("day", "opening", "kind", "subject_kind", "organization")
        .annotate(all=Count("pk"), asked=Count("pk", filter=wanted or None))
        .order_by("day")
    )
