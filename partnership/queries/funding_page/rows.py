"""Sums of money, and what was promised beside what was paid for the same thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.known_facts import OFFICIAL
from partnership.queries.known_facts.sources import sources_in
from partnership.queries.lists.touched import Touched, touched
from partnership.queries.lists.who import Body, body_of, countries_of
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.states.checked import is_confirmed
from partnership.queries.words import Text, money, table_date, title_of, words_of
from partnership.queries.words.checks import check_marks
from partnership.vocabulary import FundingState


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum, promised or paid. amount: exact, in whole units of `currency`.

    day: ISO, "" where no source gives it. organizations, countries: of who pays and who gets.
    """

    code: str
    state: str
    state_words: str
    amount: Decimal
    currency: str
    money: str
    day: str
    day_words: str
    title: Text
    address: str
    payers: tuple[Body, ...]
    payees: tuple[Body, ...]
    initiatives: tuple[Touched, ...]
    note: Text
    notes: tuple[str, ...]
    sources: tuple[dict, ...]
    organizations: frozenset[str]
    countries: frozenset[str]


@dataclass(frozen=True, slots=True)
class FundingLine:
    """What was promised and paid to the same bodies for the same initiatives."""

    initiatives: tuple[Touched, ...]
    payees: tuple[Body, ...]
    promised: tuple[Sum, ...]
    paid: tuple[Sum, ...]

    @property
    def sums(self) -> tuple[Sum, ...]:
        """All of them."""
        return (*self.promised, *self.paid)


def sums_of(plan: PlanOnDay) -> list[Sum]:
    """Return the sums of the plan; on a reconstructed day without those of later days."""
    initiatives = {item.code: item.state for item in plan.initiatives}
    day, as_of = plan.reading.as_of.day.isoformat(), plan.reading.as_of
    return [
        _sum(state, plan, initiatives)
        for state in plan.funding
        if not as_of.reconstructed or (state["dated_on"] or "") <= day
    ]


def _sum(state: dict, plan: PlanOnDay, initiatives: Mapping[str, dict]) -> Sum:
    reading = plan.reading
    codes = (*state["payers"], *state["payees"])
    return Sum(
        code=state["code"],
        state=state["state"],
        state_words=str(label_of(FundingState(state["state"]))),
        amount=Decimal(state["amount"]),
        currency=state["currency"],
        money=money(state["amount"], state["currency"]),
        day=state["dated_on"] or "",
        day_words=table_date(state["dated_on"]) if state["dated_on"] else _("no date"),
        title=title_of(state, reading.language),
        address=reading.address("history", state["code"]),
        payers=_bodies(state["payers"], plan),
        payees=_bodies(state["payees"], plan),
        initiatives=touched(state["initiatives"], initiatives, reading),
        note=words_of(state, "note", reading.language),
        notes=tuple(_notes(state, plan)),
        sources=sources_in(state["sources"], reading.language),
        organizations=frozenset(codes),
        countries=frozenset(countries_of(codes, plan.organizations)),
    )


def _bodies(codes: Iterable[str], plan: PlanOnDay) -> tuple[Body, ...]:
    known = (plan.organizations[code] for code in codes if code in plan.organizations)
    return tuple(body_of(each, plan.reading) for each in known)


def _notes(state: dict, plan: PlanOnDay) -> Iterator[str]:
    official = any(source["kind"] in OFFICIAL for source in state["sources"])
    if state["sources"] and not official and not is_confirmed(state):
        yield _("reported by the press")
    yield from check_marks(state, plan.reading.plan, plan.reading.language)


def lines_of(sums: Iterable[Sum]) -> list[FundingLine]:
    """Return a line for each set of initiatives and recipients, in the order of the sums."""
    found: dict[tuple, list[Sum]] = {}
    for each in sums:
        key = (tuple(one.code for one in each.initiatives), each.payees)
        found.setdefault(key, []).append(each)
    return [
        FundingLine(
            initiatives=held[0].initiatives,
            payees=held[0].payees,
            promised=tuple(each for each in held if each.state == FundingState.PROMISED),
            paid=tuple(each for each in held if each.state == FundingState.PAID),
        )
        for held in found.values()
    ]
