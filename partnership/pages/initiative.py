"""The page of one promise."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import page
from partnership.queries.initiative_page import initiative_page
from partnership.queries.page_context import Reading, leaf_of


@page("pages/initiative.html")
def page_of_initiative(reading: Reading) -> dict:
    """One initiative on the day. Raises Http404 where it did not exist then."""
    found = initiative_page(reading)
    if found is None:
        raise Http404(reading.code)
    title = f"{found.code} {found.title.words}"
    cited = citation(reading, title, number=found.number, leaf=leaf_of(found.number))
    return {"item": found, "citation": cited}
