"""Writing the steps of an item's standing: days that are past stay as they were said."""

from collections.abc import Iterable
from datetime import date, timedelta

from partnership.models import Entry, Step
from partnership.queries.states.plain import StateDict
from partnership.queries.states.standing import item_kind, sealed_step, step_columns
from partnership.rules.outcome import Step as RuleStep

# The new steps of each item that something touches, by its code, as they are sealed.
SealedSteps = dict[str, StateDict]


def sealed_steps(
    from_on: date, future: Iterable[RuleStep], past: Iterable[RuleStep] = ()
) -> StateDict:
    """Return an item's new steps as they are sealed, from `from_on` on.

    past: the reconstruction of the days before the plan was public, if it is made now.
    """
    steps = [sealed_step(step, reconstructed=True) for step in past]
    steps += [sealed_step(step, reconstructed=False) for step in future]
    reaches_back = bool(steps) and steps[0]["reconstructed"]
    return {"from_on": from_on.isoformat(), "reconstructed": reaches_back, "steps": steps}


def rewrite_steps(sealed: SealedSteps, *, entry: Entry, plan_code: str) -> None:
    """Replace each item's steps from its first new day on by the sealed ones."""
    for item_code, told in sealed.items():
        from_on = date.fromisoformat(told["from_on"])
        steps = Step.objects.filter(item_code=item_code)
        steps.filter(from_on__gte=from_on).delete()
        steps.filter(until_on=None).update(until_on=from_on - timedelta(days=1))
        steps.filter(until_on__gte=from_on).update(until_on=from_on - timedelta(days=1))
        Step.objects.bulk_create(_rows(item_code, told["steps"], entry, plan_code))


def _rows(item_code: str, steps: list[StateDict], entry: Entry, plan_code: str) -> list[Step]:
    days = [date.fromisoformat(step["from_on"]) for step in steps]
    ends = [day - timedelta(days=1) for day in days[1:]] + [None]
    return [
        Step(
            item_code=item_code,
            kind=item_kind(item_code),
            plan_code=plan_code,
            entry=entry,
            from_on=day,
            until_on=end,
            **step_columns(step),
        )
        for step, day, end in zip(steps, days, ends, strict=True)
    ]
