"""Accounts through the forms: an administrator's own country and nothing else."""

import pytest
from django.contrib.admin.models import LogEntry

from partnership.models import Official
from partnership.vocabulary import OfficialRole
from tests.actions.people import of_party
from tests.admin.conftest import signed_in, to
from tests.factories import OfficialFactory

PASSWORD = "twelve letters and more"


def form(**changed) -> dict:
    return {
        "username": "new-auditor",
        "role": "auditor",
        "language": "fr",
        "is_active": "on",
        "password": PASSWORD,
        **changed,
    }


def test_an_administrator_makes_an_account(administrator):
    administrator.post(to("partnership_official_add"), form())
    official = Official.objects.get(username="new-auditor")
    assert (official.party, official.role, official.language) == ("CA", "auditor", "fr")
    assert official.check_password(PASSWORD)
    assert LogEntry.objects.get().object_id == str(official.pk)


def test_the_account_is_led_to_choose_a_password_of_its_own(administrator, client):
    administrator.post(to("partnership_official_add"), form())
    answer = client.post(to("login"), {"username": "new-auditor", "password": PASSWORD})
    assert answer["Location"] == to("first_password")
    assert client.get(to("index")).status_code == 302


@pytest.mark.parametrize(
    "extra",
    [
        {"is_superuser": "on", "party": "MX", "is_staff": ""},
        {"user_permissions": "1", "groups": "1"},
    ],
    ids=str,
)
def test_extra_fields_give_nothing(administrator, extra):
    administrator.post(to("partnership_official_add"), form(**extra))
    official = Official.objects.get(username="new-auditor")
    assert (official.party, official.is_superuser, official.is_staff) == ("CA", False, True)
    assert not official.user_permissions.exists()


def test_an_organization_of_the_other_country_is_not_offered(story, administrator):
    answer = administrator.post(
        to("partnership_official_add"), form(role="approver", organization=story.secihti.pk)
    )
    assert answer.status_code == 200
    assert not Official.objects.filter(username="new-auditor").exists()


def test_accounts_of_the_other_country_are_unknown(administrator):
    mexican = of_party(OfficialRole.AUDITOR, "MX")
    address = to("partnership_official_change", mexican.pk)
    assert administrator.get(address).status_code == 404
    assert administrator.post(address, form(username="taken")).status_code == 404
    assert (
        mexican.username
        not in administrator.get(to("partnership_official_changelist")).content.decode()
    )


def test_a_change_keeps_the_old_password_unless_one_is_written(story, administrator):
    official = OfficialFactory(organization=story.nserc, username="old")
    before = official.password
    address = to("partnership_official_change", official.pk)
    data = form(username="old", role="approver", organization=story.nserc.pk)
    administrator.post(address, {**data, "password": ""})
    official.refresh_from_db()
    assert (official.role, official.password) == ("approver", before)
    administrator.post(address, data)
    official.refresh_from_db()
    assert official.check_password(PASSWORD)


def test_nobody_raises_themselves(administrator):
    own = administrator.official
    answer = administrator.post(
        to("partnership_official_change", own.pk),
        form(username=own.username, role="coordinator", password=""),
    )
    assert "Ask another administrator" in answer.content.decode()
    own.refresh_from_db()
    assert own.role == OfficialRole.ADMINISTRATOR


def test_a_weak_password_is_refused_at_its_field(administrator):
    answer = administrator.post(to("partnership_official_add"), form(password="password"))
    assert answer.context["form"].errors["password"]
    assert not Official.objects.filter(username="new-auditor").exists()


def test_nobody_else_sees_accounts(nserc, nserc_approver, coordinator, auditor):
    for client in (nserc, nserc_approver, coordinator, auditor):
        assert client.get(to("partnership_official_changelist")).status_code == 403
        assert client.post(to("partnership_official_add"), form()).status_code == 403
    assert not Official.objects.filter(username="new-auditor").exists()


def test_the_operator_makes_administrators_and_sees_no_drafts(story):
    operator = signed_in(OfficialFactory(organization=None, party="", role="", is_superuser=True))
    operator.post(to("partnership_official_add"), form(role="administrator", party="MX"))
    assert Official.objects.get(username="new-auditor").party == "MX"
    assert operator.get(to("index")).status_code == 200
    assert operator.get(to("partnership_report_changelist")).status_code == 403
