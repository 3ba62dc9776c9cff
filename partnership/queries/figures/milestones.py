"""The figure "lanes": every milestone by the day it is due, a lane a pillar and one for the preamble."""

from collections import Counter
from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.arcs.dates import due_in_words
from partnership.queries.figures.drawing.lanes import draw_lanes
from partnership.queries.figures.figure import (
    MOST_ROWS,
    Figure,
    framed,
    further_words,
    table_of,
)
from partnership.queries.figures.lanes import in_words, lanes
from partnership.queries.items import Item
from partnership.queries.overview.plan import Dated, Lane, PlanOnDay, dated_of
from partnership.queries.words import (
    count_of,
    moved_words,
    number,
    status_of,
    status_words,
    title_of,
)
from partnership.vocabulary import Label, SubjectKind

Shown = list[tuple[dict, list[Item]]]


def milestones_figure(
    plan: PlanOnDay, lane: Lane | None, filters: Mapping[str, str], *, whole: bool = False
) -> Figure:
    """Return the figure of a plan, or of one pillar with a lane for each of its initiatives.

    filters: those of its address. whole: with all rows of its table, however many.
    """
    shown = _of_pillar(plan, lane) if lane else _of_plan(plan)
    every = [item for _head, items in shown for item in items]
    dated = dated_of(every)
    drawn = lanes(plan, shown, axis_id="axis-lanes")
    title = _("Every milestone, by the day it is due")
    fits = whole or len(every) <= MOST_ROWS
    return Figure(
        name="lanes",
        title=title,
        says=_says(every, dated),
        note=_note(drawn.binned),
        part="figures/lanes.html",
        drawn=drawn,
        key=tuple(key_of(dated)),
        table=_table(plan, shown, title) if fits else {},
        whole=fits,
        further="" if fits else further_words(len(every)),
        frame=framed(plan.reading, "lanes", title, filters),
        draw=draw_lanes,
    )


def _note(binned: bool) -> str:
    first = _("One mark is one milestone.")
    if binned:
        first = _("One mark is all milestones of one status that fall due in one stretch of time; its size and the number below it say how many.")  # fmt: skip
    return f"{first} " + _("Marks left of the line were due before the day shown.")


def _says(every: list[Item], dated: list[Dated]) -> str:
    told = _("Milestones with a date: %(count)s.") % {"count": count_of(len(dated), len(every))}
    return f"{told} {in_words(dated)}." if dated else told


def _of_plan(plan: PlanOnDay) -> Shown:
    return [(head_of(lane), plan.milestones_of(lane.initiatives)) for lane in plan.lanes]


def _of_pillar(plan: PlanOnDay, lane: Lane) -> Shown:
    """Return a lane for each initiative of the pillar that has a dated milestone."""
    found = ((item, plan.milestones_of([item])) for item in lane.initiatives)
    return [(_initiative_head(plan, item), rows) for item, rows in found if dated_of(rows)]


def head_of(lane: Lane) -> dict:
    """Return what stands beside a pillar's lane or bar."""
    return {"numeral": lane.numeral, "words": lane.title.words, "address": lane.address}


def _initiative_head(plan: PlanOnDay, item: Item) -> dict:
    return {
        "numeral": "",
        "words": title_of(item.state, plan.reading.language).words,
        "address": plan.reading.address("initiative", item.code),
    }


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


def _table(plan: PlanOnDay, shown: Shown, caption: str) -> dict:
    heads = [_("Part of the plan"), _("First deadline"), _("Deadline now"),
             pgettext("column", "Moved"), _("Status")]  # fmt: skip
    rows = [_row(plan, head, item) for head, items in shown for item in items]
    return table_of(_("Milestone"), heads, rows, caption)


def _row(plan: PlanOnDay, head: Mapping[str, str], item: Item) -> dict:
    title, step = title_of(item.state, plan.reading.language), item.step
    first, due = step.first_due_on or step.due_on, step.due_on
    told = [due_in_words(item.state, day) if day else _("not found") for day in (first, due)]
    return {
        "words": title.words,
        "lang": title.lang,
        "code": item.code,
        "address": plan.reading.address("milestone", item.code),
        "told": [head["words"], *told, moved_words(step.moves) or _("not moved"),
                 status_of(step).words],
    }  # fmt: skip
