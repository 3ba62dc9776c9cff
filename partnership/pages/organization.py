"""The page of one organization."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import page
from partnership.queries.auditor_sheet.formats import formats_of
from partnership.queries.figures.registry import deadlines_of
from partnership.queries.organization_page import organization_page
from partnership.queries.page_context import Reading, leaf_of


@page("pages/organization.html")
def page_of_one(reading: Reading) -> dict:
    """What one organization is and holds on the day."""
    shown = organization_page(reading)
    if shown is None:
        raise Http404(reading.code)
    title = shown.identity.title.words
    dated = deadlines_of(reading, reading.code) if shown.milestones else None
    return {
        "organization": shown,
        "formats": formats_of(reading, "organization-items", ()),
        "deadlines": dated,
        "history_address": reading.address("history", reading.code),
        "citation": citation(reading, title, number=shown.entry, leaf=leaf_of(shown.entry)),
    }
