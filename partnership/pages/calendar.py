"""What falls due on which month: as a page, as a table, and as a calendar to subscribe to."""

from django.utils.translation import gettext as _

from partnership.pages.errors import bad_value
from partnership.pages.formats import csv_of
from partnership.pages.serving import document, page
from partnership.queries.calendar_page import calendar_page, listed_entries
from partnership.queries.calendar_page.csv import calendar_csv
from partnership.queries.calendar_page.entries import CalendarEntry
from partnership.queries.calendar_page.filters import FILTERS
from partnership.queries.calendar_page.ics import calendar_file
from partnership.queries.filters import BadParameters
from partnership.queries.page_context import Reading


@page("pages/calendar.html", filters=FILTERS)
def page_of_calendar(reading: Reading) -> dict:
    """The plan month by month. Raises BadAddress for an unknown value."""
    try:
        return {"calendar": calendar_page(reading), "formats": [_file(reading), csv_of(reading)]}
    except BadParameters as bad:
        raise bad_value(bad) from None


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_calendar(reading: Reading) -> str:
    """The same as CSV, with the same filter."""
    return calendar_csv(_listed(reading))


@document("text/calendar; charset=utf-8", filters=FILTERS)
def file_of_calendar(reading: Reading) -> bytes:
    """The same as iCalendar, with the same filter."""
    return calendar_file(_listed(reading), reading)


def _listed(reading: Reading) -> list[CalendarEntry]:
    try:
        return listed_entries(reading)
    except BadParameters as bad:
        raise bad_value(bad) from None


def _file(reading: Reading) -> dict:
    address = reading.address("calendar-ics", **reading.filters)
    return {"words": _("iCalendar, to subscribe to"), "address": address, "type": "text/calendar"}
