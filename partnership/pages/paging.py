"""Which page of a list an address asks for."""

from django.utils.translation import gettext as _

from partnership.pages.errors import BadAddress
from partnership.queries.page_context import Reading

MOST_DIGITS = 5


def number_of_page(reading: Reading) -> int:
    """Return the number in ?page=, 1 where there is none. Raises BadAddress for what is none."""
    text = reading.first("page")
    if not text or (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        return int(text or 1)
    told = {"text": text[:30]}
    raise BadAddress(lambda: _("“%(text)s” is no number of a page.") % told)
