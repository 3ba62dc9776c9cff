"""The label of an initiative with milestones, how many give it, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from partnership.rules.freshness import freshness_of
from partnership.rules.item import item_standing
from partnership.rules.known_steps import KnownSteps, newest_word_on
from partnership.rules.outcome import Standing
from partnership.vocabulary import Freshness, Label, Why

# While the promise is open the first of these that any milestone has is the label.
WORST_FIRST = (Label.OVERDUE, Label.BLOCKED, Label.AT_RISK, Label.UNREPORTED)
MOVING = (Label.ON_TRACK, Label.UNDER_WAY, Label.REPORTED_COMPLETE, Label.COMPLETED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A label, how many milestones give it, and the codes that explain it.

    count: of the open ones while any is open, else of all.
    """

    label: Label
    count: int
    reasons: tuple[str, ...]


def verdict_of(steps: KnownSteps) -> Verdict:
    """Return the initiative's label by its milestones."""
    label = _label(steps)
    givers = _givers(steps.open or steps.rows, label)
    return Verdict(
        label=label,
        count=len(givers) + (steps.trouble is label),
        reasons=_reasons(steps, label, givers or _givers(steps.rows, label)),
    )


def last_word_is_stale(steps: KnownSteps) -> bool:
    """Say whether nothing was heard of the initiative for so long that its word is stale."""
    cadence_days = steps.facts.own.cadence_days
    freshness = freshness_of(newest_word_on(steps.facts), steps.day, cadence_days=cadence_days)
    return freshness is Freshness.STALE


def _label(steps: KnownSteps) -> Label:
    if not steps.rows:
        return Label.REPLACED
    if steps.open_count == 0 and steps.declared:
        return _label_of_ended(steps.rows)
    return _worst(steps) or _label_of_moving(steps)


def _label_of_ended(rows: Iterable[Standing]) -> Label:
    labels = {each.label for each in rows}
    return labels.pop() if len(labels) == 1 else Label.COMPLETED_IN_PART


def _worst(steps: KnownSteps) -> Label | None:
    found = {each.label for each in steps.open} | {steps.trouble}
    found |= {_counts_as(eve) for eve in steps.eves}
    return next((label for label in WORST_FIRST if label in found), None)


def _counts_as(eve: Label) -> Label:
    """Return what a cancelled milestone counts as, by its label of the day before."""
    return eve if eve in (Label.OVERDUE, Label.BLOCKED) else Label.AT_RISK


def _label_of_moving(steps: KnownSteps) -> Label:
    """Return the label of what is open, or not declared, with no bad news."""
    if not steps.open:
        return Label.UNREPORTED if last_word_is_stale(steps) else Label.UNDER_WAY
    if steps.declared and all(each.label is Label.REPORTED_COMPLETE for each in steps.open):
        return Label.REPORTED_COMPLETE
    if not any(each.label in MOVING for each in steps.rows):
        return Label.NOT_STARTED
    dated = any(each.due_on is not None for each in steps.open)
    return Label.ON_TRACK if dated and steps.declared else Label.UNDER_WAY


def _givers(among: Iterable[Standing], label: Label) -> tuple[Standing, ...]:
    """Return the milestones that give the initiative its label."""
    if label in (Label.ON_TRACK, Label.UNDER_WAY):
        return tuple(each for each in among if each.label in MOVING)
    return tuple(each for each in among if each.label is label)


def _reasons(steps: KnownSteps, label: Label, givers: tuple[Standing, ...]) -> tuple[str, ...]:
    codes = [code for each in givers for code in each.reasons]
    if steps.trouble is label:
        codes += item_standing(steps.facts.own, steps.day).reasons
    if label is Label.UNREPORTED and not steps.open:
        codes = [Why.NO_RECENT_REPORT]
    if label is Label.UNDER_WAY and steps.open and _none_dated(steps):
        codes.append(Why.NO_DATE)
    if steps.eves and label is not Label.CANCELLED:
        codes.append(Why.MILESTONE_CANCELLED)
    if not steps.declared and label is not Label.REPLACED:
        codes.append(Why.NOT_DECLARED_TO_COVER)
    return tuple(dict.fromkeys(str(code) for code in codes))


def _none_dated(steps: KnownSteps) -> bool:
    return all(each.due_on is None for each in steps.open)
