"""The drawing of lanes, and the axis that it shares with the arcs."""

from partnership.queries.arcs import Axis
from partnership.queries.figures.drawing import (
    INSIDE,
    Box,
    Mark,
    Panel,
    Stroke,
    Words,
    level,
    upright,
)
from partnership.queries.figures.drawing.letters import lines_of, width_of
from partnership.queries.figures.lanes import DrawnLane, Lanes

LEFT, GAP, AXIS = 196, 20, 44
LINE = 17


def draw_lanes(drawn: Lanes) -> Panel:
    """Return the lanes below each other, their names at the left and the axis above."""
    panel = Panel()
    if drawn.axis is None:
        return panel
    start, width = LEFT + GAP, INSIDE - LEFT - GAP
    foot = float(AXIS)
    for lane in drawn.lanes:
        foot += max(lane.height, LINE * len(_name(lane)) + 10)
        _lane(panel, lane, foot, start, width)
    panel.boxes.insert(0, Box(start, AXIS, width * drawn.axis.today / 100, foot - AXIS, "before"))
    draw_axis(panel, drawn.axis, start, width, foot)
    panel.height = foot
    return panel


def _name(lane: DrawnLane) -> list[str]:
    words = f"{lane.numeral} {lane.words}" if lane.numeral else lane.words
    return lines_of(words, "head", LEFT, 4)


def _lane(panel: Panel, lane: DrawnLane, foot: float, start: float, width: float) -> None:
    name = _name(lane)
    panel.write(name, 0, foot - 8 - LINE * (len(name) - 1), "head", LINE)
    panel.strokes.append(Stroke(level(start, start + width, foot), "edge"))
    if lane.empty:
        panel.words.append(Words(start + 12, foot - 10, lane.empty, "small"))
    for mark in lane.marks:
        x, y = start + width * mark.at / 100, foot - lane.height + mark.y
        half = mark.size / 2
        panel.marks.append(Mark(round(x - half, 1), y - half, mark.size, mark.key, mark.words))
        if mark.count:
            count_y = foot - lane.height + mark.y + mark.count_y
            panel.words.append(Words(round(x, 1), count_y, mark.count, "tiny", "middle"))


def draw_axis(panel: Panel, axis: Axis, start: float, width: float, foot: float) -> None:
    """Put the months and the day shown above what ends at `foot`."""
    for mark in axis.marks:
        x = start + width * mark.at / 100
        panel.words.append(Words(round(x, 1), AXIS - 8, mark.words, "tiny", "middle"))
        panel.strokes.insert(0, Stroke(upright(x, AXIS, foot), "grid"))
    if axis.today is None:
        return
    x = start + width * axis.today / 100
    half = width_of(axis.today_words, "strong") / 2
    at = min(max(x, start + half), start + width - half)
    panel.words.append(Words(round(at, 1), AXIS - 27, axis.today_words, "strong", "middle"))
    panel.strokes.append(Stroke(upright(x, AXIS - 4, foot), "today"))
