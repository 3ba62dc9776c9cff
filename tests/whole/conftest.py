"""Both plans of the repository, taken in once and given back unchanged to each test."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

DATA = Path(__file__).parents[2] / "data"


def load_real_plans() -> None:
    """Take both plans in, the older first."""
    for name in ("canada-mexico-2023", "canada-mexico-2025-2028"):
        call_command("import_plan", DATA / name, verbosity=0)


@pytest.fixture(scope="module")
def real_plans(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        load_real_plans()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def real_plan(real_plans):
    """The real plan, public, in a transaction that the test may spoil."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
