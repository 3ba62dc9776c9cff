"""What each value of the schedule, freshness and assurance axes means."""

from partnership.rules.definition import Definition, gettext_noop
from partnership.rules.thresholds import (
    AGEING_CADENCES,
    CURRENT_GRACE_DAYS,
    DUE_SOON_DAYS,
    LEAST_CADENCE_DAYS,
    USUAL_CADENCE_DAYS,
)
from partnership.vocabulary import Assurance, Freshness, Schedule

SCHEDULES = (
    Definition(code=Schedule.UNDATED, words=gettext_noop("It has no due date.")),
    Definition(
        code=Schedule.NOT_DUE,
        words=gettext_noop("Its due day is more than %(days)s days away."),
        numbers={"days": DUE_SOON_DAYS},
    ),
    Definition(
        code=Schedule.DUE_SOON,
        words=gettext_noop("Its due day is at most %(days)s days away."),
        numbers={"days": DUE_SOON_DAYS},
    ),
    Definition(
        code=Schedule.OVERDUE, words=gettext_noop("Its due day has ended in both capitals.")
    ),
    Definition(
        code=Schedule.DONE_ON_TIME,
        words=gettext_noop("It was done, as reported or agreed, by its first due date."),
    ),
    Definition(
        code=Schedule.DONE_LATE,
        words=gettext_noop("It was done, as reported or agreed, after its first due date."),
    ),
    Definition(
        code=Schedule.ENDED,
        words=gettext_noop("It was cancelled or replaced, or it had no date and is over."),
    ),
)

FRESHNESS = (
    Definition(
        code=Freshness.CURRENT,
        words=gettext_noop(
            "Each leading party's last word is no older than the expected rhythm of reports and "
            "%(grace)s days. The rhythm is %(cadence)s days unless the plan sets another, "
            "never under %(least)s."
        ),
        numbers={
            "grace": CURRENT_GRACE_DAYS,
            "cadence": USUAL_CADENCE_DAYS,
            "least": LEAST_CADENCE_DAYS,
        },
    ),
    Definition(
        code=Freshness.AGEING,
        words=gettext_noop(
            "A leading party's last word is older than that, up to %(times)s times the rhythm."
        ),
        numbers={"times": AGEING_CADENCES},
    ),
    Definition(
        code=Freshness.STALE,
        words=gettext_noop("A leading party's last word is older than %(times)s times the rhythm."),
        numbers={"times": AGEING_CADENCES},
    ),
    Definition(code=Freshness.NEVER, words=gettext_noop("A leading party has said nothing yet.")),
)

ASSURANCES = (
    Definition(
        code=Assurance.NONE,
        words=gettext_noop("No evidence that counts stands behind what is said."),
    ),
    Definition(
        code=Assurance.DOCUMENTED,
        words=gettext_noop("Evidence stands behind what is said. The press alone is not evidence."),
    ),
    Definition(
        code=Assurance.CONFIRMED,
        words=gettext_noop(
            "Every party that must confirm says so, and a completion is documented."
        ),
    ),
    Definition(
        code=Assurance.INDEPENDENT,
        words=gettext_noop("A third party's assessment is attached. It overwrites nothing."),
    ),
)
