"""The words for statuses, axes and the reasons that explain them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnership import vocabulary as codes

# Spelt out per gender because catalogues are read off the source: a variable context is not found.
_ALIKE = {
    "reported_complete": _("Reported complete"),
    "overdue": _("Overdue"),
    "at_risk": _("At risk"),
    "unreported": _("No report yet"),
    "on_track": _("On track"),
    "under_way": _("Under way"),
}
MILESTONE_STATUS = {
    **_ALIKE,
    "replaced": pgettext_lazy("milestone", "Replaced"),
    "cancelled": pgettext_lazy("milestone", "Cancelled"),
    "completed": pgettext_lazy("milestone", "Completed"),
    "completed_in_part": pgettext_lazy("milestone", "Completed in part"),
    "blocked": pgettext_lazy("milestone", "Blocked"),
    "not_started": pgettext_lazy("milestone", "Not started"),
}
INITIATIVE_STATUS = {
    **_ALIKE,
    "replaced": pgettext_lazy("initiative", "Replaced"),
    "cancelled": pgettext_lazy("initiative", "Cancelled"),
    "completed": pgettext_lazy("initiative", "Completed"),
    "completed_in_part": pgettext_lazy("initiative", "Completed in part"),
    "blocked": pgettext_lazy("initiative", "Blocked"),
    "not_started": pgettext_lazy("initiative", "Not started"),
}
NO_RECENT_REPORT = _("No recent report")

STATUS_LABELS = {
    codes.Label: MILESTONE_STATUS,
    codes.Schedule: {
        "undated": _("no date"),
        "not_due": _("not due yet"),
        "due_soon": _("due soon"),
        "overdue": _("overdue"),
        "done_on_time": _("done on time"),
        "done_late": _("done late"),
        "ended": _("over"),
    },
    codes.Freshness: {
        "current": _("current"),
        "ageing": _("ageing"),
        "stale": _("stale"),
        "never": _("never reported"),
    },
    codes.Assurance: {
        "none": _("none"),
        "documented": _("documented"),
        "confirmed": _("confirmed by every leading country"),
        "independent": _("independently assessed"),
    },
    codes.Why: {
        "replacement_agreed": _("Every leading country agrees that it was replaced"),
        "cancellation_agreed": _("Every leading country agrees that it was cancelled"),
        "cancelled_after_due": _("It was cancelled after its due day"),
        "completion_agreed": _("Completion is documented and every leading country agrees"),
        "awaiting_confirmation": _("The other country has not confirmed the completion yet"),
        "no_answer": _("The other country has not answered in time"),
        "not_documented": _("No document shows the completion yet"),
        "reported_by_press": _("Reported by the press"),
        "public_source": _("Known from a public source, not from a lead"),
        "disputed": _("One country says no to what the other reported"),
        "past_due": _("The current due day has passed"),
        "no_report_since_due": _("No report says whether it was done"),
        "claimed_blocked": _("A leading country reports it blocked"),
        "claimed_at_risk": _("A leading country reports it at risk"),
        "claimed_cancelled": _("One country alone says that it was cancelled"),
        "claimed_replaced": _("One country alone says that it was replaced"),
        "claimed_completed": _("One country alone says that it is completed"),
        "moved_twice": _("Its date was moved later twice or more"),
        "slipped": _("Its date slipped by more than the method allows"),
        "prerequisite_overdue": _("Something it depends on is overdue"),
        "prerequisite_cancelled": _("Something it depends on was cancelled"),
        "no_report_yet": _("No lead has reported yet"),
        "no_recent_report": _("The last report is too old"),
        "claimed_on_track": _("The leading countries report it on track"),
        "claimed_not_started": _("The leading countries report that it has not started"),
        "no_date": _("It has no date"),
        "start_ahead": _("Its start lies ahead"),
        "after_deadline": _("Its date was moved after the deadline"),
        "before_the_plan": _("It was completed before the plan was adopted"),
        "no_measurable_milestone": _("No measurable milestone has been agreed"),
        "not_declared_to_cover": _("Its milestones are not declared to cover the promise"),
        "milestone_cancelled": _("One of its milestones was cancelled"),
        "no_value": _("Its indicator has no value yet, which counts as 0"),
    },
}
