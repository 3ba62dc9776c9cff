"""A file against the format's schema, with messages for the person who wrote the file."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from partnership.exchange.cursor import Cursor
from partnership.exchange.marked import Document
from partnership.exchange.problems import Problem, suggestion

SCHEMA_FILE = Path(__file__).with_name("plan.schema.json")
MOST_SHOWN = 60
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@cache
def schema() -> dict[str, Any]:
    """Return the format's JSON Schema."""
    loaded: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return loaded


@cache
def validator() -> Draft202012Validator:
    """Return the validator of one file."""
    return Draft202012Validator(schema(), format_checker=FormatChecker(["date"]))


def schema_problems(document: Document) -> list[Problem]:
    """Return every way in which a file does not follow the schema."""
    if not isinstance(document.value, dict):
        return [Cursor(document, document.value).says("not a list of sections such as plan:")]
    return [
        problem
        for error in validator().iter_errors(document.value)
        for problem in problems_of(error, document)
    ]


def problems_of(error: ValidationError, document: Document) -> Iterator[Problem]:
    """Say one of the validator's errors at its place; an unknown key at the key."""
    place = Cursor(document, error.instance, tuple(error.absolute_path))
    given: Any = error.instance
    if error.validator == "format" and not DAY.fullmatch(str(given)):
        return  # the pattern has said so
    if error.validator == "additionalProperties":
        known = part_of(error)["properties"]
        for key in given.keys() - known.keys():
            yield place.at(key).says(f'unknown key "{key[:80]}"{suggestion(key, known)}')
    elif error.validator == "required":
        for key in part_of(error)["required"]:
            if key not in given:
                yield place.says(f'"{key}" is missing')
    else:
        yield place.says(message(error))


def part_of(error: ValidationError) -> dict[str, Any]:
    """Return the part of the schema that an error is about."""
    part: Any = error.schema
    return dict(part)


def message(error: ValidationError) -> str:
    """Return what one error means."""
    if error.instance is None:
        return "is empty; give it a value or leave the key out"
    say = MESSAGES.get(str(error.validator), not_what_it_should_be)
    return say(error)


def shown(value: Any) -> str:
    """Return a value as it is quoted in a message, cut where it is long."""
    if isinstance(value, dict):
        return "this mapping"
    if isinstance(value, list):
        return "this list"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = text.replace("\n", "\\n")
    return f'"{text[:MOST_SHOWN]}…"' if len(text) > MOST_SHOWN else f'"{text}"'


def not_what_it_should_be(error: ValidationError) -> str:
    """Say what the value should be, by the schema's own name for it."""
    return f"{shown(error.instance)} is not {wanted(part_of(error))}"


def wanted(part: dict[str, Any]) -> str:
    """Return the schema's name for what it describes."""
    kinds = {
        "array": "a list",
        "object": "a mapping",
        "boolean": "true or false",
        "integer": "a whole number",
    }
    if "minimum" in part and part.get("type") == "integer":
        return f"a whole number from {part['minimum']} to {part['maximum']}"
    return str(part.get("title") or kinds.get(str(part.get("type")), "a text"))


def wrong_type(error: ValidationError) -> str:
    """Say what the value should be; a bare number where a text belongs wants quotes."""
    bare = isinstance(error.instance, (bool, int)) and error.validator_value == "string"
    return not_what_it_should_be(error) + ("; put it in quotes" if bare else "")


def wrong_code(error: ValidationError) -> str:
    """Name the codes that there are, and the nearest."""
    codes = [str(code) for code in part_of(error)["enum"]]
    near = suggestion(error.instance, codes) if isinstance(error.instance, str) else ""
    return f"{shown(error.instance)} is none of {', '.join(codes)}{near}"


def missing_partner(error: ValidationError) -> str:
    """Say which key is needed beside another."""
    given: Any = error.instance
    for key, partners in part_of(error)["dependentRequired"].items():
        for partner in partners:
            if key in given and partner not in given:
                return f'"{key}" needs "{partner}" beside it'
    return not_what_it_should_be(error)


MESSAGES: dict[str, Callable[[ValidationError], str]] = {
    "type": wrong_type,
    "enum": wrong_code,
    "dependentRequired": missing_partner,
    "format": lambda error: f"there is no day {shown(error.instance)}",
    "minItems": lambda error: "the list is empty",
    "minLength": lambda error: "is empty; give it a value or leave the key out",
    "minProperties": lambda error: "is empty; give it a value or leave the key out",
    "maxItems": lambda error: f"more than {error.validator_value} of them",
    "maxLength": lambda error: f"longer than {error.validator_value} characters",
    "uniqueItems": lambda error: "names the same thing twice",
}
