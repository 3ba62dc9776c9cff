"""The overview of a plan on a day: which of its three states it is in, and all that it shows."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from partnership.queries.changes.latest import latest
from partnership.queries.figures.deadlines import deadlines_figure
from partnership.queries.figures.figure import Figure
from partnership.queries.figures.holders import holders_figure
from partnership.queries.figures.known import known_figure
from partnership.queries.figures.months import months_figure
from partnership.queries.item_record.lines import RecordLine
from partnership.queries.known_facts import Known, known_of_each
from partnership.queries.known_facts.happened import Happened, happened
from partnership.queries.overview.confirmed import confirmed_words
from partnership.queries.overview.due import Due, due
from partnership.queries.overview.facts import facts_of
from partnership.queries.overview.pillar_table import pillar_table
from partnership.queries.overview.plan import PlanOnDay, plan_on_day
from partnership.queries.overview.state import Stage, stage_of
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date, money_in_prose
from partnership.queries.words.runs import Runs, runs
from partnership.queries.working.links import worked
from partnership.queries.working.names import Promised
from partnership.vocabulary import Scope


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the overview shows. due: None while too few dates are known.

    lead: how many initiatives, and for how many a deadline was found.
    """

    stage: Stage
    lead: tuple[Runs, Runs]
    beside: tuple[Runs, ...]
    known: Figure
    dates: Figure
    happened: Happened
    months: Figure
    pillars: dict
    holders: Figure
    due: Due | None
    changes: tuple[RecordLine, ...]
    changes_address: str


def overview(reading: Reading) -> Overview:
    """Return the overview on the day of the reading. Five queries, whatever the plan's size."""
    plan = plan_on_day(reading)
    initiatives = plan.initiatives
    known = {lane.code: known_of_each(plan, lane.initiatives) for lane in plan.lanes}
    each = [one for lane in plan.lanes for one in known[lane.code]]
    milestones = plan.milestones_of(initiatives)
    told = happened(plan)
    stage = stage_of(each, milestones, day=reading.as_of.day)
    return Overview(
        stage=stage,
        lead=lead(reading, len(initiatives), sum(one.dated for one in each)),
        beside=tuple(_beside(plan, each)),
        known=known_figure(plan, known, None, {}),
        dates=deadlines_figure(plan, None, {}),
        happened=told,
        months=months_figure(reading, told),
        pillars=pillar_table(plan, known),
        holders=holders_figure(plan, None, {}),
        due=None if stage is Stage.KNOWN_FACTS else due(plan),
        changes=latest(plan),
        changes_address=reading.address("changes"),
    )


def lead(reading: Reading, count: int, dated: int, **scope: str) -> tuple[Runs, Runs]:
    """Return the two sentences of a page that knows of too few dates to say more."""
    first = ngettext("%(count)s initiative.", "%(count)s initiatives.", count)
    second = ngettext(
        "A deadline was found for %(count)s.", "A deadline was found for %(count)s.", dated
    )
    second = _("No deadline was found.") if not dated else second
    return (
        runs(first, count=worked(reading, count, Promised.INITIATIVES, **scope)),
        runs(second, count=worked(reading, dated, Promised.DEADLINE, **scope)),
    )


def _beside(plan: PlanOnDay, known: list[Known]) -> list[Runs]:
    """Return the sentences beside the lead: which of them are in the plan, money, launch."""
    launched = _("Launched on %(day)s.") % {"day": long_date(plan.reading.as_of.earliest)}
    facts = facts_of(plan.items_of(plan.initiatives), plan.reading.as_of.day)
    done = confirmed_words(plan.reading, facts, {})
    return [_scopes(plan.reading, known), done, *(runs(told) for told in [*_money(plan), launched])]


def _scopes(reading: Reading, known: list[Known]) -> Runs:
    counts = {scope: 0 for scope in Scope}
    for one in known:
        counts[Scope(one.item.state["scope"])] += 1
    words = {
        Scope.IN_PLAN: ngettext("%(count)s is in the plan", "%(count)s are in the plan",
                                counts[Scope.IN_PLAN]),
        Scope.UNCONFIRMED: ngettext("%(count)s is not confirmed to be in it",
                                    "%(count)s are not confirmed to be in it",
                                    counts[Scope.UNCONFIRMED]),
        Scope.ANNOUNCED: ngettext("%(count)s was announced with it",
                                  "%(count)s were announced with it", counts[Scope.ANNOUNCED]),
    }  # fmt: skip
    text = ", ".join(
        words[scope].replace("%(count)s", f"%({scope.value})s")
        for scope, count in counts.items()
        if count
    )
    told = {
        scope.value: worked(reading, count, Promised(scope.value))
        for scope, count in counts.items()
    }
    return runs(f"{text}.", **told)


def _money(plan: PlanOnDay) -> list[str]:
    """Return a sentence for each currency and state of money, such as promised dollars."""
    sums: dict[tuple[str, str], Decimal] = {}
    for each in plan.funding:
        if each["dated_on"] and each["dated_on"] > plan.reading.as_of.day.isoformat():
            continue
        key = (each["state"], each["currency"])
        sums[key] = sums.get(key, Decimal(0)) + Decimal(each["amount"])
    said = {
        "promised": pgettext("money", "%(amount)s announced."),
        "paid": pgettext("money", "%(amount)s paid."),
    }
    return [
        said[state] % {"amount": money_in_prose(amount, currency)}
        for (state, currency), amount in sums.items()
    ]
