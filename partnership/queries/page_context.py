"""What a public page is asked for, and the few facts that stand on every page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan
from django.db.models.query import QuerySet

from partnership.models import Entry, RecordHead, State, StateFacet, Step
from partnership.queries.addresses import PAGES, address, subject_address
from partnership.queries.as_of import AsOf, read_content
from partnership.queries.head import Head, current_head
from partnership.queries.prepared import Prepared
from partnership.vocabulary import Label, SubjectKind, Why

# A subject that may have a part in several plans is read in one of them.
OF_MANY_PLANS = ("organization", "organization-brief", "organization-share", "party")
# What a citation needs of an entry.
CITED = ("seq", "leaf", "recorded_at")
LATE = (Label.OVERDUE, Label.BLOCKED, Label.AT_RISK)


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at a page: its name, language, plan and day, and the filters in its address.

    plan: the plan's newest public state. code: of the subject, "" for a list. filters: by
    name, each a list of values.
    """

    name: str
    language: str
    plan: dict
    as_of: AsOf
    version: Head
    code: str = ""
    filters: Mapping[str, list[str]] = field(default_factory=dict)
    _read: dict[SubjectKind, list[dict]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def organizations(self) -> dict[str, dict]:
        """The public states of all organizations on the day, by code. See `frame`."""
        return {state["code"]: state for state in self.frame[SubjectKind.ORGANIZATION]}

    @property
    def pillars(self) -> list[dict]:
        """The public states of the plan's pillars on the day, in order. See `frame`."""
        return self.frame[SubjectKind.PILLAR]

    @property
    def frame(self) -> Mapping[SubjectKind, list[dict]]:
        """All organizations, and the plan's pillars, by kind. One query, the first time."""
        if not self._read:
            self._read.update({SubjectKind.ORGANIZATION: [], SubjectKind.PILLAR: []})
            for kind, *row in _frame(self.as_of.day, self.plan["code"]):
                self._read[SubjectKind(kind)].append(read_content(*row))
        return self._read

    def first(self, name: str) -> str:
        """Return the first value of a filter; "" when it is not in the address."""
        return (self.filters.get(name) or [""])[0]

    def address(self, name: str, code: str | None = None, /, **filters: object) -> str:
        """Return the address of another page in the same language, plan and day."""
        plan = self.plan["code"] if code is None or name in OF_MANY_PLANS else None
        return address(name, self.language, code, plan=plan, as_of=self._asked, **filters)

    def subject_address(self, kind: str, code: str) -> str:
        """Return where a subject of any kind is shown, in the same language and on the day."""
        if PAGES.get(SubjectKind(kind)) in OF_MANY_PLANS:
            return self.address(PAGES[SubjectKind(kind)], code)
        plan = self.plan["code"]
        return subject_address(kind, code, self.language, plan=plan, as_of=self._asked)

    def own_address(self, **changed: object) -> str:
        """Return the address of this very page, its filters kept but for those changed."""
        asked = {"plan": self.plan["code"], "as_of": self._asked, **self.filters, **changed}
        if self.code and self.name not in OF_MANY_PLANS:
            asked["plan"] = None
        return address(self.name, self.language, self.code or None, **asked)

    def in_language(self, language: str) -> "Reading":
        """Return the same look in another language."""
        return replace(self, language=language)

    @property
    def _asked(self) -> date | None:
        return self.as_of.day if self.as_of.asked else None


_frame = Prepared(
    lambda day, plan: (
        State.objects.on(day)
        .filter(Q(kind=SubjectKind.ORGANIZATION) | Q(kind=SubjectKind.PILLAR, plan_code=plan))
        .in_order()
        .values_list("kind", "entry_id", "content")
    )
)


def record_version() -> Head:
    """Return the version of the record, without a query where processes share it."""
    return current_head()


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What every page says of the plan on its day.

    late: items overdue, blocked or at risk. unchecked: initiatives whose text is still to be
    checked in the reader's language, of all. reported: a government has reported. number, leaf: of the newest entry.
    """

    late: int
    initiatives: int
    unchecked: int
    reported: bool
    number: int
    leaf: str


def page_facts(reading: Reading) -> PageFacts:
    """Return the facts of every page. One query; one more for a day before the first entry."""
    plan, day = reading.plan["code"], reading.as_of.day
    told = _facts(plan, day, day_end(reading), reading.language)[0]
    initiatives, unchecked, late, reported, number, leaf = told
    if number is None:
        number = reading.plan["entry"]
        leaf = leaf_of(number)
    else:
        leaf = bytes(leaf).hex()
    return PageFacts(
        late=late or 0,
        initiatives=initiatives or 0,
        unchecked=unchecked or 0,
        reported=bool(reported),
        number=number,
        leaf=leaf,
    )


def _count(rows: QuerySet) -> Subquery:
    """Return how many rows there are, as a column; NULL for none."""
    return Subquery(rows.order_by().values("plan_code").annotate(count=Count("pk")).values("count"))


def _facts_query(plan: str, day: date, end: datetime, language: str) -> QuerySet:
    of_plan = State.objects.on(day).filter(plan_code=plan)
    initiatives = of_plan.of_kind(SubjectKind.INITIATIVE)
    checked = StateFacet.objects.filter(state=OuterRef("pk"), name="checked", value=language)
    newest = Entry.objects.filter(recorded_at__lt=end).order_by("-recorded_at", "-seq")
    facts = {
        "initiatives": _count(initiatives),
        "unchecked": _count(
            initiatives.filter(~Exists(checked), _holds('"verify":true')),
        ),
        "late": _count(_items(Step.objects.on(day).filter(plan_code=plan, label__in=LATE))),
        "reported": Exists(
            of_plan.filter(
                _holds('"origin":"official"'),
                kind__in=(SubjectKind.INITIATIVE, SubjectKind.MILESTONE),
            )
        ),
        "number": Subquery(newest.values("seq")[:1]),
        "leaf": Subquery(newest.values("leaf")[:1]),
    }
    # One row to hang them on, whatever there is.
    return RecordHead.objects.filter(pk=1).annotate(**facts).values_list(*facts)


_facts = Prepared(_facts_query)


def _holds(text: str) -> Q:
    """Return the condition that a state's content has a text, to the letter: quicker than LIKE."""
    return Q(GreaterThan(StrIndex("content", Value(text)), 0))


def item_steps(reading: Reading) -> QuerySet[Step]:
    """Return the steps of the plan's items on the day.

    An item is a milestone, or an initiative that has none; so nothing is counted twice.
    """
    return _items(Step.objects.on(reading.as_of.day).filter(plan_code=reading.plan["code"]))


def _items(steps: QuerySet[Step]) -> QuerySet[Step]:
    alone = Q(reasons__contains=f"|{Why.NO_MEASURABLE_MILESTONE}|")
    return steps.filter(Q(kind=SubjectKind.MILESTONE) | alone)


def late_steps(reading: Reading) -> QuerySet[Step]:
    """Return the items that the menu counts as late or at risk."""
    return item_steps(reading).filter(label__in=LATE)


def newest_entry(reading: Reading) -> Entry:
    """Return the newest entry at the end of the day; of a reconstructed day, the plan's own."""
    end = day_end(reading)
    entries = Entry.objects.filter(recorded_at__lt=end).only(*CITED)
    entries = entries.order_by("-recorded_at", "-seq")
    return entries.first() or Entry.objects.only(*CITED).get(pk=reading.plan["entry"])


def leaf_of(number: int) -> str:
    """Return the hash of an entry as hexadecimal text, to cite it by. One query."""
    return bytes(_leaf(number)[0][0]).hex()


_leaf = Prepared(lambda number: Entry.objects.filter(pk=number).values_list("leaf"))


def day_end(reading: Reading) -> datetime:
    """Return the moment at which the day shown ends in the plan's own zone."""
    zone = ZoneInfo(reading.plan["timezone"])
    return datetime.combine(reading.as_of.day + timedelta(days=1), time(), zone)
