"""Proposals through their pages: written, looked at twice, signed off, answered."""

from datetime import date

import pytest

from partnership.models import DueDate, Entry, Proposal, Step
from tests.actions.stories import everything
from tests.admin.conftest import to
from tests.admin.forms import told
from tests.admin.proposal_forms import MOVE, drafted, new, page_of, press

ROWS = (Proposal, DueDate, Entry)


def rows() -> list:
    return everything() + [list(model.objects.order_by("pk").values()) for model in ROWS]


def step() -> Step:
    return Step.objects.on(date(2026, 4, 10)).get(item_code="PRO-5.1-M1")


def test_a_date_is_moved_by_both_countries(nserc, nserc_approver, secihti_approver):
    row = drafted(nserc)
    assert row.state == "sent"
    page = page_of(nserc_approver, row)
    assert "First move, +91 days in all; the first date was March 31, 2026." in page
    assert "<del>March 31, 2026</del>" in page

    press(nserc_approver, row, "publish")
    row.refresh_from_db()
    assert (row.state, step().asked_due_on) == ("published", date(2026, 6, 30))
    page = page_of(secihti_approver, row)
    assert "Agree to this date" in page
    assert "Once your country agrees:" in page
    assert "First move, +91 days in all" in page
    assert "nserc-contributor" not in page

    press(secihti_approver, row, "answer", answer="yes")
    assert (step().due_on, step().moves, step().after_deadline) == (date(2026, 6, 30), 1, True)
    assert "mx-secihti: Yes" in page_of(nserc, row)


def test_what_was_typed_with_a_no_is_not_lost(nserc, nserc_approver, secihti_approver):
    row = drafted(nserc)
    press(nserc_approver, row, "publish")
    before = rows()

    answer = press(secihti_approver, row, "answer", answer="no", comment_en="Too late.")

    assert answer.status_code == 200
    assert "Too late." in answer.content.decode()
    assert "Write this in" in answer.content.decode()
    assert rows() == before


def test_the_form_shows_what_follows_before_anything_is_written(nserc):
    before = rows()

    page = new(nserc, button="_look").content.decode()

    assert "First move, +91 days in all" in page
    assert "Consultation takes longer." in page
    assert rows() == before


def test_an_unusual_date_is_asked_about_once_more(nserc):
    before = rows()
    early = {**MOVE, "due_on": "2020-01-01"}

    page = new(nserc, early).content.decode()

    assert "before the plan was adopted" in page
    assert 'name="looked"' in page
    assert rows() == before
    assert drafted(nserc, early, looked="on").state == "sent"


def test_a_refusal_comes_back_with_a_sentence_at_its_field(nserc):
    before = rows()

    page = new(nserc, {**MOVE, "reason_text_fr": ""}).content.decode()

    assert "#id_reason_text_fr" in page
    assert "Consultation takes longer." in page
    assert rows() == before


def test_it_is_returned_and_goes_on_with_nothing_lost(nserc, nserc_approver):
    row = drafted(nserc)
    assert press(nserc_approver, row, "return", comment="").status_code == 200
    press(nserc_approver, row, "return", comment="Why so late?")
    row.refresh_from_db()

    page = page_of(nserc, row)
    assert "Why so late?" in page
    assert "Consultation takes longer." in page
    address = to("partnership_proposal_change", row.pk)
    nserc.post(address, {**MOVE, "due_on": "2026-05-31", "version": row.version, "_send": ""})
    row.refresh_from_db()
    assert (row.state, row.content["due_on"]) == ("sent", "2026-05-31")
    press(nserc, row, "take_back")
    row.refresh_from_db()
    nserc.post(address, {"version": row.version, "_discard": ""})
    assert not Proposal.objects.exists()


def test_a_stale_form_overwrites_nothing(nserc):
    row = drafted(nserc, button="_save")
    address = to("partnership_proposal_change", row.pk)
    nserc.post(address, {**MOVE, "version": 1, "_save": ""})
    before = rows()

    page = nserc.post(address, {**MOVE, "version": 1, "due_on": "2027-01-01", "_save": ""})

    assert "Somebody else changed this meanwhile" in page.content.decode()
    assert "2027-01-01" in page.content.decode()
    assert "What was saved meanwhile" in page.content.decode()
    assert "June 30, 2026" in page.content.decode()
    assert 'name="version" value="2"' in page.content.decode()
    assert rows() == before


@pytest.mark.parametrize("version", ["0", "1", "99", "-1", "", "x", "²", "9" * 40])
def test_only_what_was_seen_is_signed_off(nserc, nserc_approver, version):
    row = drafted(nserc)
    before = rows()

    press(nserc_approver, row, "publish", version=version)

    assert rows() == before


def test_strangers_do_not_see_it_and_change_nothing(nserc, sshrc, secihti_approver):
    row = drafted(nserc)
    before = rows()

    for stranger in (sshrc, secihti_approver):
        for verb in ("publish", "return", "take_back", "agree", "refuse", "answer"):
            assert press(stranger, row, verb, answer="yes").status_code == 404
        assert stranger.get(to("partnership_proposal_change", row.pk)).status_code == 404
    assert rows() == before


def test_extra_fields_set_nothing(story, nserc):
    row = drafted(
        nserc,
        organization=story.secihti.pk,
        party="MX",
        state="published",
        entry=1,
        author=1,
        signed_by=1,
        asked_by="MX",
        seconded_on="2020-01-01",
    )

    assert (row.party, row.organization, row.state) == ("CA", story.nserc, "sent")
    assert set(row.content) == {"due_on", "precision", "reason", "reason_text", "asked_by_other"}


@pytest.mark.parametrize("item", ["PRO-9.9-M1", "research-plan", "ca-nserc", "' OR 1=1"])
def test_another_item_in_the_address_is_refused(nserc, item):
    before = rows()

    assert new(nserc, item=item).status_code in (403, 404)

    assert rows() == before


def test_a_replayed_answer_is_given_once(nserc, nserc_approver, secihti_approver):
    row = drafted(nserc)
    press(nserc_approver, row, "publish")
    press(secihti_approver, row, "answer", answer="yes")
    before = rows()

    again = press(secihti_approver, row, "answer", answer="yes")
    press(nserc_approver, row, "answer", answer="yes")

    assert told(again)[-1] == "Your country has given this answer already."
    assert rows() == before


def test_what_can_be_proposed_follows_the_clarity_card(nserc):
    page = nserc.get(to("partnership_proposal_add") + "?item=PRO-5.1-M1").content.decode()

    assert "kind=move_date" in page


def test_what_is_typed_comes_back_until_it_is_sent(nserc, nserc_approver):
    address = f"{to('partnership_proposal_add')}?item=PRO-5.1-M1&kind=move_date"
    key = nserc.get(address).context["kept_key"]
    nserc.post("/admin/kept/", {**MOVE, "reason_text_fr": "", "_key": key})

    assert "Consultation takes longer." in nserc.get(address).content.decode()
    assert "Consultation takes longer." not in nserc_approver.get(address).content.decode()

    nserc.post(address, {"_forget": ""})
    assert "Consultation takes longer." not in nserc.get(address).content.decode()
    nserc.post("/admin/kept/", {**MOVE, "_key": key})
    drafted(nserc)
    assert "Consultation takes longer." not in nserc.get(address).content.decode()
