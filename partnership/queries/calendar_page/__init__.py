"""The calendar: what falls on which month, what moved from where, and the whole plan in a strip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.calendar_page.entries import (
    MILESTONE,
    CalendarEntry,
    meeting_entries,
    plan_entries,
    round_entries,
)
from partnership.queries.calendar_page.filters import (
    chosen_entries,
    form_of,
    is_filtered,
    of_month,
)
from partnership.queries.calendar_page.milestones import milestone_entries
from partnership.queries.calendar_page.months import (
    NEAR,
    Stretch,
    ahead,
    behind,
    ends_of,
    one_month,
    whole_plan,
)
from partnership.queries.filters.form import Form
from partnership.queries.known_facts.days import meeting_days
from partnership.queries.overview.plan import PlanOnDay, plan_on_day
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, number
from partnership.vocabulary import ReportOrigin


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """The page. lead: what comes next, and how many have a date; strip: for parts/months.html.

    only: the one month asked for, which then stands in the place of `ahead` and `behind`.
    later, earlier: what lies further ahead and further behind, folded.
    """

    lead: tuple[str, str]
    beside: tuple[str, ...]
    form: Form
    result: str
    ahead: tuple[Stretch, ...]
    later: tuple[Stretch, ...]
    behind: tuple[Stretch, ...]
    earlier: tuple[Stretch, ...]
    only: Stretch | None
    strip: dict


def calendar_page(reading: Reading) -> CalendarPage:
    """Return the page. Three queries. Raises BadParameters for what cannot be asked for."""
    plan = plan_on_day(reading)
    entries = _entries(plan)
    form, shown = form_of(entries, plan), chosen_entries(entries, reading)
    ends, within = ends_of(entries, reading), of_month(shown, reading)
    only = one_month(within, reading)
    coming = () if only else tuple(ahead(shown, ends, reading))
    past = () if only else tuple(behind(shown, ends, reading))
    return CalendarPage(
        lead=_lead(entries, plan),
        beside=tuple(_beside(entries)),
        form=form,
        result=_result(within, entries) if is_filtered(reading) else "",
        ahead=coming[:NEAR],
        later=coming[NEAR:],
        behind=past[:NEAR],
        earlier=past[NEAR:],
        only=only,
        strip=whole_plan(shown, ends, reading),
    )


def listed_entries(reading: Reading) -> list[CalendarEntry]:
    """Return what the calendar holds with the filter, by day. Three queries.

    Raises BadParameters for what cannot be asked for.
    """
    plan = plan_on_day(reading)
    entries = _entries(plan)
    form_of(entries, plan)
    return of_month(chosen_entries(entries, reading), reading)


def _entries(plan: PlanOnDay) -> list[CalendarEntry]:
    reading = plan.reading
    days = {state["code"]: meeting_days(state) for state in plan.meetings}
    found = [
        *milestone_entries(plan),
        *meeting_entries(plan, days),
        *plan_entries(reading),
    ]
    if _has_reported(plan) and reading.plan["ends_on"]:
        last = date.fromisoformat(reading.plan["ends_on"])
        found += round_entries(plan, reading.as_of.public_on, last)
    return found


def _has_reported(plan: PlanOnDay) -> bool:
    """Say whether a government reports here: until then there are no rounds to keep."""
    items = [*plan.initiatives, *plan.milestones_of(plan.initiatives)]
    return any(
        told["origin"] == ReportOrigin.OFFICIAL for item in items for told in item.state["reports"]
    )


def _lead(entries: Sequence[CalendarEntry], plan: PlanOnDay) -> tuple[str, str]:
    """Return what comes next, and how many of all that is counted have a date."""
    day = plan.reading.as_of.day
    due = [entry for entry in entries if entry.kind == MILESTONE and not entry.was]
    coming = [entry for entry in due if entry.day >= day and not entry.over]
    items = plan.items_of(plan.initiatives)
    dated = sum(item.step.due_on is not None for item in items)
    count = ngettext(
        "%(of)s commitments and milestones has a date.",
        "%(of)s commitments and milestones have a date.",
        dated,
    ) % {"of": count_of(dated, len(items))}
    if not dated:
        count = _("No deadline was found.")
    if coming:
        words = ngettext(
            "%(count)s deadline lies ahead: %(day)s.",
            "%(count)s deadlines lie ahead, the next: %(day)s.",
            len(coming),
        )
        soonest = min(coming, key=lambda entry: entry.day)
        told = {"count": number(len(coming)), "day": soonest.day_words}
        return words % told, count
    return _("No known deadline lies ahead."), count


def _beside(entries: Sequence[CalendarEntry]) -> list[str]:
    told = [_("What has no date cannot stand in a calendar.")]
    moved = sum(entry.moves > 0 for entry in entries if not entry.was)
    if moved:
        words = ngettext(
            "%(count)s date was moved; it is also marked where it stood.",
            "%(count)s dates were moved; they are also marked where they stood.",
            moved,
        )
        told.append(words % {"count": number(moved)})
    return told


def _result(shown: Sequence[CalendarEntry], entries: Sequence[CalendarEntry]) -> str:
    kept, whole = (sum(not entry.was for entry in each) for each in (shown, entries))
    return _("%(count)s with this filter.") % {"count": count_of(kept, whole)}
