"""The story that these tests tell."""

import pytest

from tests.factories import Memorandum, memorandum


@pytest.fixture
def story(db) -> Memorandum:
    """A published plan with one milestone, led by two councils of Canada and one ministry."""
    return memorandum()
