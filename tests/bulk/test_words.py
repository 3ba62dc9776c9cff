"""Headings and choices are understood in three languages, and none of them means two things."""

import pytest
from django.utils.translation import override

from partnership.actions.bulk.given import CODES
from partnership.admin.bulk.choices import code_of
from partnership.admin.bulk.sheet_columns import _headings
from partnership.admin.bulk.sheet_faults import _cells, _files
from partnership.admin.bulk.words import COLUMN_WORDS
from partnership.exchange.sheets.shape import Fault
from partnership.models.labels import label_of


def test_a_heading_names_one_column():
    named = {name: set(_headings(name)) for name in COLUMN_WORDS}
    for one, first in named.items():
        for other, second in named.items():
            assert one == other or not first & second


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("column", CODES)
def test_a_choice_is_read_in_any_language(column, language):
    for member in CODES[column]:
        with override(language):
            word = str(label_of(member))
        assert code_of(column, f" {word.upper()} ") == member


def test_every_fault_has_its_sentence():
    assert {*_files(), *_cells()} == set(Fault)
