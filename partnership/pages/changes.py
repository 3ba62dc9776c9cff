"""What changed in a plan, day by day: entries of the record, and statuses that changed by date."""

from partnership.pages.errors import refusing
from partnership.pages.serving import document, page
from partnership.queries.changes.asked import FILTERS, NARROWING
from partnership.queries.changes.csv import changes_csv, changes_per_week_csv
from partnership.queries.changes.page import changes_page
from partnership.queries.page_context import Reading

CSV = "text/csv; charset=utf-8"


@page("pages/changes.html", filters=FILTERS)
def page_of_changes(reading: Reading) -> dict:
    """The changes that the address asks for, newest first. Raises BadAddress."""
    with refusing():
        found = changes_page(reading)
    formats = [{"words": "CSV", "address": found.csv_address, "type": "text/csv"}]
    return {"changes": found, "formats": formats}


@document(CSV, filters=NARROWING)
def table_of_changes(reading: Reading) -> str:
    """The same as CSV, on no pages and with the opening load line by line."""
    with refusing():
        return changes_csv(reading)


@document(CSV, filters=NARROWING)
def table_of_weeks(reading: Reading) -> str:
    """How many changes there were each week, as CSV."""
    with refusing():
        return changes_per_week_csv(reading)
