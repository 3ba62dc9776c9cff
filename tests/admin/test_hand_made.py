"""Requests that no page of ours would send: nothing changes."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from partnership.admin.site import site
from partnership.models import Answer, Entry, Evidence, Official, Report, TextDraft
from tests.actions.people import approver, published
from tests.actions.stories import everything
from tests.admin.conftest import signed_in, to
from tests.admin.forms import COMPLETION, ON_TRACK, add, drafted, press
from tests.factories import (
    OfficialFactory,
    OrganizationFactory,
    ReportFactory,
    clock_at,
)

pytestmark = pytest.mark.one_database

ALL = (Report, Evidence, Answer, Entry, Official, TextDraft)


def rows() -> list:
    return everything() + [list(model.objects.order_by("pk").values()) for model in ALL]


@pytest.fixture
def completion(story, nserc, nserc_approver) -> Report:
    """NSERC's published completion."""
    return published(story.milestone, story.nserc, clock=clock_at("2026-04-10"))


@pytest.fixture
def superuser(story):
    """An approver of NSERC who is a superuser too."""
    return signed_in(approver(story.nserc, username="raised", is_superuser=True))


@pytest.mark.parametrize("code", ["PRO-5.1", "PRO-9.9-M1", "1", "", "' OR 1=1"])
def test_an_item_that_is_not_offered_is_refused(nserc, code):
    before = rows()
    assert add(nserc, item=code).status_code == 200
    assert rows() == before


def test_an_organization_that_does_not_answer_for_it_cannot_choose_it(story):
    stranger = signed_in(
        OfficialFactory(organization=OrganizationFactory(code="ca-stranger"), username="stranger")
    )
    before = rows()
    assert add(stranger).status_code == 200
    assert rows() == before


def test_extra_fields_set_nothing(story, nserc):
    extra = {
        "organization": story.secihti.pk,
        "party": "MX",
        "state": "published",
        "entry": 1,
        "recorded_at": "2020-01-01T00:00Z",
        "published_at": "2020-01-01T00:00Z",
        "author": 999,
        "by_lead": "",
        "origin": "public_source",
        "withdrawn_on": "2026-01-01",
        "corrects": 1,
        "version": 99,
    }
    add(nserc, **extra)
    report = Report.objects.get()
    assert (report.organization, report.party, report.author) == (
        story.nserc,
        "CA",
        nserc.official,
    )
    assert (report.state, report.entry, report.published_at) == ("sent", None, None)
    assert (report.origin, report.by_lead, report.corrects) == ("official", True, None)


def test_the_moment_of_recording_cannot_be_sent(nserc, nserc_approver):
    report = drafted(nserc)
    press(
        nserc_approver,
        report,
        "publish",
        recorded_at="2020-01-01T00:00Z",
        published_at="2020-01-01T00:00Z",
        effective_on="2020-01-01",
    )
    report.refresh_from_db()
    now = datetime(2026, 4, 10, 18, tzinfo=UTC)
    assert report.published_at == report.entry.recorded_at == now
    assert str(report.entry.effective_on) == "2026-04-02"


def test_a_form_sent_twice_is_done_once(nserc, nserc_approver, secihti_approver):
    report = drafted(nserc)
    press(nserc_approver, report, "publish")
    report_at_first = report.version
    before = rows()
    press(nserc_approver, report, "publish")
    press(nserc_approver, report, "publish", version=report_at_first + 1)
    assert rows() == before
    report.refresh_from_db()
    press(secihti_approver, report, "answer", kind="yes")
    before = rows()
    press(secihti_approver, report, "answer", kind="yes")
    assert rows() == before


@pytest.mark.parametrize("version", ["0", "1", "99", "-1", "", "x", "²"])
def test_only_what_was_seen_is_published(nserc, nserc_approver, version):
    report = drafted(nserc)
    before = rows()
    press(nserc_approver, report, "publish", version=version)
    assert rows() == before


def test_a_stale_form_overwrites_nothing(nserc):
    report = drafted(nserc, button="_save")
    address = to("partnership_report_change", report.pk)
    nserc.post(address, {**COMPLETION, "version": 1, "note_en": "First.", "_save": ""})
    before = rows()
    answer = nserc.post(address, {**COMPLETION, "version": 1, "note_en": "Second.", "_save": ""})
    assert "saved this while you wrote" in answer.content.decode()
    assert rows() == before


def test_nobody_signs_off_their_own_report(story, nserc_approver):
    report = drafted(nserc_approver)
    before = rows()
    press(nserc_approver, report, "publish")
    assert rows() == before


