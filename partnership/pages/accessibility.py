"""The accessibility statement."""

from datetime import date

from django.conf import settings

from partnership.pages.serving import page
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date

TESTED_ON = date(2026, 11, 23)


@page("pages/accessibility.html")
def page_of_accessibility(reading: Reading) -> dict:
    """What was tested, what is known to be missing, whom to tell."""
    return {
        "tested_on": TESTED_ON.isoformat(),
        "tested_on_words": long_date(TESTED_ON),
        "contact": contact(settings.CONTACT),
        "data_address": reading.address("data"),
    }


def contact(told: str) -> dict | None:
    """Return whom to write to as words and address; None where nobody is named."""
    if not told:
        return None
    return {"words": told, "address": told if "://" in told else f"mailto:{told}"}
