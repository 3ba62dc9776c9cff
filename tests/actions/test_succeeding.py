"""A renamed ministry and a leaving official: all of it moves in one step, and history stays."""

from datetime import date

import pytest

from partnership.actions.delegating import delegate
from partnership.actions.handing_over import hand_over
from partnership.actions.reporting import correct_report, draft_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.succeeding import succeed
from partnership.models import Delegation, Entry, Organization, State
from partnership.queries.as_of import read_state
from partnership.queries.confirming import confirming_of
from partnership.queries.moved_rows import body_rows, leaving_rows
from partnership.queries.policy import Verb, may
from partnership.queries.responsible import milestones_of
from partnership.queries.verification import verify_record
from partnership.vocabulary import DraftState, OfficialRole
from tests.actions.people import (
    COMPLETED,
    ON_TRACK,
    TENTH,
    approver,
    contributor,
    of_party,
    published,
    sent,
)
from tests.actions.stories import label_on, refused
from tests.factories import OrganizationFactory, TextDraftFactory, moment

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 10)


@pytest.fixture
def coordinator(story):
    return of_party(OfficialRole.COORDINATOR, "CA")


@pytest.fixture
def administrator(story):
    return of_party(OfficialRole.ADMINISTRATOR, "CA")


@pytest.fixture
def renamed(story) -> Organization:
    """The council under its new name, public as the old one is."""
    entry = Entry.objects.get(subject="ca-sshrc")
    new = OrganizationFactory(
        code="ca-council", entry=entry, published_at=entry.recorded_at, name_en="Council"
    )
    return new


def succeeded(story, new, by, **changed):
    story.nserc.refresh_from_db()
    told = {"from_on": date(2026, 4, 1), "seen": body_rows(story.nserc).key(), "clock": TENTH}
    return succeed(body=story.nserc, successor=new, by=by, **(told | changed))


def test_roles_accounts_and_drafts_move_and_the_label_stays(story, renamed, coordinator):
    said = published(story.milestone, story.nserc, ON_TRACK)
    draft = sent(story.milestone, story.nserc, COMPLETED)
    label, confirming = label_on(DAY), confirming_of(story.milestone)

    entries = succeeded(story, renamed, coordinator)

    assert [entry.subject for entry in entries] == ["PRO-5.1-M1", "ca-nserc"]
    assert label_on(DAY) == label
    assert confirming_of(story.milestone) == confirming
    draft.refresh_from_db()
    said.refresh_from_db()
    draft.author.refresh_from_db()
    assert draft.organization == draft.author.organization == renamed
    assert said.organization == story.nserc
    assert not milestones_of(story.nserc, date(2026, 4, 1)).exists()
    assert milestones_of(story.nserc, date(2026, 3, 31)).exists()
    assert milestones_of(renamed, date(2026, 4, 1)).exists()
    state = read_state(State.objects.get(code="ca-nserc", until_on=None))
    assert state["successor"] == "ca-council"


def test_the_record_agrees_afterwards(story, coordinator):
    published(story.milestone, story.nserc, ON_TRACK)
    story.sshrc.refresh_from_db()
    succeeded(story, story.sshrc, coordinator)
    assert verify_record(now=moment("2026-05-01")).is_good
    leads = story.milestone.responsibilities.filter(organization=story.sshrc, until_on=None)
    assert leads.count() == 1


def test_the_successor_signs_off_and_corrects_what_was_the_old_ones(story, renamed, coordinator):
    said = published(story.milestone, story.nserc, ON_TRACK)
    draft = sent(story.milestone, story.nserc, COMPLETED)
    succeeded(story, renamed, coordinator)
    draft.refresh_from_db()
    by = approver(renamed)
    publish_report(report=draft, version=draft.version, by=by, clock=TENTH)
    said.refresh_from_db()
    writer = contributor(renamed)
    correction = correct_report(report=said, said=COMPLETED, by=writer, clock=TENTH)
    correction = send_report(report=correction, version=1, by=writer, clock=TENTH)
    entry = publish_report(report=correction, version=correction.version, by=by, clock=TENTH)
    assert entry.organization == "ca-nserc"


def test_only_the_countrys_coordinator_and_only_once(story, renamed, coordinator, administrator):
    for by in (administrator, approver(story.nserc), of_party(OfficialRole.COORDINATOR, "MX")):
        with refused(""):
            succeeded(story, renamed, by)
    succeeded(story, renamed, coordinator)
    with refused("body"):
        succeeded(story, renamed, coordinator)


