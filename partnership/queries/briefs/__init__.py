"""The one-page brief of a plan, a pillar, an initiative or an organization, in words.

A brief is made of blocks, each of one shape, in the order of their importance; what does not fit
on its one page is cut by templates/briefs/brief.typ, which says so.
"""

from dataclasses import dataclass
from typing import Literal

from partnership.queries.item_page.phrases import Phrase
from partnership.queries.words import Status, Text

Shape = Literal["words", "parties", "rows", "events", "clarity", "strips", "table", "bars"]
# The most that is handed on of any list: more could never stand on one page.
MOST = 40


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a brief, with a heading of its own.

    shape: how it is drawn, and which of the fields it has. note: one sentence under the heading.
    count: beside the heading, such as "3 of 72". rows: what the shape repeats, the most
    important first; total: how many there are of them. axis: of the lines in rows, else None.
    figures: what a drawing needs beside its rows; with any, a list of items may be set a line
    an item where it is long.
    """

    shape: Shape
    heading: str
    rows: tuple = ()
    note: str = ""
    count: str = ""
    total: int = 0
    axis: object | None = None
    figures: dict | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """All that stands on the page of a brief but for its head and foot.

    trail: where the subject stands, the nearest last. status, counts: None and "" where the
    subject has no label. main, margin: the two columns. number: the entry that it rests on.
    """

    title: Text
    trail: tuple[str, ...]
    status: Status | None
    counts: str
    lead: tuple[Phrase, ...]
    marks: tuple[str, ...]
    main: tuple[Block, ...]
    margin: tuple[Block, ...]
    number: int


def block(shape: Shape, heading: str, rows: tuple | list, **named: object) -> Block:
    """Return a block of rows, no more of them than a page could hold, that knows their number."""
    return Block(shape, heading, tuple(rows[:MOST]), total=len(rows), **named)  # type: ignore[arg-type]


def filled(*blocks: Block | None) -> tuple[Block, ...]:
    """Return the blocks that have anything to show."""
    return tuple(each for each in blocks if each is not None and (each.rows or each.note))
