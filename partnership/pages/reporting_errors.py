"""Report an error: what to send, and to whom."""

from django.conf import settings
from django.http import Http404
from django.utils.translation import gettext as _

from partnership.pages.accessibility import contact
from partnership.pages.asking import subject_of
from partnership.pages.errors import BadAddress
from partnership.pages.serving import page
from partnership.queries.addresses import exists
from partnership.queries.page_context import Reading
from partnership.queries.reporting_errors import letter

FILTERS = ("about", "page", "entry")
MOST_DIGITS = 12


@page("pages/errors.html", filters=FILTERS, also=lambda: settings.CONTACT)
def page_of_errors(reading: Reading) -> dict:
    """A letter to copy or to send, about a subject, a page and an entry. Raises BadAddress."""
    told = letter(reading, about=_about(reading), page=_page(reading), entry=_entry(reading))
    to = contact(settings.CONTACT)
    by_mail = bool(to) and to["address"].startswith("mailto:")
    return {
        "letter": told,
        "contact": to,
        "mail_to": told.mail_to(settings.CONTACT) if by_mail else "",
        "corrections_address": reading.address("corrections"),
        "noindex": bool(reading.filters) or reading.as_of.asked,
    }


def _about(reading: Reading) -> str:
    """Return the code on record of what it is about."""
    code = reading.first("about")
    try:
        return subject_of(code).code if code else ""
    except Http404:
        told = {"code": code[:60]}
    raise BadAddress(lambda: _("There is nothing with the code “%(code)s” on record.") % told)


def _page(reading: Reading) -> str:
    name = reading.first("page")
    if not name or (name.isascii() and exists(name)):
        return name
    raise BadAddress(lambda: _("There is no page “%(name)s” here.") % {"name": name[:60]})


def _entry(reading: Reading) -> str:
    text = reading.first("entry")
    if not text or (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        return text
    raise BadAddress(
        lambda: _("“%(text)s” is no number of an entry of the record.") % {"text": text[:30]}
    )
