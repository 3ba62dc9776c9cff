"""Where the parties' published reports differ, are disputed, or wait for an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from partnership.models import State, Step
from partnership.queries.as_of import read_state
from partnership.queries.filters.form import one_of
from partnership.queries.filters.items import ItemFilters
from partnership.queries.item_page.reasons import has_reason
from partnership.queries.items import known_on
from partnership.queries.page_context import Reading, item_steps
from partnership.vocabulary import Label, Role, SubjectKind, Why

FILTERS = ("party", "pillar", "kind", "ordering")
NARROWING = ("party", "pillar", "kind")
DIFFERS, DISPUTED, WAITING = "differs", "disputed", "waiting"
KINDS = (DIFFERS, DISPUTED, WAITING)
ORDERINGS = ("code", "waiting", "due")
_DISPUTED = Q(reasons__contains=f"|{Why.DISPUTED}")
_WAITING = Q(waiting_since__isnull=False)
# The items that have a place here: a difference, a standing no, or an answer that is waited for.
WANTED = Q(differs=True) | _DISPUTED | _WAITING


@dataclass(frozen=True, slots=True)
class Counts:
    """What the list is out of: all items of the plan. reported: completions that are reported
    and not confirmed; confirmed: those that are. heard: items that any lead reported on."""

    items: int
    differs: int
    disputed: int
    waiting: int
    reported: int
    confirmed: int
    heard: int


@dataclass(frozen=True, slots=True)
class One:
    """One item of the list."""

    state: dict
    step: Step

    def is_of(self, kind: str) -> bool:
        """Say whether the item is here for this reason."""
        return {
            DIFFERS: self.step.differs,
            DISPUTED: is_disputed(self.step),
            WAITING: self.step.waiting_since is not None,
        }[kind]


@dataclass(frozen=True, slots=True)
class Differences:
    """The items that were asked for, in the order asked for, of `all` that there are."""

    counts: Counts
    all: int
    ones: Sequence[One]
    initiatives: Mapping[str, dict]


def is_disputed(step: Step) -> bool:
    """Say whether a party's no to another's report stands."""
    return has_reason(step, Why.DISPUTED)


def differences(reading: Reading) -> Differences:
    """Return where reports differ on the day. Four queries, and one more for a filter.

    Raises BadParameters for what cannot be asked for.
    """
    kind = one_of("kind", reading, KINDS)
    steps = {step.item_code: step for step in item_steps(reading).filter(WANTED)}
    rows = [row for row in _states(reading) if row.code in steps]
    ones = [One(known_on(read_state(row), reading.as_of), steps[row.code]) for row in rows]
    kept = [one for one in ones if not kind or one.is_of(kind)]
    return Differences(
        counts=_counts(reading), all=len(steps), ones=_ordered(kept, reading),
        initiatives=_initiatives(kept, reading),
    )  # fmt: skip


def _states(reading: Reading) -> QuerySet[State]:
    states = State.objects.on(reading.as_of.day).filter(
        plan_code=reading.plan["code"], kind__in=(SubjectKind.INITIATIVE, SubjectKind.MILESTONE)
    )
    asked = {name: reading.first(name) for name in ("party", "pillar") if reading.first(name)}
    if "party" in asked:
        asked["role"] = Role.LEAD.value
    codes = item_steps(reading).filter(WANTED).values("item_code")
    found = ItemFilters(asked, states, day=reading.as_of.day, plans=[reading.plan]).qs
    return found.filter(code__in=codes).order_by("order_key", "code").defer("sealed", "folded")


def _initiatives(ones: Sequence[One], reading: Reading) -> dict[str, dict]:
    """Return the initiatives of milestones, whose leads hold where a milestone has none."""
    codes = {one.state["initiative"] for one in ones if "initiative" in one.state}
    rows = State.objects.on(reading.as_of.day).filter(code__in=codes).defer("sealed", "folded")
    return {row.code: read_state(row) for row in rows}


def _ordered(ones: list[One], reading: Reading) -> list[One]:
    """Return the items in plan order, or by what is asked for; plan order breaks ties."""
    ordering = one_of("ordering", reading, ORDERINGS)
    if ordering == "waiting":
        return sorted(ones, key=lambda one: one.step.waiting_since or date.max)
    if ordering == "due":
        return sorted(ones, key=lambda one: one.step.due_on or date.max)
    return ones


def _counts(reading: Reading) -> Counts:
    return Counts(
        **item_steps(reading).aggregate(
            items=Count("pk"),
            differs=Count("pk", filter=Q(differs=True)),
            disputed=Count("pk", filter=_DISPUTED),
            waiting=Count("pk", filter=_WAITING),
            reported=Count("pk", filter=Q(label=Label.REPORTED_COMPLETE)),
            confirmed=Count("pk", filter=Q(label=Label.COMPLETED)),
            heard=Count("pk", filter=~Q(freshness="never")),
        )
    )
