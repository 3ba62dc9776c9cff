"""The brief of a whole plan."""

from django.utils.translation import gettext as _

from partnership.queries.briefs import Block, Brief, block, filled
from partnership.queries.briefs.due import bars_of, due_blocks, due_lead
from partnership.queries.briefs.rows import BriefEvent, item_rows
from partnership.queries.figures.figure import Figure
from partnership.queries.item_page.phrases import Phrase
from partnership.queries.known_facts.months import Happening
from partnership.queries.overview.page import Overview, overview
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, parties_pair, title_of


def brief_of_plan(reading: Reading) -> Brief:
    """Return the brief of the plan that is read."""
    page = overview(reading)
    beside = page.due.beside if page.due else page.beside
    return Brief(
        title=title_of(reading.plan, reading.language),
        trail=(parties_pair(reading.plan, reading.language), reading.plan["label"]),
        status=None,
        counts="",
        lead=tuple(due_lead(page.due, page.stage) if page.due else _known_lead(page)),
        marks=tuple(str(each) for each in beside),
        main=filled(
            *([*bars_of(page.due), *due_blocks(page.due)] if page.due else []),
            strips_block(page.known),
            _pillars(page),
            *([] if page.due else [_dates(page)]),
        ),
        margin=filled(*_sides(page), _happened(page)),
        number=reading.plan["entry"],
    )


def _known_lead(page: Overview) -> list[Phrase]:
    return [Phrase(" ".join(str(each) for each in page.lead))]


def strips_block(figure: Figure) -> Block:
    """Return the figure of what is known of each promise, a column a promise."""
    strips = figure.drawn
    note = _("One column is one initiative. Thick: known; short: by the press alone; hairline: not "
             "found.")  # fmt: skip
    return Block(
        "strips",
        figure.title,
        tuple(strips["rows"]),
        note=note,
        figures={"width": strips["width"], "heads": strips["heads"]},
    )


def _pillars(page: Overview) -> Block:
    table = page.pillars
    rows = [
        {"words": f"{row['numeral']} {row['words']}".strip(), "lang": row["lang"],
         "cells": [cell["words"] for cell in row["cells"]]}
        for row in table["rows"]
    ]  # fmt: skip
    whole = {"words": table["whole"]["words"], "lang": "",
             "cells": [cell["words"] for cell in table["whole"]["cells"]]}  # fmt: skip
    heads = {"first": table["first"], "heads": table["heads"]}
    return Block("table", _("Preamble and pillars"), (*rows, whole), figures=heads)


def _dates(page: Overview) -> Block:
    found = page.dates.drawn
    return block("rows", page.dates.title, item_rows(found.rows), axis=found.axis)


def _happened(page: Overview) -> Block:
    rows = tuple(_event(each) for each in page.happened.latest)
    return Block(
        "events", _("The latest found"), rows, note=page.happened.quiet, total=page.happened.count
    )


def _event(each: Happening) -> BriefEvent:
    codes = [told["code"] for told in each.codes]
    sources = [told["words"] for told in each.sources[:1]]
    return BriefEvent(
        each.day_words,
        Text(each.words, each.lang),
        notes=(each.kind, *codes, *sources, *each.notes),
    )


def _sides(page: Overview) -> list[Block]:
    """Return who would lead on each side; what is inferred obliges nobody, and it says so."""
    return [
        Block(
            "bars",
            side.country,
            side.bars,
            note=_("Who would lead. Filled: named in a source. Outlined: inferred, not confirmed.")
            if place == 0
            else "",
            total=len(side.rows),
        )
        for place, side in enumerate(page.holders.drawn)
    ]
