"""The memorandum's story, and coordinators of both countries."""

import json

import pytest

from partnership.models import State
from partnership.vocabulary import OfficialRole
from tests.actions.people import of_party
from tests.factories import Memorandum, memorandum

DAY = "2026-04-10T18:00:00+00:00"


@pytest.fixture
def story(db) -> Memorandum:
    """The memorandum that fell due on 31 March 2026."""
    return memorandum()


@pytest.fixture
def canada(story):
    """A coordinator of Canada."""
    return of_party(OfficialRole.COORDINATOR, "CA")


@pytest.fixture
def mexico(story):
    """A coordinator of Mexico."""
    return of_party(OfficialRole.COORDINATOR, "MX")


def newest(code: str) -> State:
    """The newest public state of a subject."""
    return State.objects.get(code=code, until_on=None)


def told(code: str) -> dict:
    """What it says."""
    return json.loads(newest(code).content)
