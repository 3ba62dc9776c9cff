"""Canonical JSON (RFC 8785): one value, one sequence of bytes."""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any, NoReturn

import rfc8785


class NotCanonical(ValueError):
    """A value that has no canonical form here, or a text that is not in it."""


def canonical_bytes(value: object) -> bytes:
    """Return the RFC 8785 bytes of a JSON value, strings NFC-normalised first.

    Takes None, bool, int (within ±(2**53 - 1)), str, list, tuple and mappings with
    string keys. Raises NotCanonical for anything else, a float above all: two programs
    may print one float in two ways, so exact numbers are written as strings.
    """
    try:
        return rfc8785.dumps(_normalised(value))
    except RecursionError:
        raise NotCanonical("The value is nested too deeply.") from None
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise NotCanonical(f"The value has no canonical form: {error}.") from error


def canonical_text(value: object) -> str:
    """Return `canonical_bytes(value)` as text."""
    return canonical_bytes(value).decode()


def parse_canonical(text: str) -> Any:
    """Return the value of a canonical JSON text. Raises NotCanonical for any other text."""
    value = _parsed(text)
    try:
        canonical = rfc8785.dumps(value).decode()
    except (rfc8785.CanonicalizationError, UnicodeEncodeError, RecursionError) as error:
        raise NotCanonical(f"is not canonical JSON: {error}") from error
    if canonical != text:
        place = _first_difference(canonical, text)
        raise NotCanonical(f"is JSON, but not in its canonical form, from character {place} on")
    # A canonical text escapes only control characters, so the text is normalised as a whole
    # exactly when each string in it is.
    if not unicodedata.is_normalized("NFC", text):
        raise NotCanonical("holds text that is not in Unicode normal form C")
    return value


def _normalised(value: object) -> Any:
    match value:
        case None | bool() | int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case float():
            raise NotCanonical(f"{value!r} is a float: write an exact number as a string.")
        case list() | tuple():
            return [_normalised(each) for each in value]
        case Mapping():
            return _normalised_object(value)
    raise NotCanonical(f"{value!r} is a {type(value).__name__}, which JSON does not have.")


def _normalised_object(value: Mapping[Any, object]) -> dict[str, Any]:
    normalised = {_normalised_key(key): _normalised(each) for key, each in value.items()}
    if len(normalised) != len(value):
        raise NotCanonical("Two keys of an object are the same text once normalised.")
    return normalised


def _normalised_key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonical(f"{key!r} is not a string, and the keys of an object are.")
    return unicodedata.normalize("NFC", key)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_float=_refuse_float, parse_constant=_refuse_float)
    except NotCanonical:
        raise
    except RecursionError:
        raise NotCanonical("is nested too deeply to be read") from None
    except ValueError as error:
        raise NotCanonical(f"is not JSON: {error}") from error


def _refuse_float(text: str) -> NoReturn:
    raise NotCanonical(f"holds the number {text[:40]}, and exact numbers are written as strings")


def _first_difference(expected: str, found: str) -> int:
    """Count characters from 1."""
    pairs = enumerate(zip(expected, found, strict=False), start=1)
    return next(
        (place for place, (one, other) in pairs if one != other),
        min(len(expected), len(found)) + 1,
    )
