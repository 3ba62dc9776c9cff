"""The languages in which a party must have its words before it publishes them."""

from collections.abc import Iterable

from django.db.models import Model
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.models import Plan
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.vocabulary import Language


def party_languages(plan: Plan, party: str) -> list[Language]:
    """Return the languages of a party to the plan; none for a body of no party."""
    # All of a plan's few parties, so that whoever asks for many rows can fetch them once.
    found = [row.languages for row in plan.parties.all() if row.country == party]
    return [Language(code) for code in (found[0] if found else [])]


def check_languages(row: Model, names: Iterable[str], needed: list[Language]) -> None:
    """Raise Refused for a text that is there in one language and not in all that are needed."""
    for name in names:
        texts = texts_of(row, name)
        if any(texts.values()):
            check_whole(texts, name, needed)


def check_whole(texts: dict[str, str], name: str, needed: list[Language]) -> None:
    """Raise Refused for the first language that is needed and missing."""
    for language in needed:
        if not texts.get(language, "").strip():
            sentence = _("Write this in %(language)s too: it must be there before you publish.")
            raise Refused(f"{name}_{language}", sentence % {"language": label_of(language)})
