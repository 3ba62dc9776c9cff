"""The table of pillars: how much is known under each, without a percent."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.known_facts import Known
from partnership.queries.overview.plan import Lane, PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, number
from partnership.queries.working.links import scope_of_lane, working_address
from partnership.queries.working.names import Promised

COLUMNS = (Promised.INITIATIVES, Promised.DEADLINE, Promised.NAMED, Promised.TRACE)


def pillar_table(plan: PlanOnDay, known: dict[str, list[Known]]) -> dict:
    """Return how much is known under each pillar, and of the whole plan.

    Keys: first and heads (of columns), rows and whole (words, numeral, lang, address, cells).
    """
    heads = [
        pgettext("column", "Initiatives"),
        _("With a deadline"),
        _("Lead named in both countries"),
        _("Traced since the launch"),
    ]
    rows = [_pillar_row(plan.reading, lane, known[lane.code], heads) for lane in plan.lanes]
    every = [each for lane in plan.lanes for each in known[lane.code]]
    whole = {"words": _("The whole plan"), "cells": _cells(plan.reading, every, heads, {})}
    return {"first": _("Pillar"), "heads": heads, "rows": rows, "whole": whole}


def _pillar_row(reading: Reading, lane: Lane, known: list[Known], heads: list[str]) -> dict:
    return {
        "words": lane.title.words,
        "numeral": lane.numeral,
        "lang": lane.title.lang,
        "address": lane.address,
        "cells": _cells(reading, known, heads, scope_of_lane(lane)),
    }


def _cells(
    reading: Reading, known: list[Known], heads: list[str], scope: dict[str, str]
) -> list[dict]:
    size = len(known)
    figures = [
        number(size),
        count_of(sum(each.dated for each in known), size),
        count_of(sum(each.led for each in known), size),
        count_of(sum(each.traced for each in known), size),
    ]
    return [
        {"label": head, "words": figure, "address": working_address(reading, count, **scope)}
        for head, figure, count in zip(heads, figures, COLUMNS, strict=True)
    ]
