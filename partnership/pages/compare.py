"""Two dates side by side: how many had each status, and only the rows that differ."""

from partnership.pages.errors import refusing
from partnership.pages.serving import document, page
from partnership.queries.compare import FILTERS
from partnership.queries.compare.page import compare_csv, compare_page
from partnership.queries.page_context import Reading


@page("pages/compare.html", filters=FILTERS)
def page_of_two_days(reading: Reading) -> dict:
    """The plan on the two days that the address names. Raises BadAddress."""
    with refusing():
        found = compare_page(reading)
    formats = [{"words": "CSV", "address": found.csv_address, "type": "text/csv"}]
    return {"compared": found, "formats": formats}


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_two_days(reading: Reading) -> str:
    """What differs, as CSV."""
    with refusing():
        return compare_csv(reading)
