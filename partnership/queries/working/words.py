"""The numbers and the reasons for leaving something out, in words."""

from django.utils.translation import gettext as _

from partnership.queries.working.names import NUMBERS, Answered, Number, Promised, Stepped
from partnership.rules.membership import Counted, LeftOut

# The section of the method that each number follows.
ANCHORS: dict[Number, str] = {
    **{count: "rollup" for count in NUMBERS},
    **{count: "days" for count in (Counted.ONLY_MOVED, Counted.ALL_ONLY_MOVED)},
    **{count: "sources" for count in (Promised.TRACE, Promised.DEADLINE, Promised.MEASURE)},
    **{count: "agree" for count in Answered},
    Promised.CLEAR: "clarity",
    Promised.UNCLEAR: "clarity",
    Promised.REPORTED: "said",
}


def anchor_words(anchor: str) -> str:
    """Return what a section of the method is about."""
    return {
        "rollup": _("From milestones to the plan"),
        "days": _("Days and past dates"),
        "sources": _("Sources, limits, corrections"),
        "agree": _("Who must agree"),
        "clarity": _("Clarity"),
        "said": _("What is said"),
    }[anchor]


def group_words(kind: type[Number]) -> str:
    """Return what the numbers of one sort count."""
    if kind is Promised:
        return _("Of initiatives")
    if kind is Answered:
        return _("Of what it has said")
    return _("Of milestones, and initiatives that have none")


def title_words(count: Number) -> str:
    """Return what a number counts."""
    return {**_promised(), **_counted(), **_of_all(), **_answered()}[count]


def _promised() -> dict[Number, str]:
    return {
        Promised.INITIATIVES: _("Initiatives"),
        Promised.NAMED: _("Responsible named in both countries"),
        Promised.DEADLINE: _("With a deadline"),
        Promised.MEASURE: _("With a measure"),
        Promised.TRACE: _("A public trace since the launch"),
        Promised.REPORTED: _("Reported by a government"),
        Promised.IN_PLAN: _("In the plan"),
        Promised.UNCONFIRMED: _("Not confirmed to be in the plan"),
        Promised.ANNOUNCED: _("Announced with the plan"),
        Promised.CLEAR: _("All five questions answered"),
        Promised.UNCLEAR: _("Cannot be judged as written"),
        Promised.LEADS: _("With a lead, named or inferred"),
        Promised.LEADS_NAMED: _("With a lead that a source names"),
        Promised.LEADS_INFERRED: _("With a lead that is inferred"),
        Promised.SUPPORTS: _("With a supporting body"),
    }


def _counted() -> dict[Number, str]:
    return {
        Counted.DUE_BY_NOW: _("Due by now"),
        Counted.COMPLETED_OF_DUE: _("Completed, of those due by now"),
        Counted.REPORTED_OF_DUE: _("Reported complete, of those due by now"),
        Counted.MOVED_OF_DUE: _("Deadline moved, of those due by now"),
        Counted.OTHER_OF_DUE: _("Moved or cancelled, of those due by now"),
        Counted.COMPLETED: _("Completed, of all"),
        Counted.REPORTED_COMPLETE: _("Reported complete, not confirmed, of all"),
        Counted.OVERDUE: _("Overdue, of the open ones"),
        Counted.MOVED: _("Deadline moved, of those with a date"),
        Counted.ONLY_MOVED: _("Not overdue only because the date moved"),
        Counted.UNDATED: _("Without a date"),
        Counted.WITHOUT_RECENT_REPORT: _("Without a recent report, of the open ones"),
        Counted.APART: _("Counted apart"),
        Stepped.MILESTONES: _("Milestones"),
        Stepped.WITH_DATE: _("Milestones with a date"),
    }


def _of_all() -> dict[Number, str]:
    return {
        Counted.ALL_OVERDUE: _("Overdue, of all on the list"),
        Counted.ALL_AT_RISK: _("Blocked or at risk, of all on the list"),
        Counted.ALL_ONLY_MOVED: _("Saved by a moved date, of all on the list"),
        Counted.ALL_UNDATED: _("Without a current date, of all on the list"),
        Counted.ALL_OPEN: _("Open, of all on the list"),
        Counted.ALL_COMPLETED: _("Confirmed complete, of all on the list"),
    }


def _answered() -> dict[Number, str]:
    return {
        Answered.SAID: _("Reported on by it"),
        Answered.SAID_COMPLETE: _("Reported complete by it"),
        Answered.WAITING: _("Reported complete, waits for its answer"),
        Answered.AWAITED: _("Reported complete by it, not answered yet"),
    }


def why_words(reason: LeftOut, count: Number) -> str:
    """Return why items are left out."""
    if reason is LeftOut.NOT_SO:
        return _not_so().get(count) or _("In the whole, but not counted")
    return {
        LeftOut.BEFORE_THE_PLAN: _("Left out: completed before the plan"),
        LeftOut.REPLACED: _("Left out: replaced by another"),
        LeftOut.APART: _("Counted apart: announced with the plan or unconfirmed"),
        LeftOut.NO_DATE: _("Left out: no date"),
        LeftOut.NOT_YET: _("Left out: the first date is still to come"),
        LeftOut.ENDED: _("Left out: completed or cancelled"),
        LeftOut.NOT_REPORTED: _("Left out: not reported complete, or confirmed already"),
    }[reason]


def _not_so() -> dict[Number, str]:
    return {
        Promised.NAMED: _("Not counted: no lead named in one country or both"),
        Promised.DEADLINE: _("Not counted: no deadline was found"),
        Promised.MEASURE: _("Not counted: no measure was found"),
        Promised.TRACE: _("Not counted: no public trace was found"),
        Promised.REPORTED: _("Not counted: no government has reported"),
    }
