"""The label of an item: eleven rows, the first that holds is the word shown."""

from collections.abc import Callable

from partnership.rules.situation import Situation
from partnership.rules.slips import moved_often, slipped
from partnership.vocabulary import Claim, Label, Schedule


def label_of(situation: Situation) -> Label:
    """Return the label of the first row that holds."""
    return next(label for label, holds in ROWS if holds(situation))


def _replaced(it: Situation) -> bool:
    return it.ended is Claim.REPLACED


def _cancelled(it: Situation) -> bool:
    return it.ended is Claim.CANCELLED


def _completed(it: Situation) -> bool:
    return it.ended is Claim.COMPLETED


def _reported_complete(it: Situation) -> bool:
    return it.completion_stands


def _overdue(it: Situation) -> bool:
    return it.schedule is Schedule.OVERDUE


def _blocked(it: Situation) -> bool:
    return it.joint is Claim.BLOCKED


def _at_risk(it: Situation) -> bool:
    in_trouble = moved_often(it) or slipped(it) or bool(it.hindered)
    return it.joint is Claim.AT_RISK or in_trouble


def _unreported(it: Situation) -> bool:
    return (it.joint is None and it.started) or bool(it.stale_parties)


def _on_track(it: Situation) -> bool:
    return it.joint is Claim.ON_TRACK and it.dates.due_on is not None


def _under_way(it: Situation) -> bool:
    return it.joint is Claim.ON_TRACK


def _not_started(it: Situation) -> bool:
    return it.joint is Claim.NOT_STARTED or not it.started


ROWS: tuple[tuple[Label, Callable[[Situation], bool]], ...] = (
    (Label.REPLACED, _replaced),
    (Label.CANCELLED, _cancelled),
    (Label.COMPLETED, _completed),
    (Label.REPORTED_COMPLETE, _reported_complete),
    (Label.OVERDUE, _overdue),
    (Label.BLOCKED, _blocked),
    (Label.AT_RISK, _at_risk),
    (Label.UNREPORTED, _unreported),
    (Label.ON_TRACK, _on_track),
    (Label.UNDER_WAY, _under_way),
    (Label.NOT_STARTED, _not_started),
)
