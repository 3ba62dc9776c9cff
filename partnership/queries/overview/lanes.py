"""Lanes of dated milestones and the table of pillars: how far, by pillar, without a percent."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.arcs import Span, axis_of, span_over
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.items import Item
from partnership.queries.known_facts import Known
from partnership.queries.overview.plan import Dated, Lane, PlanOnDay, dated_of
from partnership.queries.words import count_of, number, status_of, title_of

STEP_PIXELS, FOOT_PIXELS, HEAD_PIXELS = 18, 14, 26
TOUCH = 1.7  # percent: marks nearer than this would touch, so the next one stands above


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


def lanes(plan: PlanOnDay, shown: Iterable[tuple[dict, list[Item]]], *, axis_id: str) -> dict:
    """Return lanes of marks, one mark a milestone on its day, with their axis.

    shown: of each lane its numeral, words and address, and its milestones. Lanes without a
    date are left out; without any there are no lanes. Keys: axis, lanes.
    """
    told = [(head, dated_of(rows)) for head, rows in shown]
    dated = [each.due_on for _head, rows in told for each in rows]
    if not dated:
        return {"axis": None, "lanes": []}
    span = span_over([plan.reading.as_of.day, *dated])
    return {
        "axis": axis_of(span, plan.reading, axis_id=axis_id),
        "lanes": [_lane(plan, head, rows, span) for head, rows in told if rows],
    }


def _lane(plan: PlanOnDay, head: dict, rows: list[Dated], span: Span) -> dict:
    levels = _levels([span.at(each.due_on) for each in rows])
    height = HEAD_PIXELS + STEP_PIXELS * (max(levels) + 1)
    name = _("%(lane)s: %(count)s milestones with a date") % {
        "lane": head["words"],
        "count": number(len(rows)),
    }
    return {
        **head,
        "height": height,
        "name": f"{name}; {_in_words(rows)}",
        "marks": [
            {
                "at": span.at(each.due_on),
                "y": height - FOOT_PIXELS - STEP_PIXELS * level,
                "key": each.item.step.label,
                "words": _mark_words(plan, each),
            }
            for each, level in zip(rows, levels, strict=True)
        ],
    }


def _levels(stands: list[float]) -> list[int]:
    """Return how high each mark stands, so that none touches another."""
    taken: dict[int, list[float]] = defaultdict(list)
    levels = []
    for at in stands:
        level = 0
        while any(abs(at - other) < TOUCH for other in taken[level]):
            level += 1
        taken[level].append(at)
        levels.append(level)
    return levels


def _in_words(rows: list[Dated]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for each in rows:
        counts[status_of(each.item.step).words] += 1
    return ", ".join(f"{words} {number(count)}" for words, count in counts.items())


def _mark_words(plan: PlanOnDay, dated: Dated) -> str:
    item = dated.item
    title = title_of(item.state, plan.reading.language).words
    due = due_in_words(item.state, dated.due_on)
    return f"{item.code} {title}: {status_of(item.step).words}, {due}"