def test_what_cannot_take_over(story, renamed, coordinator):
    draft = OrganizationFactory()
    story.secihti.refresh_from_db()
    for other in (story.nserc, story.secihti, draft):
        with refused("successor"):
            succeeded(story, other, coordinator)
    Organization.objects.filter(pk=renamed.pk).update(successor=story.nserc)
    renamed.refresh_from_db()
    with refused("successor"):
        succeeded(story, renamed, coordinator)


@pytest.mark.parametrize("from_on", [date(2026, 4, 11), date(2025, 4, 8)])
def test_the_day_is_no_later_than_today_and_within_a_year(story, renamed, coordinator, from_on):
    with refused("from_on"):
        succeeded(story, renamed, coordinator, from_on=from_on)


def test_only_what_was_looked_at_moves(story, renamed, coordinator):
    key = body_rows(story.nserc).key()
    contributor(story.nserc)
    with refused(""):
        succeeded(story, renamed, coordinator, seen=key)


def handed(leaving, to, by, **changed):
    told = {"seen": leaving_rows(leaving, DAY).key(), "close": False, "day": DAY, "clock": TENTH}
    return hand_over(leaving=leaving, to=to, by=by, **(told | changed))


def test_a_leaving_officials_rows_move_and_the_account_closes(story, administrator):
    report = sent(story.milestone, story.nserc)
    leaving, heir = report.author, contributor(story.nserc)
    handed(leaving, heir, administrator, close=True)
    report.refresh_from_db()
    leaving.refresh_from_db()
    assert (report.author, report.state, leaving.is_active) == (heir, DraftState.SENT, False)
    assert report.version == 3


def test_nobody_comes_to_sign_off_what_they_wrote(story, administrator):
    leaving, heir = approver(story.nserc), contributor(story.nserc)
    report = draft_report(item=story.milestone, said=ON_TRACK, by=leaving, clock=TENTH)
    report = send_report(report=report, version=report.version, by=leaving, clock=TENTH)
    handed(leaving, heir, administrator)
    report.refresh_from_db()
    assert (report.author, report.state) == (heir, DraftState.DRAFT)
    assert not may(leaving, Verb.PUBLISH, on=report, day=DAY)


def test_a_coordinator_hands_over_and_closes_no_account(story, coordinator):
    leaving, heir = contributor(story.nserc), contributor(story.nserc)
    with refused(""):
        handed(leaving, heir, coordinator, close=True)
    handed(leaving, heir, coordinator)
    for by in (approver(story.nserc), of_party(OfficialRole.COORDINATOR, "MX"), leaving):
        with refused(""):
            handed(leaving, heir, by)


def test_the_heir_is_of_the_same_place_and_kind(story, administrator):
    leaving = contributor(story.nserc)
    closed = contributor(story.nserc, is_active=False)
    auditor = of_party(OfficialRole.AUDITOR, "CA", username="aud")
    wrong = (leaving, closed, contributor(story.sshrc), contributor(story.secihti), auditor)
    for to in wrong:
        with refused("to"):
            handed(leaving, to, administrator)


def test_texts_and_stand_ins_move_too(story, administrator):
    leaving, heir = (of_party(OfficialRole.COORDINATOR, "CA") for _ in range(2))
    absent = of_party(OfficialRole.COORDINATOR, "CA")
    text = TextDraftFactory(author=leaving)
    for official, stand_in in ((absent, leaving), (leaving, heir)):
        delegate(
            official=official, stand_in=stand_in, from_on=DAY, until_on=date(2026, 4, 20),
            by=official, day=DAY, clock=TENTH,
        )  # fmt: skip
    handed(leaving, heir, administrator)
    text.refresh_from_db()
    assert text.author == heir
    lasting = Delegation.objects.filter(ended_at=None)
    assert [(row.official, row.stand_in) for row in lasting] == [(absent, heir)]


def test_only_the_rows_that_were_looked_at(story, administrator):
    leaving, heir = contributor(story.nserc), contributor(story.nserc)
    key = leaving_rows(leaving, DAY).key()
    draft_report(item=story.milestone, said=ON_TRACK, by=leaving, clock=TENTH)
    with refused(""):
        handed(leaving, heir, administrator, seen=key)
