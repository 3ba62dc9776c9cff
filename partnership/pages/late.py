"""What is late and at risk, who leads it, since when, whether it was moved, and why."""

from partnership.pages.errors import bad_value
from partnership.pages.serving import page
from partnership.queries.addresses import exists
from partnership.queries.auditor_sheet.formats import formats_of
from partnership.queries.filters import BadParameters
from partnership.queries.late.filters import FILTERS
from partnership.queries.late.page import late_page
from partnership.queries.page_context import Reading


@page("pages/late.html", filters=FILTERS)
def page_of_late(reading: Reading) -> dict:
    """The late list of a plan on the day. Raises BadAddress for an unknown value."""
    method = reading.address("method") if exists("method") else ""
    try:
        formats = formats_of(reading, "late", FILTERS)
        return {
            "late": late_page(reading),
            "method_address": method,
            "formats": formats,
        }
    except BadParameters as bad:
        raise bad_value(bad) from None
