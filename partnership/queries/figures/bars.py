"""Bars on one scale, as parts/bars.html and the drawings take them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of a bar: percent of the scale. words: what it is and how many, for hovering.

    count: how many, where there is room to write it; middle: percent where it is written.
    """

    key: str
    start: float
    width: float
    words: str = ""
    count: str = ""
    middle: float = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. figure: completed of what was due; due: percent where what is due ends, or None.

    name: in full, where words are an abbreviation. figure_address: of the figure's working.
    """

    address: str
    words: str
    figure: str
    parts: tuple[BarPart, ...]
    due: float | None = None
    due_words: str = ""
    name: str = ""
    figure_address: str = ""
