"""Both parties publish together at one minute: arranged, signed off for, published, called off."""

from dataclasses import replace
from datetime import timedelta

import pytest

from partnership.actions import joint_publishing
from partnership.actions.errors import Refused
from partnership.actions.joint import agree_to_joint, arrange_joint, call_off_joint, move_joint
from partnership.actions.joint_publishing import publish_due_joint
from partnership.actions.joint_signing import schedule_report
from partnership.actions.reporting import take_back_report
from partnership.models import Entry, Official, Report, Responsibility
from partnership.queries.verification import verify_record
from partnership.vocabulary import DraftState, Label, OfficialRole
from tests.actions.people import AT_RISK, COMPLETED, ON_TRACK, approver, of_party, sent
from tests.actions.stories import label_on, refused
from tests.factories import clock_at, moment

pytestmark = pytest.mark.django_db
TENTH, MINUTE = clock_at("2026-04-10"), moment("2026-04-20")
DUE, LATE = clock_at("2026-04-20"), clock_at("2026-04-21T02:00")


@pytest.fixture
def canada(story) -> Official:
    return of_party(OfficialRole.COORDINATOR, "CA")


@pytest.fixture
def mexico(story) -> Official:
    return of_party(OfficialRole.COORDINATOR, "MX")


@pytest.fixture
def joint(story, canada, mexico):
    """A minute to which both have agreed."""
    row = arrange_joint(
        plan=story.plan, occasion="Ministers meet", publish_at=MINUTE, by=canada, clock=TENTH
    )
    return agree_to_joint(joint=row, publish_at=MINUTE, by=mexico, clock=TENTH)


DONE = replace(COMPLETED, note={**COMPLETED.note, "es": "Firmado en Ottawa."})


def signed(story, joint, organization, said=DONE) -> Report:
    """A report of the organization that waits for the minute."""
    report = sent(story.milestone, organization, said)
    by = approver(organization)
    return schedule_report(report=report, version=report.version, joint=joint, by=by, clock=TENTH)


def good() -> bool:
    return verify_record(now=moment("2026-05-01")).is_good


def test_both_sides_become_public_in_one_moment(story, joint):
    rows = [signed(story, joint, organization) for organization in (story.nserc, story.secihti)]
    size = Entry.objects.count()
    assert label_on(MINUTE.date()) == Label.OVERDUE

    assert [(done.published, done.sent_back) for done in publish_due_joint(clock=DUE)] == [(2, 0)]

    entries = Entry.objects.filter(seq__gte=size).order_by("seq")
    assert [entry.organization for entry in entries] == ["ca-nserc", "mx-secihti"]
    assert {entry.recorded_at for entry in entries} == {MINUTE}
    assert label_on(MINUTE.date()) == Label.COMPLETED
    for row in rows:
        row.refresh_from_db()
        assert (row.state, row.published_at) == (DraftState.PUBLISHED, MINUTE)
    joint.refresh_from_db()
    assert joint.published_at == MINUTE
    assert good()


def test_nothing_is_public_before_the_minute_and_nothing_twice_after(story, joint):
    signed(story, joint, story.nserc)
    before = Entry.objects.count()
    assert publish_due_joint(clock=clock_at("2026-04-20T17:59")) == []
    assert Entry.objects.count() == before
    publish_due_joint(clock=DUE)
    assert publish_due_joint(clock=DUE) == []
    assert Entry.objects.count() == before + 1


def test_a_late_run_says_the_real_time(story, joint):
    row = signed(story, joint, story.nserc)
    publish_due_joint(clock=LATE)
    row.refresh_from_db()
    joint.refresh_from_db()
    assert row.published_at == row.entry.recorded_at == joint.published_at == LATE()
    assert joint.publish_at == MINUTE
    assert good()


