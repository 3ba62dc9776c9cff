"""The filter of the late list: who leads, which pillar, what moved, what has no reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce

from partnership.models import State, Step
from partnership.queries.as_of import read_state
from partnership.queries.filters.form import one_of
from partnership.queries.filters.items import ItemFilters
from partnership.queries.item_page.reasons import reason_given
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.vocabulary import Role, SubjectKind

FILTERS = ("party", "pillar", "organization", "ordering", "moved", "reason", "page_size")
ORDERINGS = ("due", "-moved", "code")
NO_REASON = "none"
ITEMS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)
PASSED_ON = ("party", "pillar", "organization", "moved")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items that the filter keeps. places: their place in the plan, by code."""

    places: Mapping[str, str]
    ordering: str
    day: date

    def order(self, step: Step) -> tuple:
        """Return what a step is sorted by; without a date it comes last."""
        due_on = step.due_on or date.max
        place = self.places[step.item_code]
        return {
            "due": (due_on, place),
            "-moved": (-step.moves, due_on, place),
            "code": (place,),
        }[self.ordering]


def chosen_items(reading: Reading, *, codes: QuerySet) -> Chosen:
    """Return which of the items the filter keeps. codes: a query for their codes.

    One query, and one more to know the codes that may be asked for. Raises BadParameters.
    """
    ordering = one_of("ordering", reading, ORDERINGS) or "due"
    only_unexplained = one_of("reason", reading, (NO_REASON,)) == NO_REASON
    rows = _filtered(reading).filter(code__in=codes)
    places = {
        row.code: row.order_key
        for row in (rows if only_unexplained else rows.only("code", "order_key"))
        if not only_unexplained or reason_given(read_state(row), reading) is None
    }
    return Chosen(places, ordering, reading.as_of.day)


def _filtered(reading: Reading) -> QuerySet[State]:
    states = State.objects.on(reading.as_of.day).filter(
        plan_code=reading.plan["code"], kind__in=ITEMS
    )
    asked = {name: reading.first(name) for name in PASSED_ON if reading.first(name)}
    if not asked:
        return states
    if "party" in asked or "organization" in asked:
        asked["role"] = Role.LEAD.value
    return ItemFilters(asked, states, day=reading.as_of.day, plans=[reading.plan]).qs


def is_filtered(reading: Reading) -> bool:
    """Say whether the address leaves anything out."""
    return any(reading.first(name) for name in (*PASSED_ON, "reason"))


def leading_codes(reading: Reading) -> set[str]:
    """Return the organizations that lead on anything in the plan on the day. One query."""
    return {code for (code,) in _leading(reading.as_of.day, reading.plan["code"])}


_leading = Prepared(
    # From the plan's states to their facets. By an index on the facet's own name every plan's
    # would be read, and SQLite takes it where it can.
    lambda day, plan: (
        State.objects.on(day)
        .filter(plan_code=plan, kind__in=ITEMS)
        .annotate(facet=Coalesce("facets__name", Value("")))
        .filter(facet=Role.LEAD)
        .values_list("facets__value")
        .distinct()
    )
)


def pillars_on(reading: Reading) -> list[dict]:
    """Return the public states of the plan's pillars in order."""
    return reading.pillars
