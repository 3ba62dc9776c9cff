"""What the tests of pages share: the small published plan, on the plan's day of 10 May 2026."""

import pytest
from django.core.cache import cache

from tests.factories import memorandum


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Start each test without a kept body: equal records of two tests never meet."""
    cache.clear()


@pytest.fixture
def story(db, settings):
    """Publish the plan of the memorandum as the site's default plan."""
    story = memorandum()
    settings.DEFAULT_PLAN = story.plan.code
    return story
