"""Officials at the door. Nobody is forced in here: what lets them in is what is tested."""

import pytest

from partnership.vocabulary import OfficialRole
from tests.factories import OfficialFactory
from tests.signin.door import Door, with_app

DAY = "2026-04-10T18:00:05+00:00"


@pytest.fixture(autouse=True)
def forced_in():
    """Take away what lets the other tests in without signing in."""


@pytest.fixture
def clock(time_machine):
    """It is 10 April 2026, noon in Mexico City; a test moves it."""
    time_machine.move_to(DAY, tick=False)
    return time_machine


@pytest.fixture
def door(db, clock) -> Door:
    """A browser."""
    return Door()


@pytest.fixture
def ana(door):
    """A contributor who has a password and nothing else."""
    return OfficialFactory(username="ana")


@pytest.fixture
def luc(door):
    """A contributor with an app and recovery codes."""
    return with_app(OfficialFactory(username="luc"))


@pytest.fixture
def head(door):
    """The administrator of Canada, with an app."""
    return with_app(
        OfficialFactory(username="head", organization=None, role=OfficialRole.ADMINISTRATOR)
    )
