"""The filter of the late list as a form."""

from django.utils.translation import gettext as _

from partnership.queries.filters.form import (
    Form,
    Value,
    field_of,
    form_for,
    organization_values,
    party_values,
    pillar_values,
)
from partnership.queries.late.filters import NO_REASON, leading_codes
from partnership.queries.page_context import Reading


def form_of(reading: Reading) -> Form:
    """Return the form with what the address asks for chosen. Three queries."""
    pillars = pillar_values(reading.pillars, reading)
    bodies = organization_values(leading_codes(reading), reading.organizations, reading)
    moved, unexplained = _("Deadline moved"), _("No reason given")
    return form_for(
        reading,
        fields=(
            field_of("party", _("Lead country"), _("Any"), party_values(reading), reading),
            field_of("pillar", _("Pillar"), _("All pillars"), pillars, reading),
            field_of("organization", _("Organization"), _("All organizations"), bodies, reading),
            field_of("ordering", _("Sort by"), "", _orderings(), reading),
        ),
        marks=(
            field_of("moved", moved, "", [("true", moved)], reading),
            field_of("reason", unexplained, "", [(NO_REASON, unexplained)], reading),
        ),
    )


def _orderings() -> list[Value]:
    return [
        ("due", _("Days late")),
        ("-moved", _("Number of moves")),
        ("code", _("Plan order")),
    ]
