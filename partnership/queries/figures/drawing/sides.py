"""The drawing of two sides: each country's organizations, on one scale and of equal weight."""

from partnership.queries.figures.drawing import INSIDE, Box, Panel, Stroke, Words, level
from partnership.queries.figures.drawing.letters import cut
from partnership.queries.known_facts.leads import Body, Side

BETWEEN, LEFT, RIGHT, HIGH, STEP, HEAD = 56, 120, 78, 14, 30, 36


def draw_sides(drawn: tuple[Side, ...]) -> Panel:
    """Return the sides beside each other, in the order that the language gives them."""
    panel = Panel()
    wide = (INSIDE - BETWEEN * (len(drawn) - 1)) / (len(drawn) or 1)
    for place, side in enumerate(drawn):
        start = place * (wide + BETWEEN)
        panel.words.append(Words(start, 16, f"{side.code}  {side.country}", "numeral"))
        panel.strokes += [
            Stroke(level(start, start + wide, y), "two") for y in (HEAD - 9.5, HEAD - 6.5)
        ]
        y = float(HEAD + 6)
        for body in side.bars:
            _body(panel, body, start, wide, y)
            y += STEP
        if side.more:
            panel.words.append(Words(start, y + 14, side.more, "small"))
            y += STEP
        panel.height = max(panel.height, y)
    return panel


def _body(panel: Panel, body: Body, start: float, wide: float, y: float) -> None:
    scale = (wide - LEFT - RIGHT - 20) / 100
    panel.words.append(Words(start, y + 13, cut(body.words, "head", LEFT - 10), "head"))
    panel.boxes += [
        Box(round(start + LEFT + part["start"] * scale, 1), y + 1,
            round(part["width"] * scale, 1), HIGH, f"bar-{part['key']}", body.name)
        for part in body.parts
    ]  # fmt: skip
    panel.words.append(Words(start + wide, y + 13, body.figure, "figure", "end"))
