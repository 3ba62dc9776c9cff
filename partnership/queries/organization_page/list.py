"""Who is responsible: all organizations on two sides, and those of no party apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from partnership.queries.organization_page.held import PlanItems, plan_items
from partnership.queries.organization_page.tally import (
    NOTHING,
    Tally,
    figure_words,
    leads_words,
    reported_words,
    supports_words,
    tallies,
)
from partnership.queries.page_context import Reading
from partnership.queries.states.columns import folded
from partnership.queries.words import (
    Text,
    acronym,
    count_of,
    number,
    organizations_beside,
    parties_in_order,
    text_in,
    words_of,
)
from partnership.queries.words.runs import Run
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Promised
from partnership.rules.membership import Counted
from partnership.vocabulary import SAID, Role


@dataclass(frozen=True, slots=True)
class Worked:
    """A figure as parts/rows.html shows it, with its working."""

    words: str
    note: str
    tone: str
    address: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One organization in a list, as parts/rows.html shows it. code: its short name, else its code."""

    address: str
    code: str
    title: Text
    notes: tuple[str, ...]
    figure: Worked | None


@dataclass(frozen=True, slots=True)
class Side:
    """The organizations of one country, by name; "" for those of none.

    rows: those that lead or support; apart: those known from meetings or money only.
    """

    code: str
    country: str
    address: str
    count: str
    rows: tuple[BodyRow, ...]
    apart: tuple[BodyRow, ...]


@dataclass(frozen=True, slots=True)
class Responsible:
    """The page's sentence in figures, its two sides and the others, None where there are none.

    named_by_all: initiatives of which a source names a lead in every country.
    """

    named_by_all: Run
    led: str
    reported: str
    sides: tuple[Side, ...]
    others: Side | None


def responsible(reading: Reading) -> Responsible:
    """Return all organizations and what they hold on the day. Five queries."""
    items = plan_items(reading)
    found = tallies(items)
    bodies = organizations_beside(reading.plan, reading.as_of.day)
    parties = parties_in_order(reading.plan, reading.language)
    countries = [party["country"] for party in parties]
    strangers = [body for body in bodies.values() if body["country"] not in countries]
    return Responsible(
        named_by_all=Run(
            count_of(_named_by_all(items, countries), len(items.initiatives)),
            working_address(reading, Promised.NAMED),
        ),
        led=number(sum(tally.items > 0 for tally in found.values())),
        reported=count_of(sum(bool(tally.reported_on) for tally in found.values()), len(bodies)),
        sides=tuple(
            side(party["country"], text_in(party["name"], reading.language).words,
                 of_country(bodies, party["country"]), found, reading)
            for party in parties
        ),
        others=side("", "", strangers, found, reading) if strangers else None,
    )  # fmt: skip


def of_country(bodies: dict[str, dict], country: str) -> list[dict]:
    """Return the organizations of a country."""
    return [body for body in bodies.values() if body["country"] == country]


def _named_by_all(items: PlanItems, countries: list[str]) -> int:
    """Count the initiatives of which a source names a lead in each of the countries."""
    return sum(
        {told["country"] for told in item.state["responsibilities"] if _is_named_lead(told)}
        >= set(countries)
        for item in items.initiatives
    )


def _is_named_lead(told: dict) -> bool:
    lasting = told["until_on"] is None
    return lasting and told["role"] == Role.LEAD and told["basis"] in SAID


def side(
    code: str, country: str, bodies: Iterable[dict], found: dict[str, Tally], reading: Reading
) -> Side:
    """Return one side's organizations by name, as the language sorts them."""
    rows = [(found.get(body["code"], NOTHING), _row(body, found, reading)) for body in bodies]
    rows.sort(key=lambda row: folded(row[1].title.words))
    holding = tuple(row for tally, row in rows if tally.holds)
    apart = tuple(row for tally, row in rows if not tally.holds)
    address = reading.address("party", code) if code else ""
    return Side(code, country, address, number(len(rows)), holding, apart)


def _row(body: dict, found: dict[str, Tally], reading: Reading) -> BodyRow:
    tally = found.get(body["code"], NOTHING)
    notes = [leads_words(tally), supports_words(tally)]
    if figure_words(tally) is None:
        notes.append(reported_words(tally))
    return BodyRow(
        address=reading.address("organization", body["code"]),
        code=_short_name(body, reading),
        title=words_of(body, "name", reading.language),
        notes=tuple(note for note in notes if note),
        figure=_figure(body["code"], tally, reading),
    )


def _figure(code: str, tally: Tally, reading: Reading) -> Worked | None:
    figure = figure_words(tally)
    if figure is None:
        return None
    count = Counted.ALL_OVERDUE if tally.overdue else Counted.ALL_OPEN
    address = working_address(reading, count, organization=code)
    return Worked(figure.words, figure.note, figure.tone, address)


def _short_name(body: dict, reading: Reading) -> str:
    """Return the abbreviation; the permanent code where the body has none."""
    return acronym(body, reading.language).words if any(body["acronym"].values()) else body["code"]
