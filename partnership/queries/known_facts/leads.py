"""Who would lead: the organizations of each side, by how many initiatives they would lead."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import ngettext

from partnership.queries.addresses import exists
from partnership.queries.items import Item
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.words import acronym, count_of, number, parties_in_order, text_in, title_of
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Promised
from partnership.vocabulary import SAID, Basis, Role

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Body:
    """One organization and how many initiatives it would lead. named: where a source says so."""

    code: str
    address: str
    words: str
    name: str
    lang: str
    led: int
    named: int
    figure: str
    parts: tuple[dict, ...]
    figure_address: str


@dataclass(frozen=True, slots=True)
class Side:
    """One country's organizations, those that would lead most first.

    bars: the first of them, for a figure; rows: all of them.
    """

    code: str
    country: str
    bars: tuple[Body, ...]
    rows: tuple[Body, ...]
    more: str
    address: str


class Counts(NamedTuple):
    """Initiatives led and led as named, by organization; the most of one; of how many; where."""

    led: Counter
    named: Counter
    longest: int
    whole: int
    scope: Mapping[str, str]


def sides(
    plan: PlanOnDay, initiatives: list[Item], scope: Mapping[str, str] | None = None
) -> list[Side]:
    """Return both sides in the order of the language, their bars on one scale."""
    led, named = _counts(initiatives, tuple(Basis)), _counts(initiatives, SAID)
    counts = Counts(led, named, max(led.values(), default=1), len(initiatives), scope or {})
    reading = plan.reading
    found = []
    for party in parties_in_order(reading.plan, reading.language):
        codes = [code for code in led if _country(plan, code) == party["country"]]
        codes.sort(key=lambda code: (-led[code], -named[code], code))
        rows = tuple(_body(plan, code, counts) for code in codes)
        found.append(
            Side(
                code=party["country"],
                country=text_in(party["name"], reading.language).words,
                bars=rows[:SHOWN],
                rows=rows,
                more=_more(len(codes) - SHOWN),
                address=reading.address("organizations") if exists("organizations") else "",
            )
        )
    return found


def _counts(initiatives: list[Item], bases: Collection[str]) -> Counter:
    return Counter(
        told["organization"]
        for item in initiatives
        for told in item.state["responsibilities"]
        if told["role"] == Role.LEAD and told["until_on"] is None and told["basis"] in bases
    )


def _country(plan: PlanOnDay, code: str) -> str:
    return plan.organizations[code]["country"]


def _body(plan: PlanOnDay, code: str, counts: Counts) -> Body:
    reading, organization = plan.reading, plan.organizations[code]
    led, named, full = counts.led[code], counts.named[code], 100 / counts.longest
    parts = [
        {"key": "named", "start": 0, "width": round(named * full, 2)},
        {
            "key": "inferred",
            "start": round(named * full, 2),
            "width": round((led - named) * full, 2),
        },
    ]
    title = title_of(organization, reading.language)
    return Body(
        code=code,
        address=reading.address("organization", code),
        words=acronym(organization, reading.language).words,
        name=title.words,
        lang=title.lang,
        led=led,
        named=named,
        figure=count_of(led, counts.whole),
        parts=tuple(part for part in parts if part["width"]),
        figure_address=working_address(reading, Promised.LEADS, organization=code, **counts.scope),
    )


def _more(count: int) -> str:
    if count <= 0:
        return ""
    text = ngettext("and %(count)s more", "and %(count)s more", count)
    return text % {"count": number(count)}
