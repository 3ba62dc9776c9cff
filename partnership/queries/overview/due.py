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
from partnership.queries.overview.confirmed import confirmed_words
from partnership.queries.overview.dates import dates_there
from partnership.queries.overview.facts import facts_of, row_of
from partnership.queries.overview.plan import Dated, Lane, PlanOnDay, dated_of
from partnership.queries.page_context import LATE, Reading
from partnership.queries.words import number, table_date
from partnership.queries.words.runs import Run, Runs, runs
from partnership.queries.working.links import worked
from partnership.queries.working.names import Stepped
from partnership.rules import FourFacts
from partnership.rules.membership import Counted, counted
from partnership.vocabulary import Label

SHOWN = 5
KEPT = ("pillar",)  # what the late list and the calendar can be narrowed to, too
OPEN = (Label.OVERDUE, Label.BLOCKED, Label.AT_RISK, Label.UNREPORTED, Label.ON_TRACK,
        Label.UNDER_WAY, Label.NOT_STARTED)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Due:
    """The facts and figures of a plan, or a pillar, that has dates.

    first: the first day on which anything falls due. dated, numbers (due, completed, overdue):
    of the sentence, each with its working. beside: what must be known to read the
    sentence. bars: None for one pillar. overdue: those longest overdue first; next: those due
    soonest first. late_words: of the link to all that is late or at risk; "" for none.
    """

    facts: FourFacts
    first: str
    dated: Run
    numbers: Mapping[str, Run]
    beside: tuple[Runs, ...]
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

    filters: those of the addresses of its figures and of the working of its numbers.
    """
    lanes = milestones_figure(plan, lane, filters)
    return _due(plan, list(lane.initiatives), lanes, None, filters)


def _due(
    plan: PlanOnDay,
    initiatives: list[Item],
    lanes: Figure,
    bars: Figure | None,
    scope: Mapping[str, str],
) -> Due:
    reading, day = plan.reading, plan.reading.as_of.day
    items = plan.items_of(initiatives)
    late = sum(item.step.label in LATE for item in items)
    asked = {name: scope[name] for name in KEPT if name in scope}
    other, _of = counted([row_of(item) for item in items], Counted.OTHER_OF_DUE, day)
    facts = facts_of(items, day)
    dated = dated_of(plan.milestones_of(initiatives))
    return Due(
        facts=facts,
        first=table_date(min(each.first_due_on for each in dated)),
        dated=worked(reading, len(dated), Stepped.WITH_DATE, **scope),
        numbers={
            "due": worked(reading, facts.completed_of_due.of, Counted.DUE_BY_NOW, **scope),
            "completed": worked(
                reading, facts.completed_of_due.count, Counted.COMPLETED_OF_DUE, **scope
            ),
            "overdue": worked(reading, facts.overdue.count, Counted.OVERDUE, **scope),
        },
        beside=(*_beside(reading, facts, other, scope), confirmed_words(reading, facts, scope)),
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


def _beside(reading: Reading, facts: FourFacts, other: int, scope: Mapping[str, str]) -> list[Runs]:
    """Return what stands beside the sentence: waiting for a yes, moved, counted apart."""
    waiting, moved = facts.reported_of_due, facts.moved_of_due
    apart = sum(each.total for each in facts.apart)
    told = [
        (waiting, Counted.REPORTED_OF_DUE,
         ngettext("%(count)s more is reported complete and not confirmed.",
                           "%(count)s more are reported complete and not confirmed.", waiting)),
        (other, Counted.OTHER_OF_DUE,
         ngettext("The other %(count)s has a later date now, or was cancelled.",
                         "The other %(count)s have a later date now, or were cancelled.", other)),
        (moved, Counted.MOVED_OF_DUE,
         ngettext("%(count)s of the dates was moved; it counts by its first day.",
                         "%(count)s of the dates were moved; they count by their first day.",
                         moved)),
        (apart, Counted.APART,
         ngettext("%(count)s that is not confirmed to be in the plan is counted apart.",
                         "%(count)s that are not confirmed to be in the plan are counted apart.",
                         apart)),
    ]  # fmt: skip
    return [
        runs(text, count=worked(reading, count, which, **scope))
        for count, which, text in told
        if count
    ]


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
