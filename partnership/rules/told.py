"""The row of a list of the API, as far as it follows from the state alone: JSON, written once.

What differs from day to day or from site to site (standing, addresses) is put beside it when
a row is told; so is the number of the entry.
"""

import json
from collections.abc import Callable
from typing import Any

from partnership.vocabulary import Language, Role, SubjectKind

StateDict = dict[str, Any]
LANGUAGES = tuple(language.value for language in Language)
PLACE = "position"  # in a list, which its order tells already
# What a list gives of each kind; the subject's own address gives all there is.
LISTED = {
    "plan": ("title", "label", "adopted_on", "starts_on", "start_precision", "ends_on",
             "end_precision", "timezone", "cadence_days", "method_version", "parties",
             "published_at", "baselined_at", "predecessor", "invented"),
    "pillar": ("plan", "numeral", "title", "description"),
    "area": ("plan", "pillar", "basis", "title", "description"),
    "organization": ("country", "organization_kind", "name", "acronym", "portfolio", "website",
                     "parent", "successor"),
    "indicator": ("plan", "title", "unit", "direction", "baseline", "target", "initiatives"),
    "meeting": ("plan", "title", "meeting_kind", "level", "starts_on", "ends_on", "precision",
                "organizations", "initiatives", "related"),
    "funding": ("plan", "title", "amount", "currency", "state", "dated_on", "payers", "payees",
                "initiatives"),
    "initiative": ("plan", "pillar", "area", "scope", "title", "description", "audience",
                   "verify", "starts_on", "withdrawn", "responsibilities"),
    "milestone": ("plan", "pillar", "area", "initiative", "scope", "title", "description",
                  "milestone_kind", "weight", "starts_on", "withdrawn", "responsibilities"),
}  # fmt: skip
RESPONSIBILITIES = "responsibilities"  # the last of its names; a milestone inherits some


def shaped(value: Any, tell: Callable[[dict], dict]) -> Any:
    """Return a part of a state: its texts as `tell` tells them, and null for what is empty."""
    if isinstance(value, dict):
        if value.keys() == _TEXT:
            return tell(value)
        return {name: shaped(each, tell) for name, each in value.items() if name != PLACE}
    if isinstance(value, list):
        return [shaped(each, tell) for each in value]
    return None if value == "" else value


_TEXT = set(LANGUAGES)


def in_all_languages(text: dict[str, str]) -> dict[str, str | None]:
    """Return a text in all languages, None where it is missing."""
    return {language: text.get(language) or None for language in LANGUAGES}


def told_columns(state: StateDict) -> dict[str, str]:
    """Return the columns of models.StateTold that repeat the state.

    facts: members of a JSON object; responsibilities, leads: elements of a list.
    """
    own = {"invented": False, **state} if state["kind"] == SubjectKind.PLAN else state
    names = [name for name in LISTED[state["kind"]] if name in own and name != RESPONSIBILITIES]
    answering = state.get(RESPONSIBILITIES, []) if RESPONSIBILITIES in LISTED[state["kind"]] else []
    return {
        "facts": _text({name: shaped(own[name], in_all_languages) for name in names})[1:-1],
        RESPONSIBILITIES: _elements(answering),
        "leads": _elements([each for each in answering if each["role"] == Role.LEAD]),
    }


def _elements(values: list) -> str:
    return _text(shaped(values, in_all_languages))[1:-1]


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
