"""The method of the site, from the definitions that the code itself uses."""

from partnership.pages.serving import page
from partnership.queries.method_page import method_page
from partnership.queries.page_context import Reading


@page("pages/method.html")
def page_of_method(reading: Reading) -> dict:
    """How a standing follows from what was said."""
    return {"method": method_page(reading)}
