"""The parameters that every address knows, and the refusal of all others."""

import re
from collections.abc import Collection

from django.http import QueryDict

from partnership.queries.cursor import BadCursor, Ordering
from partnership.queries.filters import BadParameters, Fault
from partnership.vocabulary import Language

ALWAYS = ("as_of", "lang")
LISTED = ("ordering", "cursor", "page_size")
PAGE_SIZE, LARGEST_PAGE = 50, 200
LANGUAGES = tuple(language.value for language in Language)
_SIZE = re.compile(r"[1-9][0-9]{0,2}")
NAME_SHOWN = 60  # characters of a wrong name or value that are repeated to its sender


def check_names(asked: QueryDict, known: Collection[str]) -> None:
    """Refuse a parameter that is unknown, given twice or empty. Raises BadParameters."""
    faults = [fault for name in asked if (fault := _fault_of(name, asked.getlist(name), known))]
    if faults:
        raise BadParameters(faults)


def _fault_of(name: str, values: list[str], known: Collection[str]) -> Fault | None:
    if name not in known:
        return Fault(name[:NAME_SHOWN], "There is no such parameter here.", tuple(sorted(known)))
    if len(values) > 1:
        return Fault(name, "It is given more than once; put commas between several values.")
    if not values[0]:
        return Fault(name, "It has no value; leave the parameter out instead.")
    return None


def language_asked(asked: QueryDict) -> str | None:
    """Return the one language asked for; None for all three. Raises BadParameters."""
    lang = asked.get("lang")
    if lang is not None and lang not in LANGUAGES:
        raise BadParameters([Fault("lang", _unknown(lang), LANGUAGES)])
    return lang


def page_size_asked(asked: QueryDict) -> int:
    """Return how many rows a page has. Raises BadParameters."""
    text = asked.get("page_size", str(PAGE_SIZE))
    if not _SIZE.fullmatch(text) or int(text) > LARGEST_PAGE:
        allowed = (f"1 to {LARGEST_PAGE}",)
        raise BadParameters(
            [Fault("page_size", f"{text[:NAME_SHOWN]!r} is no page size.", allowed)]
        )
    return int(text)


def ordering_asked(asked: QueryDict, orderings: Collection[Ordering]) -> Ordering:
    """Return the ordering asked for; the first one when none is. Raises BadParameters."""
    by_name = {ordering.name: ordering for ordering in orderings}
    name = asked.get("ordering", next(iter(by_name)))
    if name not in by_name:
        raise BadParameters([Fault("ordering", _unknown(name), tuple(by_name))])
    return by_name[name]


def bad_cursor(error: BadCursor) -> BadParameters:
    """Return the refusal of a cursor."""
    detail = f"{str(error)[:NAME_SHOWN]!r} is no cursor of this list in this order."
    return BadParameters([Fault("cursor", detail, ("the cursor in the address `next`",))])


def _unknown(value: str) -> str:
    return f"{value[:NAME_SHOWN]!r} is not a known value."
