"""The plans that the project carries, read once for all tests."""

from functools import cache
from pathlib import Path

from partnership.exchange.plain import sources_in
from partnership.exchange.reading import read_plan
from partnership.exchange.shapes import PlanFile

DATA = Path(__file__).resolve().parents[2] / "data"
PLANS = ("canada-mexico-2025-2028", "canada-mexico-2023")


@cache
def real_plan(name: str = PLANS[0]) -> PlanFile:
    """A plan of the folder data/."""
    return read_plan(DATA / name)


def source_count(rows: tuple) -> int:
    """How many uses of a source stand in rows."""
    return sum(1 for _ in sources_in(rows))
