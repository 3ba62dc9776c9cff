"""The generic way of a proposal: drafted, sent, taken back, returned, signed off."""

import pytest

from partnership.actions.proposing import (
    change_proposal,
    discard_proposal,
    draft_proposal,
    return_proposal,
    send_proposal,
    take_back_proposal,
)
from partnership.actions.proposing_publishing import agree_to_proposal, publish_proposal
from partnership.models import Entry, Proposal
from partnership.vocabulary import DraftState, OfficialRole, ProposalKind
from tests.actions.people import TENTH, approver, contributor, of_party
from tests.actions.proposals import LATER, drafted, sent, signed
from tests.actions.stories import refused
from tests.factories import OrganizationFactory

MOVE = ProposalKind.MOVE_DATE


def test_a_draft_may_lack_what_is_needed_to_send_it(story):
    row = drafted(story.milestone, story.nserc, content={"due_on": "2026-06-30"})

    assert (row.state, row.party, row.organization) == (DraftState.DRAFT, "CA", story.nserc)
    assert row.content == {"due_on": "2026-06-30", "precision": "day", "asked_by_other": False}
    with refused("reason"):
        send_proposal(proposal=row, version=1, by=row.author, clock=TENTH)


@pytest.mark.parametrize(
    ("field", "content"),
    [
        ("party", {**LATER, "party": "MX"}),
        ("due_on", {**LATER, "due_on": "tomorrow"}),
        ("due_on", {**LATER, "due_on": 5}),
        ("precision", {**LATER, "precision": "century"}),
        ("reason", {**LATER, "reason": ["funding"]}),
        ("reason_text", {**LATER, "reason_text": "words"}),
        ("reason_text_fr", {**LATER, "reason_text": {"fr": 5}}),
        ("asked_by_other", {**LATER, "asked_by_other": "on"}),
        ("corrects", {**LATER, "corrects": "77"}),
    ],
)
def test_what_a_part_cannot_hold_is_refused_at_its_name(story, field, content):
    by = contributor(story.nserc)

    with refused(field):
        draft_proposal(kind=MOVE, about=story.milestone, content=content, by=by, clock=TENTH)

    assert not Proposal.objects.exists()


def test_words_are_needed_in_every_language_of_the_party(story):
    content = {**LATER, "reason_text": {"en": "Later.", "es": "Más tarde."}}
    row = drafted(story.milestone, story.nserc, content=content)

    with refused("reason_text_fr"):
        send_proposal(proposal=row, version=1, by=row.author, clock=TENTH)


def test_a_proposal_goes_out_and_comes_back_with_nothing_lost(story):
    row = sent(story.milestone, story.nserc)
    said = row.content

    row = return_proposal(
        proposal=row, version=2, comment="Why so late?", by=approver(story.nserc), clock=TENTH
    )

    assert (row.state, row.comment, row.content) == (DraftState.RETURNED, "Why so late?", said)
    other = contributor(story.nserc)
    row = change_proposal(
        proposal=row, version=3, content={**said, "due_on": "2026-05-31"}, by=other, clock=TENTH
    )
    row = send_proposal(proposal=row, version=4, by=other, clock=TENTH)
    row = take_back_proposal(proposal=row, version=5, by=other, clock=TENTH)
    assert (row.state, row.author, row.version) == (DraftState.DRAFT, other, 6)
    discard_proposal(proposal=row, version=6, by=other, clock=TENTH)
    assert not Proposal.objects.exists()


def test_a_return_says_what_should_change(story):
    row = sent(story.milestone, story.nserc)

    with refused("comment"):
        return_proposal(proposal=row, version=2, comment=" ", by=approver(story.nserc), clock=TENTH)


@pytest.mark.parametrize("step", [change_proposal, discard_proposal, send_proposal])
def test_a_stale_version_is_refused(story, step):
    row = drafted(story.milestone, story.nserc)
    more = {"content": LATER} if step is change_proposal else {}
    change_proposal(proposal=row, version=1, content=LATER, by=row.author, clock=TENTH)

    with refused("version"):
        step(proposal=row, version=1, by=row.author, clock=TENTH, **more)


def test_nobody_signs_off_their_own_proposal(story):
    by = approver(story.nserc)
    row = draft_proposal(kind=MOVE, about=story.milestone, content=LATER, by=by, clock=TENTH)
    row = send_proposal(proposal=row, version=1, by=by, clock=TENTH)

    with refused(""):
        publish_proposal(proposal=row, version=2, by=by, clock=TENTH)


def test_only_who_answers_for_the_item_drafts(story):
    stranger = contributor(OrganizationFactory(country="CA"))

    for by in (stranger, of_party(OfficialRole.COORDINATOR, "CA")):
        with refused(""):
            draft_proposal(kind=MOVE, about=story.milestone, content=LATER, by=by, clock=TENTH)


def test_a_kind_is_proposed_where_it_belongs(story):
    by = contributor(story.nserc)

    with refused("item"):
        draft_proposal(kind=MOVE, about=story.plan, content=LATER, by=by, clock=TENTH)


def test_another_organization_and_the_other_party_do_nothing_with_it(story):
    row = sent(story.milestone, story.nserc)

    for stranger in (approver(story.sshrc), approver(story.secihti)):
        with refused(""):
            publish_proposal(proposal=row, version=2, by=stranger, clock=TENTH)
        with refused(""):
            take_back_proposal(proposal=row, version=2, by=stranger, clock=TENTH)
        with refused(""):
            agree_to_proposal(proposal=row, version=2, by=stranger, clock=TENTH)


def test_signing_off_twice_is_done_once(story):
    row = signed(story.milestone, story.nserc)
    entries = Entry.objects.count()

    with refused("version"):
        publish_proposal(proposal=row, version=2, by=approver(story.nserc), clock=TENTH)
    with refused(""):
        publish_proposal(proposal=row, version=3, by=approver(story.nserc), clock=TENTH)

    assert Entry.objects.count() == entries


def test_what_is_published_is_not_taken_back(story):
    row = signed(story.milestone, story.nserc)

    for step in (take_back_proposal, discard_proposal, send_proposal):
        with refused(""):
            step(proposal=row, version=row.version, by=row.author, clock=TENTH)