def test_a_row_that_no_longer_holds_goes_back_and_stops_no_other(story, joint):
    back = signed(story, joint, story.sshrc)
    out = signed(story, joint, story.secihti)
    Responsibility.objects.filter(organization=story.sshrc).update(until_on="2026-04-15")

    (done,) = publish_due_joint(clock=DUE)

    assert (done.published, done.sent_back) == (1, 1)
    back.refresh_from_db()
    out.refresh_from_db()
    assert (back.state, back.joint, back.signed_by) == (DraftState.RETURNED, None, None)
    assert "no longer answers for this" in back.comment
    assert out.state == DraftState.PUBLISHED


def test_the_reason_is_in_the_language_of_whoever_wrote_it(story, joint):
    back = signed(story, joint, story.secihti)
    Official.objects.filter(pk=back.author_id).update(language="es")
    Responsibility.objects.filter(organization=story.secihti).update(until_on="2026-04-15")
    publish_due_joint(clock=DUE)
    back.refresh_from_db()
    assert "institución" in back.comment or "organización" in back.comment


def test_any_other_fault_leaves_nothing_half_done(story, joint, monkeypatch):
    first = signed(story, joint, story.nserc)
    signed(story, joint, story.secihti)
    size = Entry.objects.count()

    def breaks(recorder, row):
        if row.pk != first.pk:
            raise OSError("the disk is full")
        return put(recorder, row)

    check, put = joint_publishing.WAYS[Report]
    monkeypatch.setitem(joint_publishing.WAYS, Report, (check, breaks))
    with pytest.raises(OSError, match="full"):
        publish_due_joint(clock=DUE)
    assert Entry.objects.count() == size
    assert set(Report.objects.values_list("state", flat=True)) == {DraftState.SIGNED}
    monkeypatch.undo()
    assert [done.published for done in publish_due_joint(clock=LATE)] == [2]


def test_what_is_refused_while_it_is_written_leaves_no_entry(story, joint, monkeypatch):
    back = signed(story, joint, story.nserc)
    out = signed(story, joint, story.secihti)
    check, put = joint_publishing.WAYS[Report]

    def refuses(recorder, row):
        put(recorder, row)
        if row.pk == back.pk:
            raise Refused("", "Too late.")

    monkeypatch.setitem(joint_publishing.WAYS, Report, (check, refuses))
    size = Entry.objects.count()
    assert [done.sent_back for done in publish_due_joint(clock=DUE)] == [1]
    back.refresh_from_db()
    out.refresh_from_db()
    assert (back.state, out.state) == (DraftState.RETURNED, DraftState.PUBLISHED)
    assert Entry.objects.count() == size + 1
    assert good()


def test_the_sign_off_of_a_closed_account_stays_good(story, joint):
    row = signed(story, joint, story.nserc)
    Official.objects.filter(pk=row.signed_by_id).update(is_active=False)
    publish_due_joint(clock=DUE)
    row.refresh_from_db()
    assert row.state == DraftState.PUBLISHED


def test_who_wrote_it_meanwhile_does_not_stand_behind_it_alone(story, joint):
    row = signed(story, joint, story.nserc)
    Report.objects.filter(pk=row.pk).update(author=row.signed_by)
    assert [done.sent_back for done in publish_due_joint(clock=DUE)] == [1]


def test_a_minute_without_both_lapses(story, canada):
    alone = arrange_joint(
        plan=story.plan, occasion="Meeting", publish_at=MINUTE, by=canada, clock=TENTH
    )
    row = signed(story, alone, story.nserc)
    (done,) = publish_due_joint(clock=DUE)
    assert done.lapsed
    row.refresh_from_db()
    assert (row.state, row.joint) == (DraftState.SENT, None)
    alone.refresh_from_db()
    assert (alone.cancelled_at, alone.cancelled_by) == (MINUTE, "")


def test_either_side_calls_off_and_rows_wait_for_sign_off_again(story, joint, mexico):
    row = signed(story, joint, story.nserc)
    call_off_joint(joint=joint, by=mexico, clock=TENTH)
    row.refresh_from_db()
    joint.refresh_from_db()
    assert (row.state, row.joint, joint.cancelled_by) == (DraftState.SENT, None, "MX")
    assert publish_due_joint(clock=DUE) == []
    with refused(""):
        call_off_joint(joint=joint, by=mexico, clock=TENTH)


