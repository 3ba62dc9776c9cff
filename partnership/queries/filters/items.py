"""The filters and orderings of initiatives and milestones, by their states and their steps."""

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    DateField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from partnership.models import State, Step
from partnership.queries.cursor import FIRST_DAY, LAST_DAY, Key, Ordering
from partnership.queries.filters import PREAMBLE, StateFilters, has_facet
from partnership.queries.filters.fields import (
    CodesAsked,
    DayAsked,
    FlagAsked,
    KnownAsked,
    PartyAsked,
)
from partnership.vocabulary import Audience, Label, Role, Schedule, Scope, SubjectKind, Why

IN_PLAN = (Key("plan_code", str), Key("order_key", str), Key("code", str))


def _by(name: str, key: Key) -> Ordering:
    return Ordering(name, (key, *IN_PLAN))


# Items without a date come last, whichever way the dates run.
ITEM_ORDERINGS = (
    Ordering("code", IN_PLAN),
    Ordering("-code", tuple(Key(key.name, key.kind, descending=True) for key in IN_PLAN)),
    _by("due", Key("due_or_last", date)),
    _by("-due", Key("due_or_first", date, descending=True)),
    _by("status", Key("label_rank", int)),
    _by("-status", Key("label_rank", int, descending=True)),
    _by("moved", Key("moves", int)),
    _by("-moved", Key("moves", int, descending=True)),
    _by("-late", Key("overdue_since", date)),
)


class ItemFilters(StateFilters):
    """Filters of initiatives and milestones."""

    plan = KnownAsked(SubjectKind.PLAN)
    pillar = KnownAsked(SubjectKind.PILLAR, more=(PREAMBLE,))
    area = KnownAsked(SubjectKind.AREA)
    party = PartyAsked()
    organization = KnownAsked(SubjectKind.ORGANIZATION)
    role = CodesAsked(Role)
    status = CodesAsked(Label)
    differs = FlagAsked()
    moved = FlagAsked()
    reason = CodesAsked(Why)
    audience = CodesAsked(Audience)
    scope = CodesAsked(Scope)
    due_after = DayAsked()
    due_before = DayAsked()

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Keep the items that exist on the day and have what was asked for."""
        rows = super().chosen(rows, asked)
        if "scope" in asked:
            rows = rows.filter(scope__in=asked["scope"])
        if "audience" in asked:
            rows = rows.filter(_for_audience(asked["audience"], self.day))
        rows = _responsible(rows, asked, self.day)
        steps = Step.objects.on(self.day).filter(item_code=OuterRef("code"))
        return rows.filter(Exists(steps.filter(_standing(asked))))


def _standing(asked: dict[str, Any]) -> Q:
    """Return the condition on an item's step of the day."""
    found = Q()
    if "status" in asked:
        found &= Q(label__in=asked["status"])
    if "differs" in asked:
        found &= Q(differs=asked["differs"])
    if "moved" in asked:
        found &= Q(moves__gt=0) if asked["moved"] else Q(moves=0)
    if "due_after" in asked:
        found &= Q(due_on__gte=asked["due_after"])
    if "due_before" in asked:
        found &= Q(due_on__lte=asked["due_before"])
    return found & _because(asked.get("reason", []))


def _because(reasons: list[str]) -> Q:
    found = Q()
    for reason in reasons:
        found |= Q(reasons__contains=f"|{reason}|") | Q(reasons__contains=f"|{reason}:")
    return found


def _for_audience(codes: list[str], day: date) -> Q:
    """A milestone is for whom its initiative is for."""
    return Q(has_facet(["audience"], codes)) | Q(_initiative_has(["audience"], codes, day))


def _responsible(rows: QuerySet, asked: dict[str, Any], day: date) -> QuerySet:
    roles = asked.get("role", [role.value for role in Role])
    if "organization" in asked:
        rows = rows.filter(_answering(roles, "", asked["organization"], day))
    if "party" in asked:
        rows = rows.filter(_answering(roles, "_party", asked["party"], day))
    if "role" in asked and not {"organization", "party"} & asked.keys():
        rows = rows.filter(_answering(roles, "", None, day))
    return rows


def _answering(roles: list[str], suffix: str, values: list[str] | None, day: date) -> Q:
    """A milestone without leads of its own takes its initiative's."""
    own = Q(has_facet([f"{role}{suffix}" for role in roles], values))
    if Role.LEAD not in roles:
        return own
    inherited = Q(_initiative_has([f"lead{suffix}"], values, day))
    return own | (~Q(has_facet(["lead"])) & inherited)


def _initiative_has(names: list[str], values: list[str] | None, day: date) -> Exists:
    owners = State.objects.on(day).filter(code=OuterRef("initiative"))
    return Exists(owners.filter(has_facet(names, values)))


def with_order_keys(rows: QuerySet, ordering: Ordering, day: date) -> QuerySet:
    """Return the states with the keys of the ordering, as they stand on the day."""
    wanted = {key.name for key in ordering.keys}
    keys = {name: key for name, key in _order_keys(day).items() if name in wanted}
    return rows.annotate(**keys)


def _order_keys(day: date) -> dict[str, Any]:
    steps = Step.objects.on(day).filter(item_code=OuterRef("code"))
    due_on = Subquery(steps.values("due_on")[:1], output_field=DateField())
    cases = (When(label=label, then=rank) for rank, label in enumerate(Label))
    ranks = steps.annotate(rank=Case(*cases, output_field=IntegerField())).values("rank")
    return {
        "due_or_last": Coalesce(due_on, Value(LAST_DAY), output_field=DateField()),
        "due_or_first": Coalesce(due_on, Value(FIRST_DAY), output_field=DateField()),
        "overdue_since": Coalesce(
            Subquery(
                steps.filter(schedule=Schedule.OVERDUE).values("due_on")[:1],
                output_field=DateField(),
            ),
            Value(LAST_DAY),
            output_field=DateField(),
        ),
        "label_rank": Subquery(ranks[:1], output_field=IntegerField()),
        "moves": Subquery(steps.values("moves")[:1], output_field=IntegerField()),
    }
