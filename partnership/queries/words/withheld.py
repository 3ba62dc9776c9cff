"""Who keeps something from the public, on what ground, and until when, in a sentence."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from partnership.queries.words.bodies import acronym
from partnership.queries.words.days import long_date
from partnership.queries.words.texts import text_in


def withheld_words(told: Mapping, organizations: Mapping[str, dict], language: str) -> str:
    """Return the sentence of a withheld document or item."""
    body = organizations.get(told["organization"])
    words = _("Details withheld")
    if told["classified"]:
        words = _("Details withheld, classified by law")
    return _("%(words)s by %(who)s. Legal ground: %(ground)s. Review by %(day)s.") % {
        "words": words,
        "who": acronym(body, language).words if body else told["organization"],
        "ground": text_in(told["ground"], language).words,
        "day": long_date(told["review_on"]),
    }


def withheld_marks(
    state: Mapping, organizations: Mapping[str, dict], language: str
) -> tuple[str, ...]:
    """Return the sentence of an item whose words are withheld; () for any other."""
    told = state.get("withheld")
    return (withheld_words(told, organizations, language),) if told else ()
