"""The page of one milestone, and its record as a table."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import document, page
from partnership.queries.figures.deadlines import deadlines_frame, title_of_deadlines
from partnership.queries.item_record.csv import record_csv
from partnership.queries.milestone_page import MilestonePage, milestone_page
from partnership.queries.page_context import Reading, leaf_of


@page("pages/milestone.html")
def page_of_milestone(reading: Reading) -> dict:
    """One milestone on the day. Raises Http404 where it did not exist then."""
    found = _found(reading)
    title = f"{found.code} {found.title.words}"
    return {
        "item": found,
        "citation": citation(reading, title, number=found.number, leaf=leaf_of(found.number)),
        "record_csv": reading.address("milestone-record", found.code),
        "deadlines": deadlines_frame(reading, found.code),
        "deadlines_title": title_of_deadlines(),
        "history_address": reading.address("history", found.code),
    }


@document("text/csv; charset=utf-8")
def record_of_milestone(reading: Reading) -> str:
    """Its record of changes as CSV."""
    found = _found(reading)
    return record_csv(found.record.lines, code=found.code)


def _found(reading: Reading) -> MilestonePage:
    found = milestone_page(reading)
    if found is None:
        raise Http404(reading.code)
    return found
