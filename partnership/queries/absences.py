"""Who is away on a day, and who acts in whose place, as both are told on each page."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnership.models import Delegation, Official


@dataclass(frozen=True, slots=True)
class Absence:
    """acting: the official acts for `other`; else `other` acts for the official."""

    acting: bool
    other: str
    from_on: date
    until_on: date


def absences_of(official: Official, day: date) -> list[Absence]:
    """Return the stand-ins, begun or to come, that concern the official, soonest first."""
    lasting = Delegation.objects.filter(until_on__gte=day, ended_at=None)
    mine = lasting.filter(
        Q(official=official) | Q(stand_in=official, from_on__lte=day, official__is_active=True)
    )
    rows = mine.select_related("official", "stand_in").order_by("from_on", "pk")
    return [_absence(row, official) for row in rows]


def _absence(row: Delegation, official: Official) -> Absence:
    acting = row.stand_in_id == official.pk
    other = row.official if acting else row.stand_in
    return Absence(acting, name_of(other), row.from_on, row.until_on)


def name_of(official: Official) -> str:
    """Return what an official is called inside their government."""
    return official.get_full_name() or official.username
