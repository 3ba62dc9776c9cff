"""Meetings and missions: who met whom, when, and what came of it."""

from partnership.pages.errors import bad_value
from partnership.pages.formats import csv_of
from partnership.pages.serving import document, page
from partnership.queries.filters import BadParameters
from partnership.queries.meetings_page import listed_events, meetings_page
from partnership.queries.meetings_page.csv import meetings_csv
from partnership.queries.meetings_page.filters import FILTERS
from partnership.queries.page_context import Reading


@page("pages/meetings.html", filters=FILTERS)
def page_of_meetings(reading: Reading) -> dict:
    """What took place by the day, the newest first. Raises BadAddress for an unknown value."""
    try:
        return {"meetings": meetings_page(reading), "formats": [csv_of(reading)]}
    except BadParameters as bad:
        raise bad_value(bad) from None


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_meetings(reading: Reading) -> str:
    """The same as CSV, with the same filter."""
    try:
        return meetings_csv(listed_events(reading))
    except BadParameters as bad:
        raise bad_value(bad) from None
