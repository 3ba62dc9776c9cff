"""What the overview leads with once dates are known: due by now, overdue, due next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import ngettext

from partnership.queries.figures.figure import Figure
from partnership.queries.figures.milestones import milestones_figure
from partnership.queries.figures.pillars import pillars_figure
from partnership.queries.item_page.rows import ItemRow
from partnership.queries.items import Item
from partnership.queries.overview.dates import dates_there
from partnership.queries.overview.facts import facts_of
from partnership.queries.overview.plan import Dated, Lane, PlanOnDay, dated_of
from partnership.queries.page_context import LATE
from partnership.queries.words import number, table_date
from partnership.rules import FourFacts
from partnership.vocabulary import Label

SHOWN = 5
KEPT = ("pillar",)  # what the late list and the calendar can be narrowed to, too
OPEN = (Label.OVERDUE, Label.BLOCKED, Label.AT_RISK, Label.UNREPORTED, Label.ON_TRACK,
        Label.UNDER_WAY, Label.NOT_STARTED)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Due:
    """The facts and figures of a plan, or a pillar, that has dates.

    first: the first day on which anything falls due. beside: what must be known to read the
    sentence. bars: None for one pillar. overdue: those longest overdue first; next: those due
    soonest first. late_words: of the link to all that is late or at risk; "" for none.
    """

    facts: FourFacts
    first: str
    dated: int
    beside: tuple[str, ...]
    lanes: Figure
    bars: Figure | None
    overdue: tuple[ItemRow, ...]
    next: tuple[ItemRow, ...]
    late_words: str
    late_address: str
    calendar_address: str


def due(plan: PlanOnDay) -> Due:
    """Return what is due over a whole plan, a lane for each pillar."""
    lanes, bars = milestones_figure(plan, None, {}), pillars_figure(plan)
    return _due(plan, plan.initiatives, lanes, bars, {})


def due_of(plan: PlanOnDay, lane: Lane, filters: Mapping[str, str]) -> Due:
    """Return what is due under one pillar, a lane for each initiative that has a date.

    filters: those of the addresses of its figures.
    """
    lanes = milestones_figure(plan, lane, filters)
    asked = {name: filters[name] for name in KEPT if name in filters}
    return _due(plan, list(lane.initiatives), lanes, None, asked)


def _due(
    plan: PlanOnDay,
    initiatives: list[Item],
    lanes: Figure,
    bars: Figure | None,
    asked: Mapping[str, str],
) -> Due:
    day = plan.reading.as_of.day
    late = sum(item.step.label in LATE for item in plan.items_of(initiatives))
    facts = facts_of(plan.items_of(initiatives), day)
    dated = dated_of(plan.milestones_of(initiatives))
    return Due(
        facts=facts,
        first=table_date(min(each.first_due_on for each in dated)),
        dated=len(dated),
        beside=tuple(_beside(facts)),
        lanes=lanes,
        bars=bars,
        overdue=rows_of(plan, longest_overdue(dated)),
        next=rows_of(plan, due_next(dated, day)),
        late_words=_late_words(late),
        late_address=plan.reading.address("late", **asked),
        calendar_address=plan.reading.address("calendar", **asked),
    )


def _late_words(count: int) -> str:
    if not count:
        return ""
    text = ngettext(
        "%(count)s overdue, blocked or at risk", "All %(count)s overdue, blocked or at risk", count
    )
    return text % {"count": number(count)}


def _beside(facts: FourFacts) -> list[str]:
    """Return what stands beside the sentence: waiting for a yes, moved, counted apart."""
    waiting, moved = facts.reported_of_due, facts.moved_of_due
    due, overdue = facts.completed_of_due, facts.overdue.count
    other = due.of - due.count - waiting - overdue if due.of else 0
    apart = sum(each.total for each in facts.apart)
    told = [
        (waiting, ngettext("%(count)s more is reported complete and not confirmed.",
                           "%(count)s more are reported complete and not confirmed.", waiting)),
        (other, ngettext("The other %(count)s has a later date now, or was cancelled.",
                         "The other %(count)s have a later date now, or were cancelled.", other)),
        (moved, ngettext("%(count)s of the dates was moved; it counts by its first day.",
                         "%(count)s of the dates were moved; they count by their first day.",
                         moved)),
        (apart, ngettext("%(count)s that is not confirmed to be in the plan is counted apart.",
                         "%(count)s that are not confirmed to be in the plan are counted apart.",
                         apart)),
    ]  # fmt: skip
    return [text % {"count": number(count)} for count, text in told if count > 0]


def longest_overdue(dated: list[Dated]) -> list[Item]:
    """Return the overdue ones, the longest overdue first."""
    late = [each for each in dated if each.item.step.label == Label.OVERDUE]
    return [each.item for each in sorted(late, key=lambda each: each.due_on)]


def due_next(dated: list[Dated], day: date) -> list[Item]:
    """Return the open ones whose day has not passed, the nearest first."""
    ahead = [each for each in dated if each.due_on >= day and each.item.step.label in OPEN]
    return [each.item for each in sorted(ahead, key=lambda each: each.due_on)]


def rows_of(plan: PlanOnDay, milestones: list[Item]) -> tuple[ItemRow, ...]:
    """Return the first few as rows."""
    return dates_there(plan, milestones[:SHOWN], axis_id="").rows
