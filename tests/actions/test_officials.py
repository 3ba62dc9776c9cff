"""Accounts: made by an administrator for their own country, and nobody else's."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from partnership.actions.errors import Refused
from partnership.actions.officials import (
    Account,
    change_official,
    create_official,
    set_password,
)
from partnership.models import Official
from partnership.vocabulary import OfficialRole
from tests.actions.people import approver, of_party
from tests.factories import OfficialFactory, moment

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 10)
AT = moment("2026-04-10")
WHEN = {"day": DAY, "at": AT}
PASSWORD = "twelve letters and more"


def account(**more):
    return Account(**{"username": "new", "role": OfficialRole.AUDITOR, **more})


def create(by, **more):
    return create_official(account=account(**more), password=PASSWORD, by=by, **WHEN)


@pytest.fixture
def administrator(story):
    return of_party(OfficialRole.ADMINISTRATOR, "CA")


def test_makes_accounts_of_the_administrators_country(story, administrator):
    official = create(administrator, role=OfficialRole.APPROVER, organization=story.nserc)
    assert (official.party, official.is_staff, official.is_superuser) == ("CA", True, False)
    assert official.check_password(PASSWORD)


def test_the_other_country_cannot_be_named(story, administrator):
    assert create(administrator, party="MX").party == "CA"
    with pytest.raises(Refused) as refusal:
        create(
            administrator,
            username="mexican",
            role=OfficialRole.APPROVER,
            organization=story.secihti,
        )
    assert refusal.value.field == "organization"
    assert not Official.objects.filter(username="mexican").exists()


@pytest.mark.parametrize("role", [OfficialRole.COORDINATOR, OfficialRole.AUDITOR])
def test_nobody_else_makes_accounts(story, role):
    for by in (of_party(role, "CA"), approver(story.nserc)):
        with pytest.raises(Refused):
            create(by)


def test_accounts_of_the_other_country_are_out_of_reach(story, administrator):
    mexican = of_party(OfficialRole.AUDITOR, "MX")
    with pytest.raises(Refused):
        change_official(official=mexican, account=account(), by=administrator, **WHEN)
    with pytest.raises(Refused):
        set_password(official=mexican, password=PASSWORD, by=administrator, **WHEN)
    mexican.refresh_from_db()
    assert mexican.party == "MX"
    assert not mexican.check_password(PASSWORD)


def test_a_change_keeps_the_country(story, administrator):
    official = create(administrator)
    changed = change_official(
        official=official,
        account=account(role=OfficialRole.COORDINATOR, party="MX"),
        by=administrator,
        **WHEN,
    )
    assert (changed.role, changed.party) == (OfficialRole.COORDINATOR, "CA")


def test_nobody_raises_themselves(story, administrator):
    with pytest.raises(Refused) as refusal:
        change_official(
            official=administrator,
            account=account(role=OfficialRole.APPROVER, organization=story.nserc),
            by=administrator,
            **WHEN,
        )
    assert refusal.value.field == "role"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"role": OfficialRole.APPROVER}, "organization"),
        ({"username": ""}, "username"),
        ({"username": "taken"}, "username"),
        ({"role": "minister"}, "role"),
        ({"language": "de"}, "language"),
        ({"email": "nowhere"}, "email"),
    ],
    ids=str,
)
def test_says_what_is_wrong(administrator, wrong, field):
    OfficialFactory(username="taken")
    with pytest.raises(Refused) as refusal:
        create(administrator, **wrong)
    assert refusal.value.field == field


def test_a_weak_password_is_refused(administrator):
    with pytest.raises(Refused) as refusal:
        create_official(account=account(), password="password", by=administrator, **WHEN)
    assert refusal.value.field == "password"


def test_the_operator_makes_the_first_administrator(story):
    operator = OfficialFactory(organization=None, party="", role="", is_superuser=True)
    first = create(operator, role=OfficialRole.ADMINISTRATOR, party="MX")
    assert (first.role, first.party) == (OfficialRole.ADMINISTRATOR, "MX")


def test_a_superuser_with_a_role_has_that_role_only(story):
    raised = of_party(OfficialRole.AUDITOR, "CA")
    raised.is_superuser = True
    raised.save()
    with pytest.raises(Refused):
        create(raised)


class TestDemonstration:
    """Made-up officials, only where the site says that it is a demonstration."""

    @pytest.fixture(autouse=True)
    def demonstration(self, settings):
        settings.DEMO = True

    def run(self, capsys, *arguments):
        call_command("create_demo_officials", *arguments)
        return capsys.readouterr().out

    def test_refuses_elsewhere(self, story, settings):
        settings.DEMO = False
        with pytest.raises(CommandError, match="DEMO=1"):
            call_command("create_demo_officials")
        assert not Official.objects.exists()

    def test_says_what_is_missing(self):
        with pytest.raises(CommandError, match="import the plan first"):
            call_command("create_demo_officials")

    def test_prints_each_sign_in_once(self, story, capsys):
        printed = self.run(capsys)
        lines = dict(line.split() for line in printed.splitlines()[1:])
        assert len(lines) == Official.objects.count() == 8
        for username, password in lines.items():
            assert Official.objects.get(username=username).check_password(password)
        again = self.run(capsys)
        assert "exist already" in again
        assert not any(password in again for password in lines.values())
        assert Official.objects.count() == 8

    def test_the_leads_of_the_memorandum_have_a_contributor_and_an_approver(self, story, capsys):
        self.run(capsys)
        made = Official.objects.filter(organization__isnull=False)
        assert sorted(made.values_list("organization__code", "role", "party")) == [
            ("ca-nserc", "approver", "CA"),
            ("ca-nserc", "contributor", "CA"),
            ("mx-secihti", "approver", "MX"),
            ("mx-secihti", "contributor", "MX"),
        ]

    def test_gives_new_passwords_when_asked(self, story, capsys):
        first = self.run(capsys)
        second = self.run(capsys, "--reset-passwords")
        lines = dict(line.split() for line in second.splitlines()[1:])
        assert not any(password in first for password in lines.values())
        assert Official.objects.get(username="demo-canada-approver").check_password(
            lines["demo-canada-approver"]
        )
