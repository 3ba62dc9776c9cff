"""The choices of the columns with a closed list, as people write them in any of the languages."""

from functools import cache

from django.utils.translation import override

from partnership.actions.bulk.given import CODES
from partnership.models.labels import label_of
from partnership.vocabulary import Language


@cache
def words_of(column: str) -> dict[str, str]:
    """Return {what may be written: code} of a column: codes, and words in three languages."""
    found = {}
    for member in CODES[column]:
        found[member.value.casefold()] = member.value
        for language in Language:
            with override(language):
                found[str(label_of(member)).casefold()] = member.value
    return found


def code_of(column: str, text: str) -> str:
    """Return the code of what is written in a column; anything else as it is."""
    if column not in CODES:
        return text
    return words_of(column).get(text.strip().casefold(), text)
