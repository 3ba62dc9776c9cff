"""The baseline: agreed by both, then held by the database itself."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from partnership.actions.answering import answer_report
from partnership.actions.baselining import agree_to_baseline, take_back_baseline
from partnership.actions.declaring import declare_covered
from partnership.actions.proposing_publishing import agree_to_proposal
from partnership.models import (
    BaselineAgreement,
    DueDate,
    Entry,
    Indicator,
    Milestone,
    Plan,
    State,
    Step,
)
from partnership.models.baseline_triggers import TRIGGERS
from partnership.queries.baseline import fixed_by_baseline
from partnership.queries.declaring import declaring
from partnership.vocabulary import AnswerKind, EntryKind, OfficialRole, ProposalKind
from tests.actions.people import approver, contributor, of_party, published
from tests.actions.proposals import last_date, signed
from tests.actions.stories import refused
from tests.factories import DueDateFactory, IndicatorFactory, clock_at

DAY = clock_at("2026-04-10")
PAST = date(2026, 4, 10)


def agree(plan, party, seen=None):
    """A coordinator's yes to what is to be fixed now."""
    by = of_party(OfficialRole.COORDINATOR, party)
    seen = fixed_by_baseline(plan).fingerprint if seen is None else seen
    return agree_to_baseline(plan=plan, seen=seen, by=by, clock=DAY)


@pytest.fixture
def measured(story) -> Milestone:
    """The milestone, weighted and measured."""
    entry = Entry.objects.order_by("seq").first()
    indicator = IndicatorFactory(
        plan=story.plan, baseline=0, target=10, entry=entry, published_at=entry.recorded_at
    )
    Milestone.objects.filter(pk=story.milestone.pk).update(
        weight=3, indicator=indicator, credit_method="indicator"
    )
    story.milestone.refresh_from_db()
    return story.milestone


@pytest.fixture
def fixed(story, measured) -> Plan:
    """The plan with its baseline."""
    agree(story.plan, "CA")
    agree(story.plan, "MX")
    story.plan.refresh_from_db()
    return story.plan


def test_the_second_country_s_yes_fixes_it(story, measured):
    assert agree(story.plan, "CA") is None
    assert Plan.objects.get().baselined_at is None

    entry = agree(story.plan, "MX")

    plan = Plan.objects.get()
    assert (entry.kind, entry.subject) == (EntryKind.BASELINE, "research-plan")
    assert plan.baselined_at == entry.recorded_at
    state = State.objects.get(entry=entry)
    assert all(code in state.sealed for code in ("PRO-5.1", "PRO-5.1-M1"))
    assert {step.entry for step in Step.objects.on(PAST)} == {entry}
    with refused(""):
        agree(plan, "CA")


def test_what_one_country_agreed_to_is_inside_until_then(story):
    before = (Entry.objects.count(), list(State.objects.values_list("content", flat=True)))

    agree(story.plan, "CA")

    assert (Entry.objects.count(), list(State.objects.values_list("content", flat=True))) == before


def test_a_change_in_between_needs_both_again(story, measured):
    agree(story.plan, "CA")
    Milestone.objects.filter(pk=measured.pk).update(weight=5)

    with refused("seen"):
        agree(story.plan, "MX", seen="an older look")
    assert agree(story.plan, "MX") is None
    assert Plan.objects.get().baselined_at is None
    assert agree(story.plan, "CA") is not None


def test_a_yes_is_taken_back_while_the_other_is_missing(story):
    agree(story.plan, "CA")
    take_back_baseline(plan=story.plan, by=of_party(OfficialRole.COORDINATOR, "CA"), clock=DAY)

    assert not BaselineAgreement.objects.exists()
    with refused(""):
        take_back_baseline(plan=story.plan, by=of_party(OfficialRole.COORDINATOR, "MX"), clock=DAY)


def test_nobody_agrees_for_another_and_nobody_else_at_all(story):
    seen = fixed_by_baseline(story.plan).fingerprint

    for by in (
        approver(story.nserc),
        contributor(story.nserc),
        of_party(OfficialRole.AUDITOR, "CA"),
        of_party(OfficialRole.COORDINATOR, "US"),
    ):
        with refused(""):
            agree_to_baseline(plan=story.plan, seen=seen, by=by, clock=DAY)
    agree(story.plan, "CA")
    with refused(""):
        agree(story.plan, "CA")


def test_the_look_before_names_what_would_be_fixed(story, measured):
    DueDateFactory(milestone=measured, due_on=date(2020, 1, 1), position=9)

    told = fixed_by_baseline(story.plan)

    (row,) = told.rows
    assert (row.code, row.first_on, row.weight) == ("PRO-5.1-M1", date(2026, 3, 31), 3)
    assert (told.dated, told.weighted, told.measured, told.undated) == ((row,), (row,), (row,), ())


