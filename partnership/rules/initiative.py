"""The standing of an initiative, from its milestones or by itself."""

from dataclasses import replace
from datetime import date

from partnership.rules.assurance import weakest
from partnership.rules.facts import InitiativeFacts
from partnership.rules.freshness import stalest
from partnership.rules.initiative_label import last_word_is_stale, verdict_of
from partnership.rules.item import item_standing
from partnership.rules.known_steps import KnownSteps, known_steps
from partnership.rules.outcome import Credit, Standing
from partnership.rules.progress import initiative_credit
from partnership.vocabulary import Freshness, Label, Schedule, Why

# Of open milestones due on one day, the one first in this list gives the schedule.
MOST_PRESSING_FIRST = (
    Schedule.OVERDUE,
    Schedule.DUE_SOON,
    Schedule.NOT_DUE,
    Schedule.DONE_LATE,
    Schedule.DONE_ON_TIME,
    Schedule.UNDATED,
)


def initiative_standing(facts: InitiativeFacts, day: date) -> Standing:
    """Return how the initiative stands at the end of the day, by the facts given."""
    if not facts.milestones:
        return _by_itself(facts, day)
    return _by_milestones(known_steps(facts, day))


def _by_itself(facts: InitiativeFacts, day: date) -> Standing:
    standing = item_standing(facts.own, day)
    reasons = (*standing.reasons, str(Why.NO_MEASURABLE_MILESTONE))
    return replace(standing, reasons=reasons, credit=Credit())


def _by_milestones(steps: KnownSteps) -> Standing:
    verdict = verdict_of(steps)
    nearest = _nearest(steps)
    own = item_standing(steps.facts.own, steps.day)
    return Standing(
        label=verdict.label,
        schedule=_schedule(steps, nearest),
        freshness=_freshness(steps),
        assurance=weakest(each.assurance for each in steps.rows),
        reasons=verdict.reasons,
        differs=any(each.differs for each in steps.rows)
        or (steps.trouble is not None and own.differs),
        claims=own.claims,
        credit=initiative_credit(steps.facts, steps.all),
        due_on=nearest.due_on if nearest else None,
        first_due_on=nearest.first_due_on if nearest else None,
        moves=sum(each.moves for each in steps.rows),
        after_deadline=any(each.after_deadline for each in steps.rows),
        done_on=_done_on(steps, verdict.label),
        waiting_since=min(
            (each.waiting_since for each in steps.open if each.waiting_since), default=None
        ),
        open_count=steps.open_count,
        label_count=verdict.count,
        done_count=sum(each.label is Label.COMPLETED for each in steps.counted),
        known_count=len(steps.counted),
        counts=bool(steps.counted) or not steps.rows or steps.open_count > 0,
    )


def _nearest(steps: KnownSteps) -> Standing | None:
    """Return the open milestone with the earliest current date; None when none is open."""
    return min(
        steps.open,
        key=lambda each: (each.due_on or date.max, MOST_PRESSING_FIRST.index(each.schedule)),
        default=None,
    )


def _schedule(steps: KnownSteps, nearest: Standing | None) -> Schedule:
    if nearest is not None:
        return nearest.schedule
    return Schedule.UNDATED if steps.trouble else Schedule.ENDED


def _freshness(steps: KnownSteps) -> Freshness:
    if steps.open:
        return stalest(each.freshness for each in steps.open)
    # What has ended does not age, but a promise not declared to be covered has not ended.
    still_open = not steps.declared or steps.trouble is not None
    stale = bool(steps.rows) and still_open and last_word_is_stale(steps)
    return Freshness.STALE if stale else Freshness.CURRENT


def _done_on(steps: KnownSteps, label: Label) -> date | None:
    if label not in (Label.COMPLETED, Label.REPORTED_COMPLETE):
        return None
    return max((each.done_on for each in steps.rows if each.done_on), default=None)
