"""A promise with a past, read by someone who counts clicks."""

import pytest

from tests.journeys.walking import Reader
from tests.pages.conftest import _nothing_kept, _past, told
from tests.shown import window
from tests.whole.conftest import real_plan, real_plans

__all__ = ["_nothing_kept", "_past", "real_plan", "real_plans", "told"]


@pytest.fixture
def reader(browser):
    """Someone with a browser."""
    with window(browser) as shown:
        yield Reader(shown)


@pytest.fixture
def plain_reader(browser):
    """Someone whose browser runs no script."""
    with window(browser, script=False) as shown:
        yield Reader(shown)
