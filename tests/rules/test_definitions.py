"""The method's tables as data say what the code does."""

import re

import pytest

from partnership.rules import thresholds
from partnership.rules.definitions import TABLES
from partnership.rules.labels import ROWS
from partnership.vocabulary import Assurance, Freshness, Label, Schedule, Why

EVERYTHING = [
    pytest.param(each, id=f"{name}-{each.code}") for name, table in TABLES.items() for each in table
]
# Numbers of the method that no sentence of the tables needs to give.
UNSAID = {"WEIGHT_BEFORE_BASELINE"}


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("labels", Label),
        ("schedules", Schedule),
        ("freshness", Freshness),
        ("assurances", Assurance),
        ("reasons", Why),
    ],
)
def test_every_code_is_defined_once(table, codes):
    defined = [each.code for each in TABLES[table]]
    assert sorted(defined) == sorted(codes)


def test_labels_are_defined_in_the_order_of_the_rows():
    rows = [(each.row, each.code) for each in TABLES["labels"] if each.row is not None]
    assert rows == [(place, label) for place, (label, _) in enumerate(ROWS, start=1)]


@pytest.mark.parametrize("definition", EVERYTHING)
def test_numbers_fill_the_sentence(definition):
    assert set(re.findall(r"%\((\w+)\)s", definition.words)) == set(definition.numbers)
    for number in definition.numbers.values():
        assert str(number) in definition.english
    assert definition.english.endswith(".")


def test_every_number_of_the_method_is_in_a_sentence():
    said = {
        number for table in TABLES.values() for each in table for number in each.numbers.values()
    }
    for name, number in vars(thresholds).items():
        if name.isupper() and name not in UNSAID:
            shown = int(number * 100) if name == "SLIP_SHARE_OF_SPAN" else number
            assert shown in said, name