def test_the_other_country_does_not_sign_off_or_even_see_it(nserc, secihti_approver, sshrc):
    report = drafted(nserc)
    before = rows()
    for stranger in (secihti_approver, sshrc):
        for verb in ("publish", "return", "take_back", "answer", "correct"):
            assert press(stranger, report, verb).status_code == 404
        assert stranger.get(to("partnership_report_change", report.pk)).status_code == 404
    assert rows() == before


def test_a_draft_and_no_draft_look_alike_to_others(nserc, sshrc):
    report = drafted(nserc)
    hidden = sshrc.get(to("partnership_report_change", report.pk))
    absent = sshrc.get(to("partnership_report_change", 999_999))
    assert hidden.status_code == absent.status_code == 404
    assert len(hidden.content) == len(absent.content)
    assert report.note_en not in sshrc.get(to("partnership_report_changelist")).content.decode()


def test_a_country_does_not_confirm_for_the_other(completion, nserc_approver, secihti):
    before = rows()
    press(nserc_approver, completion, "answer", kind="yes")
    press(secihti, completion, "answer", kind="yes", party="MX", organization="mx-secihti")
    assert rows() == before


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_deletes(completion, superuser, nserc_approver, method):
    drafted(nserc_approver, ON_TRACK, "_save")
    before = rows()
    for client in (superuser, nserc_approver):
        for report in Report.objects.all():
            address = reverse("admin:partnership_report_delete", args=[report.pk])
            assert getattr(client, method)(address, {"post": "yes"}).status_code == 403
    assert rows() == before


def test_nobody_edits_what_is_published(completion, superuser, nserc):
    before = rows()
    address = to("partnership_report_change", completion.pk)
    for client in (superuser, nserc):
        late = client.post(address, {**COMPLETION, "version": completion.version, "_save": ""})
        assert "This was sent or published while you wrote" in late.content.decode()
        assert client.post(address, {"_discard": ""}).status_code == 403
    assert rows() == before


def test_there_is_no_action_on_many(completion, superuser):
    before = rows()
    superuser.post(
        to("partnership_report_changelist"),
        {"action": "delete_selected", "_selected_action": completion.pk, "post": "yes"},
    )
    assert rows() == before


def test_nobody_writes_in_the_record(completion, coordinator, auditor):
    before = rows()
    entry = completion.entry_id
    for client in (coordinator, auditor):
        assert client.post(to("partnership_entry_change", entry), {"body": "x"}).status_code == 403
        assert client.post(to("partnership_entry_delete", entry), {"post": "y"}).status_code == 403
        assert client.post(to("partnership_entry_add"), {"seq": 1}).status_code == 403
    assert rows() == before


def test_people_are_named_at_home_only(completion, secihti_approver, sshrc, nserc, coordinator):
    Report.objects.filter(pk=completion.pk).update(comment="Name the place.")
    for client, at_home in (
        (nserc, True),
        (coordinator, True),
        (sshrc, False),
        (secihti_approver, False),
    ):
        assert client.get(to("partnership_report_history", completion.pk)).status_code == 403
        page = client.get(to("partnership_report_change", completion.pk)).content.decode()
        assert (completion.author.username in page) == at_home
        assert ("Name the place." in page) == at_home


def test_rights_are_read_at_each_request(story, nserc, nserc_approver):
    report = drafted(nserc)
    official = nserc_approver.official
    official.role = "auditor"
    official.save()
    before = rows()
    press(nserc_approver, report, "publish")
    assert rows() == before
    official.is_active = False
    official.save()
    answer = nserc_approver.get(to("index"))
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


def test_a_get_changes_nothing(story, nserc, nserc_approver, secihti_approver, coordinator):
    drafted(nserc)
    before = rows()
    names = [url.name for url in to_all()]
    for client in (nserc, nserc_approver, secihti_approver, coordinator):
        for name in names:
            for args in ([], ["1"], ["PRO-5.1-M1"]):
                _get(client, name, args)
    assert rows() == before


def to_all() -> list:
    found = []
    for pattern in site.get_urls():
        found += getattr(pattern, "url_patterns", [pattern])
    return [pattern for pattern in found if pattern.name and pattern.name != "logout"]


def _get(client, name, args):
    try:
        address = reverse(f"admin:{name}", args=args)
    except NoReverseMatch:
        return
    assert client.get(address).status_code in (200, 301, 302, 403, 404, 405)


def test_a_request_without_its_token_is_refused(nserc):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(nserc.official)
    before = rows()
    assert add(strict).status_code == 403
    assert rows() == before


def test_a_report_of_nobody_cannot_be_signed_off(story, nserc_approver):
    other = ReportFactory(milestone=story.milestone, organization=story.sshrc, state="sent")
    before = rows()
    assert press(nserc_approver, other, "publish").status_code == 404
    assert rows() == before
