"""What the tests of pages share: the small published plan, on the plan's day of 10 May 2026."""

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.factories import memorandum
from tests.pages.milestone_stories import past
from tests.plans import publish_test_plan
from tests.real_plans import take_in_real_plans


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


@pytest.fixture(scope="module")
def _past(django_db_setup, django_db_blocker):
    """Tell the promise with a past once a module; each test sees it and leaves it as it was."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield past()
        transaction.set_rollback(True)


@pytest.fixture
def told(_past, db, settings, time_machine):
    """The promise with a past as the site's default plan, read on 20 November 2026."""
    settings.DEFAULT_PLAN = _past.story.plan.code
    time_machine.move_to("2026-11-20T18:00Z", tick=False)
    return _past


@pytest.fixture(scope="module")
def _taken_in(django_db_setup, django_db_blocker):
    """Take the real plan in once a module, after the one before it; on 19 November 2026."""
    with django_db_blocker.unblock(), transaction.atomic():
        take_in_real_plans(on="2026-11-19")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def real(_taken_in, db, time_machine):
    """The real plan, read on 20 November 2026."""
    time_machine.move_to("2026-11-20T18:00Z", tick=False)


@pytest.fixture
def public(db, settings, time_machine):
    """A function that publishes the test plan's files as the default, read on 23 November 2026."""
    settings.DEFAULT_PLAN = "test-plan"
    time_machine.move_to("2026-11-23T18:00Z", tick=False)
    return publish_test_plan
