"""A figure as a sheet of its own: title, how it is read, key, drawing, source, citation."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.figures.drawing import (
    INSIDE,
    MARGIN,
    WIDTH,
    Box,
    Mark,
    Panel,
    Stroke,
    Words,
    level,
)
from partnership.queries.figures.drawing.letters import lines_of, width_of
from partnership.queries.figures.drawing.look import style
from partnership.queries.figures.figure import Figure
from partnership.queries.page_context import Reading
from partnership.queries.words import title_of
from partnership.queries.words.invented import invented_words

TITLE, SAID, FOOT = 34, 20, 18  # px from line to line
WIDE = 24  # px: the signs of a move and of time overdue


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that templates/figures/sheet.svg draws. panels: each with its place from the top.

    keys: the shapes and patterns that are used.
    """

    width: int
    height: int
    margin: int
    title: str
    description: str
    tag: str
    panels: tuple[tuple[float, Panel], ...]
    keys: frozenset[str]
    hatched: bool
    style: str
    source: str
    licence: str
    date: str
    identifier: str


def sheet_of(figure: Figure, reading: Reading, tag: str, *, dark: bool = True) -> Sheet:
    """Return the sheet of a figure. tag: of its language. dark: with colours for the dark too."""
    top = _top(figure, reading)
    key, drawing = _key(figure), figure.draw(figure.drawn) if figure.draw else Panel()
    if not drawing.height:
        drawing = _empty()
    foot = _foot(figure)
    panels, y = [], float(MARGIN)
    for panel, after in ((top, 18), (key, 14 if key.height else 0), (drawing, 26), (foot, 0)):
        panels.append((y, panel))
        y += panel.height + after
    used = {mark.key for _y, panel in panels for mark in panel.marks}
    hatched = any("at_risk" in box.look for _y, panel in panels for box in panel.boxes)
    return Sheet(
        width=WIDTH, height=round(y + MARGIN), margin=MARGIN, title=figure.title,
        description=figure.says, tag=tag, panels=tuple(panels), keys=frozenset(used),
        hatched=hatched, style=style(dark=dark), source=figure.frame.source,
        licence=figure.frame.licence_address, date=reading.as_of.day.isoformat(),
        identifier=figure.frame.cited_address,
    )  # fmt: skip


def height_of(figure: Figure) -> int:
    """Return how high the drawing alone is, px."""
    return round((figure.draw(figure.drawn) if figure.draw else Panel()).height)


def _top(figure: Figure, reading: Reading) -> Panel:
    panel = Panel()
    panel.write([str(title_of(reading.plan, reading.language))], 0, 11, "strong", 0)
    panel.words.append(Words(INSIDE, 11, _("Progress record"), "small", "end"))
    panel.strokes += [Stroke(level(0, INSIDE, y), "two") for y in (22.5, 25.5)]
    begins = 62
    if made_up := invented_words(reading.plan):
        panel.words.append(Words(0, 50, made_up, "strong"))
        begins += 28
    foot = panel.write(lines_of(figure.title, "title", INSIDE), 0, begins, "title", TITLE)
    foot = panel.write(lines_of(figure.note, "said", INSIDE), 0, foot + 28, "said", SAID)
    panel.height = foot
    return panel


def _key(figure: Figure) -> Panel:
    """Return the key in as many lines as it needs."""
    panel = Panel()
    x, y = 0.0, 16.0
    for item in figure.key:
        words = " ".join(part for part in (item.get("count", ""), item["words"]) if part)
        wide = 30 + width_of(words, "small") + 18
        if x and x + wide > INSIDE:
            x, y = 0.0, y + 24
        if item.get("bar"):
            panel.boxes.append(Box(x, y - 11, 22, 12, f"bar-{item['key']}"))
        else:
            size = WIDE if item["key"] in ("moved", "late") else 16
            panel.marks.append(Mark(x, y - 5 - size / 2, size, item["key"]))
        panel.words.append(Words(round(x + 30, 1), y, words, "small"))
        x += wide
        panel.height = y + 4
    return panel


def _empty() -> Panel:
    panel = Panel(height=30)
    panel.words.append(Words(0, 18, _("Nothing to draw was found on this day."), "head"))
    return panel


def _foot(figure: Figure) -> Panel:
    panel = Panel()
    panel.strokes.append(Stroke(level(0, INSIDE, 0.5), "rule"))
    frame = figure.frame
    told = _("Licence: %(licence)s.") % {"licence": frame.licence}
    lines = [*lines_of(f"{frame.source} {told}", "small", INSIDE), *_address(frame.cited_address)]
    panel.height = panel.write(lines, 0, 20, "small", FOOT)
    return panel


def _address(address: str) -> list[str]:
    """Return an address whole, in two lines where it has no room in one."""
    path, mark, query = address.partition("?")
    return [address] if width_of(address, "small") <= INSIDE else [path, mark + query]
