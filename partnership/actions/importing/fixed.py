"""What an import will not do to a plan with a baseline: weigh or measure anew."""

from partnership.exchange.parts import CodedRow
from partnership.exchange.problems import Problem
from partnership.exchange.shapes import IndicatorText, MilestoneText
from partnership.models import Indicator, Milestone
from partnership.vocabulary import CreditMethod


def fixed_by_baseline(changed: list[CodedRow]) -> list[Problem]:
    """Return every reason against rows that would change what a baseline fixes."""
    problems = []
    for row in changed:
        if isinstance(row, MilestoneText):
            problems += _milestone(row)
        if isinstance(row, IndicatorText):
            problems += _indicator(row)
    return problems


def _milestone(row: MilestoneText) -> list[Problem]:
    now = Milestone.objects.filter(
        code=row.code, initiative__plan__baselined_at__isnull=False
    ).first()
    if now is None:
        return []
    told = {"weight": row.weight, "credit": row.credit}
    on_record = {"weight": now.weight, "credit": now.credit_method}
    if CreditMethod.INDICATOR in (row.credit, now.credit_method):
        told["indicator"] = row.indicator or ""
        on_record["indicator"] = now.indicator.code if now.indicator else ""
    return [
        Problem(
            row.file,
            row.line,
            name,
            f"{name} of {row.code} is {on_record[name]}, fixed by the baseline of its plan; "
            "put it back",
        )
        for name, value in told.items()
        if value != on_record[name]
    ]


def _indicator(row: IndicatorText) -> list[Problem]:
    earned = Milestone.objects.filter(
        indicator__code=row.code,
        credit_method=CreditMethod.INDICATOR,
        initiative__plan__baselined_at__isnull=False,
    )
    now = Indicator.objects.filter(code=row.code).first()
    if now is None or not earned.exists():
        return []
    return [
        Problem(
            row.file,
            row.line,
            name,
            f"a milestone earns by {row.code}, so its {name} was fixed by the baseline; put it back",
        )
        for name in ("baseline", "target")
        if getattr(row, name) != getattr(now, name)
    ]
