"""The filter of the calendar: whose, under which pillar, and what kind."""

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from partnership.queries.calendar_page.entries import CalendarEntry, kind_words
from partnership.queries.filters import PREAMBLE, BadParameters, Fault
from partnership.queries.filters.form import (
    Form,
    Value,
    field_of,
    form_for,
    one_of,
    organization_values,
    party_values,
    pillar_values,
)
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading

NARROWING = ("party", "pillar", "organization", "kind")
FILTERS = (*NARROWING, "month")
WRITTEN = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def chosen_entries(entries: Iterable[CalendarEntry], reading: Reading) -> list[CalendarEntry]:
    """Return what the address asks for, by day."""
    party, pillar, organization, kind = (reading.first(name) for name in NARROWING)
    wanted = "" if pillar == PREAMBLE else pillar
    kept = [
        entry
        for entry in entries
        if kind in ("", entry.kind)
        and (not party or party in entry.countries)
        and (not organization or organization in entry.organizations)
        and (not pillar or wanted in entry.pillars)
    ]
    return sorted(kept, key=lambda entry: (entry.day, entry.was, entry.code))


def of_month(entries: Iterable[CalendarEntry], reading: Reading) -> list[CalendarEntry]:
    """Return those of the month asked for, or all. Raises BadParameters for what is no month."""
    month = reading.first("month")
    if not month:
        return list(entries)
    if not WRITTEN.fullmatch(month):
        raise BadParameters([Fault("month", f"{month[:20]!r} is not a month.", ("YYYY-MM",))])
    return [entry for entry in entries if entry.day.isoformat().startswith(month)]


def is_filtered(reading: Reading) -> bool:
    """Say whether the address leaves anything out."""
    return any(reading.first(name) for name in FILTERS)


def form_of(entries: Sequence[CalendarEntry], plan: PlanOnDay) -> Form:
    """Return the form with what may be chosen. Raises BadParameters for anything else."""
    reading, kinds = plan.reading, kind_words()
    there = {entry.kind for entry in entries}
    pillars = [lane.state for lane in plan.lanes if lane.state]
    bodies = {code for entry in entries for code in entry.organizations}
    values: dict[str, list[Value]] = {
        "party": party_values(reading),
        "pillar": pillar_values(pillars, reading),
        "organization": organization_values(bodies, plan.organizations, reading),
        "kind": [(kind, words) for kind, words in kinds.items() if kind in there],
    }
    for name in NARROWING:
        one_of(name, reading, (value for value, _words in values[name]))
    any_words = {
        "party": (_("Country"), _("Any")),
        "pillar": (_("Pillar"), _("All pillars")),
        "organization": (_("Organization"), _("All organizations")),
        "kind": (_("Kind"), _("All kinds")),
    }
    return form_for(
        reading, (field_of(name, *any_words[name], values[name], reading) for name in NARROWING)
    )
