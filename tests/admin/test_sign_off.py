"""Four changes are read on one page and published together, each in the version that was read."""

import pytest

from partnership.models import Report
from tests.actions.people import AT_RISK, ON_TRACK, sent
from tests.admin.conftest import to


@pytest.fixture
def waiting(story) -> list[Report]:
    """Two reports of NSERC, and one of SSHRC."""
    mine = [sent(story.milestone, story.nserc, said) for said in (ON_TRACK, AT_RISK)]
    sent(story.milestone, story.sshrc, ON_TRACK)
    return mine


def keys(reports) -> list[str]:
    return [f"{report.pk}:{report.version}" for report in reports]


def states(reports) -> list[str]:
    return [Report.objects.get(pk=report.pk).state for report in reports]


def test_all_are_read_on_one_page_and_published(nserc_approver, waiting):
    assert to("sign_off") in nserc_approver.get(to("index")).content.decode()
    page = nserc_approver.get(to("sign_off"))
    assert [change["key"] for change in page.context["changes"]] == keys(waiting)
    assert "The budget is not voted." in page.content.decode()
    answer = nserc_approver.post(to("sign_off"), {"read": keys(waiting)}, follow=True)
    assert "2 reports published." in answer.content.decode()
    assert states(waiting) == ["published", "published"]


def test_only_what_was_read_is_published(nserc_approver, waiting):
    stale = f"{waiting[1].pk}:{waiting[1].version - 1}"
    nserc_approver.post(to("sign_off"), {"read": [*keys(waiting[:1]), stale, "x", "1:"]})
    assert states(waiting) == ["published", "sent"]


def test_nothing_of_others_is_published(story, nserc, nserc_approver, secihti_approver, waiting):
    others = Report.objects.filter(organization=story.sshrc)
    nserc_approver.post(to("sign_off"), {"read": keys(others)})
    secihti_approver.post(to("sign_off"), {"read": keys([*others, *waiting])})
    assert nserc.post(to("sign_off"), {"read": keys(waiting)}).status_code == 403
    assert set(states([*others, *waiting])) == {"sent"}
