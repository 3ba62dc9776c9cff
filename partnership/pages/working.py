"""How a number was made: its rule, the items counted and those left out."""

from django.utils.translation import gettext as _

from partnership.pages.errors import refusing
from partnership.pages.serving import document, page
from partnership.queries.list_csv import list_csv
from partnership.queries.page_context import Reading
from partnership.queries.working import FILTERS, working


@page("pages/working.html", filters=FILTERS)
def page_of_working(reading: Reading) -> dict:
    """The working of the number that the address asks for. Raises BadAddress."""
    with refusing():
        return {"working": working(reading)}


@document("text/csv; charset=utf-8", filters=FILTERS)
def table_of_working(reading: Reading) -> str:
    """The same as CSV: a line an item, with whether it counts and why not."""
    with refusing():
        shown = working(reading)
    rows = [(line.code, str(line.title.words), _("counted"), "") for line in shown.counted]
    for group in shown.groups:
        rows += [(line.code, str(line.title.words), "", group.words) for line in group.lines]
    return list_csv((_("Code"), _("Title"), shown.title, _("Why not")), rows)
