"""The figure "pillars": how far each is, as bars on one scale with a mark for what is due by now."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.figures.bars import Bar, BarPart
from partnership.queries.figures.drawing.bars import draw_bars
from partnership.queries.figures.figure import Figure, framed, table_of
from partnership.queries.overview.facts import facts_of
from partnership.queries.overview.plan import Lane, PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, number, status_words
from partnership.queries.working.links import scope_of_lane, working_address
from partnership.rules import FourFacts
from partnership.rules.membership import Counted
from partnership.vocabulary import Label, SubjectKind

GAP = 0.5  # percent between two parts of a bar
WRITTEN = 5  # percent: the narrowest part that has its count written in it, on a phone too
LAST = (Label.REPLACED, Label.CANCELLED)  # so that what is completed begins at nought in all bars


def pillars_figure(plan: PlanOnDay) -> Figure:
    """Return the bars of the preamble and the pillars."""
    title = _("How far each pillar is")
    facts = {
        lane.code: facts_of(plan.items_of(lane.initiatives), plan.reading.as_of.day)
        for lane in plan.lanes
    }
    found = [
        label
        for label in sorted(Label, key=LAST.__contains__)
        if any(label in dict(each.labels) for each in facts.values())
    ]
    return Figure(
        name="pillars",
        title=title,
        says=" ".join(_said(lane, facts[lane.code]) for lane in plan.lanes),
        note=_("One scale for all: milestones, and initiatives that have none. The upright line: "
               "due by now, by first dates. The figure: completed of what was due."),
        part="figures/pillars.html",
        drawn=tuple(_bar(plan.reading, lane, facts[lane.code], _largest(facts)) for lane in plan.lanes),
        key=tuple({"key": label.value, "bar": True,
                   "words": status_words(label, SubjectKind.MILESTONE)}
                  for label in found),
        table=_table(plan, facts, found, title),
        frame=framed(plan.reading, "pillars", title, {}),
        draw=draw_bars,
    )  # fmt: skip


def _counted(facts: FourFacts) -> int:
    return sum(count for _label, count in facts.labels)


def _largest(facts: dict[str, FourFacts]) -> int:
    return max((_counted(each) for each in facts.values()), default=0) or 1


def _name(lane: Lane) -> str:
    return f"{lane.numeral} {lane.title.words}" if lane.numeral else lane.title.words


def _share(facts: FourFacts) -> str:
    share = facts.completed_of_due
    return count_of(share.count, share.of) if share.of else _("nothing due")


def _said(lane: Lane, facts: FourFacts) -> str:
    told = {"pillar": _name(lane), "share": _share(facts), "count": number(_counted(facts))}
    if not facts.completed_of_due.of:
        return _("%(pillar)s: nothing due of %(count)s.") % told
    return _("%(pillar)s: %(share)s due by now are completed; %(count)s in all.") % told


def _bar(reading: Reading, lane: Lane, facts: FourFacts, largest: int) -> Bar:
    parts, start = [], 0.0
    due = facts.completed_of_due.of
    line = round(100 * due / largest, 2) if due else None
    for label, count in sorted(facts.labels, key=lambda each: each[0] in LAST):
        width = 100 * count / largest
        words = f"{status_words(label, SubjectKind.MILESTONE)}: {number(count)}"
        shown = round(max(width - GAP, 0.3), 2)
        told = number(count) if width >= WRITTEN else ""
        middle = _beside(line, start, shown)
        parts.append(BarPart(label, round(start, 2), shown, words, told, middle))
        start += width
    return Bar(
        address=lane.address,
        words=_name(lane),
        figure=_share(facts),
        parts=tuple(parts),
        due=line,
        due_words=_("Due by now: %(count)s") % {"count": number(due)},
        figure_address=working_address(reading, Counted.COMPLETED_OF_DUE, **scope_of_lane(lane))
        if due
        else "",
    )


def _beside(line: float | None, start: float, width: float) -> float:
    """Return the middle of a part, or of its longer half where the line of what is due runs
    through it."""
    middle, end = start + width / 2, start + width
    if line is None or abs(middle - line) > WRITTEN / 2:
        return round(middle, 2)
    return round((line + end if end - line > line - start else start + line) / 2, 2)


def _table(plan: PlanOnDay, facts: dict[str, FourFacts], labels: list[Label], caption: str) -> dict:
    heads = [
        pgettext("column", "In all"),
        _("Due by now"),
        _("Completed of those due"),
        *(status_words(label, SubjectKind.MILESTONE) for label in labels),
    ]
    rows = [
        {"words": _name(lane), "address": lane.address, "lang": lane.title.lang,
         "told": _told(facts[lane.code], labels)}
        for lane in plan.lanes
    ]  # fmt: skip
    return table_of(_("Pillar"), heads, rows, caption)


def _told(facts: FourFacts, labels: list[Label]) -> list[str]:
    counts, share = dict(facts.labels), facts.completed_of_due
    return [number(_counted(facts)), number(share.of), number(share.count),
            *(number(counts.get(label, 0)) for label in labels)]  # fmt: skip
