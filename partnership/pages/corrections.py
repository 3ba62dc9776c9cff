"""The corrections: each entry that put something right, and what stood before."""

from django.utils.translation import gettext as _

from partnership.pages.paging import number_of_page
from partnership.pages.serving import page
from partnership.queries.corrections_page import corrections_page
from partnership.queries.page_context import Reading


@page("pages/corrections.html", filters=("page",))
def page_of_corrections(reading: Reading) -> dict:
    """What was corrected, taken back, reworded, withheld or erased. Raises BadAddress."""
    return {
        "corrections": corrections_page(reading, page=number_of_page(reading)),
        "errors_address": reading.address("errors"),
        "empty": {
            "words": _("What is corrected, taken back, withheld or erased is listed here,"),
            "note": _("with what stood before, what stands now, the day, who and why."),
        },
    }
