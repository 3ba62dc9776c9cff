"""The page of one milestone."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import page
from partnership.queries.milestone_page import milestone_page
from partnership.queries.page_context import Reading, leaf_of


@page("pages/milestone.html")
def page_of_milestone(reading: Reading) -> dict:
    """One milestone on the day. Raises Http404 where it did not exist then."""
    found = milestone_page(reading)
    if found is None:
        raise Http404(reading.code)
    title = f"{found.code} {found.title.words}"
    cited = citation(reading, title, number=found.number, leaf=leaf_of(found.number))
    return {"item": found, "citation": cited}
