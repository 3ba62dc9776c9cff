"""Periods: what is written, which days belong to it, and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from partnership.exchange.periods import period_of, written
from partnership.vocabulary import DatePrecision

CASES = {
    "2028-02-29": (date(2028, 2, 29), date(2028, 2, 29), "day"),
    "2028-02": (date(2028, 2, 1), date(2028, 2, 29), "month"),
    "2027-02": (date(2027, 2, 1), date(2027, 2, 28), "month"),
    "2027-Q1": (date(2027, 1, 1), date(2027, 3, 31), "quarter"),
    "2027-Q4": (date(2027, 10, 1), date(2027, 12, 31), "quarter"),
    "2026-H1": (date(2026, 1, 1), date(2026, 6, 30), "half"),
    "2026-H2": (date(2026, 7, 1), date(2026, 12, 31), "half"),
    "2025": (date(2025, 1, 1), date(2025, 12, 31), "year"),
}
NONE = ["", "25", "2025-", "2025-13", "2025-00", "2027-02-29", "2025-Q5", "2025-H3", "2025-1-1"]


@pytest.mark.parametrize("text", CASES)
def test_a_period_has_its_first_and_last_day(text):
    period = period_of(text)
    assert (period.first, period.last, period.precision) == CASES[text]


@pytest.mark.parametrize("text", [*NONE, "0000", "2025-09-18T00:00", " 2025", "2025\n"])
def test_what_is_no_period(text):
    with pytest.raises(ValueError):
        period_of(text)


@given(day=some.dates(), precision=some.sampled_from(DatePrecision))
def test_a_day_lies_in_the_period_that_is_written_for_it(day, precision):
    period = period_of(written(day, precision))
    assert period.first <= day <= period.last
    assert period.precision == precision
    assert written(period.last, precision) == written(period.first, precision)
