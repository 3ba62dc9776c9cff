"""The outbox: one mail a day at most, each thing once, in the official's language."""

from datetime import timedelta

import pytest

from partnership.actions.noticing import planned_notices, send_waiting, write_notices
from partnership.actions.reporting import return_report
from partnership.models import Notice, Reminded
from partnership.vocabulary import OfficialRole
from tests.actions.people import approver, contributor, of_party, published, sent
from tests.factories import DelegationFactory, clock_at, memorandum, moment

pytestmark = pytest.mark.django_db
NOON = moment("2026-04-10")
DAY = NOON.date()  # a Friday: no list


@pytest.fixture
def story():
    return memorandum()


def write(day=DAY) -> list[Notice]:
    return write_notices(day=day, at=NOON)


def by_name(notices) -> dict[str, Notice]:
    return {notice.official.username: notice for notice in notices}


def test_the_leads_are_told_once_that_it_is_overdue(story):
    contributor(story.nserc, username="ottawa", email="ottawa@example.org")
    contributor(story.secihti, username="mexico", email="mx@example.org", language="es")
    contributor(story.nserc, username="unreachable", email="")

    # The due day passed on 31 March; 7 April is the last day on which it is told.
    found = by_name(write(DAY - timedelta(days=3)))

    assert found.keys() == {"ottawa", "mexico"}
    assert found["ottawa"].subject == "PRO-5.1-M1 is overdue since Mar 31, 2026"
    assert "/admin/partnership/report/add/?item=PRO-5.1-M1" in found["ottawa"].body
    assert found["mexico"].language == "es"
    assert "31 mar 2026" in found["mexico"].subject
    assert not write(DAY - timedelta(days=3))
    keys = set(Reminded.objects.values_list("key", flat=True))
    assert keys == {"after:PRO-5.1-M1:2026-03-31", "week:2026-04-06"}


def test_one_mail_a_day_and_the_rest_the_day_after(story):
    by = approver(story.nserc, username="approver", email="approver@example.org")
    tuesday = DAY - timedelta(days=3)
    write(tuesday)
    report = sent(story.milestone, story.nserc, clock=clock_at("2026-04-07"))

    assert not write(tuesday)
    (notice,) = write(tuesday + timedelta(days=1))
    assert notice.official == by
    assert "PRO-5.1-M1" in notice.subject
    assert f"/admin/partnership/report/{report.pk}/change/" in notice.body
    assert not write(tuesday + timedelta(days=2))


def test_what_was_returned_is_told_to_its_author_alone(story):
    by = approver(story.nserc, email="approver@example.org")
    report = sent(story.milestone, story.nserc)
    contributor(story.nserc, username="colleague", email="colleague@example.org")
    report.author.email = "author@example.org"
    report.author.save()
    return_report(
        report=report,
        version=report.version,
        comment="Say where.",
        by=by,
        clock=clock_at("2026-04-10"),
    )

    found = by_name(write())
    told = {name for name, notice in found.items() if "Returned to you" in notice.body}
    assert told == {report.author.username}
    assert "Say where." not in found[report.author.username].body


def test_the_other_country_is_asked_for_its_answer(story):
    published(story.milestone, story.nserc)
    approver(story.secihti, username="mexico", email="mx@example.org")
    approver(story.sshrc, username="sshrc", email="sshrc@example.org")

    found = by_name(write())
    assert "answer" in found["mexico"].subject
    assert "sshrc" not in found


def test_without_officials_the_coordinator_of_the_party_hears(story):
    of_party(OfficialRole.COORDINATOR, "CA", username="ca", email="ca@example.org")
    of_party(OfficialRole.COORDINATOR, "MX", username="mx", email="mx@example.org")
    contributor(story.secihti, username="mexico", email="contributor@example.org")
    of_party(OfficialRole.AUDITOR, "CA", username="auditor", email="auditor@example.org")

    assert by_name(write(DAY - timedelta(days=3))).keys() == {"ca", "mexico"}


def test_a_stand_in_gets_the_mail_of_who_is_away(story):
    absent = contributor(story.nserc, username="absent", email="absent@example.org")
    present = contributor(story.sshrc, username="present", email="present@example.org")
    DelegationFactory(official=absent, stand_in=present, made_by=absent)
    write(DAY - timedelta(days=3))
    assert {notice.official for notice in Notice.objects.all()} == {present}


def test_a_dry_run_writes_nothing(story):
    by = contributor(story.nserc, email="ottawa@example.org")
    planned = planned_notices(day=DAY - timedelta(days=3))
    assert [(official, len(reminders)) for official, reminders in planned] == [(by, 2)]
    assert not Notice.objects.exists()


def test_two_senders_do_not_send_one_mail_twice(story):
    contributor(story.nserc, email="ottawa@example.org")
    write(DAY - timedelta(days=3))
    taken = []

    def send(notice):
        taken.append(notice)
        send_waiting(clock=lambda: NOON, send=taken.append)  # another sender at the same moment

    assert send_waiting(clock=lambda: NOON, send=send).sent == 1
    assert send_waiting(clock=lambda: NOON, send=send).sent == 0
    assert len(taken) == 1


def test_a_mail_that_was_not_taken_is_tried_again_and_the_next_one_goes_out(story):
    contributor(story.nserc, email="first@example.org")
    contributor(story.secihti, email="second@example.org")
    write(DAY - timedelta(days=3))

    def refuse_first(notice):
        if notice.official.email == "first@example.org":
            raise OSError("450 mailbox busy")

    done = send_waiting(clock=lambda: NOON, send=refuse_first)
    assert (done.sent, done.failed) == (1, 1)
    waiting = Notice.objects.get(sent_at=None)
    assert (waiting.failure, waiting.attempts) == ("450 mailbox busy", 1)
    assert send_waiting(clock=lambda: NOON, send=lambda notice: None).sent == 1
    assert not Notice.objects.filter(sent_at=None).exists()


def test_a_sender_that_died_leaves_its_mail_to_the_next_one(story):
    contributor(story.nserc, email="ottawa@example.org")
    write(DAY - timedelta(days=3))
    Notice.objects.update(claimed_at=NOON)
    soon, later = NOON + timedelta(minutes=14), NOON + timedelta(minutes=16)
    assert send_waiting(clock=lambda: soon, send=lambda notice: None).sent == 0
    assert send_waiting(clock=lambda: later, send=lambda notice: None).sent == 1


def test_a_closed_account_gets_no_mail_that_was_written_before(story):
    by = contributor(story.nserc, email="ottawa@example.org")
    write(DAY - timedelta(days=3))
    by.is_active = False
    by.save()
    taken = []
    assert send_waiting(clock=lambda: NOON, send=taken.append).failed == 1
    assert not taken
