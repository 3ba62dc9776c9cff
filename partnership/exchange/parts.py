"""The small shapes that the rows of a plan are made of: words, sources, reports, dates.

A text that a file leaves out is "", a fact that it leaves out is None. Each row carries
the file and the line that it came from; these take no part in comparisons.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from partnership.vocabulary import (
    Claim,
    DatePrecision,
    DateSetter,
    DayPrecision,
    Language,
    ReasonGiven,
    Role,
    SourceKind,
)


class Confidence(StrEnum):
    """How sure the editors are that a row stands as written; theirs, not a government's."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Covers(StrEnum):
    """Whether doing a milestone would fulfil its promise; the editors' reading, no declaration."""

    WHOLE = "whole"
    PART = "part"


class ReadBasis(StrEnum):
    """How a responsibility was read; that its party confirms it is said on the site alone."""

    NAMED = "named"
    INFERRED = "inferred"


class AreaBasis(StrEnum):
    """Where a priority area comes from; `derived` is the editors' own grouping."""

    PLAN = "plan"
    RELEASE = "release"
    PRESS = "press"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages; "" where a language has none."""

    en: str = ""
    fr: str = ""
    es: str = ""


NO_WORDS = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every row has: the file and the line that it came from (1 is the first line)."""

    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedRow(Row):
    """A row that others name by its code, which is unique among all rows of the plan."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText(Row):
    """Where a fact was read, with the place in it (`locator`).

    code: of the source in the files, so that one text read twice is one text.
    dated_on: None where the source has no date to the day; dated_in: then its month
    ("2025-09") or year ("2025"), if that is known.
    """

    code: str
    name: str
    kind: SourceKind
    publisher: str | None = None
    address: str | None = None
    dated_on: date | None = None
    dated_in: str | None = None
    languages: tuple[Language, ...] = ()
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityText(Row):
    """A body's part in an initiative or a milestone. since: None means from adoption."""

    organization: str
    role: Role
    basis: ReadBasis
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText(Row):
    """A report from a public source: completed or cancelled, nothing else.

    evidence: at least one; the first is the source that the report stands on, always
    dated to the day, and effective_on is never after it.
    """

    claim: Claim
    effective_on: date
    precision: DayPrecision
    evidence: tuple[SourceText, ...]
    reason: ReasonGiven | None = None
    note: Words = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDateText(Row):
    """The first due date: the last day of the period that it names."""

    due_on: date
    precision: DatePrecision
    set_by: DateSetter
    note: Words = NO_WORDS
    sources: tuple[SourceText, ...] = ()
