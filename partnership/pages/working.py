"""How a number was made: its rule, the items counted and those left out."""

from partnership.pages.errors import refusing
from partnership.pages.serving import document, page
from partnership.queries.page_context import Reading
from partnership.queries.working.csv import working_csv
from partnership.queries.working.page import FILTERS, working


@page("pages/working.html", filters=FILTERS)
def page_of_working(reading: Reading) -> dict:
    """The working of the number that the address asks for. Raises BadAddress."""
    with refusing():
        return {"working": working(reading)}


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_working(reading: Reading) -> str:
    """The same as CSV: a line an item, with whether it counts and why not."""
    with refusing():
        return working_csv(reading)
