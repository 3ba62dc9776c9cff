"""The figure "months": what has happened since the launch, one stroke for each thing."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.figures.drawing.months import draw_months
from partnership.queries.figures.figure import (
    MOST_ROWS,
    Figure,
    framed,
    further_words,
    table_of,
)
from partnership.queries.known_facts.happened import Happened
from partnership.queries.known_facts.months import Happening
from partnership.queries.page_context import Reading


def months_figure(reading: Reading, happened: Happened, *, whole: bool = False) -> Figure:
    """Return the months from the launch to the day."""
    title = _("What has happened")
    fits = whole or happened.count <= MOST_ROWS
    told = _("One stroke is one of them; a double stroke is known from the press alone.")
    return Figure(
        name="months",
        title=title,
        says=f"{happened.months['name']}: {_counts(happened.months)}.",
        note=f"{happened.sentence} {told}",
        part="figures/months.html",
        drawn=happened.months,
        table=_table(happened.found, title) if fits else {},
        whole=fits,
        further="" if fits else further_words(happened.count),
        frame=framed(reading, "months", title, {}),
        draw=draw_months,
    )


def _counts(drawn: dict) -> str:
    return ", ".join(
        f"{month['words']} {month['year']} {month['count']}".replace("  ", " ")
        for month in drawn["list"]
    )


def _table(found: tuple[Happening, ...], caption: str) -> dict:
    heads = [_("Day"), pgettext("column", "Kind"), pgettext("column", "Initiatives"), _("Source")]
    return table_of(_("What happened"), heads, [_row(each) for each in found], caption)


def _row(each: Happening) -> dict:
    sources = "; ".join(source["words"] for source in each.sources)
    return {
        "words": each.words,
        "lang": each.lang,
        "address": each.address,
        "told": [each.day_words, each.kind, ", ".join(one["code"] for one in each.codes) or "–",
                 sources or "–"],
    }  # fmt: skip
