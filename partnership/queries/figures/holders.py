"""The figure "holders": who would lead, the organizations of each country on its own side."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.figures.drawing.sides import draw_sides
from partnership.queries.figures.figure import Figure, framed, table_of
from partnership.queries.known_facts.leads import Side, sides
from partnership.queries.overview.plan import Lane, PlanOnDay
from partnership.queries.words import number


def holders_figure(plan: PlanOnDay, lane: Lane | None, filters: Mapping[str, str]) -> Figure:
    """Return both sides, of the whole plan or of one pillar."""
    initiatives = list(lane.initiatives) if lane else plan.initiatives
    found = tuple(sides(plan, initiatives, filters))
    title, note = _title(found)
    return Figure(
        name="holders",
        title=title,
        says=" ".join(_said(side) for side in found),
        note=note,
        part="figures/holders.html",
        drawn=found,
        table=_table(found, title),
        frame=framed(plan.reading, "holders", title, filters),
        draw=draw_sides,
    )  # fmt: skip


def _title(found: tuple[Side, ...]) -> tuple[str, str]:
    """Return the title and how the figure is read: of leads, or of what is inferred of them."""
    rows = [row for side in found for row in side.rows]
    if rows and all(row.led == row.named for row in rows):
        return _("Who leads"), _("A source names each body, or its country confirms it.")
    return _("Who would lead"), _("Inferred from mandates, not confirmed. The filled part: a source names the body, or its country confirms it. No body is bound by what is inferred here.")  # fmt: skip


def _said(side: Side) -> str:
    told = ", ".join(f"{bar.words} {bar.figure}" for bar in side.bars)
    return (
        f"{side.country}: {told}." if told else _("%(country)s: none.") % {"country": side.country}
    )


def _table(found: tuple[Side, ...], caption: str) -> dict:
    heads = [
        pgettext("column", "Country"),
        _("Would lead"),
        _("Named by a source"),
        _("Inferred from its mandate"),
    ]
    rows = [
        {"words": row.name, "address": row.address, "lang": row.lang, "code": row.code,
         "told": [side.country, row.figure, number(row.named), number(row.led - row.named)]}
        for side in found
        for row in side.rows
    ]  # fmt: skip
    return table_of(pgettext("column", "Organization"), heads, rows, caption)
