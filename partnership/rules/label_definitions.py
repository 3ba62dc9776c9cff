"""What each label means, in the order in which the first that holds is shown."""

from partnership.rules.definition import Definition, gettext_noop
from partnership.rules.labels import ROWS
from partnership.rules.thresholds import MOVES_AT_RISK, SLIP_DAYS, SLIP_SHARE_OF_SPAN
from partnership.vocabulary import Label

NUMBERS = {
    Label.AT_RISK: {
        "moves": MOVES_AT_RISK,
        "days": SLIP_DAYS,
        "percent": int(SLIP_SHARE_OF_SPAN * 100),
    },
}

WORDS = {
    Label.REPLACED: gettext_noop(
        "Every party that must confirm agrees that the same other item replaces it."
    ),
    Label.CANCELLED: gettext_noop("Every party that must confirm agrees that it is cancelled."),
    Label.COMPLETED: gettext_noop(
        "Its completion is documented, and every party that must confirm agrees to it."
    ),
    Label.REPORTED_COMPLETE: gettext_noop(
        "A leading party or a public source reports it complete and nobody contradicts it, "
        "but it is not agreed by all or not documented yet."
    ),
    Label.OVERDUE: gettext_noop("Its current due day has passed."),
    Label.BLOCKED: gettext_noop("A leading party says that it is blocked."),
    Label.AT_RISK: gettext_noop(
        "A leading party says that it is at risk; or its date was moved later %(moves)s times or "
        "more; or its date slipped by more than %(days)s days and by more than %(percent)s%% of "
        "the time from its start to its first date; or something it depends on is overdue or "
        "cancelled."
    ),
    Label.UNREPORTED: gettext_noop(
        "It has started and a leading party has reported nothing yet, or a party's last report "
        "is stale."
    ),
    Label.ON_TRACK: gettext_noop(
        "Every leading party says that it is on track, and it has a date."
    ),
    Label.UNDER_WAY: gettext_noop(
        "Every leading party says that it is on track, and it has no date."
    ),
    Label.NOT_STARTED: gettext_noop(
        "A leading party says that it has not started, or its start lies ahead."
    ),
}

COMPLETED_IN_PART = Definition(
    code=Label.COMPLETED_IN_PART,
    words=gettext_noop(
        "All milestones of an initiative are over, some completed and some cancelled."
    ),
)

LABELS = (
    *(
        Definition(code=label, words=WORDS[label], numbers=NUMBERS.get(label, {}), row=row)
        for row, (label, _) in enumerate(ROWS, start=1)
    ),
    COMPLETED_IN_PART,
)
