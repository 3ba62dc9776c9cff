"""What the baseline of a plan would fix, as both parties look at it before they agree."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from partnership.models import BaselineAgreement, DueDate, Milestone, Plan
from partnership.rules.due_days import due_day
from partnership.vocabulary import CreditMethod, DatePrecision, DateSetter


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedRow:
    """One milestone. first_on: last day of its first date's period, None for no date.

    due_on, precision: the first date as it was given. measure: the indicator's code, from
    where to where; "" where it earns all or nothing.
    """

    code: str
    title: dict[str, str]
    first_on: date | None
    due_on: date | None
    precision: str
    weight: int
    credit_method: str
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """Every public milestone of a plan in its order, and a fingerprint of what would be fixed."""

    rows: tuple[FixedRow, ...]
    fingerprint: str

    @property
    def dated(self) -> tuple[FixedRow, ...]:
        """Those with a first date."""
        return tuple(row for row in self.rows if row.first_on is not None)

    @property
    def undated(self) -> tuple[FixedRow, ...]:
        """Those without one: they can never be late."""
        return tuple(row for row in self.rows if row.first_on is None)

    @property
    def weighted(self) -> tuple[FixedRow, ...]:
        """Those whose weight is not 1."""
        return tuple(row for row in self.rows if row.weight != 1)

    @property
    def measured(self) -> tuple[FixedRow, ...]:
        """Those that earn their weight by an indicator."""
        return tuple(row for row in self.rows if row.credit_method == CreditMethod.INDICATOR)


def fixed_by_baseline(plan: Plan) -> Fixed:
    """Return what the plan's baseline would fix today."""
    milestones = Milestone.objects.filter(
        initiative__plan=plan, entry__isnull=False, withdrawn=False
    )
    ordered = milestones.select_related("indicator").prefetch_related("due_dates")
    rows = tuple(_row(each) for each in ordered.order_by("initiative__position", "position"))
    told = [
        [row.code, str(row.due_on), row.precision, row.weight, row.credit_method, row.measure]
        for row in rows
    ]
    text = json.dumps(told, sort_keys=True)
    return Fixed(rows=rows, fingerprint=hashlib.sha256(text.encode()).hexdigest())


def agreed_parties(plan: Plan, fixed: Fixed) -> list[str]:
    """Return the parties that agreed to just this, in the plan's order."""
    agreed = BaselineAgreement.objects.filter(plan=plan, seen=fixed.fingerprint)
    said = set(agreed.values_list("party", flat=True))
    parties = plan.parties.order_by("position").values_list("country", flat=True)
    return [party for party in parties if party in said]


def _row(milestone: Milestone) -> FixedRow:
    dates = [
        row
        for row in milestone.due_dates.all()
        if row.entry_id is not None and row.set_by != DateSetter.ORGANIZER
    ]
    first = _as_corrected(min(dates, key=lambda row: row.position), dates) if dates else None
    return FixedRow(
        code=milestone.code,
        title={code: getattr(milestone, f"title_{code}") for code in ("en", "fr", "es")},
        first_on=due_day(first.due_on, DatePrecision(first.precision)) if first else None,
        due_on=first.due_on if first else None,
        precision=first.precision if first else "",
        weight=milestone.weight,
        credit_method=milestone.credit_method,
        measure=_measure(milestone),
    )


def _as_corrected(first: DueDate, dates: list[DueDate]) -> DueDate:
    """Return a date as its corrections left it: before the baseline each counts at once."""
    for row in sorted(dates, key=lambda row: row.position):
        if row.corrects_id == first.pk:
            first = row
    return first


def _measure(milestone: Milestone) -> str:
    indicator = milestone.indicator
    if indicator is None or milestone.credit_method != CreditMethod.INDICATOR:
        return ""
    return f"{indicator.code}: {indicator.baseline} → {indicator.target}"
