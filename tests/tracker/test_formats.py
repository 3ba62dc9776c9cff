"""Every format of dates, times and numbers, as the three languages write them."""

from datetime import date, datetime, time

import pytest
from django.utils import formats, translation

DAY = date(2026, 11, 20)
MOMENT = datetime(2026, 11, 20, 6, 30)
NB = "\u00a0"

WRITTEN = {
    "en": {
        "DATE_FORMAT": "November 20, 2026",
        "SHORT_DATE_FORMAT": "Nov 20, 2026",
        "MONTH_DAY_FORMAT": "November 20",
        "YEAR_MONTH_FORMAT": "November 2026",
        "DATETIME_FORMAT": "November 20, 2026, 06:30",
        "SHORT_DATETIME_FORMAT": "Nov 20, 2026, 06:30",
    },
    "fr": {
        "DATE_FORMAT": "20 novembre 2026",
        "SHORT_DATE_FORMAT": "20 nov. 2026",
        "MONTH_DAY_FORMAT": "20 novembre",
        "YEAR_MONTH_FORMAT": "novembre 2026",
        "DATETIME_FORMAT": f"20 novembre 2026, 6{NB}h{NB}30",
        "SHORT_DATETIME_FORMAT": f"20 nov. 2026, 6{NB}h{NB}30",
    },
    "es": {
        "DATE_FORMAT": "20 de noviembre de 2026",
        "SHORT_DATE_FORMAT": "20 nov 2026",
        "MONTH_DAY_FORMAT": "20 de noviembre",
        "YEAR_MONTH_FORMAT": "noviembre de 2026",
        "DATETIME_FORMAT": "20 de noviembre de 2026, 06:30",
        "SHORT_DATETIME_FORMAT": "20 nov 2026, 06:30",
    },
}
CASES = [(lang, name, text) for lang, texts in WRITTEN.items() for name, text in texts.items()]


@pytest.mark.parametrize(("language", "name", "written"), CASES)
def test_writes_a_date_in_each_format(language, name, written):
    with translation.override(language):
        assert formats.date_format(MOMENT, name) == written


@pytest.mark.parametrize(
    ("language", "written"), [("en", "06:30"), ("fr", f"6{NB}h{NB}30"), ("es", "06:30")]
)
def test_writes_a_time(language, written):
    with translation.override(language):
        assert formats.time_format(time(6, 30)) == written


@pytest.mark.parametrize(
    ("language", "written"), [("en", "1,234.5"), ("fr", f"1{NB}234,5"), ("es", "1,234.5")]
)
def test_writes_a_number(language, written):
    with translation.override(language):
        assert formats.number_format(1234.5, force_grouping=True) == written


@pytest.mark.parametrize("language", WRITTEN)
def test_leaves_whole_numbers_alone_unless_asked(language):
    """A year or a number of an entry must not come out as 2,026."""
    with translation.override(language):
        assert formats.localize(2026) == "2026"


@pytest.mark.parametrize("language", WRITTEN)
def test_takes_a_typed_date_only_as_the_machine_writes_it(language):
    with translation.override(language):
        assert formats.get_format("DATE_INPUT_FORMATS") == ["%Y-%m-%d"]
        assert formats.localize_input(DAY) == "2026-11-20"


@pytest.mark.parametrize("language", WRITTEN)
def test_every_short_month_is_lower_case_where_the_language_has_it_so(language):
    with translation.override(language):
        months = [formats.date_format(date(2026, m, 2), "SHORT_DATE_FORMAT") for m in range(1, 13)]
    assert len(set(months)) == 12
    assert all(text == text.lower() for text in months) == (language != "en")
