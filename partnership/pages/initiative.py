"""The page of one promise, and its record as a table."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import document, page
from partnership.queries.figures.deadlines import deadlines_frame, title_of_deadlines
from partnership.queries.initiative_page import InitiativePage, initiative_page
from partnership.queries.item_record.csv import record_csv
from partnership.queries.page_context import Reading, leaf_of


@page("pages/initiative.html")
def page_of_initiative(reading: Reading) -> dict:
    """One initiative on the day. Raises Http404 where it did not exist then."""
    found = _found(reading)
    title = f"{found.code} {found.title.words}"
    return {
        "item": found,
        "citation": citation(reading, title, number=found.number, leaf=leaf_of(found.number)),
        "record_csv": reading.address("initiative-record", found.code),
        "deadlines": deadlines_frame(reading, found.code),
        "deadlines_title": title_of_deadlines(),
        "history_address": reading.address("history", found.code),
    }


@document("text/csv; charset=utf-8")
def record_of_initiative(reading: Reading) -> str:
    """Its record of changes as CSV."""
    found = _found(reading)
    return record_csv(found.record.lines, code=found.code)


def _found(reading: Reading) -> InitiativePage:
    found = initiative_page(reading)
    if found is None:
        raise Http404(reading.code)
    return found
