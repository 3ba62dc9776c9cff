"""Reports on the desk: who may, what a claim needs, and that nothing is done half."""

from dataclasses import replace
from datetime import date

import pytest

from partnership.actions.reporting import (
    change_draft,
    discard_draft,
    draft_report,
    return_report,
    send_report,
    take_back_report,
)
from partnership.actions.reporting_publishing import publish_report
from partnership.models import Evidence, Report
from partnership.vocabulary import Claim, DraftState, OfficialRole, ReasonGiven, SourceKind
from tests.actions.people import (
    ARTICLE,
    AT_RISK,
    COMPLETED,
    ON_TRACK,
    RELEASE,
    TENTH,
    approver,
    contributor,
    of_party,
    sent,
)
from tests.actions.stories import refused
from tests.factories import (
    MilestoneFactory,
    OrganizationFactory,
    ResponsibilityFactory,
    StepFactory,
    clock_at,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(story):
    return contributor(story.nserc)


def draft(story, by, said=ON_TRACK):
    return draft_report(item=story.milestone, said=said, by=by, clock=TENTH)


def send(report, by):
    return send_report(report=report, version=report.version, by=by, clock=TENTH)


def test_a_draft_is_of_the_officials_organization_and_not_public(story, by):
    report = draft(story, by, COMPLETED)
    assert (report.organization, report.party, report.author) == (story.nserc, "CA", by)
    assert report.by_lead
    assert (report.state, report.entry, report.version) == (DraftState.DRAFT, None, 1)
    assert list(report.evidence.values_list("address", "counts")) == [(RELEASE.address, True)]


def test_the_press_does_not_count_as_evidence(story, by):
    report = draft(story, by, replace(COMPLETED, evidence=(ARTICLE, RELEASE)))
    counts = dict(report.evidence.values_list("address", "counts"))
    assert counts == {ARTICLE.address: False, RELEASE.address: True}


def test_another_organization_cannot_draft(story):
    stranger = contributor(OrganizationFactory(code="ca-stranger"))
    with refused(""):
        draft(story, stranger)


@pytest.mark.parametrize(
    "role", [OfficialRole.COORDINATOR, OfficialRole.AUDITOR, OfficialRole.ADMINISTRATOR]
)
def test_only_organizations_report(story, role):
    with refused(""):
        draft(story, of_party(role, "CA"))


def test_an_official_who_has_left_cannot_draft(story):
    with refused(""):
        draft(story, contributor(story.nserc, is_active=False))


def test_what_is_not_public_has_no_reports(story, by):
    hidden = MilestoneFactory(initiative=story.initiative)
    with refused(""):
        draft_report(item=hidden, said=ON_TRACK, by=by, clock=TENTH)


def test_a_change_replaces_words_and_evidence(story, by):
    report = draft(story, by, COMPLETED)
    changed = change_draft(
        report=report, version=1, said=replace(ON_TRACK, evidence=(ARTICLE,)), by=by, clock=TENTH
    )
    assert (changed.claim, changed.version, changed.note_en) == (Claim.ON_TRACK, 2, "")
    assert [piece.address for piece in Evidence.objects.all()] == [ARTICLE.address]


def test_a_stale_save_is_refused(story, by):
    report = draft(story, by)
    change_draft(report=report, version=1, said=AT_RISK, by=by, clock=TENTH)
    with refused("version"):
        change_draft(report=report, version=1, said=ON_TRACK, by=by, clock=TENTH)


def test_whoever_writes_last_is_the_author(story, by):
    report = draft(story, by)
    second = approver(story.nserc)
    changed = change_draft(report=report, version=1, said=AT_RISK, by=second, clock=TENTH)
    assert changed.author == second


def test_what_was_sent_cannot_be_changed_until_it_is_taken_back(story, by):
    report = send(draft(story, by), by)
    with refused(""):
        change_draft(report=report, version=2, said=AT_RISK, by=by, clock=TENTH)
    back = take_back_report(report=report, version=2, by=by, clock=TENTH)
    assert back.state == DraftState.DRAFT


def test_a_returned_report_carries_the_comment(story, by):
    report = sent(story.milestone, story.nserc)
    back = return_report(
        report=report, version=2, comment=" Name the place. ", by=approver(story.nserc), clock=TENTH
    )
    assert (back.state, back.comment) == (DraftState.RETURNED, "Name the place.")


def test_a_return_says_why(story):
    report = sent(story.milestone, story.nserc)
    with refused("comment"):
        return_report(report=report, version=2, comment=" ", by=approver(story.nserc), clock=TENTH)


def test_a_contributor_does_not_sign_off(story, by):
    report = sent(story.milestone, story.nserc)
    with refused(""):
        publish_report(report=report, version=2, by=by, clock=TENTH)
    with refused(""):
        return_report(report=report, version=2, comment="No.", by=by, clock=TENTH)


def test_an_approver_of_another_organization_does_not_sign_off(story):
    report = sent(story.milestone, story.nserc)
    for organization in (story.sshrc, story.secihti):
        with refused(""):
            publish_report(report=report, version=2, by=approver(organization), clock=TENTH)


def test_nobody_publishes_their_own_report(story):
    both = approver(story.nserc)
    report = send(draft(story, both), both)
    with refused(""):
        publish_report(report=report, version=2, by=both, clock=TENTH)


def test_one_person_publishes_where_the_plan_turns_four_eyes_off(story):
    story.plan.four_eyes = False
    story.plan.save()
    both = approver(story.nserc)
    report = send(draft(story, both), both)
    publish_report(report=report, version=2, by=both, clock=TENTH)
    report.refresh_from_db()
    assert report.state == DraftState.PUBLISHED


def test_what_an_approver_rewrote_needs_another_pair_of_eyes(story, by):
    second = approver(story.nserc)
    report = draft(story, by)
    change_draft(report=report, version=1, said=AT_RISK, by=second, clock=TENTH)
    send_report(report=report, version=2, by=by, clock=TENTH)
    with refused(""):
        publish_report(report=report, version=3, by=second, clock=TENTH)


def test_publishes_only_what_was_seen(story):
    report = sent(story.milestone, story.nserc)
    with refused("version"):
        publish_report(report=report, version=1, by=approver(story.nserc), clock=TENTH)


def test_publishes_once(story):
    report = sent(story.milestone, story.nserc)
    by = approver(story.nserc)
    publish_report(report=report, version=2, by=by, clock=TENTH)
    with refused("version"):
        publish_report(report=report, version=2, by=by, clock=TENTH)
    with refused(""):
        publish_report(report=report, version=3, by=by, clock=TENTH)


def test_a_draft_cannot_skip_the_sending(story, by):
    report = draft(story, by, COMPLETED)
    with refused(""):
        publish_report(report=report, version=1, by=approver(story.nserc), clock=TENTH)


def test_a_responsibility_that_ended_publishes_no_more(story):
    report = sent(story.milestone, story.nserc)
    story.milestone.responsibilities.filter(organization=story.nserc).update(
        until_on=date(2026, 4, 9)
    )
    with refused(""):
        publish_report(report=report, version=2, by=approver(story.nserc), clock=TENTH)


def test_a_draft_may_be_thrown_away_and_a_published_report_may_not(story, by):
    report = draft(story, by, COMPLETED)
    discard_draft(report=report, version=1, by=by, clock=TENTH)
    assert not Report.objects.exists()
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.org/file", "example.org", "", "https://"]
)
def test_evidence_stands_at_a_web_address(story, by, address):
    with refused("evidence"):
        draft(story, by, replace(ON_TRACK, evidence=(replace(RELEASE, address=address),)))


