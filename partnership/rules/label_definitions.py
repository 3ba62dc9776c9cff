"""What each label means, in the order in which the first that holds is shown."""

from partnership.rules.definition import Definition
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
    Label.REPLACED: "Every party that must confirm agrees that the same other item replaces it.",
    Label.CANCELLED: "Every party that must confirm agrees that it is cancelled.",
    Label.COMPLETED: (
        "Its completion is documented, and every party that must confirm agrees to it."
    ),
    Label.REPORTED_COMPLETE: (
        "A leading party or a public source reports it complete and nobody contradicts it, "
        "but it is not agreed by all or not documented yet."
    ),
    Label.OVERDUE: "Its current due day has passed.",
    Label.BLOCKED: "A leading party says that it is blocked.",
    Label.AT_RISK: (
        "A leading party says that it is at risk; or its date was moved later %(moves)s times or "
        "more; or its date slipped by more than %(days)s days and by more than %(percent)s%% of "
        "the time from its start to its first date; or something it depends on is overdue or "
        "cancelled."
    ),
    Label.UNREPORTED: (
        "It has started and a leading party has reported nothing yet, or a party's last report "
        "is stale."
    ),
    Label.ON_TRACK: "Every leading party says that it is on track, and it has a date.",
    Label.UNDER_WAY: "Every leading party says that it is on track, and it has no date.",
    Label.NOT_STARTED: "A leading party says that it has not started, or its start lies ahead.",
}

COMPLETED_IN_PART = Definition(
    code=Label.COMPLETED_IN_PART,
    words="All milestones of an initiative are over, some completed and some cancelled.",
)

LABELS = (
    *(
        Definition(code=label, words=WORDS[label], numbers=NUMBERS.get(label, {}), row=row)
        for row, (label, _) in enumerate(ROWS, start=1)
    ),
    COMPLETED_IN_PART,
)
