"""The other forms of a list, with its filter: as docs/look.md lists them."""

from django.utils.translation import gettext as _

from partnership.queries.page_context import Reading


def csv_of(reading: Reading) -> dict:
    """Return the list as a table for a spreadsheet."""
    address = reading.address(f"{reading.name}-csv", **reading.filters)
    return {"words": _("CSV"), "address": address, "type": "text/csv"}
