"""What the overview leads with once dates are known: due by now, overdue, due next."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.item_page.rows import ItemRow
from partnership.queries.items import Item
from partnership.queries.overview.dates import dates_there
from partnership.queries.overview.lanes import lanes
from partnership.queries.overview.plan import Dated, Lane, PlanOnDay, dated_of
from partnership.queries.words import count_of, number, status_words, table_date, title_of
from partnership.rules import FourFacts, Row, four_facts
from partnership.vocabulary import Freshness, Label, Schedule, Scope, SubjectKind

SHOWN = 5
Shown = list[tuple[dict, list[Item]]]
OPEN = (Label.OVERDUE, Label.BLOCKED, Label.AT_RISK, Label.UNREPORTED, Label.ON_TRACK,
        Label.UNDER_WAY, Label.NOT_STARTED)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Due:
    """The facts and figures of a plan, or a pillar, that has dates.

    first: the first day on which anything falls due. key: labels with counts and words, for
    parts/key.html. beside: what must be known to read the sentence. lanes: for parts/lanes.html. overdue: those longest overdue first; next:
    those due soonest first.
    """

    facts: FourFacts
    first: str
    dated: int
    key: tuple[dict, ...]
    beside: tuple[str, ...]
    lanes: dict
    bars: tuple[dict, ...]
    overdue: tuple[ItemRow, ...]
    next: tuple[ItemRow, ...]


def due(plan: PlanOnDay) -> Due:
    """Return what is due over a whole plan, a lane for each pillar."""
    shown = [(_head(lane), plan.milestones_of(lane.initiatives)) for lane in plan.lanes]
    bars = tuple(_bar(plan, lane) for lane in plan.lanes)
    return _due(plan, plan.initiatives, shown, bars)


def due_of(plan: PlanOnDay, lane: Lane) -> Due:
    """Return what is due under one pillar, a lane for each initiative that has a date."""
    shown = [
        (_initiative_head(plan, item), plan.milestones_of([item])) for item in lane.initiatives
    ]
    return _due(plan, list(lane.initiatives), shown, ())


def _due(plan: PlanOnDay, initiatives: list[Item], shown: Shown, bars: tuple[dict, ...]) -> Due:
    day = plan.reading.as_of.day
    facts = facts_of(plan.items_of(initiatives), day)
    dated = dated_of(plan.milestones_of(initiatives))
    return Due(
        facts=facts,
        first=table_date(min(each.first_due_on for each in dated)),
        dated=len(dated),
        key=tuple(key_of(dated)),
        beside=tuple(_beside(facts)),
        lanes=lanes(plan, shown, axis_id="axis-lanes"),
        bars=bars,
        overdue=rows_of(plan, longest_overdue(dated)),
        next=rows_of(plan, due_next(dated, day)),
    )


def facts_of(items: list[Item], day: date) -> FourFacts:
    """Return the four facts over some items, as the method counts them."""
    return four_facts([_row(item) for item in items], day)


def _row(item: Item) -> Row:
    step = item.step
    return Row(
        label=Label(step.label),
        freshness=Freshness(step.freshness),
        schedule=Schedule(step.schedule),
        first_due_on=step.first_due_on,
        due_on=step.due_on,
        moves=step.moves,
        after_deadline=step.after_deadline,
        scope=Scope(item.state["scope"]),
        counts=step.counts,
        done_on=step.done_on,
    )


def key_of(dated: list[Dated]) -> list[dict]:
    """Return the labels of the marks that are drawn, with their counts, for parts/key.html."""
    counts = Counter(each.item.step.label for each in dated)
    return [
        {
            "key": label.value,
            "words": status_words(label, SubjectKind.MILESTONE),
            "count": number(counts[label]),
        }
        for label in Label
        if counts[label]
    ]


def _beside(facts: FourFacts) -> list[str]:
    """Return what stands beside the sentence: waiting for a yes, moved, counted apart."""
    waiting, moved = facts.reported_of_due, facts.moved_of_due
    apart = sum(each.total for each in facts.apart)
    told = [
        (waiting, ngettext("%(count)s more is reported complete and not confirmed.",
                           "%(count)s more are reported complete and not confirmed.", waiting)),
        (moved, ngettext("%(count)s of the dates was moved; it counts by its first day.",
                         "%(count)s of the dates were moved; they count by their first day.",
                         moved)),
        (apart, ngettext("%(count)s that is not confirmed to be in the plan is counted apart.",
                         "%(count)s that are not confirmed to be in the plan are counted apart.",
                         apart)),
    ]  # fmt: skip
    return [text % {"count": number(count)} for count, text in told if count]


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


def _initiative_head(plan: PlanOnDay, item: Item) -> dict:
    return {
        "numeral": "",
        "words": title_of(item.state, plan.reading.language).words,
        "address": plan.reading.address("initiative", item.code),
    }


def _head(lane: Lane) -> dict:
    return {"numeral": lane.numeral, "words": lane.title.words, "address": lane.address}


def _bar(plan: PlanOnDay, lane: Lane) -> dict:
    """Return one pillar's labels as a bar on the scale of the largest, for parts/bars.html."""
    largest = max(len(plan.items_of(each.initiatives)) for each in plan.lanes)
    facts = facts_of(plan.items_of(lane.initiatives), plan.reading.as_of.day)
    parts, start = [], 0.0
    for label, count in facts.labels:
        width = 100 * count / largest
        parts.append({"key": label, "start": round(start, 2), "width": round(width - 0.5, 2)})
        start += width
    share = facts.completed_of_due
    return {
        "address": lane.address,
        "words": f"{lane.numeral} {lane.title.words}" if lane.numeral else lane.title.words,
        "parts": parts,
        "figure": count_of(share.count, share.of) if share.of else _("nothing due"),
    }
