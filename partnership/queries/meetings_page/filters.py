"""The filter of the meetings: what kind, which country or organization, which initiative."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.filters.form import (
    Form,
    Value,
    field_of,
    form_for,
    one_of,
    organization_values,
    party_values,
)
from partnership.queries.meetings_page.rows import Event
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading

NARROWING = ("kind", "party", "organization", "initiative")
FILTERS = (*NARROWING, "ordering")
NEWEST, OLDEST = "-date", "date"


def chosen_events(events: Iterable[Event], plan: PlanOnDay) -> list[Event]:
    """Return what the address asks for, in the order asked for. Raises BadParameters."""
    reading = plan.reading
    kind, party, organization, initiative = (reading.first(name) for name in NARROWING)
    kept = [
        event
        for event in events
        if kind in ("", event.key)
        and (not party or party in event.countries)
        and (not organization or organization in event.organizations)
        and (not initiative or initiative in event.touches)
    ]
    return sorted(kept, key=lambda event: (event.day, event.code), reverse=newest_first(reading))


def newest_first(reading: Reading) -> bool:
    """Say in which order the days are asked for. Raises BadParameters."""
    return one_of("ordering", reading, (NEWEST, OLDEST)) != OLDEST


def is_filtered(reading: Reading) -> bool:
    """Say whether the address leaves anything out."""
    return any(reading.first(name) for name in NARROWING)


def form_of(events: Sequence[Event], plan: PlanOnDay) -> Form:
    """Return the form; only what something there has may be chosen. Raises BadParameters."""
    reading = plan.reading
    values: dict[str, list[Value]] = {
        "kind": _kinds(events),
        "party": party_values(reading),
        "organization": organization_values(
            {code for event in events for code in event.organizations},
            plan.organizations,
            reading,
        ),
        "initiative": [(code, code) for code in _touched(events, plan)],
    }
    for name in NARROWING:
        one_of(name, reading, (value for value, _words in values[name]))
    any_words = {
        "kind": (_("Kind"), _("All kinds")),
        "party": (_("Country"), _("Any")),
        "organization": (_("Organization"), _("All organizations")),
        "initiative": (pgettext("column", "Initiative"), _("All initiatives")),
    }
    orderings = [(NEWEST, _("Newest first")), (OLDEST, _("Oldest first"))]
    return form_for(
        reading,
        [
            *(field_of(name, *any_words[name], values[name], reading) for name in NARROWING),
            field_of("ordering", _("Sort by"), "", orderings, reading),
        ],
    )


def _kinds(events: Iterable[Event]) -> list[Value]:
    return sorted({event.key: event.kind for event in events}.items(), key=lambda each: each[1])


def _touched(events: Iterable[Event], plan: PlanOnDay) -> list[str]:
    named = {code for event in events for code in event.touches}
    return [item.code for item in plan.initiatives if item.code in named]
