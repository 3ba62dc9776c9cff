"""The table of pillars: how much is known under each, without a percent."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.known_facts import Known
from partnership.queries.overview.plan import Lane, PlanOnDay
from partnership.queries.words import count_of, number


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
    rows = [_pillar_row(lane, known[lane.code], heads) for lane in plan.lanes]
    every = [each for lane in plan.lanes for each in known[lane.code]]
    whole = {"words": _("The whole plan"), "cells": _cells(every, heads)}
    return {"first": _("Pillar"), "heads": heads, "rows": rows, "whole": whole}


def _pillar_row(lane: Lane, known: list[Known], heads: list[str]) -> dict:
    return {
        "words": lane.title.words,
        "numeral": lane.numeral,
        "lang": lane.title.lang,
        "address": lane.address,
        "cells": _cells(known, heads),
    }


def _cells(known: list[Known], heads: list[str]) -> list[dict]:
    size = len(known)
    figures = [
        number(size),
        count_of(sum(each.dated for each in known), size),
        count_of(sum(each.led for each in known), size),
        count_of(sum(each.traced for each in known), size),
    ]
    return [{"label": head, "words": figure} for head, figure in zip(heads, figures, strict=True)]
