"""What each reason code beside a label means."""

from partnership.rules.definition import Definition, gettext_noop
from partnership.rules.thresholds import (
    AGEING_CADENCES,
    ANSWER_DAYS,
    MOVES_AT_RISK,
    SLIP_DAYS,
    SLIP_SHARE_OF_SPAN,
)
from partnership.vocabulary import Why

NUMBERS = {
    Why.NO_ANSWER: {"days": ANSWER_DAYS},
    Why.MOVED_TWICE: {"moves": MOVES_AT_RISK},
    Why.SLIPPED: {"days": SLIP_DAYS, "percent": int(SLIP_SHARE_OF_SPAN * 100)},
    Why.NO_RECENT_REPORT: {"times": AGEING_CADENCES},
}

WORDS = {
    Why.REPLACEMENT_AGREED: gettext_noop("All parties that must confirm name the same successor."),
    Why.CANCELLATION_AGREED: gettext_noop(
        "All parties that must confirm say that it is cancelled."
    ),
    Why.CANCELLED_AFTER_DUE: gettext_noop("It was cancelled after its due day."),
    Why.COMPLETION_AGREED: gettext_noop("Its completion is documented and agreed."),
    Why.AWAITING_CONFIRMATION: gettext_noop("This party has not confirmed the other's completion."),
    Why.NO_ANSWER: gettext_noop(
        "This party has not answered within %(days)s days of the publication of the other's "
        "documented completion."
    ),
    Why.NOT_DOCUMENTED: gettext_noop("No evidence that counts is attached to the completion."),
    Why.REPORTED_BY_PRESS: gettext_noop("Only the press reports it complete."),
    Why.PUBLIC_SOURCE: gettext_noop("A public source says so; no official has reported it."),
    Why.DISPUTED: gettext_noop("This party said no to the other's claim, and the no stands."),
    Why.PAST_DUE: gettext_noop("Its due day has passed."),
    Why.NO_REPORT_SINCE_DUE: gettext_noop(
        "No report says whether it was done: none came since its due day."
    ),
    Why.CLAIMED_BLOCKED: gettext_noop("This party says that it is blocked."),
    Why.CLAIMED_AT_RISK: gettext_noop("This party says that it is at risk."),
    Why.CLAIMED_CANCELLED: gettext_noop("This party says that it is cancelled; it is not agreed."),
    Why.CLAIMED_REPLACED: gettext_noop("This party says that it is replaced; it is not agreed."),
    Why.CLAIMED_COMPLETED: gettext_noop("This party says that it is completed."),
    Why.MOVED_TWICE: gettext_noop("Its date was moved later %(moves)s times or more."),
    Why.SLIPPED: gettext_noop(
        "Its date slipped by more than %(days)s days and by more than %(percent)s%% of the time "
        "from its start to its first date."
    ),
    Why.PREREQUISITE_OVERDUE: gettext_noop("Something that it depends on is overdue."),
    Why.PREREQUISITE_CANCELLED: gettext_noop("Something that it depends on was cancelled."),
    Why.NO_REPORT_YET: gettext_noop("Nothing has been reported yet."),
    Why.NO_RECENT_REPORT: gettext_noop(
        "The last report is older than %(times)s times the expected rhythm."
    ),
    Why.CLAIMED_ON_TRACK: gettext_noop("This party says that it is on track."),
    Why.CLAIMED_NOT_STARTED: gettext_noop("This party says that it has not started."),
    Why.NO_DATE: gettext_noop("It has no due date."),
    Why.START_AHEAD: gettext_noop("Its start lies ahead."),
    Why.AFTER_DEADLINE: gettext_noop(
        "A later date came into force after the date that it replaced."
    ),
    Why.BEFORE_THE_PLAN: gettext_noop(
        "It was done before the plan was adopted and is in no count."
    ),
    Why.NO_MEASURABLE_MILESTONE: gettext_noop("No measurable milestone has been agreed."),
    Why.NOT_DECLARED_TO_COVER: gettext_noop(
        "The parties have not declared that the milestones cover the promise."
    ),
    Why.MILESTONE_CANCELLED: gettext_noop("A milestone was cancelled."),
    Why.NO_VALUE: gettext_noop(
        "It is measured by an indicator that has no value yet, which counts as 0."
    ),
}

REASONS = tuple(Definition(code=why, words=WORDS[why], numbers=NUMBERS.get(why, {})) for why in Why)
