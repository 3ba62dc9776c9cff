"""Money: what was promised beside what was paid."""

from partnership.pages.errors import bad_value
from partnership.pages.formats import csv_of
from partnership.pages.serving import document, page
from partnership.queries.filters import BadParameters
from partnership.queries.funding_page import funding_page, listed_sums
from partnership.queries.funding_page.csv import funding_csv
from partnership.queries.funding_page.filters import FILTERS
from partnership.queries.page_context import Reading


@page("pages/funding.html", filters=FILTERS)
def page_of_funding(reading: Reading) -> dict:
    """The sums of the plan by currency. Raises BadAddress for an unknown value."""
    try:
        return {"funding": funding_page(reading), "formats": [csv_of(reading)]}
    except BadParameters as bad:
        raise bad_value(bad) from None


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_funding(reading: Reading) -> str:
    """The same as CSV, with the same filter."""
    try:
        return funding_csv(listed_sums(reading))
    except BadParameters as bad:
        raise bad_value(bad) from None
