"""The plans that the repository ships, taken in."""

from partnership.actions.importing import import_plan
from tests.exchange.real import PLANS, real_plan
from tests.factories import clock_at
from tests.retelling import told_once

# The newer names the older as its predecessor.
OLDER_FIRST = PLANS[::-1]


@told_once
def take_in_real_plans(*, on: str) -> None:
    """Take both plans in; they are public from noon of that day on."""
    for name in OLDER_FIRST:
        import_plan(real_plan(name), clock=clock_at(on))
