"""What both countries agree on, through the pages of both."""

import pytest

from partnership.models import (
    DueDate,
    Entry,
    Indicator,
    Milestone,
    Proposal,
    Responsibility,
    State,
)
from partnership.vocabulary import OfficialRole
from tests.actions.people import of_party
from tests.admin.conftest import signed_in, to
from tests.admin.proposal_forms import drafted, new, page_of, press
from tests.factories import ResponsibilityFactory

pytestmark = pytest.mark.one_database

MILESTONE = {
    "title_en": "Joint list published",
    "title_fr": "Liste commune publiée",
    "kind": "output",
    "due_on": "2026-11-30",
    "precision": "day",
    "weight": "1",
    "credit": "all_or_nothing",
}
WHERE = {"kind": "milestone", "item": "PRO-5.1"}


@pytest.fixture
def led(story):
    """The initiative, led as a whole by NSERC and by SECIHTI."""
    entry = Entry.objects.order_by("seq").first()
    for body in (story.nserc, story.secihti):
        ResponsibilityFactory(
            organization=body,
            initiative=story.initiative,
            milestone=None,
            entry=entry,
            published_at=entry.recorded_at,
        )
    return story.initiative


@pytest.fixture
def mexican(story):
    """A coordinator of Mexico."""
    return signed_in(of_party(OfficialRole.COORDINATOR, "MX"))


@pytest.fixture
def offer(led, nserc, nserc_approver) -> Proposal:
    """NSERC's milestone, signed off and offered."""
    row = drafted(nserc, MILESTONE, **WHERE)
    press(nserc_approver, row, "publish")
    row.refresh_from_db()
    return row


def rows() -> list:
    models = (Proposal, Milestone, DueDate, Entry, Indicator, Responsibility, State)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_a_new_form_begins_with_the_promise_s_own_words(led, nserc, story):
    page = new_page(nserc)

    assert story.initiative.title_en in page
    assert "It is not named how it is measured." in chooser(nserc)
    assert "?item=research-plan" in chooser(nserc)
    assert "kind=meeting" in chooser(nserc)
    assert "kind=move_date" not in chooser(nserc)


def new_page(client, **query) -> str:
    asked = "&".join(f"{name}={value}" for name, value in {**WHERE, **query}.items())
    return client.get(f"{to('partnership_proposal_add')}?{asked}").content.decode()


def chooser(client) -> str:
    return client.get(f"{to('partnership_proposal_add')}?item=PRO-5.1").content.decode()


def test_the_other_country_reads_and_agrees(offer, secihti_approver):
    listed = secihti_approver.get(to("partnership_proposal_changelist") + "?waits=us")
    assert "PRO-5.1" in listed.content.decode()
    page = page_of(secihti_approver, offer)
    assert "Joint list published" in page
    assert "nserc-contributor" not in page
    assert "nserc-approver" not in page

    press(secihti_approver, offer, "agree")

    assert Milestone.objects.get(code="PRO-5.1-M2").title_fr == "Liste commune publiée"
    listed = secihti_approver.get(to("partnership_proposal_changelist") + "?waits=us")
    assert "PRO-5.1" not in listed.content.decode()


def test_a_refusal_keeps_what_was_typed_and_what_was_proposed(offer, nserc, secihti_approver):
    answer = press(secihti_approver, offer, "refuse", refusal_en="We have it already.")
    assert answer.status_code == 200
    assert "We have it already." in answer.content.decode()

    press(secihti_approver, offer, "refuse", refusal_es="Ya lo tenemos.")

    offer.refresh_from_db()
    assert offer.state == "refused"
    page = page_of(nserc, offer)
    assert "Ya lo tenemos." in page
    assert "secihti-approver" not in page
    assert "Joint list published" in new_page(nserc, anew=offer.pk)


def test_words_of_the_other_country_s_refusal_are_not_begun_with(offer, secihti):
    answer = secihti.get(
        f"{to('partnership_proposal_add')}?item=PRO-5.1&kind=milestone&anew={offer.pk}"
    )

    assert answer.status_code == 404


def test_nobody_at_home_agrees_for_the_other_country(offer, nserc, nserc_approver, coordinator):
    before = rows()

    for client in (nserc, nserc_approver, coordinator):
        press(client, offer, "agree", party="MX")
        press(client, offer, "refuse", refusal_es="No.")
    assert rows() == before


def test_a_replayed_agreement_makes_one_milestone(offer, secihti_approver, mexican):
    press(secihti_approver, offer, "agree")
    before = rows()

    press(secihti_approver, offer, "agree")
    press(mexican, offer, "agree")
    press(mexican, offer, "refuse", refusal_es="No.")

    assert rows() == before


def test_an_agreement_to_what_was_taken_back_is_refused(offer, nserc, mexican):
    press(nserc, offer, "take_back")
    before = rows()

    assert press(mexican, offer, "agree").status_code == 404

    assert rows() == before


@pytest.mark.parametrize(
    ("kind", "item", "form"),
    [
        ("first_date", "PRO-5.1-M1", {"due_on": "2027-01-01", "precision": "day"}),
        ("lead", "PRO-5.1", {"organization": "mx-secihti"}),
        ("measure", "PRO-5.1", {"title_en": "x", "title_fr": "x"}),
        ("milestone", "PRO-5.1", {**MILESTONE, "weight": "9"}),
        ("milestone", "PRO-5.1", {**MILESTONE, "indicator": "not-there"}),
    ],
)
def test_what_cannot_be_comes_back_with_a_sentence(led, nserc, kind, item, form):
    before = rows()

    answer = new(nserc, form, kind=kind, item=item)

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert rows() == before


def test_a_lead_and_a_measure_go_the_same_way(led, nserc, nserc_approver, mexican):
    measure = {
        "title_en": "Projects", "title_fr": "Projets", "unit_en": "projects", "unit_fr": "projets",
        "direction": "up", "baseline": "0", "target": "24",
    }  # fmt: skip
    for kind, form in (("lead", {"organization": "ca-sshrc"}), ("measure", measure)):
        row = drafted(nserc, form, kind=kind, item="PRO-5.1")
        press(nserc_approver, row, "publish")
        row.refresh_from_db()
        press(mexican, row, "agree")
        row.refresh_from_db()
        assert row.state == "published", kind
    assert Indicator.objects.get().target == 24
    assert Responsibility.objects.filter(organization__code="ca-sshrc", initiative=led).exists()
