"""Which organizations take part in something, side by side, each with its page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.page_context import Reading
from partnership.queries.words import acronym, parties_in_order, text_in


@dataclass(frozen=True, slots=True)
class Body:
    """An organization by what it is called for short. name: in full."""

    words: str
    lang: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Side:
    """One party's bodies. unnamed: what to say where no source names one."""

    code: str
    country: str
    bodies: tuple[Body, ...]
    unnamed: str


def sides_of(
    codes: Iterable[str], organizations: Mapping[str, dict], reading: Reading, *, both: bool
) -> tuple[Side, ...]:
    """Return the parties' bodies in the order of the language.

    both: a side without a body is shown as not named; else it is left out.
    """
    known = [organizations[code] for code in codes if code in organizations]
    found = (
        Side(
            code=party["country"],
            country=text_in(party["name"], reading.language).words,
            bodies=tuple(_bodies(known, party["country"], reading)),
            unnamed=_("not named"),
        )
        for party in parties_in_order(reading.plan, reading.language)
    )
    return tuple(side for side in found if both or side.bodies)


def others_of(
    codes: Iterable[str], organizations: Mapping[str, dict], reading: Reading
) -> tuple[Body, ...]:
    """Return the bodies that belong to no party: of the United Nations, or business."""
    countries = {party["country"] for party in reading.plan["parties"]}
    known = [organizations[code] for code in codes if code in organizations]
    return tuple(body_of(each, reading) for each in known if each["country"] not in countries)


def _bodies(known: Iterable[dict], country: str, reading: Reading) -> Iterator[Body]:
    return (body_of(each, reading) for each in known if each["country"] == country)


def body_of(organization: dict, reading: Reading) -> Body:
    """Return an organization as a link."""
    short = acronym(organization, reading.language)
    name = text_in(
        organization["name"], reading.language, source=organization["source_language"]
    ).words
    return Body(
        short.words,
        short.lang,
        "" if name == short.words else name,
        reading.address("organization", organization["code"]),
    )


def countries_of(codes: Iterable[str], organizations: Mapping[str, dict]) -> set[str]:
    """Return the countries of these organizations."""
    return {organizations[code]["country"] for code in codes if code in organizations}
