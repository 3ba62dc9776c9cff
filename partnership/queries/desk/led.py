"""Items that one leads and that are late, due, or unheard of."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from partnership.models import Initiative, Milestone, Report, Step
from partnership.queries.desk.needs import Need, Task
from partnership.queries.desk.scope import Scope
from partnership.rules.freshness import freshness_of
from partnership.vocabulary import Freshness, Label, Schedule

# Nothing more is asked of who leads, but for the other party's answer.
OVER = (
    Label.COMPLETED,
    Label.COMPLETED_IN_PART,
    Label.REPORTED_COMPLETE,
    Label.CANCELLED,
    Label.REPLACED,
)
SILENCE = {
    Freshness.AGEING: Need.SILENT,
    Freshness.STALE: Need.SILENT,
    Freshness.NEVER: Need.NO_REPORT,
}


def led(scope: Scope, on_desk: Mapping[str, Report]) -> Iterable[Task]:
    """Yield what is late, due soon or unheard of. on_desk: what is written already, by item.

    What is overdue stays on the list whatever is written, as the public sees it so.
    """
    cadences = _cadences(scope.led)
    for step in sorted(scope.steps.values(), key=_by_due_day):
        need = _need(step, scope, cadences[step.item_code])
        if need == Need.OVERDUE or (need and step.item_code not in on_desk):
            code = step.item_code
            yield Task(need, code, step=step, report=on_desk.get(code), mine=code in scope.mine)


def is_open(step: Step) -> bool:
    """Say whether a report on the item is still expected."""
    return step.label not in OVER


def own_word(step: Step, party: str) -> dict | None:
    """Return what the party said last, as sealed in the step; None for nothing."""
    return next((told for told in step.claims if told["party"] == party and told["claim"]), None)


def _need(step: Step, scope: Scope, cadence_days: int) -> Need | None:
    if not is_open(step):
        return None
    if step.label == Label.OVERDUE:
        return Need.OVERDUE
    if step.schedule == Schedule.DUE_SOON:
        return Need.DUE_SOON
    word = own_word(step, scope.party)
    if word is None:
        return None if step.label == Label.NOT_STARTED else Need.NO_REPORT
    said_on = date.fromisoformat(word["published_on"])
    return SILENCE.get(freshness_of(said_on, scope.day, cadence_days=cadence_days))


def _cadences(codes: Collection[str]) -> dict[str, int]:
    """Return how often a report is expected on each item. Two queries."""
    milestones = Milestone.objects.filter(code__in=codes).values_list(
        "code", "initiative__cadence_days", "initiative__plan__cadence_days"
    )
    whole = Initiative.objects.filter(code__in=codes).values_list(
        "code", "cadence_days", "plan__cadence_days"
    )
    return {code: own or usual for code, own, usual in [*milestones, *whole]}


def _by_due_day(step: Step) -> tuple:
    return (step.due_on is None, step.due_on, step.item_code)
