"""The page of a pillar, with its priority areas; and that of the plan's preamble."""

from partnership.pages.serving import page
from partnership.queries.page_context import Reading


@page("pages/pillar.html")
def page_of_pillar(reading: Reading) -> dict:
    """Where one pillar stands on the day."""
    return {}


@page("pages/pillar.html")
def page_of_area(reading: Reading) -> dict:
    """Where the promises of the preamble stand on the day."""
    return {}
