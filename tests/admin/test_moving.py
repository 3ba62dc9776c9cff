"""Handing over and renaming through their pages: looked at first, then done, by nobody else."""

import pytest

from partnership.models import Organization, Report
from partnership.vocabulary import OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.admin.conftest import signed_in, to
from tests.admin.forms import ON_TRACK, drafted, press


@pytest.fixture
def heir(story):
    return contributor(story.nserc, username="heir")


def looked_at(client, name, **data) -> dict:
    """Fill the page in and return what its second form would send."""
    answer = client.post(to(name), {**data, "_look": ""})
    assert answer.status_code == 200
    return {**data, "seen": answer.context["key"], "_do": ""}


def test_an_administrator_hands_over_and_closes(administrator, nserc, heir):
    report = drafted(nserc, ON_TRACK)
    data = looked_at(administrator, "hand_over", leaving=nserc.official.pk, to=heir.pk, close="on")
    assert administrator.post(to("hand_over"), data).status_code == 302
    report.refresh_from_db()
    nserc.official.refresh_from_db()
    assert (report.author, nserc.official.is_active) == (heir, False)


def test_what_came_meanwhile_is_looked_at_again(administrator, nserc, heir):
    data = looked_at(administrator, "hand_over", leaving=nserc.official.pk, to=heir.pk)
    report = drafted(nserc, ON_TRACK)
    answer = administrator.post(to("hand_over"), data)
    assert "Something changed meanwhile" in answer.content.decode()
    report.refresh_from_db()
    assert report.author == nserc.official
    for seen in ("", "x"):
        administrator.post(to("hand_over"), {**data, "seen": seen})
        report.refresh_from_db()
        assert report.author == nserc.official


def test_nobody_else_hands_over(nserc, nserc_approver, auditor, coordinator, heir):
    report = drafted(nserc, ON_TRACK)
    data = {"leaving": nserc.official.pk, "to": heir.pk, "close": "on", "_do": ""}
    for client in (nserc, nserc_approver, auditor):
        assert client.post(to("hand_over"), data).status_code == 403
    seen = looked_at(coordinator, "hand_over", leaving=nserc.official.pk, to=heir.pk)["seen"]
    mexico = signed_in(of_party(OfficialRole.COORDINATOR, "MX"))
    assert mexico.post(to("hand_over"), {**data, "seen": seen}).status_code == 200
    report.refresh_from_db()
    assert report.author == nserc.official
    coordinator.post(to("hand_over"), {**data, "seen": seen})
    report.refresh_from_db()
    nserc.official.refresh_from_db()
    assert (report.author, nserc.official.is_active) == (heir, True)


def test_a_ministry_is_renamed(story, coordinator, nserc):
    report = drafted(nserc, ON_TRACK)
    names = {"body": "ca-nserc", "successor": "ca-sshrc", "from_on": "2026-04-10"}
    page = coordinator.post(to("succession"), {**names, "_look": ""}).content.decode()
    assert "PRO-5.1-M1 · lead" in page
    data = looked_at(coordinator, "succession", **names)
    assert coordinator.post(to("succession"), data).status_code == 302
    report.refresh_from_db()
    assert report.organization == story.sshrc
    press(signed_in(approver(story.sshrc)), report, "publish")
    report.refresh_from_db()
    assert report.entry.organization == "ca-sshrc"


@pytest.mark.parametrize("other", ["mx-secihti", "ca-nserc", "", "x"])
def test_what_cannot_take_over_is_refused(story, coordinator, other):
    data = {"body": "ca-nserc", "successor": other, "from_on": "2026-04-10", "_do": ""}
    assert coordinator.post(to("succession"), data).status_code == 200
    assert not Organization.objects.exclude(successor=None).exists()


def test_the_other_country_renames_nothing_here(story):
    mexico = signed_in(of_party(OfficialRole.COORDINATOR, "MX"))
    data = {"body": "ca-nserc", "successor": "ca-sshrc", "from_on": "2026-04-10", "_do": ""}
    assert mexico.post(to("succession"), data).status_code == 200
    assert not Organization.objects.exclude(successor=None).exists()
    assert not Report.objects.exists()
