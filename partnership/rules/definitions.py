"""The method's tables as data: what the site's Method page shows is what the code does."""

from partnership.rules.axis_definitions import ASSURANCES, FRESHNESS, SCHEDULES
from partnership.rules.definition import Definition, gettext_noop
from partnership.rules.label_definitions import LABELS
from partnership.rules.reason_definitions import REASONS
from partnership.rules.thresholds import LEAST_WEIGHT, MOST_PERCENT_WHILE_OPEN, MOST_WEIGHT

PROGRESS = (
    Definition(
        code="weight",
        words=gettext_noop("A milestone weighs from %(least)s to %(most)s, fixed at the baseline."),
        numbers={"least": LEAST_WEIGHT, "most": MOST_WEIGHT},
    ),
    Definition(
        code="percent",
        words=gettext_noop(
            "Progress is rounded down, and is at most %(most)s%% while anything is open. "
            "Cancelled milestones stay in the count."
        ),
        numbers={"most": MOST_PERCENT_WHILE_OPEN},
    ),
    Definition(
        code="not_known",
        words=gettext_noop(
            "Progress is not known until each party has declared that the milestones cover the "
            "promise."
        ),
    ),
)

TABLES: dict[str, tuple[Definition, ...]] = {
    "labels": LABELS,
    "schedules": SCHEDULES,
    "freshness": FRESHNESS,
    "assurances": ASSURANCES,
    "reasons": REASONS,
    "progress": PROGRESS,
}
