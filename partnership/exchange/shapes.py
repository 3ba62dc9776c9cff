"""The shapes of a plan that was read from files: frozen, checked, nothing worked out.

The order of every tuple is the order of the files, which is the order shown. What the
shapes are made of is in `parts.py`, the plan's frame in `frame.py`; all are named here.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from partnership.exchange.frame import (
    AreaText,
    OrganizationText,
    PartyText,
    PillarText,
    PlanText,
)
from partnership.exchange.parts import (
    NO_WORDS,
    AreaBasis,
    CodedRow,
    Confidence,
    Covers,
    DueDateText,
    ReadBasis,
    ReportText,
    ResponsibilityText,
    Row,
    SourceText,
    Words,
)
from partnership.vocabulary import (
    Audience,
    CreditMethod,
    Direction,
    FundingState,
    MeetingKind,
    MeetingLevel,
    MeetingPrecision,
    MilestoneKind,
    Qualifier,
    Scope,
    SourceKind,
)

__all__ = [
    "AreaBasis",
    "AreaText",
    "Confidence",
    "Covers",
    "DueDateText",
    "FundingText",
    "IndicatorText",
    "InitiativeText",
    "MeetingText",
    "MilestoneText",
    "ObservationText",
    "OrganizationText",
    "PartyText",
    "PillarText",
    "PlanFile",
    "PlanText",
    "ReadBasis",
    "ReportText",
    "ResponsibilityText",
    "SourceText",
    "Words",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeText(CodedRow):
    """One promise. title and description are the editors' own words; quoted is the text
    as adopted, per language, with its place in quoted_locator; "" where it was not seen.

    verify: still to be checked against the official text. evidence: the strongest kind
    of source it rests on. audience: the editors' reading. cadence_days: None takes the
    plan's. reports: of an initiative without milestones.
    """

    area: str
    title: Words
    description: Words
    scope: Scope
    evidence: SourceKind
    confidence: Confidence
    verify: bool
    quoted: Words = NO_WORDS
    quoted_locator: Words = NO_WORDS
    audience: tuple[Audience, ...] = ()
    note: Words = NO_WORDS
    start_on: date | None = None
    cadence_days: int | None = None
    responsibilities: tuple[ResponsibilityText, ...] = ()
    reports: tuple[ReportText, ...] = ()
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneText(CodedRow):
    """A checkable step. responsibilities: () takes the initiative's."""

    initiative: str
    title: Words
    kind: MilestoneKind
    weight: int = 1
    credit: CreditMethod = CreditMethod.ALL_OR_NOTHING
    indicator: str | None = None
    start_on: date | None = None
    prerequisites: tuple[str, ...] = ()
    covers: Covers | None = None
    note: Words = NO_WORDS
    due: DueDateText | None = None
    responsibilities: tuple[ResponsibilityText, ...] = ()
    reports: tuple[ReportText, ...] = ()
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationText(Row):
    """One value of an indicator. period: as given ("2024", "2026-03"), None where the
    source gives none; then ends_on is None and the value is never the headline.
    """

    value: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    headline: bool = False
    period: str | None = None
    ends_on: date | None = None
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorText(CodedRow):
    """A measure. unit: what one of it is, without "about" or "more than"."""

    title: Words
    unit: Words
    direction: Direction
    baseline: Decimal | None = None
    target: Decimal | None = None
    initiatives: tuple[str, ...] = ()
    note: Words = NO_WORDS
    observations: tuple[ObservationText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingText(CodedRow):
    """A meeting, call, mission, dialogue, visit, review, signing or announcement.

    initiatives: touched by it, counted as activity; related: background, never counted.
    outcome: only what a source says.
    """

    title: Words
    kind: MeetingKind
    level: MeetingLevel
    starts_on: date
    precision: MeetingPrecision
    ends_on: date | None = None
    confidence: Confidence | None = None
    organizations: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    outcome: Words = NO_WORDS
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingText(CodedRow):
    """Money promised or paid, in whole units of an ISO currency (5500000 CAD)."""

    title: Words
    amount: Decimal
    currency: str
    state: FundingState
    stated_on: date
    from_organizations: tuple[str, ...] = ()
    to_organizations: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """A whole plan, as read."""

    plan: PlanText
    pillars: tuple[PillarText, ...] = ()
    areas: tuple[AreaText, ...] = ()
    organizations: tuple[OrganizationText, ...] = ()
    initiatives: tuple[InitiativeText, ...] = ()
    milestones: tuple[MilestoneText, ...] = ()
    indicators: tuple[IndicatorText, ...] = ()
    meetings: tuple[MeetingText, ...] = ()
    funding: tuple[FundingText, ...] = ()
