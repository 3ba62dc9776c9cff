"""The overview: the first page of a plan."""

from partnership.pages.serving import page
from partnership.queries.overview.page import overview
from partnership.queries.page_context import Reading


@page("pages/overview.html")
def page_of_plan(reading: Reading) -> dict:
    """Where the plan stands on the day."""
    return {"overview": overview(reading)}
