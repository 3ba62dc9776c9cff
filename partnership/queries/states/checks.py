"""How the parties' checks of what public sources say are written in a state."""

import hashlib
import json
from collections.abc import Iterable

from partnership.models import Check, Initiative
from partnership.models.texts import texts_of
from partnership.queries.states.plain import StateDict, code, published, translated
from partnership.vocabulary import Language

# The texts of a promise that are held against the official one.
COMPARED = ("title", "description", "quoted", "quoted_locator")


def fingerprint(initiative: Initiative, language: str) -> str:
    """Return the hash, in hex, of what a promise says in one language."""
    texts = [texts_of(initiative, name)[language] for name in COMPARED]
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()


def checks_part(rows: Iterable[Check], timezone: str, *, of: Initiative | None = None) -> StateDict:
    """Return {"checks": […]} in the record's order; nothing where there is none.

    of: the initiative whose texts were checked. `languages` are then those in which its text
    is still the one that was compared.
    """
    public = sorted(
        (row for row in rows if row.entry_id is not None), key=lambda row: row.entry_id or 0
    )
    return {"checks": [_check(row, timezone, of) for row in public]} if public else {}


def _check(row: Check, timezone: str, initiative: Initiative | None) -> StateDict:
    told = {
        **published(row, timezone),
        "party": row.party,
        "organization": code(row.organization),
        "answer": row.answer,
        "comment": texts_of(row, "comment"),
        **translated(row),
    }
    if initiative is None:
        return told
    return told | {"languages": standing_languages(row, initiative)}


def standing_languages(row: Check, initiative: Initiative) -> list[str]:
    """Return the languages in which the text is still as it was when it was checked."""
    return [
        language.value
        for language in Language
        if row.texts.get(language) == fingerprint(initiative, language)
    ]
