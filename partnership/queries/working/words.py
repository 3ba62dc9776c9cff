"""The numbers, their rules and the reasons for leaving something out, in words."""

from django.utils.translation import gettext as _

from partnership.rules.membership import Counted, LeftOut

# The section of the method that each number follows.
ANCHORS = {count: "days" if count == Counted.ONLY_MOVED else "rollup" for count in Counted}


def title_words(count: Counted) -> str:
    """Return what a number counts."""
    return {
        Counted.DUE_BY_NOW: _("Due by now"),
        Counted.COMPLETED_OF_DUE: _("Completed, of those due by now"),
        Counted.COMPLETED: _("Completed, of all"),
        Counted.OVERDUE: _("Overdue, of the open ones"),
        Counted.MOVED: _("Deadline moved, of those with a date"),
        Counted.ONLY_MOVED: _("Not overdue only because the date moved"),
        Counted.UNDATED: _("Without a date"),
        Counted.WITHOUT_RECENT_REPORT: _("Without a recent report, of the open ones"),
    }[count]


def rule_words(count: Counted) -> str:
    """Return the rule by which it is counted."""
    return {
        Counted.DUE_BY_NOW: _(
            "An item counts once its first date has passed, whether it was moved or not, so that "
            "moving a date never flatters."
        ),
        Counted.COMPLETED_OF_DUE: _(
            "Of the items whose first date has passed, those whose completion is documented and "
            "agreed. Cancelled ones stay in the whole."
        ),
        Counted.COMPLETED: _("The items whose completion is documented and agreed."),
        Counted.OVERDUE: _(
            "The open items whose current date has passed in both capitals, with no completion "
            "reported."
        ),
        Counted.MOVED: _("The items whose date was moved later at least once."),
        Counted.ONLY_MOVED: _(
            "The items whose first date has passed, whose current date has not, and that are "
            "still open."
        ),
        Counted.UNDATED: _("The items for which no due date was found: they cannot be late."),
        Counted.WITHOUT_RECENT_REPORT: _(
            "The open items of which a leading country has never reported, or not for two "
            "reporting periods."
        ),
    }[count]


def why_words(reason: LeftOut) -> str:
    """Return why items are left out."""
    return {
        LeftOut.BEFORE_THE_PLAN: _("Left out: completed before the plan"),
        LeftOut.REPLACED: _("Left out: replaced by another"),
        LeftOut.APART: _("Counted apart: announced with the plan or unconfirmed"),
        LeftOut.NO_DATE: _("Left out: no date"),
        LeftOut.NOT_YET: _("Left out: the first date is still to come"),
        LeftOut.ENDED: _("Left out: completed or cancelled"),
        LeftOut.NOT_SO: _("In the whole, but not counted"),
    }[reason]