@pytest.mark.parametrize("claim", [Claim.AT_RISK, Claim.BLOCKED, Claim.CANCELLED])
def test_bad_news_needs_a_reason(story, by, claim):
    with refused("reason"):
        draft(story, by, replace(ON_TRACK, claim=claim))


@pytest.mark.parametrize(
    ("said", "field"),
    [
        pytest.param(
            replace(ON_TRACK, effective_on=date(2026, 4, 11)), "effective_on", id="tomorrow"
        ),
        pytest.param(
            replace(AT_RISK, reason_text={}), "reason_text_en", id="a-reason-without-a-sentence"
        ),
        pytest.param(
            replace(AT_RISK, reason_text={"en": "No money."}), "reason_text_fr", id="no-french"
        ),
        pytest.param(
            replace(AT_RISK, reason_text={"fr": "Pas de fonds."}), "reason_text_en", id="no-english"
        ),
        pytest.param(
            replace(ON_TRACK, note={"es": "Va bien."}), "note_en", id="only-the-partners-language"
        ),
        pytest.param(replace(COMPLETED, evidence=()), "evidence", id="no-evidence"),
        pytest.param(replace(COMPLETED, evidence=(ARTICLE,)), "evidence", id="press-alone"),
        pytest.param(
            replace(COMPLETED, evidence=(replace(ARTICLE, kind=SourceKind.DIGEST),)),
            "evidence",
            id="a-digest-alone",
        ),
    ],
)
def test_does_not_send_what_the_public_could_not_read(story, by, said, field):
    report = draft(story, by, said)
    with refused(field):
        send(report, by)


