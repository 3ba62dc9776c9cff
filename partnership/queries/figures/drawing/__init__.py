"""Drawings that stand alone: shapes in px on a sheet, made from what the pages draw by percentages."""

from collections.abc import Iterable
from dataclasses import dataclass, field

WIDTH = 960  # px of the whole sheet
MARGIN = 32
INSIDE = WIDTH - 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words. y: of its foot. look: a class of look.py. anchor: start, middle, end."""

    x: float
    y: float
    words: str
    look: str = "small"
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle. words: what it says to those who hover or listen."""

    x: float
    y: float
    width: float
    height: float
    look: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Lines, as the `d` of a path."""

    d: str
    look: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark by the name of its shape. x, y: of its upper left corner; size: px."""

    x: float
    y: float
    size: float
    key: str
    words: str = ""


@dataclass(slots=True)
class Panel:
    """What is drawn, from its own upper left corner. height: px."""

    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)

    def write(self, lines: Iterable[str], x: float, y: float, look: str, step: float) -> float:
        """Put lines below each other, the first with its foot at y; return the last foot."""
        for line in lines:
            self.words.append(Words(x, y, line, look))
            y += step
        return y - step


def short(value: float) -> float:
    """Return a position with one decimal, which no eye tells from more."""
    return round(value, 1)


def level(x1: float, x2: float, y: float) -> str:
    """Return a level line."""
    return f"M{short(x1)} {short(y)}H{short(x2)}"


def upright(x: float, y1: float, y2: float) -> str:
    """Return an upright line."""
    return f"M{short(x)} {short(y1)}V{short(y2)}"
