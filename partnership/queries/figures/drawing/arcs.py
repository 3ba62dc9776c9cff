"""The drawing of deadlines: a row a milestone, an arc a move, a thick stroke while overdue."""

from partnership.queries.arcs import Line, Move
from partnership.queries.figures.drawing import INSIDE, Mark, Panel, Stroke, Words, level, short
from partnership.queries.figures.drawing.lanes import AXIS, draw_axis
from partnership.queries.figures.drawing.letters import cut, lines_of
from partnership.queries.item_page.rows import ItemRow
from partnership.queries.overview.dates import DatesThere

LEFT, GAP, RIGHT, HIGH, LINE = 330, 24, 0, 66, 17
LEAST_ARC, TALLEST = 10, 34  # px


def draw_arcs(drawn: DatesThere) -> Panel:
    """Return the rows below each other on one axis."""
    panel = Panel()
    if drawn.axis is None:
        return panel
    start, width = LEFT + GAP, INSIDE - LEFT - GAP - RIGHT
    y = float(AXIS)
    for row in drawn.rows:
        panel.strokes.append(Stroke(level(0, INSIDE, y), "rule"))
        _words(panel, row, y)
        if row.line:
            _line(panel, row.line, start, width, y + HIGH - 20)
        y += HIGH
    draw_axis(panel, drawn.axis, start, width, y)
    panel.height = y
    return panel


def _words(panel: Panel, row: ItemRow, y: float) -> None:
    title = lines_of(row.title.words, "head", LEFT, 2)
    foot = panel.write(title, 0, y + 20, "head", LINE)
    figure = ", ".join(part for part in (row.status.words, row.figure.words, row.moved) if part)
    panel.words.append(Words(0, foot + LINE, cut(f"{row.code}  {figure}", "small", LEFT), "small"))


def _line(panel: Panel, line: Line, start: float, width: float, y: float) -> None:
    def at(percent: float) -> float:
        return short(start + width * percent / 100)

    if line.moves:
        panel.strokes.append(Stroke(level(at(line.first), at(line.now), y), "span"))
        panel.marks.append(Mark(at(line.first) - 8, y - 8, 16, "first"))
    panel.strokes += [Stroke(_arc(move, width, at(move.start), y), "arc") for move in line.moves]
    if line.late is not None:
        panel.strokes.append(Stroke(level(at(line.now), at(line.late), y), "late"))
    x = at(line.now)
    panel.strokes.append(Stroke(f"M{short(x - 9)} {y}a9 9 0 1 0 18 0a9 9 0 1 0-18 0", "halo"))
    panel.marks += [Mark(at(stop) - 6, y - 6, 12, "first") for stop in line.stops]
    panel.marks.append(Mark(x - 8, y - 8, 16, line.key, line.name))


def _arc(move: Move, width: float, x: float, y: float) -> str:
    wide = width * move.width / 100
    tall = min(TALLEST, max(LEAST_ARC, wide / 3))
    return f"M{x} {y}Q{short(x + wide / 2)} {short(y - 2 * tall)} {short(x + wide)} {y}"
