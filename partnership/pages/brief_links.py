"""The link from a page to its one-page brief."""

from django.utils.translation import gettext as _

from partnership.queries.page_context import Reading
from partnership.queries.words.sizes import size_words

# Of each page its brief, and how large one is about: it is not made before it is asked for.
BRIEFS = {
    "overview": ("plan-brief", 65_000),
    "pillar": ("pillar-brief", 50_000),
    "area": ("area-brief", 45_000),
    "initiative": ("initiative-brief", 40_000),
    "organization": ("organization-brief", 45_000),
}


def brief_link(reading: Reading) -> dict | None:
    """Return address, type and words of the page's brief; None where there is none."""
    if reading.name not in BRIEFS:
        return None
    name, size = BRIEFS[reading.name]
    return {
        "address": reading.address(name, reading.code or None),
        "type": "application/pdf",
        "words": _("One-page brief (PDF, about %(size)s)") % {"size": size_words(size)},
    }
