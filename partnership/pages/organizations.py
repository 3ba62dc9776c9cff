"""Who is responsible: all organizations of the plan, on two sides."""

from partnership.pages.serving import page
from partnership.queries.organization_page.list import responsible
from partnership.queries.page_context import Reading


@page("pages/organizations.html")
def page_of_all(reading: Reading) -> dict:
    """What each organization holds on the day, and when it last reported."""
    return {"responsible": responsible(reading)}
