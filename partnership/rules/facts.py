"""The facts that a standing is worked out from: what was said, by whom, and when.

Every fact carries `number`, its number in the record (unique over all kinds of fact), and
`published_on`, the plan's day on which it was published. Parties are ISO country codes in
the plan's order ("CA", "MX"). Nothing here is worked out.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partnership.vocabulary import (
    AnswerKind,
    Claim,
    CreditMethod,
    DatePrecision,
    DateSetter,
    DayPrecision,
    ReasonGiven,
    ReportOrigin,
    SourceKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A body that leads on an item. party: None for a body of no party to the plan.

    since: first day of the responsibility; until: its last day, None while it lasts.
    released_on: the day its party's agreement to lead no more was published, else None.
    """

    organization: str
    party: str | None
    published_on: date
    since: date
    until: date | None = None
    released_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One body's dated claim.

    party: of the body that speaks; None from a public source or a body of no party.
    by_lead: whether the body led on the item when it spoke; others are shown only.
    documented: it carries evidence that counts (a public source: a government's own).
    successor: the code of the item that replaces this one, for `replaced` only.
    corrects: the number of the report whose place it takes; withdrawn_on: the day it
    was taken back in public.
    evidence: any fingerprint of the evidence attached; a correction that changes it voids
    a yes, as one that changes the claim or the day does.
    reconstructed: set by `effective_by` alone; the report stands on its effective day,
    before anybody could have answered it, so no answer is waited for.
    """

    number: int
    published_on: date
    effective_on: date
    claim: Claim
    precision: DayPrecision = DayPrecision.EXACT
    origin: ReportOrigin = ReportOrigin.OFFICIAL
    organization: str | None = None
    party: str | None = None
    by_lead: bool = True
    documented: bool = False
    reason: ReasonGiven | None = None
    successor: str | None = None
    corrects: int | None = None
    withdrawn_on: date | None = None
    source_kind: SourceKind | None = None
    source_on: date | None = None
    evidence: str = ""
    reconstructed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One party's yes or no to a report, a due date or an observation, by its number.

    claim: what the party says instead, with a no to a report; else None.
    successor: for a yes or no about a replacement. withdrawn_on: taken back that day.
    """

    number: int
    published_on: date
    party: str
    to: int
    kind: AnswerKind
    claim: Claim | None = None
    successor: str | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDate:
    """One due date that an item has had, or that was asked for.

    due_on: any day of the period that `precision` names; it falls due at the period's end.
    set_by: a date of an organizer is shown and is no due date.
    asked_by: the party that asked for a later date; None when the plan or all parties
    set it. seconded_on: on an item of one leading party, the day a second person of it
    agreed. source_on: of a date from a public source, else None.
    """

    number: int
    published_on: date
    due_on: date
    precision: DatePrecision = DatePrecision.DAY
    set_by: DateSetter = DateSetter.PLAN
    asked_by: str | None = None
    seconded_on: date | None = None
    source_on: date | None = None
    corrects: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One value of an indicator. period_end_on: last day of the period it is about.

    party: who said it, None from a public source. headline: the one value of its period
    that counts.
    """

    number: int
    published_on: date
    period_end_on: date
    value: Fraction
    party: str | None = None
    headline: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """An indicator that a milestone earns credit by. target != baseline."""

    baseline: Fraction
    target: Fraction
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """All that was said of one milestone, or of one initiative by itself.

    parties: to the plan, in its order. adopted_on: the plan's adoption.
    entered_on: the day of the item's own first entry; with_the_plan: it was in the plan's
    first publication. baselined_on: the plan's baseline, None before it.
    start_on: the item's own start, None when not known. cadence_days: at least 30.
    leads: the item's own, or its initiative's where it has none.
    assessed_on: publication days of third-party assessments attached to it.
    predecessors: items that name this one as their successor (`with_predecessors` finds
    them among an initiative's milestones).
    withheld: nobody may see what stands behind it, so nothing does.

    Facts are taken as published: what came later than the day asked about is left out
    beforehand, by `published_by` or `effective_by`.
    """

    code: str
    parties: tuple[str, ...]
    adopted_on: date
    entered_on: date
    with_the_plan: bool = True
    baselined_on: date | None = None
    start_on: date | None = None
    cadence_days: int = 90
    weight: int = 1
    credit_method: CreditMethod = CreditMethod.ALL_OR_NOTHING
    measure: Measure | None = None
    leads: tuple[Lead, ...] = ()
    due_dates: tuple[DueDate, ...] = ()
    reports: tuple[Report, ...] = ()
    answers: tuple[Answer, ...] = ()
    assessed_on: tuple[date, ...] = ()
    prerequisites: tuple["ItemFacts", ...] = ()
    predecessors: tuple["ItemFacts", ...] = ()
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A coordinator's word, for one party, that the milestones cover the promise."""

    party: str
    published_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeFacts:
    """One initiative: what was said of it by itself, and its milestones in order."""

    own: ItemFacts
    milestones: tuple[ItemFacts, ...] = ()
    declarations: tuple[Declaration, ...] = ()
