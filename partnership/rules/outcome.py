"""What the method answers for one item on one day."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partnership.vocabulary import (
    METHOD_VERSION,
    Assurance,
    Claim,
    Freshness,
    Label,
    Schedule,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastClaim:
    """What one leading party says now. claim: None when it has said nothing.

    number: of the report or answer it comes from. disputes: the numbers of the reports
    to which this party's "no" stands.
    """

    party: str
    claim: Claim | None = None
    effective_on: date | None = None
    published_on: date | None = None
    number: int | None = None
    disputes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Progress as an exact share, 0 to 1. None: not known (which is not 0).

    `reported` and `confirmed` are of the current plan, `original_*` of the plan as at
    its baseline; a milestone's are its credit, both plans alike.
    """

    reported: Fraction | None = None
    confirmed: Fraction | None = None
    original_reported: Fraction | None = None
    original_confirmed: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The whole computed state of an item on a day. `label` is the word shown.

    reasons: stable codes of vocabulary.Why, with what they are about after a colon.
    claims: one LastClaim for each leading party, in the plan's order.
    due_on, first_due_on: last day of the period of the current and the first date.
    moves: how often it was moved later; after_deadline: one such move came into force
    after the date it replaced. asked_due_on, asked_on: a later date asked for and not yet
    agreed, and the day it was asked for.
    done_on: the day a completion that stands (reported or agreed) is held to be done on.
    cancelled_on: the day from which all parties say that it is cancelled.
    successor: the code of the item that replaces this one, once that is agreed.
    waiting_since: publication of the completion that still waits for an answer.
    open_count, label_count: of an initiative, its open milestones and those that give
    the label ("Overdue, 1 of 2 open"; of all, when none is open); done_count, known_count:
    "n of n known steps".
    counts: False for what was completed before the plan, which leaves every count.
    """

    label: Label
    schedule: Schedule
    freshness: Freshness
    assurance: Assurance
    reasons: tuple[str, ...] = ()
    differs: bool = False
    claims: tuple[LastClaim, ...] = ()
    credit: Credit = Credit()
    due_on: date | None = None
    first_due_on: date | None = None
    moves: int = 0
    after_deadline: bool = False
    done_on: date | None = None
    waiting_since: date | None = None
    open_count: int | None = None
    label_count: int | None = None
    done_count: int | None = None
    known_count: int | None = None
    counts: bool = True
    asked_due_on: date | None = None
    asked_on: date | None = None
    cancelled_on: date | None = None
    successor: str | None = None
    method_version: str = METHOD_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From `from_on` (included) until the next step, the item stood like this."""

    from_on: date
    standing: Standing
