"""The reporting round: which one is open, and what was reported in it."""

from datetime import date, timedelta

import pytest

from partnership.rules.rounds import reported_in, round_on


@pytest.mark.parametrize(
    ("day", "quarter", "opens_on", "closes_on"),
    [
        (date(2026, 11, 27), (2026, 4), date(2026, 10, 16), date(2027, 1, 15)),
        (date(2027, 1, 15), (2026, 4), date(2026, 10, 16), date(2027, 1, 15)),
        (date(2027, 1, 16), (2027, 1), date(2027, 1, 16), date(2027, 4, 15)),
        (date(2026, 4, 15), (2026, 1), date(2026, 1, 16), date(2026, 4, 15)),
        (date(2028, 2, 29), (2028, 1), date(2028, 1, 16), date(2028, 4, 15)),
    ],
    ids=str,
)
def test_the_round_of_a_day(day, quarter, opens_on, closes_on):
    it = round_on(day)
    assert (it.year, it.quarter) == quarter
    assert (it.opens_on, it.closes_on) == (opens_on, closes_on)


def test_every_day_is_in_one_round():
    day = date(2025, 9, 18)
    while day < date(2029, 1, 1):
        it = round_on(day)
        assert it.opens_on <= day <= it.closes_on
        assert round_on(it.closes_on + timedelta(days=1)).opens_on == it.closes_on + timedelta(
            days=1
        )
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], False),
        ([date(2026, 10, 15)], False),
        ([date(2026, 10, 16)], True),
        ([date(2027, 1, 15)], True),
        ([date(2027, 1, 16)], False),
        ([date(2026, 1, 1), date(2026, 12, 1)], True),
    ],
    ids=str,
)
def test_what_counts_in_a_round(days, told):
    assert reported_in(round_on(date(2026, 11, 27)), days) is told
