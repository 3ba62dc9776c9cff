"""The filters of lists: one vocabulary for pages and API, all in SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django_filters import FilterSet

from partnership.models import State, StateFacet
from partnership.queries.filters.fields import KnownAsked, PartyAsked, WordsAsked
from partnership.queries.search import found_by
from partnership.vocabulary import SubjectKind

PREAMBLE = "preamble"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one parameter. allowed: values, or how a value is written."""

    parameter: str
    detail: str
    allowed: tuple[str, ...] = ()


class BadParameters(ValueError):
    """Some parameters cannot be answered. Nothing was left out in silence."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{fault.parameter}: {fault.detail}" for fault in faults))


class Filters(FilterSet):
    """Filters of a list on a day. plans: the public plans' states.

    `qs` raises BadParameters when a value is not allowed. At most one query to know the
    codes that may be named.
    """

    def __init__(
        self, data: Mapping[str, Any], queryset: QuerySet, *, day: date, plans: list[dict]
    ) -> None:
        self.day = day
        super().__init__(data=data, queryset=queryset)
        self._know(plans)

    @property
    def qs(self) -> QuerySet:
        """The rows that were asked for. Raises BadParameters."""
        if not self.form.is_valid():
            raise BadParameters(
                [
                    Fault(name, str(messages[0]), self.filters[name].allowed)
                    for name, messages in self.form.errors.items()
                ]
            )
        asked = {name: value for name, value in self.form.cleaned_data.items() if value is not None}
        return self.chosen(self.queryset.all(), asked)

    @classmethod
    def unfiltered(cls, rows: QuerySet, day: date) -> QuerySet:
        """Return the rows of a list that nothing was asked of; no form is made for it."""
        filters = cls.__new__(cls)
        filters.day = day
        return filters.chosen(rows, {})

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Return the rows that have what was asked for."""
        raise TypeError(f"{type(self).__name__} does not say how it chooses.")

    def _know(self, plans: list[dict]) -> None:
        """Tell the filters which codes exist on the day."""
        wanted = {
            name: each
            for name, each in self.filters.items()
            if isinstance(each, KnownAsked) and name in self.data
        }
        kinds = {each.kind for each in wanted.values()} - {SubjectKind.PLAN}
        codes = _codes_of(kinds, self.day) | {SubjectKind.PLAN: [plan["code"] for plan in plans]}
        for each in wanted.values():
            each.know(codes[each.kind])
        for each in self.filters.values():
            if isinstance(each, PartyAsked):
                each.know(_countries(plans))


def _codes_of(kinds: set[SubjectKind], day: date) -> dict[SubjectKind, list[str]]:
    codes: dict[SubjectKind, list[str]] = {kind: [] for kind in kinds}
    if kinds:
        found = State.objects.on(day).filter(kind__in=kinds).order_by("plan_code", "order_key")
        for kind, code in found.values_list("kind", "code"):
            codes[SubjectKind(kind)].append(code)
    return codes


def _countries(plans: list[dict]) -> list[str]:
    return list(dict.fromkeys(party["country"] for plan in plans for party in plan["parties"]))


class StateFilters(Filters):
    """Filters of any kind of subject: words alone."""

    q = WordsAsked()

    class Meta:
        model = State
        fields: list[str] = []

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Keep what lies where it was asked for and has the words."""
        for name, column in (("plan", "plan_code"), ("area", "area")):
            if name in asked:
                rows = rows.filter(**{f"{column}__in": asked[name]})
        if "pillar" in asked:
            pillars = ["" if code == PREAMBLE else code for code in asked["pillar"]]
            rows = rows.filter(pillar__in=pillars)
        return found_by(rows, asked["q"]) if "q" in asked else rows


class PlanFilters(StateFilters):
    """Filters of plans."""

    class Meta(StateFilters.Meta):
        pass


class PillarFilters(StateFilters):
    """Filters of pillars and indicators."""

    plan = KnownAsked(SubjectKind.PLAN)


class AreaFilters(PillarFilters):
    """Filters of priority areas."""

    pillar = KnownAsked(SubjectKind.PILLAR, more=(PREAMBLE,))


class OrganizationFilters(StateFilters):
    """Filters of organizations."""

    party = PartyAsked()

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Keep the organizations of a country."""
        rows = super().chosen(rows, asked)
        return rows.filter(has_facet(["country"], asked["party"])) if "party" in asked else rows


class EventFilters(PillarFilters):
    """Filters of meetings and of money: who took part, paid or was paid."""

    organization = KnownAsked(SubjectKind.ORGANIZATION)

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Keep what an organization had a part in."""
        rows = super().chosen(rows, asked)
        organizations = asked.get("organization")
        return rows.filter(has_facet(["organization"], organizations)) if organizations else rows


def has_facet(names: list[str], values: list[str] | None = None) -> Exists:
    """Return the condition that a state has one of the facets, with one of the values or any."""
    facets = StateFacet.objects.filter(state=OuterRef("pk"), name__in=names)
    return Exists(facets if values is None else facets.filter(value__in=values))
