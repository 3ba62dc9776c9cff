"""What the columns of texts are called for a coordinator."""

from django.utils.translation import gettext_lazy as _

from partnership.models.labels import label_of
from partnership.vocabulary import Language

WORDS = {
    "title": _("Title"),
    "description": _("Description"),
    "note": _("Public remark"),
    "partnership": _("Name of the partnership"),
    "acronym": _("Short name"),
    "quoted": _("Official text, quoted"),
    "quoted_locator": _("Where in the official text"),
    "measure": _("How the promise says it is measured"),
    "name": _("Name"),
    "portfolio": _("What it answers for"),
    "unit": _("Unit"),
    "outcome": _("Outcome"),
    "verify": _("Still to be checked against the official text"),
    "website": _("Web site"),
    "contact_unit": _("Unit to write to"),
}


def column_words(column: str) -> str:
    """Return what a text is called; with its language where the column has one."""
    if column in WORDS:
        return str(WORDS[column])
    name, _mark, language = column.rpartition("_")
    return f"{WORDS[name]} ({label_of(Language(language))})"
