"""Which of its three states an overview is in."""

import pytest

from partnership.queries.overview.state import Stage, stage


@pytest.mark.parametrize(
    ("reported", "dated", "due", "expected"),
    [
        pytest.param(False, 2, 1, Stage.KNOWN_FACTS, id="the-opening-day"),
        pytest.param(False, 148, 58, Stage.KNOWN_FACTS, id="no-party-has-reported"),
        pytest.param(True, 9, 9, Stage.KNOWN_FACTS, id="nine-dates-are-too-few"),
        pytest.param(True, 10, 0, Stage.NOTHING_DUE, id="ten-dates-all-ahead"),
        pytest.param(True, 148, 9, Stage.NOTHING_DUE, id="nine-due-are-too-few"),
        pytest.param(True, 10, 10, Stage.DUE_BY_NOW, id="ten-due"),
        pytest.param(True, 148, 58, Stage.DUE_BY_NOW, id="a-plan-in-its-second-year"),
    ],
)
def test_the_state_of_an_overview(reported, dated, due, expected):
    assert stage(reported=reported, dated=dated, due=due) is expected
