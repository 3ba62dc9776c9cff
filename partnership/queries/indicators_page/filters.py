"""The filter of the indicators: for which initiative, and which way they should go."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models.labels import label_of
from partnership.queries.filters.form import Form, Value, field_of, form_for, one_of
from partnership.queries.indicators_page.rows import Measure
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading
from partnership.vocabulary import Direction

NARROWING = ("initiative", "direction")
FILTERS = (*NARROWING, "ordering")
PLAN_ORDER, NEWEST = "code", "-date"


def chosen_measures(measures: Iterable[Measure], reading: Reading) -> list[Measure]:
    """Return what the address asks for: in plan order, or the newest value first."""
    initiative, direction = (reading.first(name) for name in NARROWING)
    kept = [
        each
        for each in measures
        if direction in ("", each.direction)
        and (not initiative or initiative in {one.code for one in each.initiatives})
    ]
    if reading.first("ordering") != NEWEST:
        return kept
    return sorted(kept, key=lambda each: each.latest.day if each.latest else "", reverse=True)


def is_filtered(reading: Reading) -> bool:
    """Say whether the address leaves anything out."""
    return any(reading.first(name) for name in NARROWING)


def form_of(measures: Sequence[Measure], plan: PlanOnDay) -> Form:
    """Return the form with what may be chosen. Raises BadParameters for anything else."""
    reading = plan.reading
    named = {one.code for each in measures for one in each.initiatives}
    there = {each.direction for each in measures}
    initiatives: list[Value] = [
        (each.code, each.code) for each in plan.initiatives if each.code in named
    ]
    directions: list[Value] = [
        (each.value, str(label_of(each))) for each in Direction if each in there
    ]
    orderings: list[Value] = [(PLAN_ORDER, _("Plan order")), (NEWEST, _("Newest value first"))]
    for name, values in (
        ("initiative", initiatives),
        ("direction", directions),
        ("ordering", orderings),
    ):
        one_of(name, reading, (value for value, _words in values))
    name = pgettext("column", "Initiative")
    return form_for(
        reading,
        [
            field_of("initiative", name, _("All initiatives"), initiatives, reading),
            field_of("direction", _("Direction"), _("Any"), directions, reading),
            field_of("ordering", _("Sort by"), "", orderings, reading),
        ],
    )
