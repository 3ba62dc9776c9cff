"""The words of the plans that the project carries: three languages, and their typography."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from partnership.exchange.parts import Row, Words
from partnership.exchange.shapes import PlanFile
from tests.exchange.real import DATA, PLANS, real_plan

# An acronym, or a number that a plan prints, has its own language only.
ALLOWED_TO_DIFFER = {"acronym", "quoted", "quoted_locator"}


def words_in(value: Any, name: str = "") -> Iterator[tuple[str, Words]]:
    """Every text of a plan with the name of its field."""
    if isinstance(value, Words):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_in(each, name)
    elif isinstance(value, (Row, PlanFile)):
        for field in fields(value):
            yield from words_in(getattr(value, field.name), field.name)


TEXTS = [each for plan in PLANS for each in words_in(real_plan(plan))]


def test_there_are_texts_to_look_at():
    assert len(TEXTS) > 400


def test_every_text_is_in_all_three_languages_or_in_none():
    for name, text in TEXTS:
        if name not in ALLOWED_TO_DIFFER:
            assert len({bool(text.en), bool(text.fr), bool(text.es)}) == 1, text


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_apostrophes_and_quotes_are_not_those_of_typewriters(language):
    for _, text in TEXTS:
        assert not re.search("['\"]", getattr(text, language)), text


def test_french_spaces_do_not_break():
    for _, text in TEXTS:
        assert not re.search(r"[^\u00a0]:(\s|$)", text.fr), text
        assert not re.search(r"«[^\u00a0]|[^\u00a0]»", text.fr), text
        assert not re.search(r"\s[;!?]", text.fr), text
        assert "“" not in text.fr


def test_no_other_language_borrows_french_marks():
    for _, text in TEXTS:
        assert not re.search(r"[«»]|\s[:;!?]", text.en + text.es), text


def test_decimals_are_written_as_each_language_writes_them():
    for _, text in TEXTS:
        assert not re.search(r"\d\.\d", text.fr), text
        assert not re.search(r"\d,\d\b(?!\d)", text.en + text.es), text


def test_no_office_holder_is_named_in_an_organization():
    names = ("Carney", "Sheinbaum", "LeBlanc", "Ebrard", "Anand", "MacKay", "Harfuch", "Berdegué")
    text = (DATA / "organizations.yaml").read_text(encoding="utf-8")
    assert [name for name in names if name in text] == []


@pytest.mark.parametrize("file", sorted(DATA.rglob("*.yaml")), ids=lambda file: file.name)
def test_each_file_points_editors_at_the_schema(file: Path):
    first = file.read_text(encoding="utf-8").splitlines()[0]
    address = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert address
    assert (file.parent / address[1]).resolve().name == "plan.schema.json"
    assert (file.parent / address[1]).exists()
