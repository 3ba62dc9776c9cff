"""The rule by which each number is counted, in words."""

from django.utils.translation import gettext as _

from partnership.queries.working.names import Answered, Number, Promised, Stepped
from partnership.rules.membership import Counted


def rule_words(count: Number) -> str:
    """Return the rule by which a number is counted."""
    return {**_promised(), **_led(), **_counted(), **_of_due(), **_of_all(), **_answered()}[count]


def _promised() -> dict[Number, str]:
    return {
        Promised.INITIATIVES: _("Every initiative on record by this day, whatever its scope."),
        Promised.NAMED: _(
            "An initiative counts once a source names, or a country confirms, a lead in each of "
            "the two countries. A lead inferred from a mandate does not count."
        ),
        Promised.DEADLINE: _("An initiative counts once one of its milestones has a due date."),
        Promised.MEASURE: _(
            "An initiative counts where its text says how it is measured, or where one of its "
            "milestones is measured by an indicator."
        ),
        Promised.TRACE: _(
            "An initiative counts once any source, the press included, tells of a meeting for it "
            "or of something completed under it since the launch."
        ),
        Promised.REPORTED: _(
            "An initiative counts once a government has reported on it or on one of its "
            "milestones here."
        ),
        Promised.IN_PLAN: _("The initiatives that the text of the plan contains."),
        Promised.UNCONFIRMED: _("The initiatives that no official text shows to be in the plan."),
        Promised.ANNOUNCED: _("The initiatives that were announced with the plan, beside its text."),
        Promised.CLEAR: _(
            "An initiative counts where all five are named: who, what, by when, measured how, "
            "shown by what."
        ),
        Promised.UNCLEAR: _(
            "An initiative counts where neither by when, nor how it is measured, nor what would "
            "show it is named."
        ),
    }  # fmt: skip


def _led() -> dict[Number, str]:
    return {
        Promised.LEADS: _(
            "An initiative counts where a body leads it now: named in a source, confirmed by its "
            "country, or inferred from its mandate."
        ),
        Promised.LEADS_NAMED: _(
            "An initiative counts where a source names the lead, or its country confirms it."
        ),
        Promised.LEADS_INFERRED: _(
            "An initiative counts where the lead is inferred from a mandate alone. That is not "
            "confirmed, and obliges nobody."
        ),
        Promised.SUPPORTS: _("An initiative counts where a body supports it now."),
    }


def _counted() -> dict[Number, str]:
    return {
        Counted.DUE_BY_NOW: _(
            "An item counts once its first date has passed, whether it was moved or not, so that "
            "moving a date never flatters."
        ),
        Counted.COMPLETED: _("The items whose completion is documented and agreed."),
        Counted.REPORTED_COMPLETE: _(
            "The items that any source reports complete, and that are not documented or not agreed "
            "by every leading country yet."
        ),
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
        Counted.APART: _(
            "The items that were announced with the plan, or are not confirmed to be in it. They "
            "never enter the facts of the plan."
        ),
        Stepped.MILESTONES: _("Every milestone on record by this day, whatever its scope."),
        Stepped.WITH_DATE: _("The milestones that have a due date now, whatever their scope."),
    }


def _of_due() -> dict[Number, str]:
    return {
        Counted.COMPLETED_OF_DUE: _(
            "Of the items whose first date has passed, those whose completion is documented and "
            "agreed. Cancelled ones stay in the whole."
        ),
        Counted.REPORTED_OF_DUE: _(
            "Of the items whose first date has passed, those that are reported complete and not "
            "confirmed yet."
        ),
        Counted.OTHER_OF_DUE: _(
            "Of the items whose first date has passed, those that are neither completed nor "
            "reported complete nor overdue: their date is a later one now, or they were cancelled."
        ),
        Counted.MOVED_OF_DUE: _(
            "Of the items whose first date has passed, those whose date was moved. They count by "
            "their first date."
        ),
    }


def _of_all() -> dict[Number, str]:
    return {
        Counted.ALL_OVERDUE: _(
            "The items whose current date has passed in both capitals, with no completion "
            "reported, out of every item on the list, whatever its scope."
        ),
        Counted.ALL_AT_RISK: _(
            "The items reported blocked or at risk, or at risk by their dates or by what they "
            "depend on, out of every item on the list."
        ),
        Counted.ALL_ONLY_MOVED: _(
            "The open items whose first date has passed and whose current date has not, out of "
            "every item on the list."
        ),
        Counted.ALL_UNDATED: _(
            "The items that have no due date now, out of every item on the list: they cannot be "
            "late."
        ),
        Counted.ALL_OPEN: _(
            "The items that are neither completed nor cancelled nor replaced, out of every item "
            "on the list."
        ),
        Counted.ALL_COMPLETED: _(
            "The items whose completion is documented and agreed, out of every item on the list."
        ),
    }


def _answered() -> dict[Number, str]:
    return {
        Answered.SAID: _("The items that the country leads and has reported on."),
        Answered.SAID_COMPLETE: _(
            "The items that the country leads and now reports complete, confirmed or not."
        ),
        Answered.WAITING: _(
            "The items that are reported complete with evidence and wait for this country’s "
            "answer, out of all that are reported complete."
        ),
        Answered.AWAITED: _(
            "The items that this country reports complete and another has not answered yet, out "
            "of all that are reported complete."
        ),
    }
