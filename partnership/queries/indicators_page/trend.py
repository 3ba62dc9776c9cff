"""A small line of an indicator's values over time, from four values on: parts/trend.html."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from partnership.queries.lists.values import period_words, value_words
from partnership.queries.words import number

FEWEST = 4  # fewer values are said, never drawn
TOP, HEIGHT = 14.0, 68.0  # percent of the figure's height
EDGE, FULL = 10.0, 100.0  # percent of its width


@dataclass(frozen=True, slots=True)
class Point:
    """One value: where it stands, percent of width and height, and what it is."""

    at: float
    y: float
    words: str
    period: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Level:
    """A height with its words: a target."""

    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The line. name: all of it in words; path: of an SVG of 100 by 100."""

    name: str
    path: str
    points: tuple[Point, ...]
    target: Level | None

    @property
    def ends(self) -> tuple[Point, Point]:
        """The first and the last value."""
        return self.points[0], self.points[-1]


def trend_of(values: Iterable[dict], *, target: str | None, unit: str) -> Trend | None:
    """Return the line of the headline values; None where there are fewer than four.

    values: observations of a public state. A value that is not the one of its period is no point.
    """
    told = sorted(
        (each for each in values if each["headline"]), key=lambda each: each["period_end_on"]
    )
    if len(told) < FEWEST:
        return None
    levels = [Decimal(each["value"]) for each in told]
    level = Decimal(target) if target is not None else None
    scale = _Scale([*levels, *([level] if level is not None else [])])
    points = tuple(
        Point(at, scale.y(height), value_words(each), period_words(each), _anchor(at))
        for each, height, at in zip(told, levels, _places(told), strict=True)
    )
    return Trend(
        name=_name(points, unit),
        path="M" + "L".join(f"{point.at} {point.y}" for point in points),
        points=points,
        target=_target(level, scale),
    )


class _Scale:
    """From a value to its height: the largest stands at the top, the least at the bottom."""

    def __init__(self, levels: Sequence[Decimal]) -> None:
        self.least, self.most = min(levels), max(levels)

    def y(self, level: Decimal) -> float:
        span = self.most - self.least
        share = (self.most - level) / span if span else Decimal("0.5")
        return round(TOP + HEIGHT * float(share), 2)


def _places(told: Sequence[dict]) -> list[float]:
    """Return where each value stands between the first and the last day, in percent."""
    days = [date.fromisoformat(each["period_end_on"]).toordinal() for each in told]
    span = (days[-1] - days[0]) or 1
    return [round(2 + 96 * (day - days[0]) / span, 2) for day in days]


def _anchor(at: float) -> str:
    return "start" if at < EDGE else "end" if at > FULL - EDGE else "middle"


def _target(level: Decimal | None, scale: _Scale) -> Level | None:
    if level is None:
        return None
    return Level(scale.y(level), _("target %(value)s") % {"value": number(level)})


def _name(points: Sequence[Point], unit: str) -> str:
    told = "; ".join(f"{point.period}, {point.words}" for point in points)
    return _("%(unit)s by period: %(values)s") % {"unit": unit, "values": told}
