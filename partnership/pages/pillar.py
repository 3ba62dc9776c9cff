"""The page of a pillar with its priority areas, and that of one area: the preamble's too."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import page
from partnership.queries.page_context import Reading, leaf_of
from partnership.queries.pillar import pillar_page


@page("pages/pillar.html")
def page_of_pillar(reading: Reading) -> dict:
    """Where a pillar, or one priority area, stands on the day."""
    found = pillar_page(reading)
    if found is None:
        raise Http404(reading.code)
    return {
        "pillar": found,
        "citation": citation(
            reading, found.title.words, number=found.entry, leaf=leaf_of(found.entry)
        ),
    }
