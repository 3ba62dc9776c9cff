"""Canonical JSON (RFC 8785): one value, one sequence of bytes."""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any, NoReturn

import rfc8785

# A fixed depth, so that one file gets one verdict whatever the reader's stack holds.
DEEPEST = 64


class NotCanonical(ValueError):
    """A value without a canonical form here, or a text not in it; says what is wrong with it.

    The message lacks its subject ("is nested too deeply"), which only the caller can name.
    """


def canonical_bytes(value: object) -> bytes:
    """Return the RFC 8785 bytes of a JSON value, strings NFC-normalised first.

    Takes None, bool, int (within ±(2**53 - 1)), str, list, tuple and mappings with
    string keys, at most 64 levels deep. Raises NotCanonical for anything else, a float above all: two programs
    may print one float in two ways, so exact numbers are written as strings.
    """
    try:
        normalised = _normalised(value)
    except RecursionError:
        raise NotCanonical("is nested too deeply") from None
    return _dumped(normalised)


def canonical_text(value: object) -> str:
    """Return `canonical_bytes(value)` as text."""
    return canonical_bytes(value).decode()


def parse_canonical(text: str) -> Any:
    """Return the value of a canonical JSON text. Raises NotCanonical for any other text."""
    value = _parsed(text)
    canonical = _dumped(value).decode()
    if canonical != text:
        place = _first_difference(canonical, text)
        raise NotCanonical(f"is JSON, but not in its canonical form, from character {place} on")
    # A canonical text escapes only control characters, so the text is normalised as a whole
    # exactly when each string in it is.
    if not unicodedata.is_normalized("NFC", text):
        raise NotCanonical("holds text that is not in Unicode normal form C")
    return value


def _dumped(value: Any) -> bytes:
    _check_depth(value, levels=DEEPEST)
    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise NotCanonical(f"has no canonical form: {error}") from error


def _check_depth(value: Any, *, levels: int) -> None:
    if not isinstance(value, dict | list):
        return
    if levels == 0:
        raise NotCanonical(f"is nested more than {DEEPEST} levels deep")
    for each in value.values() if isinstance(value, dict) else value:
        _check_depth(each, levels=levels - 1)


def _normalised(value: object) -> Any:
    match value:
        case None | bool() | int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case float():
            raise NotCanonical(f"holds the float {value!r}; an exact number is written as a string")
        case list() | tuple():
            return [_normalised(each) for each in value]
        case Mapping():
            return _normalised_object(value)
    raise NotCanonical(f"holds {value!r}, a {type(value).__name__}, which JSON does not have")


def _normalised_object(value: Mapping[Any, object]) -> dict[str, Any]:
    normalised = {_normalised_key(key): _normalised(each) for key, each in value.items()}
    if len(normalised) != len(value):
        raise NotCanonical("holds two keys of one object that are the same text once normalised")
    return normalised


def _normalised_key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonical(f"holds the key {key!r}, which is not a string")
    return unicodedata.normalize("NFC", key)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_float=_refuse_float, parse_constant=_refuse_float)
    except NotCanonical:
        raise
    except RecursionError:
        raise NotCanonical("is nested too deeply") from None
    except ValueError as error:
        raise NotCanonical(f"is not JSON: {error}") from error


def _refuse_float(text: str) -> NoReturn:
    raise NotCanonical(f"holds the float {text[:40]}; an exact number is written as a string")


def _first_difference(expected: str, found: str) -> int:
    """Count characters from 1."""
    pairs = enumerate(zip(expected, found, strict=False), start=1)
    return next(
        (place for place, (one, other) in pairs if one != other),
        min(len(expected), len(found)) + 1,
    )
