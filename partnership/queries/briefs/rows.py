"""Rows of briefs, from the rows that the pages show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from partnership.queries.arcs import Line
from partnership.queries.dated_facts.papers import Paper, Source
from partnership.queries.item_page.opening import PartyBodies
from partnership.queries.item_page.rows import ItemRow
from partnership.queries.item_record.facts import Words
from partnership.queries.words import Owner, Status, Text


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One item. figure, tone: its date or delay; first: "first due …, moved twice" or ""."""

    code: str
    title: Text
    status: Status | None = None
    owners: tuple[str, ...] = ()
    figure: str = ""
    tone: str = ""
    first: str = ""
    notes: tuple[str, ...] = ()
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class BriefEvent:
    """One thing that was said or that happened. change: from what to what, or None."""

    day_words: str
    title: Text
    text: Text = field(default_factory=lambda: Text(""))
    notes: tuple[str, ...] = ()
    change: tuple[Status | Words, Status | Words] | None = None


@dataclass(frozen=True, slots=True)
class BriefParty:
    """One country's bodies: each its name, and its part with how that is known."""

    code: str
    country: str
    bodies: tuple[tuple[Text, str], ...]
    unnamed: str


def item_rows(rows: Iterable[ItemRow]) -> tuple[BriefRow, ...]:
    """Return milestones with their dates, first and current, and what is late of them."""
    return tuple(
        BriefRow(
            code=row.code,
            title=row.title,
            status=row.status,
            owners=owner_words(row.owners),
            figure=row.figure.words,
            tone=row.figure.tone,
            first=_first(row),
            notes=tuple(words for words in (row.figure.note, row.reported) if words),
            line=row.line,
        )
        for row in rows
    )


def _first(row: ItemRow) -> str:
    """Return the first date beside the one in force; "" where it was never moved."""
    if row.dates is None or not row.moved:
        return ""
    told = {"day": row.dates.first, "moved": row.moved}
    return _("first due %(day)s, %(moved)s") % told


def owner_words(owners: Sequence[Owner]) -> tuple[str, ...]:
    """Return who leads on each side, such as CA TC (inferred) and MX SICT (inferred)."""
    return tuple(
        f"{owner.code} {owner.names or owner.unnamed}" + (f" ({owner.note})" if owner.note else "")
        for owner in owners
    )


def paper_rows(papers: Iterable[Paper]) -> tuple[BriefEvent, ...]:
    """Return what is shown as evidence; a withheld one says by whom and why."""
    return tuple(
        BriefEvent(
            day_words=paper.day_words,
            title=Text(paper.words, paper.lang, paper.only),
            notes=tuple(
                words
                for words in (paper.kind, paper.publisher, paper.form, paper.withheld, paper.erased)
                if words
            ),
        )
        for paper in papers
    )


def source_rows(sources: Iterable[Source]) -> tuple[BriefEvent, ...]:
    """Return the sources that something was read in."""
    return tuple(
        BriefEvent(
            day_words="",
            title=Text(source.words, source.lang),
            notes=tuple(each for each in (source.kind, source.day_words, source.locator) if each),
        )
        for source in sources
    )


def party_rows(parties: Iterable[PartyBodies]) -> tuple[BriefParty, ...]:
    """Return who answers on each side, both sides always."""
    return tuple(
        BriefParty(
            code=party.code,
            country=party.country,
            bodies=tuple(
                (Text(body.words, body.lang, body.only), f"{body.role}, {body.basis}")
                for body in party.bodies
            ),
            unnamed=party.unnamed,
        )
        for party in parties
    )
