"""The figure "What is known of each promise": one column a promise, one strip a question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.known_facts import Known
from partnership.queries.overview.plan import Lane
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, title_of
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Promised

GAP = 2  # columns left empty between two pillars
LEAST_WIDTH = 40  # columns: so that the strokes of a small pillar do not drift apart

LETTER = 1  # percent of the width that a letter of a head takes

Told = Callable[[Known], str]


@dataclass(frozen=True, slots=True)
class Question:
    """One strip. answer: "known", "press" or "absent" for a promise; told: the same in words.

    count: the number of which the working is shown.
    """

    words: str
    answer: Told
    told: Told
    count: Promised


def questions() -> list[Question]:
    """Return the five questions, in the order of the figure."""
    return [
        _asked(_("Responsible named in both countries"), "led", pgettext("lead", "named"),
               Promised.NAMED),
        _asked(_("Deadline"), "dated", pgettext("deadline", "found"), Promised.DEADLINE),
        _asked(_("Measure"), "measured", pgettext("measure", "found"), Promised.MEASURE),
        Question(_("A public trace since the launch"), _trace, _trace_words, Promised.TRACE),
        _asked(_("Reported by a government"), "reported", pgettext("initiative", "reported"),
               Promised.REPORTED),
    ]  # fmt: skip


def _asked(words: str, name: str, yes: str, count: Promised) -> Question:
    no = _("not found")  # looked up once, not for each promise
    return Question(
        words,
        lambda known: "known" if getattr(known, name) else "absent",
        lambda known: yes if getattr(known, name) else no,
        count,
    )


def _trace(known: Known) -> str:
    if known.officially:
        return "known"
    return "press" if known.traced else "absent"


def _trace_words(known: Known) -> str:
    if known.officially:
        return _("official source")
    return _("press") if known.traced else _("not found")


def strips(
    reading: Reading,
    lanes: dict[str, list[Known]],
    frame: tuple[Lane, ...],
    scope: Mapping[str, str] | None = None,
) -> dict:
    """Return the figure for parts/strips.html. lanes: what is known, by a lane's code.

    scope: of the working of its numbers.
    """
    starts: list[int] = []
    heads: list[tuple[int, int, Lane]] = []
    at = 0
    for lane in frame:
        size = len(lanes[lane.code])
        heads.append((at, size, lane))
        starts += range(at, at + size)
        at += size + (GAP if size else 0)
    width = max(at - GAP, LEAST_WIDTH)
    heads = heads if len(frame) > 1 else []
    known = [each for lane in frame for each in lanes[lane.code]]
    return {
        "width": width,
        "heads": [_head(start, size, lane, width) for start, size, lane in heads],
        "rows": [_row(question, starts, known, reading, scope or {}) for question in questions()],
        "columns": [
            {
                "start": start,
                "address": reading.address("initiative", each.item.code),
                "words": f"{each.item.code} {title_of(each.item.state, reading.language)}",
            }
            for start, each in zip(starts, known, strict=True)
        ],
    }


def _head(start: int, size: int, lane: Lane, width: int) -> dict:
    """Return the words above a lane; the short ones everywhere where the next would touch them."""
    words, short = lane.numeral or lane.title.words, lane.numeral or _("Pre.")
    has_room = 100 * (size + GAP) / width > len(words) * LETTER
    return {
        "at": round(100 * start / width, 2),
        "words": words if has_room else short,
        "short": short,
    }


def _row(
    question: Question,
    starts: list[int],
    known: list[Known],
    reading: Reading,
    scope: Mapping[str, str],
) -> dict:
    found: dict[str, list[float]] = {"known": [], "press": [], "absent": []}
    for start, each in zip(starts, known, strict=True):
        found[question.answer(each)].append(start + 0.5)
    count = count_of(len(known) - len(found["absent"]), len(known))
    address = working_address(reading, question.count, **scope)
    return {"words": question.words, "count": count, "address": address, **found}


def strips_table(reading: Reading, known: list[Known]) -> dict:
    """Return the same facts for parts/table.html, a row for each promise."""
    asked = questions()
    rows = [
        {
            "words": title_of(each.item.state, reading.language).words,
            "lang": title_of(each.item.state, reading.language).lang,
            "code": each.item.code,
            "address": reading.address("initiative", each.item.code),
            "plain": True,
            "cells": [{"label": one.words, "words": one.told(each)} for one in asked],
        }
        for each in known
    ]
    columns = [
        {"words": pgettext("column", "Initiative")},
        *({"words": one.words} for one in asked),
    ]
    return {"caption": "", "columns": columns, "rows": rows}
