"""An import takes in all or nothing, and a second time changes nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from partnership.actions.importing import NotImported, import_plan
from partnership.actions.recording import Recorder
from partnership.models import (
    Entry,
    Initiative,
    Milestone,
    Plan,
    Report,
    Responsibility,
    State,
    Step,
)
from partnership.queries.states import state_of
from partnership.vocabulary import DatePrecision, DateSetter, EntryKind, SubjectKind
from tests.plans import (
    DONE,
    INITIATIVES,
    LATE,
    ORGANIZATIONS,
    PLAN,
    PLAN_FILE,
    PUBLIC_AT,
    publish_test_plan,
    with_initiative,
    words,
)

pytestmark = pytest.mark.django_db
LATER = PUBLIC_AT + timedelta(days=3)


def test_every_part_is_public_after_the_first_import():
    result = publish_test_plan()

    assert len(result.created) == 11
    assert State.objects.filter(until_on=None).count() == 11
    assert not Milestone.objects.filter(entry=None).exists()


def test_a_second_import_changes_nothing_and_appends_no_entry():
    publish_test_plan()
    entries = Entry.objects.count()

    result = publish_test_plan(at=LATER)

    assert (result.created, result.changed, result.entries) == ((), (), 0)
    assert Entry.objects.count() == entries


def test_a_dry_run_tells_and_writes_nothing():
    result = import_plan(PLAN_FILE, clock=lambda: PUBLIC_AT, dry_run=True)

    assert len(result.created) == 11
    assert not Plan.objects.exists()
    assert not Entry.objects.exists()


def test_a_changed_text_is_a_new_entry_and_the_old_one_stays():
    publish_test_plan()

    publish_test_plan(with_initiative(title=words("New title")), at=LATER)

    states = State.objects.filter(code="TST-1.1").order_by("pk")
    assert ["First promise" in state.content for state in states] == [True, False]
    assert states.last().entry.kind == EntryKind.REVISE
    assert states.first().until_on == states.last().from_on == date(2026, 11, 25)


def test_officials_later_changes_are_not_overwritten_by_an_unchanged_file():
    publish_test_plan()
    change_on_site("Official title")

    publish_test_plan(at=LATER)

    assert Initiative.objects.get().title_en == "Official title"


def test_a_file_that_changes_what_officials_changed_is_refused():
    publish_test_plan()
    change_on_site("Official title")

    with pytest.raises(NotImported, match=r"TST-1\.1 was changed on the site"):
        publish_test_plan(with_initiative(title=words("File's title")), at=LATER)

    assert Initiative.objects.get().title_en == "Official title"


def change_on_site(title):
    recorder = Recorder(lambda: PUBLIC_AT + timedelta(days=1))
    Initiative.objects.update(title_en=title)
    state = state_of(SubjectKind.INITIATIVE, "TST-1.1")
    recorder.append(EntryKind.REVISE, state, from_on=recorder.day(PLAN.timezone))


REFUSED = {
    "a first date moved": (
        replace(LATE, due=replace(LATE.due, due_on=date(2027, 1, 1))),
        r"the first due date of TST-1\.1-M2 is 2026-03-31",
    ),
    "a date removed": (replace(LATE, due=None), "a date is never changed or removed"),
    "a report removed": (replace(DONE, reports=()), "none may go"),
}


@pytest.mark.parametrize(("changed", "said"), REFUSED.values(), ids=REFUSED)
def test_what_was_public_is_never_taken_away(changed, said):
    publish_test_plan()
    milestones = tuple(
        changed if milestone.code == changed.code else milestone
        for milestone in PLAN_FILE.milestones
    )

    with pytest.raises(NotImported, match=said):
        publish_test_plan(replace(PLAN_FILE, milestones=milestones), at=LATER)


def test_a_dropped_promise_is_refused():
    publish_test_plan()

    with pytest.raises(NotImported, match=r"TST-1\.1-M2 was imported before and is missing"):
        publish_test_plan(replace(PLAN_FILE, milestones=(DONE,)), at=LATER)


def test_every_refusal_is_told_at_once_and_nothing_is_taken_in():
    publish_test_plan()
    milestones = (replace(DONE, reports=()), replace(LATE, due=None))

    with pytest.raises(NotImported) as refused:
        changed = with_initiative(title=words("Not taken in"))
        publish_test_plan(replace(changed, milestones=milestones), at=LATER)

    assert len(refused.value.problems) == 2
    assert Initiative.objects.get().title_en == "First promise"


def test_a_corrected_report_takes_the_place_of_the_first_one():
    publish_test_plan()
    corrected = replace(DONE, reports=(replace(DONE.reports[0], note=words("Seen again")),))

    publish_test_plan(replace(PLAN_FILE, milestones=(corrected, LATE)), at=LATER)

    first, second = Report.objects.order_by("pk")
    assert second.corrects == first
    assert first.note_en == "Reported that day"


def test_a_milestone_added_later_has_steps_from_its_own_day_on():
    publish_test_plan()
    added = replace(DONE, code="TST-1.1-M3", due=None, reports=())

    publish_test_plan(replace(PLAN_FILE, milestones=(DONE, LATE, added)), at=LATER)

    assert Step.objects.filter(item_code="TST-1.1-M3").earliest("from_on").from_on == date(
        2026, 11, 25
    )


def test_a_promise_put_in_the_middle_keeps_the_others_in_order():
    publish_test_plan()
    before = replace(INITIATIVES[0], code="TST-1.0", title=words("Put before"))

    publish_test_plan(replace(PLAN_FILE, initiatives=(before, *INITIATIVES)), at=LATER)

    codes = State.objects.of_kind("initiative").filter(until_on=None).in_order()
    assert list(codes.values_list("code", flat=True)) == ["TST-1.0", "TST-1.1"]


def test_a_code_of_another_plan_is_refused():
    publish_test_plan()
    other = replace(PLAN_FILE, plan=replace(PLAN, code="other-plan"), organizations=ORGANIZATIONS)

    with pytest.raises(NotImported, match=r'"TST-1\.1" is in use already: initiative of test-plan'):
        publish_test_plan(other, at=LATER)

    assert not Plan.objects.filter(code="other-plan").exists()


def test_an_unpublished_plan_has_no_public_state():
    publish_test_plan(replace(PLAN_FILE, plan=replace(PLAN, published=False)))

    assert Milestone.objects.count() == 2
    assert not State.objects.exists()
    assert not Entry.objects.exists()


def test_a_predecessor_that_is_not_there_is_refused():
    follower = replace(PLAN_FILE, plan=replace(PLAN, predecessor="older-plan"))

    with pytest.raises(NotImported, match='no plan "older-plan" yet: import it first'):
        publish_test_plan(follower)


def test_an_organizers_date_is_no_due_date():
    shown = replace(LATE.due, set_by=DateSetter.ORGANIZER, precision=DatePrecision.DAY)
    plan_file = replace(PLAN_FILE, milestones=(DONE, replace(LATE, due=shown)))

    publish_test_plan(plan_file)

    assert Step.objects.get(item_code="TST-1.1-M2", until_on=None).due_on is None


def test_a_responsibility_is_public_by_the_entry_of_its_own_item():
    publish_test_plan()

    item = Initiative.objects.get().entry_id
    assert set(Responsibility.objects.values_list("entry_id", flat=True)) == {item}


def test_an_unpublished_plans_responsibilities_stay_inside_when_another_is_published():
    publish_test_plan(replace(PLAN_FILE, plan=replace(PLAN, published=False)))
    other = replace(
        PLAN_FILE,
        plan=replace(PLAN, code="other-plan"),
        pillars=(), areas=(), initiatives=(), milestones=(), indicators=(), meetings=(),
        funding=(),
    )  # fmt: skip

    publish_test_plan(other, at=LATER)

    assert not Responsibility.objects.exclude(entry=None).exists()


def test_a_text_that_a_file_changes_in_one_language_leaves_the_others_outdated():
    publish_test_plan()
    title = replace(words("First promise"), en="A first promise")

    publish_test_plan(with_initiative(title=title), at=LATER)

    assert Initiative.objects.get().outdated == ["title_es", "title_fr"]
