"""Search over everything that is public on the day."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnership.pages.errors import BadAddress
from partnership.pages.identity import lead_to
from partnership.pages.paging import number_of_page
from partnership.pages.serving import page
from partnership.queries.addresses import address
from partnership.queries.finding import search
from partnership.queries.finding.asked import LONGEST
from partnership.queries.finding.form import FILTERS
from partnership.queries.page_context import Reading
from partnership.vocabulary import SubjectKind


@page("pages/search.html", filters=FILTERS)
def page_of_search(reading: Reading) -> dict:
    """What was found for the reader's words. Raises BadAddress for what cannot be looked for."""
    _check(reading)
    asked = bool(reading.first("q"))
    # Endless pages of one site's own words are nothing for other search engines.
    return {
        "search": search(reading, page=number_of_page(reading)),
        "noindex": asked or reading.as_of.asked,
    }


@require_safe
def in_any_language(request: HttpRequest) -> HttpResponse:
    """Lead to the search page in the language that the reader accepts: for error pages."""
    return lead_to(request, address("search", get_language()))


def _check(reading: Reading) -> None:
    if len(reading.first("q")) > LONGEST:
        raise BadAddress(
            lambda: _("Search takes up to %(most)s characters; this is longer.") % {"most": LONGEST}
        )
    if reading.first("kind") not in ("", *SubjectKind):
        told = {"kind": reading.first("kind")[:30], "known": ", ".join(SubjectKind)}
        raise BadAddress(lambda: _("There is no kind “%(kind)s”; there are: %(known)s.") % told)
