"""The filter of the late list as a form: what may be chosen, and what is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.filters import PREAMBLE
from partnership.queries.late.filters import NO_REASON, leading_codes, pillars_on
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    acronym,
    organizations_on,
    parties_in_order,
    text_in,
    title_of,
)


@dataclass(frozen=True, slots=True)
class Option:
    """One value that may be chosen."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One choice of the form: its parameter, its name, its values."""

    name: str
    words: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A value that the form carries along."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Form:
    """The filter: fields, marks, and what is carried along."""

    address: str
    fields: tuple[Field, ...]
    marks: tuple[Field, ...]
    kept: tuple[Kept, ...]


def form_of(reading: Reading) -> Form:
    """Return the form with what the address asks for chosen. Three queries."""
    plain = reading.address("late")
    return Form(
        address=plain.partition("?")[0],
        fields=(
            _field("party", _("Lead country"), _("Any"), _parties(reading), reading),
            _field("pillar", _("Pillar"), _("All pillars"), _pillars(reading), reading),
            _field("organization", _("Organization"), _("All organizations"),
                   _organizations(reading), reading),
            _field("ordering", _("Sort by"), "", _orderings(), reading),
        ),
        marks=(
            _field("moved", _("Deadline moved"), "", [("true", _("Deadline moved"))], reading),
            _field("reason", _("No reason given"), "", [(NO_REASON, _("No reason given"))],
                   reading),
        ),
        kept=tuple(_kept(reading, plain)),
    )  # fmt: skip


def _field(
    name: str, words: str, any_words: str, values: Iterable[tuple[str, str]], reading: Reading
) -> Field:
    every = [("", any_words)] if any_words else []
    asked = reading.first(name)
    options = (Option(value, told, value == asked) for value, told in [*every, *values])
    return Field(name, words, tuple(options))


def _parties(reading: Reading) -> list[tuple[str, str]]:
    return [
        (party["country"], text_in(party["name"], reading.language).words)
        for party in parties_in_order(reading.plan, reading.language)
    ]


def _pillars(reading: Reading) -> list[tuple[str, str]]:
    pillars = [
        (pillar["code"], title_of(pillar, reading.language).words) for pillar in pillars_on(reading)
    ]
    return [*pillars, (PREAMBLE, _("Preamble"))]


def _organizations(reading: Reading) -> list[tuple[str, str]]:
    bodies = organizations_on(reading.as_of.day)
    names = [
        (code, f"{bodies[code]['country']} {acronym(bodies[code], reading.language)}".strip())
        for code in leading_codes(reading)
        if code in bodies
    ]
    return sorted(names, key=lambda named: named[1].casefold())


def _orderings() -> list[tuple[str, str]]:
    return [
        ("due", _("Days late")),
        ("-moved", _("Number of moves")),
        ("code", _("Plan order")),
    ]


def _kept(reading: Reading, plain: str) -> Iterable[Kept]:
    if reading.as_of.asked:
        yield Kept("as_of", reading.as_of.day.isoformat())
    if "plan=" in plain:
        yield Kept("plan", reading.plan["code"])
