"""The schema, the shapes, the vocabulary and the documentation say the same."""

import re
from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from partnership import vocabulary
from partnership.exchange import shapes
from partnership.exchange.keys import KEYS
from partnership.exchange.validation import schema

DOCUMENTATION = Path(__file__).resolve().parents[2] / "docs" / "data-format.md"
PARTS = schema()["$defs"]
OBJECTS = {
    name: part
    for name, part in PARTS.items()
    if part["type"] == "object" and "en" not in part["properties"]
}
SHAPES = {
    "plan": shapes.PlanText,
    "party": shapes.PartyText,
    "pillar": shapes.PillarText,
    "area": shapes.AreaText,
    "organization": shapes.OrganizationText,
    "initiative": shapes.InitiativeText,
    "milestone": shapes.MilestoneText,
    "due": shapes.DueDateText,
    "lead": shapes.ResponsibilityText,
    "report": shapes.ReportText,
    "indicator": shapes.IndicatorText,
    "observation": shapes.ObservationText,
    "meeting": shapes.MeetingText,
    "money": shapes.FundingText,
    "source": shapes.SourceText,
}
# The files write one period where the shapes hold days and precisions.
WRITTEN_AS_PERIOD = {
    "plan": ({"starts_on", "start_precision", "ends_on", "end_precision"}, {"start", "end"}),
    "due": ({"due_on", "precision"}, {"date"}),
}
ENUMS = [
    each
    for room in (vocabulary, shapes)
    for each in vars(room).values()
    if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
]


def enums_in(part: Any) -> list[list[str]]:
    if isinstance(part, dict):
        own = [part["enum"]] if "enum" in part else []
        return own + [found for each in part.values() for found in enums_in(each)]
    return []


def documented(name: str) -> dict[str, list[str]]:
    """The rows of the table under the heading of one part, by field."""
    text = DOCUMENTATION.read_text(encoding="utf-8")
    (section,) = re.findall(rf"^### `{name}`: .*\n((?:(?!##).*\n)*)", text, re.MULTILINE)
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if "| `" in line]
    return {row[0].strip("`"): row for row in rows}


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_documented(name):
    part, rows = OBJECTS[name], documented(name)
    assert list(rows) == list(part["properties"])
    for field, (_, meaning, kind, required, example) in rows.items():
        assert (required == "yes") == (field in part["required"])
        assert meaning == part["properties"][field]["description"]
        assert kind and example


@pytest.mark.parametrize("name", OBJECTS)
def test_nothing_unknown_is_let_in(name):
    assert OBJECTS[name]["additionalProperties"] is False


@pytest.mark.parametrize("name", SHAPES)
def test_shape_and_schema_have_the_same_fields(name):
    in_shape, in_file = WRITTEN_AS_PERIOD.get(name, (set(), set()))
    own = {each.name for each in fields(SHAPES[name])} - {"file", "line"} - in_shape
    if name == "source":
        own -= {"locator"}  # stands with the use of the source
    assert {KEYS.get(each, each) for each in own} | in_file == set(PARTS[name]["properties"])


@pytest.mark.parametrize("name", SHAPES)
def test_what_a_shape_needs_the_schema_requires(name):
    in_shape, _ = WRITTEN_AS_PERIOD.get(name, (set(), set()))
    needed = {
        KEYS.get(each.name, each.name)
        for each in fields(SHAPES[name])
        if each.default is MISSING and each.name not in in_shape
    }
    assert needed <= set(PARTS[name]["required"])


def test_every_list_of_codes_is_one_of_the_vocabulary():
    lists = [[member.value for member in each] for each in ENUMS]
    claims = ["completed", "cancelled"]  # all that a public source may say
    unknown = [codes for codes in enums_in(schema()) if codes not in [*lists, claims]]
    assert unknown == []


def test_the_sections_of_the_schema_are_those_of_the_reader():
    sections = {each.name for each in fields(shapes.PlanFile)} | {"sources"}
    assert set(schema()["properties"]) == sections
    text = DOCUMENTATION.read_text(encoding="utf-8")
    assert all(f"`{section}`" in text for section in sections)
