"""What a brief of a plan or a pillar leads with once dates are known."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.briefs import Block, block
from partnership.queries.briefs.rows import item_rows
from partnership.queries.item_page.phrases import Phrase, phrases
from partnership.queries.overview.due import Due
from partnership.queries.overview.state import Stage
from partnership.queries.words import number


def due_lead(due: Due, stage: Stage) -> list[Phrase]:
    """Return how many of what was due are complete and how many are overdue."""
    if stage is Stage.NOTHING_DUE:
        text = _("Nothing is due yet. The first of %(count)s milestones falls due on %(first)s.")
        return phrases(text % {"count": due.dated.words, "first": due.first})
    facts = due.facts
    share = facts.completed_of_due
    told = {"of": number(share.of), "done": number(share.count)}
    done = ngettext(
        "Of the %(of)s milestones due by now, [%(done)s is complete]",
        "Of the %(of)s milestones due by now, [%(done)s are complete]",
        share.count,
    )
    late = ngettext(
        " and [%(late)s is overdue].", " and [%(late)s are overdue].", facts.overdue.count
    )
    return [
        *phrases(done % told, "completed"),
        *phrases(late % {"late": number(facts.overdue.count)}, "overdue"),
    ]


def due_blocks(due: Due) -> list[Block]:
    """Return what is longest overdue, and what falls due next."""
    return [
        block("rows", _("Longest overdue"), item_rows(due.overdue)),
        block("rows", _("Due next"), item_rows(due.next)),
    ]


def bars_of(due: Due) -> list[Block]:
    """Return how far each pillar is, on one scale; nothing for one pillar alone."""
    if due.bars is None:
        return []
    bars = due.bars.drawn
    return [Block("bars", due.bars.title, bars, note=due.bars.note, total=len(bars))]
