"""The filter of a list as a form: what may be chosen, what is, and what is carried along."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.filters import PREAMBLE, BadParameters, Fault
from partnership.queries.filters.inputs import Input
from partnership.queries.page_context import Reading
from partnership.queries.words import acronym, parties_in_order, text_in, title_of

Value = tuple[str, str]  # as it stands in the address, and in words


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
    """The filter, as parts/filter.html shows it. all_address: the list without it."""

    address: str
    all_address: str
    fields: tuple[Field, ...]
    marks: tuple[Field, ...]
    kept: tuple[Kept, ...]
    inputs: tuple[Input, ...] = ()


def form_for(
    reading: Reading,
    fields: Iterable[Field],
    marks: Iterable[Field] = (),
    inputs: Iterable[Input] = (),
) -> Form:
    """Return the form of the page that is read; plan and day are carried along."""
    plain = reading.address(reading.name)
    return Form(
        address=plain.partition("?")[0],
        all_address=plain,
        fields=tuple(fields),
        marks=tuple(marks),
        kept=tuple(_kept(reading, plain)),
        inputs=tuple(inputs),
    )


def _kept(reading: Reading, plain: str) -> Iterable[Kept]:
    if reading.as_of.asked:
        yield Kept("as_of", reading.as_of.day.isoformat())
    if "plan=" in plain:
        yield Kept("plan", reading.plan["code"])


def field_of(
    name: str, words: str, any_words: str, values: Iterable[Value], reading: Reading
) -> Field:
    """Return one choice with what the address asks for chosen. any_words: "" where one must be."""
    every = [("", any_words)] if any_words else []
    asked = reading.first(name)
    options = (Option(value, told, value == asked) for value, told in [*every, *values])
    return Field(name, words, tuple(options))


def one_of(name: str, reading: Reading, allowed: Iterable[str]) -> str:
    """Return the value asked for, "" for none. Raises BadParameters for one that is not known."""
    value, known = reading.first(name), tuple(allowed)
    if value and value not in known:
        raise BadParameters([Fault(name, f"{value[:60]!r} is not a known value.", known)])
    return value


def party_values(reading: Reading) -> list[Value]:
    """Return the parties to the plan, the reader's language's own first."""
    return [
        (party["country"], text_in(party["name"], reading.language).words)
        for party in parties_in_order(reading.plan, reading.language)
    ]


def pillar_values(pillars: Iterable[dict], reading: Reading) -> list[Value]:
    """Return the pillars in their order, and the preamble. pillars: public states."""
    named = [(pillar["code"], title_of(pillar, reading.language).words) for pillar in pillars]
    return [*named, (PREAMBLE, _("Preamble"))]


def organization_values(
    codes: Iterable[str], organizations: Mapping[str, dict], reading: Reading
) -> list[Value]:
    """Return organizations by country and acronym, such as "CA NRCan". codes: each once."""
    named = [
        (code, f"{body['country'] or ''} {acronym(body, reading.language)}".strip())
        for code in codes
        if (body := organizations.get(code))
    ]
    return sorted(named, key=lambda value: value[1].casefold())
