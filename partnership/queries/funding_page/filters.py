"""The filter of the money: whose, and for which initiative."""

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
from partnership.queries.funding_page.rows import Sum
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading

NARROWING = ("party", "organization", "initiative")
FILTERS = (*NARROWING, "ordering")
NEWEST, LARGEST = "-date", "-amount"


def chosen_sums(sums: Iterable[Sum], reading: Reading) -> list[Sum]:
    """Return what the address asks for, in its order: amounts compare within one currency."""
    party, organization, initiative = (reading.first(name) for name in NARROWING)
    kept = [
        each
        for each in sums
        if (not party or party in each.countries)
        and (not organization or organization in each.organizations)
        and (not initiative or initiative in {one.code for one in each.initiatives})
    ]
    kept.sort(key=lambda each: each.code)
    if reading.first("ordering") == LARGEST:
        return sorted(kept, key=lambda each: each.amount, reverse=True)
    return sorted(kept, key=lambda each: each.day, reverse=True)


def is_filtered(reading: Reading) -> bool:
    """Say whether the address leaves anything out."""
    return any(reading.first(name) for name in NARROWING)


def form_of(sums: Sequence[Sum], plan: PlanOnDay) -> Form:
    """Return the form with what may be chosen. Raises BadParameters for anything else."""
    reading = plan.reading
    bodies = {code for each in sums for code in each.organizations}
    named = {one.code for each in sums for one in each.initiatives}
    values: dict[str, list[Value]] = {
        "party": party_values(reading),
        "organization": organization_values(bodies, plan.organizations, reading),
        "initiative": [(each.code, each.code) for each in plan.initiatives if each.code in named],
    }
    for name in NARROWING:
        one_of(name, reading, (value for value, _words in values[name]))
    one_of("ordering", reading, (NEWEST, LARGEST))
    any_words = {
        "party": (_("Country"), _("Any")),
        "organization": (_("Organization"), _("All organizations")),
        "initiative": (pgettext("column", "Initiative"), _("All initiatives")),
    }
    orderings = [(NEWEST, _("Newest first")), (LARGEST, _("Largest first"))]
    return form_for(
        reading,
        [
            *(field_of(name, *any_words[name], values[name], reading) for name in NARROWING),
            field_of("ordering", _("Sort by"), "", orderings, reading),
        ],
    )
