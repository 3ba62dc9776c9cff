"""The story that these tests tell."""

import pytest

from partnership.models import Entry, Initiative
from tests.factories import Memorandum, ResponsibilityFactory, memorandum


@pytest.fixture
def story(db) -> Memorandum:
    """A published plan with one milestone, led by two councils of Canada and one ministry."""
    return memorandum()


@pytest.fixture
def led(story) -> Initiative:
    """The initiative, led as a whole by NSERC and by SECIHTI."""
    entry = Entry.objects.order_by("seq").first()
    public = {"entry": entry, "published_at": entry.recorded_at}
    for position, body in enumerate((story.nserc, story.secihti)):
        ResponsibilityFactory(
            organization=body,
            initiative=story.initiative,
            milestone=None,
            position=position,
            **public,
        )
    return story.initiative
