"""The page of one country that is a party to the plan."""

from django.http import Http404

from partnership.pages.context import citation
from partnership.pages.serving import page
from partnership.queries.page_context import Reading, newest_entry
from partnership.queries.party_page import party_page


@page("pages/party.html")
def page_of_one(reading: Reading) -> dict:
    """What one country leads, has reported and still has to answer on the day."""
    shown = party_page(reading)
    if shown is None:
        raise Http404(reading.code)
    return {"party": shown, "citation": _citation(reading, shown.title)}


def _citation(reading: Reading, title: str) -> dict:
    """Cite the newest entry: what a country leads rests on no entry of its own."""
    entry = newest_entry(reading)
    return citation(reading, title, number=entry.seq, leaf=bytes(entry.leaf).hex())