ATTEMPTS = {
    "a date": "UPDATE partnership_duedate SET due_on = '2030-01-01'",
    "a precision": "UPDATE partnership_duedate SET precision = 'year'",
    "whose date": "UPDATE partnership_duedate SET set_by = 'organizer'",
    "its milestone's place": "UPDATE partnership_duedate SET position = 40",
    "when it came": "UPDATE partnership_duedate SET entry_id = NULL, published_at = NULL",
    "no date": "DELETE FROM partnership_duedate",
    "a weight": "UPDATE partnership_milestone SET weight = 1",
    "a credit": "UPDATE partnership_milestone SET credit_method = 'all_or_nothing'",
    "an indicator": "UPDATE partnership_milestone SET indicator_id = NULL",
    "a target": "UPDATE partnership_indicator SET target = 1",
    "a start": "UPDATE partnership_indicator SET baseline = 9",
    "no baseline": "UPDATE partnership_plan SET baselined_at = NULL",
    "another baseline": "UPDATE partnership_plan SET baselined_at = '2026-01-16 00:00:00+00:00'",
    "never entered": "UPDATE partnership_milestone SET entry_id = NULL, published_at = NULL",
}


@pytest.mark.parametrize("sql", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_sql_cannot_change_what_is_fixed(fixed, sql):
    rows = [list(model.objects.values()) for model in (DueDate, Milestone, Indicator, Plan)]

    with pytest.raises(DatabaseError, match="baseline"), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(sql)

    assert rows == [list(model.objects.values()) for model in (DueDate, Milestone, Indicator, Plan)]


def test_sql_cannot_put_a_date_before_the_first(fixed, story):
    first = Entry.objects.order_by("seq").first()

    for more in ({"position": 0, "entry": Entry.objects.last()}, {"position": 99, "entry": first}):
        with pytest.raises(DatabaseError, match="baseline"), transaction.atomic():
            DueDateFactory(
                milestone=story.milestone,
                due_on=date(2030, 1, 1),
                published_at=first.recorded_at,
                **more,
            )
    draft = DueDateFactory(milestone=story.milestone, due_on=date(2030, 1, 1), position=99)
    with pytest.raises(DatabaseError, match="baseline"), transaction.atomic():
        DueDate.objects.filter(pk=draft.pk).update(entry=first, published_at=first.recorded_at)


@pytest.mark.parametrize("name", ["a date", "a precision", "a weight", "a credit", "a target"])
def test_before_the_baseline_it_is_not_held(story, measured, name):
    with connection.cursor() as cursor:
        cursor.execute(ATTEMPTS[name])
        assert cursor.rowcount == 1


def test_every_trigger_is_in_the_database(db):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        there = {name for (name,) in cursor.fetchall()}

    assert {trigger.name for trigger in TRIGGERS} <= there


def test_dates_move_on_after_the_baseline(fixed, story):
    signed(story.milestone, story.nserc)

    assert last_date().due_on == date(2026, 6, 30)


def test_what_is_added_later_counts_in_the_current_plan_only(fixed, story, led):
    for party in ("CA", "MX"):
        by = of_party(OfficialRole.COORDINATOR, party)
        declare_covered(initiative=story.initiative, by=by, clock=DAY)
    report = published(story.milestone, story.nserc)
    answer_report(report=report, kind=AnswerKind.YES, by=approver(story.secihti), clock=DAY)
    step = {"title": {"en": "More", "fr": "Plus"}, "weight": "5"}
    may = clock_at("2026-05-05")

    row = signed(story.initiative, story.nserc, ProposalKind.MILESTONE, step, may)
    agree_to_proposal(proposal=row, version=row.version, by=approver(story.secihti), clock=may)

    told = Step.objects.on(date(2026, 5, 5)).get(item_code="PRO-5.1")
    assert (told.confirmed, told.original_confirmed) == ("3/8", "1")


def test_a_declaration_of_both_makes_progress_known(story):
    told = declaring(story.initiative, party="CA", day=PAST)
    assert (told.declared, told.missing) == ((), ("MX",))
    assert told.then.credit.confirmed == 0
    assert told.now.credit.confirmed is None

    first = declare_covered(
        initiative=story.initiative, by=of_party(OfficialRole.COORDINATOR, "CA"), clock=DAY
    )
    assert (first.kind, first.subject) == (EntryKind.REVISE, "PRO-5.1")
    assert Step.objects.on(PAST).get(item_code="PRO-5.1").confirmed == ""
    declare_covered(
        initiative=story.initiative, by=of_party(OfficialRole.COORDINATOR, "MX"), clock=DAY
    )

    assert Step.objects.on(PAST).get(item_code="PRO-5.1").confirmed == "0"
    with refused(""):
        declare_covered(
            initiative=story.initiative, by=of_party(OfficialRole.COORDINATOR, "MX"), clock=DAY
        )
