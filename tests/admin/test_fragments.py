"""Any page of the officials' side opens in place: the content alone, and what was done."""

import pytest

from partnership.models import Report
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, ON_TRACK

pytestmark = pytest.mark.one_database

ASKS = {"X-Fragment": "1"}


def test_a_page_answers_without_its_frame(nserc):
    whole = nserc.get(to("partnership_report_add")).content.decode()
    part = nserc.get(to("partnership_report_add"), headers=ASKS).content.decode()
    assert "<!doctype html>" in whole
    assert "<!doctype html>" not in part
    assert 'name="claim"' in part
    assert "csrfmiddlewaretoken" in part


def test_what_was_done_is_told_and_leads_nowhere(nserc):
    answer = nserc.post(to("partnership_report_add"), {**ON_TRACK, "_send": ""}, headers=ASKS)
    report = Report.objects.get()
    assert answer.status_code == 200
    assert answer.headers["X-Done"] == to("partnership_report_change", report.pk)
    assert "Sent for sign-off" in answer.content.decode()
    assert report.state == "sent"


def test_what_is_refused_comes_back_in_place(nserc):
    wrong = {**COMPLETION, "effective_on": "2027-01-01", "_send": ""}
    answer = nserc.post(to("partnership_report_add"), wrong, headers=ASKS)
    assert "X-Done" not in answer.headers
    assert "This day has not come yet" in answer.content.decode()
    assert not Report.objects.exists()


def test_a_session_that_has_ended_is_said_so(nserc):
    nserc.logout()
    answer = nserc.post(to("partnership_report_add"), ON_TRACK, headers=ASKS)
    assert answer.status_code == 401
    assert to("login") in answer.content.decode()
    assert "Your session has ended" in answer.content.decode()
