"""What is measured around the plan, with the source of each value."""

from partnership.pages.errors import bad_value
from partnership.pages.formats import csv_of
from partnership.pages.serving import document, page
from partnership.queries.filters import BadParameters
from partnership.queries.indicators_page import indicators_page, listed_measures
from partnership.queries.indicators_page.csv import indicators_csv
from partnership.queries.indicators_page.filters import FILTERS
from partnership.queries.page_context import Reading


@page("pages/indicators.html", filters=FILTERS)
def page_of_indicators(reading: Reading) -> dict:
    """The measures of the plan. Raises BadAddress for an unknown value."""
    try:
        return {"indicators": indicators_page(reading), "formats": [csv_of(reading)]}
    except BadParameters as bad:
        raise bad_value(bad) from None


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_indicators(reading: Reading) -> str:
    """The same as CSV, with the same filter."""
    try:
        return indicators_csv(listed_measures(reading))
    except BadParameters as bad:
        raise bad_value(bad) from None
