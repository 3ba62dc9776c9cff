"""Rows are chosen, looked at, sent together and taken back together."""

from partnership.models import Batch, Report
from partnership.vocabulary import BatchState, DraftState, RowOutcome
from tests.admin.conftest import to

AT_RISK = {
    "check": "",
    "effective_on": "2026-04-09",
    "reason": "funding",
    "reason_text_en": "The budget is not voted.",
    "reason_text_fr": "Le budget n’est pas voté.",
}


def choose(client, codes, do, **more):
    """Press a button of the bar; return the page that follows."""
    return client.post(to("many"), {"item": codes, "do": do, **more}, follow=True)


def press(client, do, batch=None):
    """Press a button of a batch's page."""
    batch = batch or Batch.objects.order_by("pk").last()
    return client.post(to("many_batch", batch.pk), {"do": do}, follow=True)


def test_on_track_is_looked_at_and_then_sent(nserc, twenty):
    _, codes = twenty

    page = choose(nserc, codes, "on_track").content.decode()
    assert Report.objects.count() == 0
    press(nserc, "send")

    assert page.count("The public will read:") == 20
    assert set(Report.objects.values_list("state", "claim")) == {("sent", "on_track")}
    assert Report.objects.count() == 20


def test_what_was_sent_together_is_taken_back_together(nserc, twenty):
    choose(nserc, twenty[1], "on_track")
    press(nserc, "send")

    press(nserc, "take_back")

    assert set(Report.objects.values_list("state", flat=True)) == {DraftState.DRAFT}
    assert Batch.objects.get().state == BatchState.TAKEN_BACK


def test_a_replayed_send_sends_once(nserc, twenty):
    choose(nserc, twenty[1], "on_track")

    press(nserc, "send")
    press(nserc, "send")

    assert Report.objects.count() == 20


def test_one_reason_serves_all_rows(nserc, twenty):
    asked = choose(nserc, twenty[1][:3], "at_risk").content.decode()
    choose(nserc, twenty[1][:3], "at_risk", **AT_RISK)
    press(nserc, "send")

    assert "One reason for 3 rows" in asked
    said = set(Report.objects.values_list("claim", "reason", "reason_text_fr", "state"))
    assert said == {("at_risk", "funding", "Le budget n’est pas voté.", "sent")}


def test_a_missing_language_refuses_every_row_and_sends_none(nserc, twenty):
    english = AT_RISK | {"reason_text_fr": ""}

    page = choose(nserc, twenty[1][:3], "at_risk", **english).content.decode()
    press(nserc, "send")

    assert page.count("Write this in French too") == 3
    assert Report.objects.count() == 0


def test_another_organizations_code_is_unknown(nserc, twenty):
    page = choose(nserc, ["PRO-5.1-M1", "PRO-9.9-M9"], "on_track").content.decode()
    press(nserc, "send")

    assert "Your organization has no row with this code." in page
    assert Report.objects.count() == 0


def test_a_row_that_somebody_changed_since_is_refused_with_both_values(
    nserc, nserc_approver, twenty
):
    codes = twenty[1]
    choose(nserc, codes[:3], "on_track")
    first = Batch.objects.get()
    choose(nserc_approver, codes[2:4], "at_risk", **AT_RISK)
    press(nserc_approver, "send")

    page = press(nserc, "send", first).content.decode()

    assert "Somebody else changed this row since you took it." in page
    assert Report.objects.count() == 2
    assert first.rows.get(outcome=RowOutcome.REFUSED).code == codes[2]


def test_a_batch_is_of_its_organization_alone(nserc, sshrc, twenty):
    choose(nserc, twenty[1], "on_track")
    batch = Batch.objects.get()

    looked = sshrc.get(to("many_batch", batch.pk))
    pressed = sshrc.post(to("many_batch", batch.pk), {"do": "send"})

    assert (looked.status_code, pressed.status_code) == (404, 404)
    assert Report.objects.count() == 0


def test_nothing_chosen_is_told(nserc):
    page = choose(nserc, [], "on_track").content.decode()

    assert "Choose at least one row first." in page
