"""The plans that the repository ships are taken in whole."""

import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from partnership.models import Entry, State, Step
from partnership.vocabulary import SubjectKind

pytestmark = pytest.mark.django_db
DATA = Path(__file__).parents[2] / "data"
OLDER, REAL = DATA / "canada-mexico-2023", DATA / "canada-mexico-2025-2028"
PARTS = {
    SubjectKind.INITIATIVE: 72,
    SubjectKind.AREA: 19,
    SubjectKind.PILLAR: 4,
    SubjectKind.INDICATOR: 27,
    SubjectKind.FUNDING: 2,
    SubjectKind.MILESTONE: 6,
}


@pytest.fixture(scope="module")
def public_plans(django_db_setup, django_db_blocker):
    """Both plans, taken in once for all the tests of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_plan", OLDER)
        call_command("import_plan", REAL)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def imported(public_plans):
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def public(kind):
    return State.objects.of_kind(kind).filter(until_on=None)


def test_every_part_of_the_real_plan_is_public(imported):
    counts = {kind: public(kind).filter(plan_code=REAL.name).count() for kind in PARTS}

    assert counts == PARTS
    assert public(SubjectKind.ORGANIZATION).count() == 69


def test_the_research_memorandum_is_overdue_and_nobody_says_whether_it_was_done(imported):
    step = Step.objects.get(item_code="PRO-5.1-M1", until_on=None)

    assert step.label == "overdue"
    assert "|no_report_since_due|" in step.reasons


def test_the_protected_areas_memorandum_is_reported_complete_by_the_press(imported):
    step = Step.objects.get(item_code="ENV-1.5-M1", until_on=None)

    assert (step.label, step.schedule) == ("reported_complete", "done_on_time")
    assert "|reported_by_press|" in step.reasons


def test_a_second_plan_of_nine_pillars_stands_beside_it(imported):
    assert public(SubjectKind.PILLAR).filter(plan_code=OLDER.name).count() == 9


def test_importing_again_is_quick_and_appends_nothing(imported):
    entries = Entry.objects.count()
    begun = time.process_time()

    call_command("import_plan", REAL)

    assert Entry.objects.count() == entries
    assert time.process_time() - begun < 5


def test_a_bad_file_is_refused_with_its_place(tmp_path):
    (tmp_path / "plan.yaml").write_text("plan:\n  code: broken\n")

    with pytest.raises(CommandError, match=r"plan\.yaml:\d+"):
        call_command("import_plan", tmp_path)