def test_mexico_needs_spanish(story):
    by = contributor(story.secihti)
    report = draft(story, by, replace(ON_TRACK, note={"en": "Going well.", "fr": "Ça va."}))
    with refused("note_es"):
        send(report, by)


def test_a_report_without_words_goes_out_at_once(story, by):
    assert send(draft(story, by), by).state == DraftState.SENT


def test_the_plans_day_ends_in_mexico_city(story, by):
    late = clock_at("2026-04-11T05:30")
    said = replace(ON_TRACK, effective_on=date(2026, 4, 11))
    report = draft_report(item=story.milestone, said=said, by=by, clock=late)
    with refused("effective_on"):
        send_report(report=report, version=1, by=by, clock=late)
    send_report(report=report, version=1, by=by, clock=clock_at("2026-04-11T06:30"))


class TestReplaced:
    """A successor is another open milestone of the same initiative."""

    @pytest.fixture
    def successor(self, story):
        milestone = MilestoneFactory(initiative=story.initiative)
        type(milestone).objects.filter(pk=milestone.pk).update(
            entry=story.plan.entry_id, published_at="2026-01-15T18:00Z"
        )
        return milestone

    def said(self, successor):
        return replace(
            ON_TRACK,
            claim=Claim.REPLACED,
            successor=successor,
            reason=ReasonGiven.SCOPE,
            reason_text={"en": "Made wider.", "fr": "Élargi."},
        )

    def test_needs_a_successor(self, story, by):
        with refused("successor"):
            draft(story, by, self.said(None))

    def test_nothing_else_has_one(self, story, by, successor):
        with refused("successor"):
            draft(story, by, replace(ON_TRACK, successor=successor))

    def test_takes_another_of_the_same_initiative(self, story, by, successor):
        assert send(draft(story, by, self.said(successor)), by).successor == successor

    def test_not_itself(self, story, by):
        report = draft(story, by, self.said(story.milestone))
        with refused("successor"):
            send(report, by)

    def test_not_of_another_initiative(self, story, by):
        report = draft(story, by, self.said(MilestoneFactory()))
        with refused("successor"):
            send(report, by)

    def test_not_one_that_is_over(self, story, by, successor):

        StepFactory(item_code=successor.code, label="completed", entry=story.plan.entry)
        report = draft(story, by, self.said(successor))
        with refused("successor"):
            send(report, by)


def test_an_end_is_said_of_milestones_where_there_are_some(story, by):

    row = ResponsibilityFactory(
        organization=story.nserc, initiative=story.initiative, milestone=None
    )
    type(row).objects.filter(pk=row.pk).update(
        entry=story.plan.entry_id, published_at="2026-01-15T18:00Z"
    )
    with refused("claim"):
        draft_report(item=story.initiative, said=COMPLETED, by=by, clock=TENTH)
    assert draft_report(item=story.initiative, said=AT_RISK, by=by, clock=TENTH).initiative
