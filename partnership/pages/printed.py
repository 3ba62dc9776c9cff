"""What all that is typeset shares: sources, fonts, the language and the name of the site."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from partnership.pages.context import wordmark
from partnership.queries.addresses import TAGS
from partnership.queries.page_context import Reading
from partnership.queries.words.days import record_date
from partnership.queries.words.invented import invented_words

SOURCES = settings.BASE_DIR / "templates" / "briefs"
FONTS = settings.BASE_DIR / "static" / "vendor"


def head_of(reading: Reading) -> dict:
    """Return language, region, name, line, demo, site, note and day, for the sources' heads."""
    language, _hyphen, region = TAGS[reading.language].partition("-")
    named = wordmark(reading)
    return {
        "language": language,
        "region": region,
        "name": named["name"],
        "line": named["line"],
        "demo": _mark(reading),
        "site": urlsplit(settings.SITE_URL).netloc,
        "note": "" if settings.ADOPTED else _("Independent. Not a site of either government."),
        "day": record_date(reading.as_of.day, reconstructed=reading.as_of.reconstructed),
    }


def _mark(reading: Reading) -> str:
    """Return that the plan, or what officials publish here, is invented; "" where nothing is."""
    told = [_("Demonstration: what officials publish here is invented.")] if settings.DEMO else []
    return " ".join([each for each in (invented_words(reading.plan), *told) if each])
