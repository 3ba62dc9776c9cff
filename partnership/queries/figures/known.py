"""The figure "known": what is known of each promise, a column a promise and a strip a question."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from partnership.queries.figures.drawing.strips import draw_strips
from partnership.queries.figures.figure import (
    MOST_ROWS,
    Figure,
    framed,
    further_words,
)
from partnership.queries.known_facts import Known
from partnership.queries.known_facts.strips import strips, strips_table
from partnership.queries.overview.plan import Lane, PlanOnDay


def known_figure(
    plan: PlanOnDay,
    known: dict[str, list[Known]],
    lane: Lane | None,
    filters: Mapping[str, str],
    *,
    whole: bool = False,
) -> Figure:
    """Return the strips of a plan or one pillar. known: of each promise, by its lane's code.

    filters: those of its address. whole: with all rows of its table, however many.
    """
    title = _("What is known of each promise")
    lanes = (lane,) if lane else plan.lanes
    each = [one for shown in lanes for one in known[shown.code]]
    drawn = strips(plan.reading, known, lanes, filters)
    fits = whole or len(each) <= MOST_ROWS
    return Figure(
        name="known",
        title=title,
        says=" ".join(f"{row['words']}: {row['count']}." for row in drawn["rows"]),
        note=_("One column is one initiative, in the order of the plan. A thick stroke: known. A shorter, paler one: from the press alone. A hairline: not found in the sources read."),
        part="figures/known.html",
        drawn=drawn,
        table={**strips_table(plan.reading, each), "caption": title} if fits else {},
        whole=fits,
        further="" if fits else further_words(len(each)),
        frame=framed(plan.reading, "known", title, filters),
        draw=draw_strips,
    )  # fmt: skip
