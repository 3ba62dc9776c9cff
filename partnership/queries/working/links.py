"""Where the working of a number stands: for the pages that show the number."""

from partnership.queries.filters import PREAMBLE
from partnership.queries.overview.plan import Lane
from partnership.queries.page_context import Reading
from partnership.queries.words import number
from partnership.queries.words.runs import Run
from partnership.queries.working.names import Number


def working_address(reading: Reading, count: Number, *, name: str = "working", **scope: str) -> str:
    """Return the address of a number's working. scope: pillar, area, organization, party."""
    return reading.address(name, count=count.value, **scope)


def worked(reading: Reading, value: int, count: Number, **scope: str) -> Run:
    """Return a number that leads to its working, for a sentence."""
    return Run(number(value), working_address(reading, count, **scope))


def scope_of_lane(lane: Lane) -> dict[str, str]:
    """Return how a working is asked for one pillar, or for the preamble."""
    return {"pillar": lane.code if lane.state else PREAMBLE}
