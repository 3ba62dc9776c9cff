"""A pillar on a day, or one priority area: what was promised there, and how it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.figures.figure import Figure
from partnership.queries.figures.known import known_figure
from partnership.queries.items import Item
from partnership.queries.known_facts import Known, known_of_each
from partnership.queries.known_facts.sources import sources_in
from partnership.queries.overview.confirmed import confirmed_words
from partnership.queries.overview.due import Due, due_of
from partnership.queries.overview.facts import row_of
from partnership.queries.overview.page import lead
from partnership.queries.overview.plan import Lane, PlanOnDay, plan_on_day
from partnership.queries.overview.state import Stage, stage_of
from partnership.queries.page_context import Reading
from partnership.queries.pillar.rows import InitiativeRow, area_rows
from partnership.queries.words import Text, days_words, number, title_of, words_of
from partnership.queries.words.runs import Runs, runs
from partnership.queries.working.links import worked
from partnership.rules import Row, four_facts
from partnership.rules.membership import Counted, counted, left_out


@dataclass(frozen=True, slots=True)
class AreaBlock:
    """One priority area with its initiatives. code: its anchor on the page."""

    code: str
    title: Text
    note: Text
    address: str
    rows: tuple[InitiativeRow, ...]


@dataclass(frozen=True, slots=True)
class PillarPage:
    """All that a pillar's page shows. lane: the pillar, or the preamble, that it is about.

    area: None on the page of a whole pillar. due: None while too few dates are known.
    """

    lane: Lane
    area: dict | None
    title: Text
    stage: Stage
    lead: tuple[Runs, Runs]
    overdue: Runs
    late: int
    confirmed: Runs
    text: Text
    note: Text
    known: Figure
    blocks: tuple[AreaBlock, ...]
    due: Due | None
    sources: tuple[dict, ...]
    entry: int


def pillar_page(reading: Reading) -> PillarPage | None:
    """Return the page of the pillar or area that the reading names; None if it is not there.

    Three queries, whatever its size.
    """
    plan = plan_on_day(reading, under=reading.code)
    lane = next((each for each in plan.lanes if reading.code in _codes(each)), None)
    if lane is None:
        return None
    area = next((each for each in lane.areas if each["code"] == reading.code), None)
    return _page(plan, lane, area)


def _codes(lane: Lane) -> set[str]:
    return {lane.code, *(area["code"] for area in lane.areas)}


def _page(plan: PlanOnDay, lane: Lane, area: dict | None) -> PillarPage:
    language, day = plan.reading.language, plan.reading.as_of.day
    shown = area or lane.state or lane.areas[0]
    known = known_of_each(plan, lane.initiatives)
    stage = stage_of(known, plan.milestones_of(lane.initiatives), day=day)
    rows = [row_of(item) for item in plan.items_of(lane.initiatives)]
    filters = {"pillar": lane.code} if lane.state and not area else {"area": shown["code"]}
    due = None if stage is Stage.KNOWN_FACTS else due_of(plan, lane, filters)
    return PillarPage(
        lane=lane,
        area=area,
        title=title_of(shown, language),
        stage=stage,
        lead=lead(plan.reading, len(known), sum(each.dated for each in known), **filters),
        overdue=_overdue(plan.reading, rows, filters),
        late=counted(rows, Counted.ALL_OVERDUE, day)[0],
        confirmed=confirmed_words(plan.reading, four_facts(rows, day), filters),
        text=words_of(shown, "description", language),
        note=words_of(shown, "note", language),
        known=known_figure(plan, {lane.code: known}, lane, filters),
        blocks=_blocks(plan, lane, area, known),
        due=due,
        sources=sources_in(shown["sources"], language),
        entry=shown["entry"],
    )


def _overdue(reading: Reading, rows: Sequence[Row], scope: Mapping[str, str]) -> Runs:
    """Say how many of its items are overdue and by how long; none is said in words too."""
    day = reading.as_of.day
    late = [row for row in rows if left_out(row, Counted.ALL_OVERDUE, day) is None]
    if not late:
        return runs(_("Nothing is overdue here."))
    text = ngettext(
        "%(count)s of %(items)s milestones and commitments is overdue, by %(days)s.",
        "%(count)s of %(items)s milestones and commitments are overdue, by up to %(days)s.",
        len(late),
    )
    longest = max((day - row.due_on).days for row in late if row.due_on)
    return runs(
        text,
        count=worked(reading, len(late), Counted.ALL_OVERDUE, **scope),
        items=number(len(rows)),
        days=days_words(longest),
    )


def _blocks(
    plan: PlanOnDay, lane: Lane, area: dict | None, known: list[Known]
) -> tuple[AreaBlock, ...]:
    reading = plan.reading
    areas = [area] if area else lane.areas
    return tuple(
        AreaBlock(
            code=each["code"],
            title=title_of(each, reading.language),
            note=words_of(each, "note", reading.language),
            address=reading.address("area", each["code"]),
            rows=area_rows(plan, [one for one in known if _is_in(one.item, each)]),
        )
        for each in areas
    )


def _is_in(item: Item, area: dict) -> bool:
    return item.state["area"] == area["code"]
