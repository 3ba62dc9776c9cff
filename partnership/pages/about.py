"""Who runs the site, and what it keeps of those who read it."""

from django.conf import settings

from partnership.pages.accessibility import contact
from partnership.pages.serving import page
from partnership.queries.addresses import absolute
from partnership.queries.data_page import DATA_LICENCE
from partnership.queries.page_context import Reading
from partnership.queries.words import number


def settings_told() -> str:
    """Return the version of what these pages take from the settings."""
    return f"{settings.OPERATOR}|{settings.CONTACT}|{settings.ADOPTED}"


@page("pages/about.html", also=settings_told)
def page_of_about(reading: Reading) -> dict:
    """Who runs it, for whom, where the data come from, and on what terms."""
    return {
        **_told(reading),
        "licence": DATA_LICENCE,
        "method_address": reading.address("method"),
        "data_address": reading.address("data"),
        "errors_address": reading.address("errors"),
        "corrections_address": reading.address("corrections"),
    }


@page("pages/privacy.html", also=settings_told)
def page_of_privacy(reading: Reading) -> dict:
    """What is kept of readers, in logs, and of officials."""
    return {
        **_told(reading),
        "hours": number(settings.SESSION_COOKIE_AGE // 3600),
        "data_address": reading.address("data"),
    }


def _told(reading: Reading) -> dict:
    return {
        "operator": settings.OPERATOR,
        "contact": contact(settings.CONTACT),
        "site": absolute(reading.address("overview")),
    }
