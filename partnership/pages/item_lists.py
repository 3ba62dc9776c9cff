"""All initiatives and all milestones of a plan: filtered, sorted, page by page."""

from partnership.pages.errors import refusing
from partnership.pages.serving import page
from partnership.queries.auditor_sheet.formats import formats_of
from partnership.queries.item_lists.found import ORDERED
from partnership.queries.item_lists.page import list_page
from partnership.queries.page_context import Reading
from partnership.vocabulary import SubjectKind

FILTERS = (*ORDERED, "page", "page_size")


@page("pages/item_list.html", filters=FILTERS)
def page_of_initiatives(reading: Reading) -> dict:
    """Every promise that the address asks for. Raises BadAddress."""
    return _page(reading, SubjectKind.INITIATIVE)


@page("pages/item_list.html", filters=FILTERS)
def page_of_milestones(reading: Reading) -> dict:
    """Every step that the address asks for. Raises BadAddress."""
    return _page(reading, SubjectKind.MILESTONE)


def _page(reading: Reading, kind: SubjectKind) -> dict:
    with refusing():
        shown = list_page(reading, kind)
    return {"list": shown, "formats": formats_of(reading, reading.name, ORDERED)}
