"""What a reader asks of the changes of a plan: since when, by whom, about what, of which kind."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from partnership.models import State
from partnership.models.record import StateQuerySet
from partnership.queries.changes.labels import Changed
from partnership.queries.filters import PREAMBLE, BadParameters, Fault, has_facet
from partnership.queries.filters.form import one_of
from partnership.queries.filters.inputs import day_asked
from partnership.queries.page_context import Reading
from partnership.queries.search import LONGEST, found_by
from partnership.queries.states.columns import folded
from partnership.vocabulary import EntryKind, SubjectKind

FILTERS = ("period", "since", "party", "organization", "pillar", "kind", "q", "opening", "cursor")
NARROWING = FILTERS[:-2]
BY_DATE = "by_date"
KINDS = (BY_DATE, *(kind.value for kind in EntryKind))
PERIODS = {"day": 1, "week": 7}
EACH = "each"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for. first: the earliest day shown; None for all that there is.

    kind: of an entry, or "by_date"; "" for all. each: the opening load line by line.
    """

    first: date | None
    period: str
    since: date | None
    kind: str
    each: bool
    entries: Q
    labels: Q

    @property
    def with_entries(self) -> bool:
        """Entries are among what is asked for."""
        return self.kind != BY_DATE

    def keeps(self, changed: Changed) -> bool:
        """Say whether a change of label is asked for. What an entry of the item itself did is
        told with that entry."""
        if changed.own or not changed.asked or (self.first and changed.day < self.first):
            return False
        return self.kind in ("", BY_DATE if changed.by_date else changed.entry_kind)


def asked_of(reading: Reading) -> Asked:
    """Return what the address asks for. No query. Raises BadParameters, BadDay."""
    period = one_of("period", reading, PERIODS)
    since = day_asked("since", reading)
    kind = one_of("kind", reading, KINDS)
    each = one_of("opening", reading, (EACH,)) == EACH
    first = since
    if period:
        newest = reading.as_of.day - timedelta(days=PERIODS[period] - 1)
        first = max(since or newest, newest)
    entries, labels = _about(reading)
    if kind and kind != BY_DATE:
        entries &= Q(kind=kind)
    return Asked(first, period, since, kind, each, entries, labels)


def _about(reading: Reading) -> tuple[Q, Q]:
    """Return the conditions on entries and on steps: of whom and about what they are."""
    entries, labels = _by_whom(reading)
    if not (reading.first("pillar") or reading.first("q")):
        return entries, labels
    codes = _subjects(reading).values("code")
    return entries & Q(subject__in=codes), labels & Q(item_code__in=codes)


def _subjects(reading: Reading) -> QuerySet[State]:
    """Return the subjects, as they are on the day, of a pillar and with the words asked for."""
    found = State.objects.on(reading.as_of.day)
    if pillar := reading.first("pillar"):
        code = "" if pillar == PREAMBLE else pillar
        found = found.filter(pillar=code, plan_code=reading.plan["code"])
        found = found.exclude(area="") if pillar == PREAMBLE else found
    if words := reading.first("q"):
        if len(words) > LONGEST or "\0" in words or not folded(words):
            known = (f"1 to {LONGEST} characters",)
            raise BadParameters([Fault("q", "There is nothing to look for in it.", known)])
        found = found_by(found, words)
    return found


def _by_whom(reading: Reading) -> tuple[Q, Q]:
    """An entry is of who put it on record; what changed by date, of who leads the item."""
    entries, labels = Q(), Q()
    states = State.objects.on(reading.as_of.day)
    if code := reading.first("organization"):
        entries &= Q(organization=code)
        labels &= _led(states, ["lead"], code)
    if country := reading.first("party"):
        bodies = states.of_kind(SubjectKind.ORGANIZATION).filter(has_facet(["country"], [country]))
        entries &= Q(organization__in=bodies.values("code"))
        labels &= _led(states, ["lead_party"], country)
    return entries, labels


def _led(states: StateQuerySet, facets: list[str], value: str) -> Q:
    """Return the condition that a body or a country leads an item; a milestone without leads
    of its own takes its initiative's."""
    own = states.filter(has_facet(facets, [value])).values("code")
    unled = states.of_kind(SubjectKind.MILESTONE).exclude(has_facet(["lead"]))
    inherited = unled.filter(initiative__in=own).values("code")
    return Q(item_code__in=own) | Q(item_code__in=inherited)
