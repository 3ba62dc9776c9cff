"""The shapes of a plan's frame: the plan, its parties, pillars, areas and organizations."""

from dataclasses import dataclass
from datetime import date

from partnership.exchange.parts import NO_WORDS, AreaBasis, CodedRow, Row, SourceText, Words
from partnership.vocabulary import DatePrecision, Language, OrganizationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyText(Row):
    """A party to the plan. languages: those it must have before it publishes."""

    country: str
    name: Words
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanText(CodedRow):
    """The plan itself. starts_on is the first, ends_on the last day of its period."""

    title: Words
    partnership: Words
    acronym: Words = NO_WORDS
    parties: tuple[PartyText, ...]
    label: str
    adopted_on: date
    timezone: str
    starts_on: date | None = None
    start_precision: DatePrecision | None = None
    ends_on: date | None = None
    end_precision: DatePrecision | None = None
    signed_on: date | None = None
    cadence_days: int = 90
    predecessor: str | None = None
    published: bool = True
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarText(CodedRow):
    """A pillar. number: as the plan prints it ("I"), "" where it prints none."""

    title: Words
    number: str = ""
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaText(CodedRow):
    """A priority area. pillar: None for the preamble."""

    title: Words
    basis: AreaBasis
    pillar: str | None = None
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationText(CodedRow):
    """A body. country: ISO code, None for a body of no country (the United Nations').

    portfolio: the minister, or the field, that it answers for; never a person's name.
    """

    kind: OrganizationKind
    name: Words
    country: str | None = None
    acronym: Words = NO_WORDS
    parent: str | None = None
    successor: str | None = None
    website: str | None = None
    portfolio: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()
