"""Dates moved together, the table, pasted rows, sign-off of many, and hand-made requests."""

import pytest

from partnership.models import Batch, Entry, Proposal, Report
from partnership.vocabulary import OfficialRole, ProposalKind
from tests.actions.people import approver, contributor, of_party
from tests.admin.conftest import signed_in, to
from tests.bulk.crowd import published
from tests.bulk.test_choosing import AT_RISK, choose, press
from tests.bulk.workbooks import Filled, downloaded, hand_in
from tests.factories.items import OrganizationFactory

MOVED = {
    "check": "",
    "days": "30",
    "reason": "consultation",
    "reason_text_en": "Consultation takes longer.",
    "reason_text_fr": "La consultation se prolonge.",
}


@pytest.fixture
def three(db, stopped):
    """Three milestones, each by its own entry; only the first has a date."""
    return published(3)


@pytest.fixture
def writer(three):
    return signed_in(contributor(three[0].nserc))


@pytest.fixture
def signer(three):
    return signed_in(approver(three[0].nserc))


def test_a_date_moves_with_what_the_public_will_read(writer, three):
    page = choose(writer, three[1][:1], "move", **MOVED).content.decode()
    press(writer, "send")

    move = Proposal.objects.get()
    assert "First move, +30 days in all" in page
    assert (move.kind, move.state) == (ProposalKind.MOVE_DATE, "sent")
    assert move.content["due_on"] == "2026-04-30"


def test_a_row_without_a_date_refuses_the_whole_move(writer, three):
    page = choose(writer, three[1], "move", **MOVED).content.decode()
    press(writer, "send")

    assert "refused: nothing will be sent" in page
    assert not Proposal.objects.exists()


def test_moves_are_taken_back_together(writer, three):
    choose(writer, three[1][:1], "move", **MOVED)
    press(writer, "send")

    press(writer, "take_back")

    assert Proposal.objects.get().state == "draft"


def test_the_table_sends_what_was_typed_in_it(writer, three):
    table = choose(writer, three[1], "table").context
    form = {"item": three[1], "do": "check"}
    for row in table["rows"]:
        form[f"{row['code']}.version"] = row["version"]
        form[f"{row['code']}.claim"] = "on_track"
        form[f"{row['code']}.note_en"] = "Half is done."
        form[f"{row['code']}.note_fr"] = "La moitié est faite."

    writer.post(to("many"), form)
    press(writer, "send")

    said = set(Report.objects.values_list("claim", "note_fr", "state"))
    assert said == {("on_track", "La moitié est faite.", "sent")}
    assert Report.objects.count() == 3


def test_pasted_rows_fill_the_table_and_send_nothing(writer, three):
    text = 'PRO-5.1-M2\tAT RISK\t2026-04-01\t"Two\nlines"\nPRO-9.9-M9\ton track\n'

    answer = choose(writer, three[1], "paste", pasted=text)

    page = answer.content.decode()
    cells = {cell["name"]: cell["text"] for row in answer.context["rows"] for cell in row["cells"]}
    assert cells["PRO-5.1-M2.claim"] == "at_risk"
    assert cells["PRO-5.1-M2.note_en"] == "Two\nlines"
    assert "PRO-9.9-M9" in page
    assert not Batch.objects.exists()


def test_refused_rows_are_mended_in_the_table_with_nothing_lost(writer, three):
    choose(writer, three[1][:2], "at_risk", **AT_RISK | {"reason_text_fr": ""})
    batch = Batch.objects.get()

    answer = writer.get(to("many_batch_table", batch.pk))

    cells = {cell["name"]: cell["text"] for row in answer.context["rows"] for cell in row["cells"]}
    assert cells["PRO-5.1-M1.reason_text_en"] == "The budget is not voted."


def test_an_approver_signs_off_many_that_were_read(writer, signer, three):
    choose(writer, three[1], "on_track")
    press(writer, "send")
    entries = Entry.objects.count()
    rows = signer.get(to("many_sign_off")).context["rows"]

    signer.post(to("many_sign_off"), {"read": [row["value"] for row in rows[:2]]})

    assert Entry.objects.count() == entries + 2
    assert Report.objects.filter(state="published").count() == 2


def test_sign_off_of_a_changed_report_publishes_none(writer, signer, three):
    choose(writer, three[1], "on_track")
    press(writer, "send")
    values = [row["value"] for row in signer.get(to("many_sign_off")).context["rows"]]
    stale = [*values[:2], values[2].split(".")[0] + ".1"]

    page = signer.post(to("many_sign_off"), {"read": stale}, follow=True).content.decode()

    assert "None was published." in page
    assert not Report.objects.filter(state="published").exists()


def test_nobody_signs_off_their_own(signer, three):
    choose(signer, three[1], "on_track")
    press(signer, "send")

    assert signer.get(to("many_sign_off")).context["rows"] == []


def test_an_auditor_downloads_and_hands_nothing_in(three):
    auditor = signed_in(of_party(OfficialRole.AUDITOR, "CA"))

    content = auditor.get(to("many_download"), {"organization": "ca-nserc"}).content
    answer = hand_in(auditor, content)

    assert Filled(content).sheet.max_row == 4
    assert answer.status_code == 403
    assert not Batch.objects.exists()


def test_an_auditor_of_the_other_country_gets_no_row(three):
    auditor = signed_in(of_party(OfficialRole.AUDITOR, "MX"))

    content = auditor.get(to("many_download"), {"organization": "ca-nserc"}).content

    assert Filled(content).sheet.max_row == 1


def test_extra_columns_and_fields_change_nothing_else(writer, three):
    book = Filled(downloaded(writer))
    book.write(2, How_it_stands="on track", True_since="2026-04-09")
    for place, name in enumerate(["state", "party", "author", "published_at", "entry"], start=30):
        book.sheet.cell(1, place, name)
        book.sheet.cell(2, place, "published")

    hand_in(writer, book.bytes())
    press(writer, "send")

    report = Report.objects.get()
    assert (report.state, report.party, report.entry_id) == ("sent", "CA", None)


def test_a_draft_of_another_organization_is_no_different_from_none(three):
    story, codes = three
    stranger = signed_in(contributor(OrganizationFactory(code="ca-stranger")))
    writer = signed_in(contributor(story.nserc))

    before = _sentences(stranger, codes[0])
    choose(writer, codes, "on_track")
    press(writer, "send")
    after = _sentences(stranger, codes[0])

    assert before == after == _sentences(stranger, "PRO-0.0-M0")


def _sentences(client, code) -> list:
    choose(client, [code], "on_track")
    return Batch.objects.order_by("pk").last().rows.get().problems
