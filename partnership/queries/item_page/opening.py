"""How the page of an item opens: where it stands in the plan, and who is responsible."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.as_of import read_content
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.queries.words import acronym, parties_in_order, party_name, text_in, title_of
from partnership.vocabulary import Basis, Role, SubjectKind


@dataclass(frozen=True, slots=True)
class Place:
    """One step of the way from the plan to the item. numeral: of a pillar, else ""."""

    address: str
    words: str
    numeral: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """One organization with its part. basis: said only where no source names it."""

    address: str
    words: str
    lang: str
    only: str
    role: str
    basis: str


@dataclass(frozen=True, slots=True)
class PartyBodies:
    """All that a party (or a body of none) answers for, as parts/responsible.html shows it."""

    code: str
    country: str
    bodies: tuple[Body, ...]
    unnamed: str


def states_by_code(codes: Sequence[str], reading: Reading) -> dict[str, dict]:
    """Return the public states of subjects on the day, by code. One query."""
    return {code: read_content(*row) for code, *row in _of_codes(reading.as_of.day, codes)}


def bodies_and(codes: Sequence[str], reading: Reading) -> dict[str, dict]:
    """Return the public states of all organizations and of some subjects, by code. One query."""
    rows = _bodies_and(reading.as_of.day, codes)
    return {code: read_content(*row) for code, *row in rows}


_bodies_and = Prepared(
    lambda day, codes: (
        State.objects.on(day)
        .filter(Q(kind=SubjectKind.ORGANIZATION) | Q(code__in=codes))
        .values_list("code", "entry_id", "content")
    )
)
_of_codes = Prepared(
    lambda day, codes: (
        State.objects.on(day).filter(code__in=codes).values_list("code", "entry_id", "content")
    )
)


def trail_of(frame: Mapping[str, dict], state: Mapping, reading: Reading) -> tuple[Place, ...]:
    """Return the way to an item. frame: states of its pillar, area and initiative by code."""
    places = [Place(reading.address("overview"), _("The plan"))]
    code = state["pillar"] or state["area"]
    if code in frame:
        kind = "pillar" if state["pillar"] else "area"
        numeral = frame[code].get("numeral", "")
        title = title_of(frame[code], reading.language)
        places.append(Place(reading.address(kind, code), title.words, numeral, title.lang))
    if "initiative" in state:
        owner = state["initiative"]
        places.append(Place(reading.address("initiative", owner), owner))
    return tuple(places)


def responsible_of(
    state: Mapping, organizations: Mapping[str, dict], reading: Reading
) -> tuple[PartyBodies, ...]:
    """Return who answers for an item, leads before supporters, both parties whatever is known.

    Bodies of no party, such as agencies of the United Nations, come last.
    """
    told = [row for row in state["responsibilities"] if row["until_on"] is None]
    told = sorted(told, key=lambda row: (row["role"] != Role.LEAD, row["position"]))
    parties = parties_in_order(reading.plan, reading.language)
    countries = [party["country"] for party in parties]
    others = [row for row in told if row["country"] not in countries]
    found = [
        PartyBodies(
            code=party["country"],
            country=text_in(party["name"], reading.language).words,
            bodies=_bodies(told, party["country"], organizations, reading),
            unnamed=_("not named in the sources read"),
        )
        for party in parties
    ]
    bodies = tuple(_body(row, organizations, reading) for row in others)
    return (*found, *([PartyBodies("+", _("Other bodies"), bodies, "")] if bodies else []))


def _bodies(
    told: Sequence[Mapping], country: str, organizations: Mapping[str, dict], reading: Reading
) -> tuple[Body, ...]:
    return tuple(_body(row, organizations, reading) for row in told if row["country"] == country)


def _body(row: Mapping, organizations: Mapping[str, dict], reading: Reading) -> Body:
    body = organizations[row["organization"]]
    name = title_of(body, reading.language)
    short = acronym(body, reading.language).words
    return Body(
        address=reading.subject_address("organization", row["organization"]),
        words=name.words if short == name.words else f"{name} ({short})",
        lang=name.lang,
        only=name.only,
        role=str(label_of(Role(row["role"]))),
        basis=_basis(row, reading),
    )


def _basis(row: Mapping, reading: Reading) -> str:
    if row["basis"] == Basis.INFERRED:
        return _("inferred from its mandate, not confirmed")
    if row["basis"] == Basis.CONFIRMED:
        country = party_name(reading.plan, row["country"], reading.language)
        return _("confirmed by %(country)s") % {"country": country}
    return _("named in a source")