def test_what_is_being_published_is_not_called_off(joint, canada):
    with refused(""):
        call_off_joint(joint=joint, by=canada, clock=DUE)


def test_a_minute_moves_when_the_other_side_agrees(joint, canada, mexico):
    later = MINUTE + timedelta(hours=3)
    row = move_joint(joint=joint, publish_at=later, by=canada, clock=TENTH)
    assert (row.publish_at, row.moved_to, row.moved_by) == (MINUTE, later, "CA")
    with refused(""):
        agree_to_joint(joint=joint, publish_at=later, by=canada, clock=TENTH)
    row = agree_to_joint(joint=joint, publish_at=later, by=mexico, clock=TENTH)
    assert (row.publish_at, row.moved_to, sorted(row.agreed)) == (later, None, ["CA", "MX"])


def test_a_move_that_nobody_answers_leaves_the_minute(story, joint, canada):
    row = signed(story, joint, story.nserc)
    move_joint(joint=joint, publish_at=MINUTE + timedelta(days=1), by=canada, clock=TENTH)
    publish_due_joint(clock=DUE)
    row.refresh_from_db()
    assert row.published_at == MINUTE


def test_one_agrees_to_what_one_saw(story, canada, mexico):
    row = arrange_joint(
        plan=story.plan, occasion="Meeting", publish_at=MINUTE, by=canada, clock=TENTH
    )
    move_joint(joint=row, publish_at=MINUTE + timedelta(hours=1), by=canada, clock=TENTH)
    with refused("publish_at"):
        agree_to_joint(joint=row, publish_at=MINUTE, by=mexico, clock=TENTH)
    row.refresh_from_db()
    assert row.agreed == ["CA"]


@pytest.mark.parametrize(
    "publish_at",
    ["2026-04-10", "2026-04-09", "2026-04-20T18:00:30", "2027-05-01"],
    ids=["now", "past", "seconds", "far"],
)
def test_a_minute_lies_ahead_and_is_whole(story, canada, publish_at):
    with refused("publish_at"):
        arrange_joint(
            plan=story.plan, occasion="x", publish_at=moment(publish_at), by=canada, clock=TENTH
        )


def test_an_occasion_is_named(story, canada):
    with refused("occasion"):
        arrange_joint(plan=story.plan, occasion=" ", publish_at=MINUTE, by=canada, clock=TENTH)


def test_only_coordinators_arrange(story, joint):
    for by in (approver(story.nserc), of_party(OfficialRole.ADMINISTRATOR, "CA")):
        with refused(""):
            arrange_joint(plan=story.plan, occasion="x", publish_at=MINUTE, by=by, clock=TENTH)
        with refused(""):
            call_off_joint(joint=joint, by=by, clock=TENTH)


def test_nobody_signs_their_own_off_for_a_minute(story, joint):
    report = sent(story.milestone, story.nserc)
    Report.objects.filter(pk=report.pk).update(author=approver(story.nserc))
    report.refresh_from_db()
    with refused(""):
        schedule_report(
            report=report, version=report.version, joint=joint, by=report.author, clock=TENTH
        )


def test_a_row_is_signed_off_for_a_minute_of_its_own_plan_that_is_open(story, joint, canada):
    report = sent(story.milestone, story.nserc, AT_RISK)
    by = approver(story.nserc)
    with refused("joint"):
        schedule_report(report=report, version=report.version, joint=joint, by=by, clock=DUE)
    with refused("version"):
        schedule_report(report=report, version=1, joint=joint, by=by, clock=TENTH)
    call_off_joint(joint=joint, by=canada, clock=TENTH)
    with refused("joint"):
        schedule_report(report=report, version=report.version, joint=joint, by=by, clock=TENTH)


def test_what_was_signed_off_can_be_taken_back_until_then(story, joint):
    row = signed(story, joint, story.nserc, ON_TRACK)
    back = take_back_report(report=row, version=row.version, by=row.author, clock=TENTH)
    assert (back.state, back.joint, back.signed_by) == (DraftState.DRAFT, None, None)
    assert [done.published for done in publish_due_joint(clock=DUE)] == [0]
