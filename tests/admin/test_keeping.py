"""Nothing typed is lost: it is kept for its official alone, until it is sent or thrown away."""

import pytest

from partnership.models import KeptForm, Report
from tests.admin.conftest import signed_in, to
from tests.admin.forms import COMPLETION, drafted, page_of, press

pytestmark = pytest.mark.one_database

ASKS = {"X-Fragment": "1"}
ROW = "?item=PRO-5.1-M1&verb=complete"
KEY = "report:PRO-5.1-M1:complete"
TYPED = {**COMPLETION, "note_en": "Signed in Ott", "version": "0", "effective_on": "2026-04-0"}


def keep(client, key=KEY, **more):
    return client.post(to("kept"), {**TYPED, "_key": key, **more}, headers=ASKS)


def row(client, **more):
    return client.get(to("partnership_report_add") + ROW, **more).content.decode()


def test_what_was_typed_comes_back_without_complaint(nserc):
    answer = keep(nserc)
    assert answer.json()["saved_at"].startswith("2026-04-10")
    page = row(nserc)
    assert "Signed in Ott" in page
    assert 'value="2026-04-0"' in page
    assert "https://www.example.org/memorandum" in page
    assert "What you typed was put back." in page
    assert "errorlist" not in page
    assert not Report.objects.exists()


def test_it_comes_back_after_signing_in_again(nserc):
    keep(nserc)
    nserc.logout()
    assert keep(nserc, note_en="Later").status_code == 401
    again = signed_in(nserc.official)
    assert "Signed in Ott" in row(again)


def test_it_is_nobody_elses(nserc, nserc_approver, sshrc):
    keep(nserc)
    for other in (nserc_approver, sshrc):
        assert "Signed in Ott" not in row(other)
    keep(nserc_approver, note_en="Other words")
    assert "Signed in Ott" in row(nserc)
    assert KeptForm.objects.count() == 2


def test_sending_throws_it_away(nserc):
    keep(nserc)
    nserc.post(to("partnership_report_add") + ROW, {**COMPLETION, "_send": ""})
    assert Report.objects.get().state == "sent"
    assert not KeptForm.objects.exists()


def test_a_refused_form_keeps_it(nserc):
    keep(nserc)
    nserc.post(to("partnership_report_add") + ROW, {**TYPED, "_send": ""})
    assert not Report.objects.exists()
    assert KeptForm.objects.exists()


def test_it_is_thrown_away_by_its_button(nserc):
    keep(nserc)
    answer = nserc.post(to("partnership_report_add") + ROW, {**TYPED, "_forget": ""})
    assert "Signed in Ott" not in answer.content.decode()
    assert not KeptForm.objects.exists()


@pytest.mark.parametrize(
    "more",
    [
        {"key": ""},
        {"key": "x" * 201},
        {"note_fr": "x" * 200_001},
        {f"field-{number}": "" for number in range(501)},
    ],
    ids=["no key", "long key", "long text", "many fields"],
)
def test_more_than_a_person_types_is_refused(nserc, more):
    assert "refused" in keep(nserc, **more).json()
    assert not KeptForm.objects.exists()


def test_no_password_is_kept(nserc):
    keep(nserc, password="a long sentence to sign in with", _send="")
    kept = KeptForm.objects.get()
    assert not {"password", "csrfmiddlewaretoken", "_key", "_send"} & kept.fields.keys()


def test_a_draft_that_was_sent_meanwhile_keeps_what_was_typed(nserc, nserc_approver):
    report = drafted(nserc, button="_save")
    address = to("partnership_report_change", report.pk)
    nserc_approver.post(address, {**COMPLETION, "version": 1, "_send": ""})
    late = {**COMPLETION, "version": 1, "note_en": "My own words.", "_save": ""}
    assert "What you typed is kept" in nserc.post(address, late).content.decode()
    report.refresh_from_db()
    assert (report.state, report.note_en) == ("sent", "Signed in Ottawa.")
    press(nserc, report, "take_back")
    assert "My own words." in page_of(nserc, report)
