"""The drawing of strips: a column a promise, a strip a question."""

from partnership.queries.figures.drawing import INSIDE, Panel, Stroke, Words, level, short, upright
from partnership.queries.figures.drawing.letters import lines_of

LEFT, RIGHT, GAP, HIGH, LINE, HEAD = 190, 72, 20, 30, 17, 24
CLEARANCE = 4.0  # px from one stroke to the next, below which strokes grow thin


def draw_strips(drawn: dict) -> Panel:
    """Return the strips below each other, with the pillars above."""
    panel = Panel()
    start, width = LEFT + GAP, INSIDE - LEFT - RIGHT - 2 * GAP
    column = width / drawn["width"]
    panel.words += [
        Words(short(start + width * head["at"] / 100), 14, head["short"], "tiny")
        for head in drawn["heads"]
    ]
    y = float(HEAD if drawn["heads"] else 0)
    thin = " thin" if column < CLEARANCE + 4 else ""
    for row in drawn["rows"]:
        name = lines_of(row["words"], "head", LEFT, 3)
        high = max(LINE * len(name), HIGH) + 18
        top = y + (high - HIGH) / 2
        panel.strokes.append(Stroke(level(0, INSIDE, y), "rule"))
        panel.write(name, 0, y + high / 2 + 5 - LINE * (len(name) - 1) / 2, "head", LINE)
        for key, look, over in (("absent", "absent", 15), ("press", "by-press", 8),
                                ("known", "known", 0)):  # fmt: skip
            d = "".join(upright(start + column * at, top + over, top + HIGH) for at in row[key])
            if d:
                panel.strokes.append(Stroke(d, look + (thin if key != "absent" else "")))
        panel.words.append(Words(INSIDE, y + high / 2 + 5, row["count"], "figure", "end"))
        y += high
    panel.height = y
    return panel
