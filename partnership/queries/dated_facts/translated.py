"""Which languages of a fact's free text came later than the fact."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date, party_name
from partnership.vocabulary import Language


def translated_marks(fact: Mapping, reading: Reading) -> list[str]:
    """Return which languages of a fact's free text were added later, by whom and when."""
    sentence = _("%(language)s added later by %(who)s, %(day)s")
    told = {
        (row["language"], row["party"], row["published_on"]): sentence
        % {
            "language": label_of(Language(row["language"])),
            "who": party_name(reading.plan, row["party"], reading.language),
            "day": long_date(row["published_on"]),
        }
        for row in fact.get("translated", ())
    }
    return list(told.values())
