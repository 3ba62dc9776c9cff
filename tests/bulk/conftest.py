"""Twenty milestones of NSERC, its people, and their browsers without a screen."""

import pytest

from tests.actions.people import approver, contributor
from tests.admin.conftest import signed_in
from tests.bulk.crowd import many

DAY = "2026-04-10T18:00:00+00:00"


@pytest.fixture
def stopped(time_machine):
    """It is 10 April 2026, noon in Mexico City."""
    time_machine.move_to(DAY, tick=False)
    return time_machine


@pytest.fixture
def twenty(db, stopped):
    """The plan with twenty milestones of NSERC, SSHRC and SECIHTI, and their codes."""
    return many(20)


@pytest.fixture
def nserc(twenty):
    """A contributor of NSERC."""
    return signed_in(contributor(twenty[0].nserc, username="nserc-contributor"))


@pytest.fixture
def nserc_approver(twenty):
    """An approver of NSERC."""
    return signed_in(approver(twenty[0].nserc, username="nserc-approver"))


@pytest.fixture
def sshrc(twenty):
    """A contributor of SSHRC."""
    return signed_in(contributor(twenty[0].sshrc, username="sshrc-contributor"))
