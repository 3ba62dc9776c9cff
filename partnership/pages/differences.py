"""Where the countries' published reports differ, are disputed, or wait for an answer."""

from partnership.pages.errors import refusing
from partnership.pages.serving import document, page
from partnership.queries.addresses import exists
from partnership.queries.differences import FILTERS
from partnership.queries.differences.page import differences_csv, differences_page
from partnership.queries.page_context import Reading


@page("pages/differences.html", filters=FILTERS)
def page_of_differences(reading: Reading) -> dict:
    """The items where reports differ on the day. Raises BadAddress."""
    with refusing():
        found = differences_page(reading)
    formats = [{"words": "CSV", "address": found.csv_address, "type": "text/csv"}]
    method = reading.address("method") if exists("method") else ""
    return {"differences": found, "formats": formats, "method_address": method}


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_differences(reading: Reading) -> str:
    """The same as CSV."""
    with refusing():
        return differences_csv(reading)
