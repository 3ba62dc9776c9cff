"""The drawing of bars on one scale."""

from collections.abc import Iterable

from partnership.queries.figures.bars import Bar, BarPart
from partnership.queries.figures.drawing import INSIDE, Box, Panel, Stroke, Words, upright
from partnership.queries.figures.drawing.letters import lines_of

LEFT, RIGHT, GAP, HIGH, LINE = 250, 110, 20, 18, 17


def draw_bars(drawn: Iterable[Bar]) -> Panel:
    """Return the bars below each other, words at the left and the figure at the right."""
    panel = Panel()
    start, width = LEFT + GAP, INSIDE - LEFT - RIGHT - 2 * GAP
    y = 0.0
    for bar in drawn:
        name = lines_of(bar.words, "head", LEFT, 3)
        high = max(LINE * len(name), HIGH) + 20
        middle = y + high / 2
        panel.write(name, 0, middle + 5 - LINE * (len(name) - 1) / 2, "head", LINE)
        panel.boxes += [_part(part, start, width, middle) for part in bar.parts]
        if bar.due is not None:
            x = start + width * bar.due / 100
            panel.strokes.append(Stroke(upright(x, middle - 15, middle + 15), "today due"))
        panel.words.append(Words(INSIDE, middle + 5, bar.figure, "figure", "end"))
        y += high
    panel.height = y
    return panel


def _part(part: BarPart, start: float, width: float, middle: float) -> Box:
    x, wide = start + width * part.start / 100, width * part.width / 100
    return Box(round(x, 1), middle - HIGH / 2, round(max(wide, 1), 1), HIGH, f"bar-{part.key}",
               part.words)  # fmt: skip
