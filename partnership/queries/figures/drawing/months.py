"""The drawing of months: one stroke for each thing that happened."""

from partnership.queries.figures.drawing import INSIDE, Panel, Stroke, Words, level

STEP, FOOT, WIDEST, ROOM = 9, 52, 34, 30


def draw_months(drawn: dict) -> Panel:
    """Return the months beside each other; one with nothing keeps its place."""
    panel = Panel()
    listed = drawn["list"]
    column = INSIDE / (len(listed) or 1)
    tall = max((len(month["strokes"]) for month in listed), default=0)
    base = tall * STEP + 16.0
    half = min(WIDEST, column * 0.7) / 2
    for place, month in enumerate(listed):
        middle = column * (place + 0.5)
        for up, kind in enumerate(reversed(month["strokes"])):
            y = base - 8 - up * STEP
            panel.strokes += _stroke(kind, middle - half, middle + half, y)
        look = "today" if month["current"] else "edge"
        panel.strokes.append(Stroke(level(middle - column / 2, middle + column / 2, base), look))
        panel.words += _foot(month, round(middle, 1), base, every=column > ROOM, place=place)
    panel.height = base + FOOT
    return panel


def _stroke(kind: str, left: float, right: float, y: float) -> list[Stroke]:
    if kind:
        return [Stroke(level(left, right, y + by), "by-press pressed") for by in (-1.9, 1.9)]
    return [Stroke(level(left, right, y), "known")]


def _foot(month: dict, x: float, base: float, *, every: bool, place: int) -> list[Words]:
    """Return the count, the month and its year; only every third month where they are many."""
    words = [Words(x, base + 18, month["count"], "strong", "middle")]
    if every or place % 3 == 0:
        words.append(Words(x, base + 33, month["words"], "tiny", "middle"))
    if month["year"]:
        words.append(Words(x, base + 48, month["year"], "tiny", "middle"))
    return words
