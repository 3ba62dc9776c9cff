"""Stand-ins: named for days to come, of the same place, and taken back."""

from datetime import date

import pytest

from partnership.actions.delegating import delegate, end_delegation
from partnership.actions.reporting_publishing import publish_report
from partnership.models import Delegation, Official
from partnership.queries.hats import in_whose_place
from partnership.vocabulary import OfficialRole
from tests.actions.people import TENTH, approver, contributor, of_party, sent
from tests.actions.stories import refused
from tests.factories import clock_at

pytestmark = pytest.mark.django_db
DAY, LAST = date(2026, 4, 10), date(2026, 4, 24)


@pytest.fixture
def absent(story) -> Official:
    return approver(story.nserc)


def named(absent, stand_in, by=None, **changed) -> Delegation:
    told = {"from_on": DAY, "until_on": LAST, "day": DAY, "clock": TENTH} | changed
    return delegate(official=absent, stand_in=stand_in, by=by or absent, **told)


def test_a_stand_in_signs_off_in_the_others_place(story, absent):
    by = contributor(story.nserc)
    named(absent, by)
    report = sent(story.milestone, story.nserc)
    publish_report(report=report, version=report.version, by=by, clock=TENTH)
    report.refresh_from_db()
    assert (report.signed_by, report.signed_for) == (by, absent)


def test_an_approver_signs_off_in_their_own_place(story, absent):
    other = approver(story.nserc)
    named(absent, other)
    assert in_whose_place(other, story.nserc, DAY) is None
    assert in_whose_place(contributor(story.nserc), story.nserc, DAY) is None


def test_ended_early_it_holds_no_more(story, absent):
    by = contributor(story.nserc)
    row = named(absent, by)
    end_delegation(delegation=row, by=absent, day=DAY, clock=TENTH)
    report = sent(story.milestone, story.nserc)
    with refused(""):
        publish_report(report=report, version=report.version, by=by, clock=TENTH)
    with refused(""):
        end_delegation(delegation=row, by=absent, day=DAY, clock=TENTH)


def test_what_is_over_is_not_ended(story, absent):
    row = named(absent, contributor(story.nserc))
    with refused(""):
        end_delegation(
            delegation=row, by=absent, day=date(2026, 4, 25), clock=clock_at("2026-04-25")
        )


def test_an_administrator_names_one_for_who_is_away_already(story, absent):
    administrator = of_party(OfficialRole.ADMINISTRATOR, "CA")
    row = named(absent, contributor(story.nserc), by=administrator)
    assert (row.official, row.made_by) == (absent, administrator)
    end_delegation(delegation=row, by=administrator, day=DAY, clock=TENTH)


@pytest.mark.parametrize("role", [OfficialRole.COORDINATOR, OfficialRole.AUDITOR])
def test_nobody_else_names_one_for_another(story, absent, role):
    with refused(""):
        named(absent, contributor(story.nserc), by=of_party(role, "CA"))
    with refused(""):
        named(absent, contributor(story.nserc), by=approver(story.nserc))
    with refused(""):
        named(absent, contributor(story.nserc), by=of_party(OfficialRole.ADMINISTRATOR, "MX"))


def test_a_stand_in_is_of_the_same_place(story, absent):
    closed = contributor(story.nserc, is_active=False)
    auditor = of_party(OfficialRole.AUDITOR, "CA")
    wrong = (contributor(story.sshrc), contributor(story.secihti), absent, closed, auditor)
    for each in wrong:
        with refused("stand_in"):
            named(absent, each)
    assert not Delegation.objects.exists()


def test_a_coordinators_stand_in_is_of_the_same_country(story):
    coordinator = of_party(OfficialRole.COORDINATOR, "CA")
    with refused("stand_in"):
        named(coordinator, of_party(OfficialRole.COORDINATOR, "MX"))
    assert named(coordinator, contributor(story.sshrc)).stand_in.organization == story.sshrc


def test_who_hands_nothing_on_has_no_stand_in(story):
    administrator = of_party(OfficialRole.ADMINISTRATOR, "CA")
    for official in (contributor(story.nserc), of_party(OfficialRole.AUDITOR, "CA")):
        with refused("official"):
            named(official, contributor(story.nserc), by=administrator)


@pytest.mark.parametrize(
    ("field", "days"),
    [
        ("from_on", {"from_on": date(2026, 4, 9)}),
        ("until_on", {"until_on": date(2026, 4, 9)}),
        ("until_on", {"until_on": date(2027, 4, 12)}),
    ],
)
def test_days_lie_ahead_and_in_order(story, absent, field, days):
    with refused(field):
        named(absent, contributor(story.nserc), **days)


def test_one_stand_in_at_a_time(story, absent):
    named(absent, contributor(story.nserc))
    with refused("from_on"):
        named(absent, contributor(story.nserc), from_on=LAST, until_on=LAST)
    later = date(2026, 4, 25)
    assert named(absent, contributor(story.nserc), from_on=later, until_on=later)
