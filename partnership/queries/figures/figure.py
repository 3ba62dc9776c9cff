"""A figure with all that stands around it: title in words, table, downloads, source, citation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import conditional_escape
from django.utils.translation import gettext as _

from partnership.queries.addresses import absolute, address, exists
from partnership.queries.data_page import DATA_LICENCE
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date, number, title_of

MOST_ROWS = 40  # in a page that shows other things, too; all are on the figure's own page


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands under a figure. address: its own page; embed: the lines to copy, there.

    formats: as parts/formats.html takes them. cited, cited_address: how to cite it on the day.
    """

    address: str
    embed: str
    formats: tuple[dict, ...]
    source: str
    licence: str
    licence_address: str
    cited: str
    cited_address: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure. says: what it shows, in words. note: how it is read.

    part: the template of its drawing, which takes `drawn`. table: for parts/table.html, all
    rows of it. whole: the rows are shown with the drawing; else there are too many and
    `further` leads to them. itself: the drawing is a table already. key: for parts/key.html.
    """

    name: str
    title: str
    says: str
    note: str
    part: str
    drawn: Any
    table: dict
    frame: Frame
    key: tuple[dict, ...] = ()
    itself: bool = False
    whole: bool = True
    further: str = ""
    draw: Callable[..., Any] | None = field(default=None, compare=False)


def framed(reading: Reading, name: str, title: str, filters: Mapping[str, str]) -> Frame:
    """Return what stands under a figure. filters: that its address carries, such as pillar."""
    page = f"figure-{name}"
    place = reading.address(page, **filters)
    formats = (("csv", "CSV", "text/csv"), ("svg", "SVG", "image/svg+xml"),
               ("png", "PNG", "image/png"))  # fmt: skip
    return Frame(
        address=place,
        embed=f"{place}#embed",
        formats=tuple(
            {
                "words": words,
                "type": kind,
                "address": reading.address(f"{page}-{suffix}", **filters),
            }
            for suffix, words, kind in formats
            if exists(f"{page}-{suffix}")
        ),
        source=source_words(reading),
        licence=DATA_LICENCE.name,
        licence_address=DATA_LICENCE.address,
        cited=cited_words(reading, title),
        cited_address=cited_address(reading, name, filters),
    )


def source_words(reading: Reading) -> str:
    """Return where a figure's facts come from, and of which day."""
    return _("Worked out from the record of this site as of %(day)s.") % {
        "day": long_date(reading.as_of.day)
    }


def cited_words(reading: Reading, title: str) -> str:
    """Return a figure's title with the plan and the day, to cite it by."""
    return _("%(plan)s, progress record, figure “%(title)s”, as of %(day)s.") % {
        "plan": title_of(reading.plan, reading.language),
        "title": title,
        "day": long_date(reading.as_of.day),
    }


def cited_address(reading: Reading, name: str, filters: Mapping[str, str]) -> str:
    """Return the figure's address with host, plan and day: the same whenever it is opened."""
    path = address(f"figure-{name}", reading.language, None, plan=None, as_of=None, **filters)
    joint = "&" if "?" in path else "?"
    day = reading.as_of.day.isoformat()
    return absolute(f"{path}{joint}plan={reading.plan['code']}&as_of={day}")


def table_of(first: str, heads: list[str], rows: list[dict], caption: str) -> dict:
    """Return a table for parts/table.html. rows: each with words, address, lang, code, told."""
    labels = [conditional_escape(head) for head in heads]  # once, and not for each row
    return {
        "caption": caption,
        "columns": [
            {"words": first, "kind": ""},
            *({"words": head, "kind": ""} for head in heads),
        ],
        "rows": [
            {
                **{key: row.get(key, "") for key in ("words", "address", "lang", "code")},
                "plain": True,
                "cells": [
                    {"label": label, "words": told}
                    for label, told in zip(labels, row["told"], strict=True)
                ],
            }
            for row in rows
        ],
    }


def further_words(rows: int) -> str:
    """Return the words of the link to a table that is too long to stand with its drawing."""
    return _("The same as a table: %(count)s rows") % {"count": number(rows)}
