"""Both plans of the repository, taken in once and given back unchanged to each test."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from tests.exchange.real import DATA
from tests.real_plans import OLDER_FIRST
from tests.retelling import told_once


def load_real_plans() -> None:
    """Take both plans in, the older first, as of now."""
    _load_on(timezone.now().date())


@told_once
def _load_on(day: date) -> None:
    for name in OLDER_FIRST:
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
