"""The brief of a pillar, or of one priority area."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.briefs import Block, Brief, block, filled
from partnership.queries.briefs.due import due_blocks, due_lead
from partnership.queries.briefs.plan import strips_block
from partnership.queries.briefs.rows import BriefEvent, BriefRow, owner_words
from partnership.queries.item_page.phrases import Phrase
from partnership.queries.page_context import Reading
from partnership.queries.pillar import PillarPage, pillar_page
from partnership.queries.pillar.rows import InitiativeRow
from partnership.queries.words import Text, count_of, number, title_of


def brief_of_pillar(reading: Reading) -> Brief | None:
    """Return the brief of the pillar or area that is read; None where it is not there."""
    page = pillar_page(reading)
    if page is None:
        return None
    lane = f"{page.lane.numeral} {page.lane.title.words}".strip()
    return Brief(
        title=page.title,
        trail=(title_of(reading.plan, reading.language).words, lane, reading.code),
        status=None,
        counts="",
        lead=tuple(due_lead(page.due, page.stage) if page.due else _known_lead(page)),
        marks=tuple(str(each) for each in page.due.beside) if page.due else (),
        main=filled(
            _text(page),
            strips_block(page.known),
            *(due_blocks(page.due) if page.due else []),
            _initiatives(page),
        ),
        margin=filled(_leads(page), _areas(page), _sources(page)),
        number=page.entry,
    )


def _known_lead(page: PillarPage) -> list[Phrase]:
    return [
        Phrase(" ".join(str(each) for each in page.lead) + " "),
        Phrase(str(page.overdue), "overdue" if page.late else ""),
    ]


def _text(page: PillarPage) -> Block | None:
    if not page.text:
        return None
    return Block("words", _("What it is"), (page.text,), figures={"marks": (), "quoted": False})


def _rows(page: PillarPage) -> list[InitiativeRow]:
    return [row for each in page.blocks for row in each.rows]


def _initiatives(page: PillarPage) -> Block:
    """Return every initiative; those with something late first, those with a date next."""
    rows = sorted(_rows(page), key=lambda row: (row.tone != "overdue", not row.found))
    return block("rows", _("Initiatives"), [_row(each) for each in rows], count=number(len(rows)),
                 figures={"dense": True})  # fmt: skip


def _row(row: InitiativeRow) -> BriefRow:
    return BriefRow(
        code=row.code,
        title=row.title,
        status=row.status,
        owners=owner_words(row.owners),
        figure=row.due,
        tone=row.tone,
        first=row.moved if row.found else "",
        notes=tuple(words for words in (row.due_note, row.counts, row.scope) if words),
    )


def _leads(page: PillarPage) -> Block:
    """Return how often each country's lead is named, and how often only inferred."""
    rows = _rows(page)
    told = []
    for place, owner in enumerate(rows[0].owners if rows else ()):
        each = [row.owners[place] for row in rows]
        named = sum(bool(one.names) and not one.note for one in each)
        inferred = sum(bool(one.note) for one in each)
        words = _("%(named)s named, %(inferred)s inferred") % {
            "named": count_of(named, len(rows)),
            "inferred": count_of(inferred, len(rows)),
        }
        told.append(BriefEvent(owner.country, Text(words)))
    return Block("events", _("Responsible"), tuple(told), total=len(told),
                 note=_("Inferred: from mandates, not confirmed."))  # fmt: skip


def _areas(page: PillarPage) -> Block | None:
    if page.area:
        return None
    rows = [
        BriefEvent(each.code, each.title, notes=(_size(len(each.rows)),)) for each in page.blocks
    ]
    return block("events", _("Priority areas"), rows)


def _size(count: int) -> str:
    text = ngettext("%(count)s initiative", "%(count)s initiatives", count)
    return text % {"count": number(count)}


def _sources(page: PillarPage) -> Block:
    rows = [
        BriefEvent("", Text(each["name"], each["lang"]), notes=(each["kind"], each["locator"]))
        for each in page.sources
    ]
    return block("events", _("Sources"), rows)
