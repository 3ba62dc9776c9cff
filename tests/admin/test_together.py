"""Joint publications, stand-ins and pauses through the pages, and requests that no page sends."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.test import Client

from partnership.models import Delegation, Entry, JointPublication, Pause, Report
from partnership.vocabulary import DraftState, OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.admin.conftest import signed_in, to
from tests.admin.forms import ON_TRACK, drafted, page_of, press, told

MINUTE = {"day": "2026-04-20", "time": "14:00", "city": "CA"}
MEETING = {"plan": "research-plan", "occasion": "Ministers meet", **MINUTE}
PAUSE = {
    "plan": "research-plan",
    "from_on": "2026-04-12",
    "until_on": "2026-05-20",
    "ground_en": "Federal election",
    "ground_fr": "Élections fédérales",
}


@pytest.fixture(autouse=True)
def public_plan(settings):
    settings.DEFAULT_PLAN = "research-plan"


@pytest.fixture
def mexico(story):
    return signed_in(of_party(OfficialRole.COORDINATOR, "MX"))


@pytest.fixture
def joint(story, coordinator, mexico) -> JointPublication:
    coordinator.post(to("partnership_jointpublication_add"), MEETING)
    row = JointPublication.objects.get()
    change(mexico, row, "jointpublication", _agree="", publish_at=row.publish_at.isoformat())
    row.refresh_from_db()
    return row


def change(client, row, model, **data):
    return client.post(to(f"partnership_{model}_change", row.pk), data)


def shown(client, row, model) -> str:
    return client.get(to(f"partnership_{model}_change", row.pk)).content.decode()


def test_two_coordinators_agree_to_a_minute(joint, coordinator, mexico):
    assert joint.publish_at == datetime(2026, 4, 20, 18, tzinfo=UTC)
    assert sorted(joint.agreed) == ["CA", "MX"]
    page = shown(mexico, joint, "jointpublication")
    assert "14:00 in Ottawa, 12:00 in Mexico City" in page
    assert "Agree to this minute" not in page


def test_both_sides_sign_off_and_the_timer_publishes(
    story, joint, nserc_approver, secihti_approver, stopped
):
    client = Client()
    nserc = signed_in(contributor(story.nserc))
    secihti = signed_in(contributor(story.secihti))
    ours, theirs = drafted(nserc, ON_TRACK), drafted(secihti, ON_TRACK)
    press(nserc_approver, ours, "schedule", joint=joint.pk)
    press(secihti_approver, theirs, "schedule", joint=joint.pk)
    assert "is ready" in shown(nserc_approver, joint, "jointpublication")
    assert "Ministers meet" in page_of(nserc, ours)
    before = client.get("/en/milestones/PRO-5.1-M1/")
    size = Entry.objects.count()

    call_command("publish_due")
    assert Entry.objects.count() == size
    stopped.move_to("2026-04-20T18:00:20+00:00", tick=False)
    call_command("publish_due")
    call_command("publish_due")

    assert set(Report.objects.values_list("state", flat=True)) == {DraftState.PUBLISHED}
    moments = set(Entry.objects.filter(seq__gte=size).values_list("recorded_at", flat=True))
    assert len(moments) == 1
    assert Entry.objects.count() == size + 2
    assert client.get("/en/milestones/PRO-5.1-M1/").headers["ETag"] != before.headers["ETag"]


def test_neither_side_sees_the_others_rows(joint, nserc, nserc_approver, mexico, secihti_approver):
    report = drafted(nserc, ON_TRACK)
    press(nserc_approver, report, "schedule", joint=joint.pk)
    report.refresh_from_db()
    assert report.state == DraftState.SIGNED
    for client in (mexico, secihti_approver):
        assert client.get(to("partnership_report_change", report.pk)).status_code == 404
        page = shown(client, joint, "jointpublication")
        assert f"/report/{report.pk}/" not in page
        assert "0 reports of your country are ready" in page


@pytest.mark.parametrize("key", ["", "x", "0", "999999", "²", "1 OR 1"])
def test_a_minute_that_is_not_there_signs_nothing(story, nserc, nserc_approver, joint, key):
    report = drafted(nserc, ON_TRACK)
    press(nserc_approver, report, "schedule", joint=key)
    report.refresh_from_db()
    assert report.state == DraftState.SENT


def test_only_an_approver_signs_off_for_a_minute(joint, nserc, sshrc, coordinator, mexico):
    report = drafted(nserc, ON_TRACK)
    for client in (nserc, coordinator, mexico, sshrc):
        press(client, report, "schedule", joint=joint.pk)
        report.refresh_from_db()
        assert report.state == DraftState.SENT


def test_only_coordinators_arrange_and_settle(joint, nserc, nserc_approver, auditor, administrator):
    before = list(JointPublication.objects.values())
    for client in (nserc, nserc_approver, auditor, administrator):
        assert client.post(to("partnership_jointpublication_add"), MEETING).status_code == 403
        for verb in ("_agree", "_move", "_call_off"):
            data = {verb: "", "publish_at": joint.publish_at.isoformat(), **MINUTE}
            assert change(client, joint, "jointpublication", **data).status_code == 403
    assert list(JointPublication.objects.values()) == before


def test_a_form_shown_before_a_move_agrees_to_nothing(story, coordinator, mexico):
    coordinator.post(to("partnership_jointpublication_add"), MEETING)
    row = JointPublication.objects.get()
    old = row.publish_at.isoformat()
    change(coordinator, row, "jointpublication", _move="", **{**MINUTE, "time": "15:00"})
    for seen in (old, "", "x", "2026-04-20"):
        change(mexico, row, "jointpublication", _agree="", publish_at=seen, agreed="MX")
    row.refresh_from_db()
    assert row.agreed == ["CA"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"day": "2026-04-09"}, "publish_at"), ({"time": "25:00"}, "time"), ({"city": "US"}, "city")],
)
def test_a_wrong_minute_is_named(coordinator, wrong, field):
    answer = coordinator.post(to("partnership_jointpublication_add"), {**MEETING, **wrong})
    assert answer.status_code == 200
    errors = answer.context["form"].errors
    assert errors.get(field) or errors["__all__"]
    assert not JointPublication.objects.exists()


def test_a_time_that_the_clocks_skip_is_refused(coordinator):
    skipped = {**MEETING, "day": "2027-03-14", "time": "02:30"}
    answer = coordinator.post(to("partnership_jointpublication_add"), skipped)
    assert "clocks skip" in answer.content.decode()


def test_called_off_by_one_side(joint, mexico):
    answer = change(mexico, joint, "jointpublication", _call_off="")
    assert "Called off" in told(answer)[-1]
    joint.refresh_from_db()
    assert joint.cancelled_by == "MX"


def test_an_approver_names_a_stand_in_and_both_read_it(story, nserc, nserc_approver):
    days = {"from_on": "2026-04-10", "until_on": "2026-04-17"}
    data = {"stand_in": nserc.official.pk, **days}
    nserc_approver.post(to("partnership_delegation_add"), data)
    row = Delegation.objects.get()
    assert (row.official, row.made_by) == (nserc_approver.official, nserc_approver.official)
    assert "stands in for you" in nserc_approver.get(to("index")).content.decode()
    assert "You stand in for" in nserc.get(to("index")).content.decode()
    report = drafted(signed_in(contributor(story.nserc)), ON_TRACK)
    press(nserc, report, "publish")
    report.refresh_from_db()
    assert report.signed_for == nserc_approver.official
    assert "standing in for" in page_of(nserc_approver, report)


def test_who_is_away_cannot_be_written_into_the_form(story, nserc, nserc_approver, coordinator):
    data = {
        "stand_in": nserc.official.pk,
        "from_on": "2026-04-10",
        "until_on": "2026-04-17",
        "official": coordinator.official.pk,
        "made_by": coordinator.official.pk,
    }
    nserc_approver.post(to("partnership_delegation_add"), data)
    assert Delegation.objects.get().official == nserc_approver.official
    assert nserc.post(to("partnership_delegation_add"), data).status_code == 403


def test_a_stand_in_of_another_place_is_not_offered(story, nserc_approver, sshrc, secihti):
    for other in (sshrc, secihti, nserc_approver):
        data = {
            "stand_in": other.official.pk,
            "from_on": "2026-04-10",
            "until_on": "2026-04-17",
        }
        assert nserc_approver.post(to("partnership_delegation_add"), data).status_code == 200
    assert not Delegation.objects.exists()


def test_only_their_own_country_takes_a_stand_in_back(story, nserc, nserc_approver, administrator):
    row = Delegation.objects.create(
        official=nserc_approver.official,
        stand_in=nserc.official,
        from_on="2026-04-10",
        until_on="2026-04-17",
        made_by=nserc_approver.official,
        made_at=datetime(2026, 4, 10, tzinfo=UTC),
    )
    mexican = signed_in(of_party(OfficialRole.ADMINISTRATOR, "MX"))
    assert change(mexican, row, "delegation").status_code == 404
    assert change(signed_in(approver(story.nserc)), row, "delegation").status_code == 404
    row.refresh_from_db()
    assert row.ended_at is None
    change(administrator, row, "delegation")
    row.refresh_from_db()
    assert row.ended_at is not None


def test_a_pause_is_declared_seconded_shown_and_ended(coordinator, client):
    second = signed_in(of_party(OfficialRole.COORDINATOR, "CA"))
    coordinator.post(to("partnership_pause_add"), PAUSE)
    row = Pause.objects.get()
    version = row.declared_at.isoformat()
    assert "Federal election" not in client.get("/en/").content.decode()
    change(coordinator, row, "pause", _publish="", version=version)
    row.refresh_from_db()
    assert row.entry is None
    assert "Another coordinator" in shown(coordinator, row, "pause")

    change(second, row, "pause", _publish="", version=version)
    for page in ("/en/", "/en/parties/CA/", "/en/organizations/ca-nserc/"):
        told_to_all = client.get(page).content.decode()
        assert "Canada has declared a pause from April 12, 2026 to May 20, 2026:" in told_to_all
        assert "Federal election" in told_to_all
    api = client.get("/api/v1/plans/research-plan/?lang=fr").json()
    assert api["pauses"][0]["ground"]["text"] == "Élections fédérales"

    change(second, row, "pause", _end="", ended_on="2026-04-11")
    assert "Federal election" not in client.get("/en/").content.decode()


def test_the_other_country_sees_no_pause_before_it_is_public(coordinator, mexico, nserc_approver):
    coordinator.post(to("partnership_pause_add"), PAUSE)
    row = Pause.objects.get()
    version = row.declared_at.isoformat()
    assert change(mexico, row, "pause", _publish="", version=version).status_code == 404
    assert change(nserc_approver, row, "pause", _publish="", version=version).status_code == 403
    assert "Federal election" not in mexico.get(to("partnership_pause_changelist")).content.decode()
    row.refresh_from_db()
    assert row.entry is None
