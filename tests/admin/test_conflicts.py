"""Two people at once: the second is shown both texts, and loses nothing."""

from partnership.models import Report
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, drafted

ROW = "?item=PRO-5.1-M1&verb=complete"


def change(client, report, **more):
    address = to("partnership_report_change", report.pk)
    return client.post(address, {**COMPLETION, "_save": "", **more})


def test_a_stale_save_shows_both_and_can_be_sent_again(nserc, nserc_approver):
    report = drafted(nserc, button="_save")
    change(
        nserc_approver, report, version=1, note_en="Signed on April 2.", effective_on="2026-04-01"
    )

    answer = change(nserc, report, version=1, note_en="Signed in Ottawa, at last.")
    page = answer.content.decode()
    rows = {row.label: (row.theirs, row.yours) for row in answer.context["conflict"].rows}
    assert rows["English"] == ("Signed on April 2.", "Signed in Ottawa, at last.")
    assert ("April 1, 2026", "April 2, 2026") in rows.values()
    assert "nserc-approver saved this while you wrote" in page
    assert "Signed in Ottawa, at last.</textarea>" in page
    report.refresh_from_db()
    assert (report.note_en, report.version) == ("Signed on April 2.", 2)

    version = answer.context["form"]["version"].value()
    assert version == "2"
    change(nserc, report, version=version, note_en="Signed in Ottawa, at last.")
    report.refresh_from_db()
    assert (report.note_en, report.version) == ("Signed in Ottawa, at last.", 3)


def test_two_new_reports_on_one_item(nserc, nserc_approver):
    address = to("partnership_report_add") + ROW
    seen = nserc.get(address).context["form"]["version"].value()
    assert seen == 0
    nserc_approver.post(address, {**COMPLETION, "version": seen, "_save": ""})

    answer = nserc.post(address, {**COMPLETION, "version": seen, "note_en": "Mine.", "_send": ""})
    assert answer.context["conflict"].who == "nserc-approver"
    assert Report.objects.count() == 1

    again = answer.context["form"]["version"].value()
    nserc.post(address, {**COMPLETION, "version": again, "note_en": "Mine.", "_send": ""})
    assert [report.state for report in Report.objects.order_by("pk")] == ["draft", "sent"]


def test_a_replayed_form_is_done_once(nserc):
    address = to("partnership_report_add") + ROW
    form = {**COMPLETION, "version": 0, "_send": ""}
    assert nserc.post(address, form).status_code == 302
    assert nserc.post(address, form).status_code == 200
    assert Report.objects.count() == 1


def test_nothing_of_the_other_country_is_shown(nserc, secihti):
    report = drafted(nserc, button="_save")
    answer = change(secihti, report, version=1, note_es="Nada.")
    assert answer.status_code == 404
    assert "Signed in Ottawa" not in answer.content.decode()
