"""What an administrator may do for those who cannot sign in, and what is written down of it."""

import pytest
from django.core.checks.registry import registry

from partnership.actions.account_log import log_account_change
from partnership.management.deploy_checks import no_made_up_officials
from partnership.models import AccountChange
from partnership.vocabulary import AccountMatter, OfficialRole
from tests.factories import IdentityFactory, OfficialFactory, VisitFactory, moment
from tests.signin.door import Door, code_of, to, with_app

OTHER_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXZ"


@pytest.fixture
def office(door, head) -> Door:
    """The administrator of Canada, signed in."""
    door.sign_in(head)
    assert door.is_in
    return door


@pytest.fixture
def lost(door):
    """A Canadian official whose phone was stolen."""
    return with_app(OfficialFactory(username="lost"), secret=OTHER_SECRET)


def change(office, official, **form):
    return office.post(to("partnership_official_change", official.pk), form)


def test_resets_a_lost_second_factor(office, lost, head):
    stolen = Door()
    stolen.password(lost)
    VisitFactory(official=lost)
    change(office, lost, _reset_factor="")

    assert not lost.factors.exists()
    assert not lost.recovery_codes.exists()
    assert not lost.visits.exists()
    line = AccountChange.objects.filter(official=lost, matter="second_factor").last()
    assert (line.by, line.before, line.after, line.party) == (head, "app", "", "CA")
    again = Door()
    assert again.password(lost)["Location"] == to("set_up")


def test_not_ones_own(office, head):
    change(office, head, _reset_factor="")
    assert head.factors.exists()


def test_not_that_of_the_other_country(office):
    mexican = OfficialFactory(username="sol", organization=None, party="MX", role="auditor")
    with_app(mexican, secret=OTHER_SECRET)
    for button in ("_reset_factor", "_end_sessions", "_unbind"):
        assert change(office, mexican, **{button: ""}).status_code == 404
    assert mexican.factors.exists()
    assert not AccountChange.objects.filter(official=mexican, by=office.session["_auth_user_id"])


@pytest.mark.parametrize("role", [OfficialRole.COORDINATOR, OfficialRole.AUDITOR])
def test_nobody_else_does(door, lost, role):
    with_app(OfficialFactory(username="other", organization=None, role=role))
    door.password("other")
    door.code(code_of())
    assert change(door, lost, _reset_factor="").status_code == 403
    assert lost.factors.exists()


def test_unties_an_identity_service(office, lost):
    IdentityFactory(official=lost, subject="abc")
    change(office, lost, _unbind="")
    line = AccountChange.objects.filter(matter="identity").get()
    assert (line.official, line.before) == (lost, "abc")
    assert "no longer tied" not in change(office, lost, _unbind="").content.decode()


def test_each_change_is_a_line(office, lost, head):
    told = {
        "username": "lost", "role": "auditor", "language": "es", "is_active": "on",
        "first_name": "Luz", "email": "luz@canada.example", "password": "a new long sentence",
    }  # fmt: skip
    change(office, lost, **told)
    lines = AccountChange.objects.filter(official=lost, by=head)
    assert set(lines.values_list("matter", "before", "after")) == {
        ("role", "contributor", "auditor"),
        ("organization", lost.organization.code, ""),
        ("language", "en", "es"),
        ("name", "", "Luz"),
        ("email", "", "luz@canada.example"),
        ("password", "", ""),
    }
    lost.refresh_from_db()
    assert lost.password_until is not None


def test_the_log_is_read_by_administrator_and_auditor_of_the_country(office, lost):
    mexican = OfficialFactory(username="sol", organization=None, party="MX", role="auditor")
    log_account_change(
        by=mexican, official=mexican, what=AccountMatter.ROLE, after="auditor",
        at=moment("2026-04-01"),
    )  # fmt: skip
    page = office.get(to("partnership_accountchange_changelist")).content.decode()
    assert "lost" in page
    assert "sol" not in page
    line = AccountChange.objects.filter(official=lost).first()
    address = to("partnership_accountchange_change", line.pk)
    assert office.get(address).status_code == office.post(address, {}).status_code == 404
    delete = to("partnership_accountchange_delete", line.pk)
    assert office.post(delete, {"post": "yes"}).status_code in (302, 403, 404)
    assert AccountChange.objects.filter(pk=line.pk).exists()


def test_the_account_shows_kinds_and_never_secrets(office, lost):
    page = office.get(to("partnership_official_change", lost.pk)).content.decode()
    assert "Authenticator app" in page
    assert OTHER_SECRET not in page
    assert not any(code in page for code in lost.codes)


def test_a_stolen_table_holds_no_secret(lost):
    factor = lost.factors.get()
    assert OTHER_SECRET.encode() not in bytes(factor.material)
    digests = " ".join(lost.recovery_codes.values_list("digest", flat=True))
    assert not any(code.replace("-", "") in digests for code in lost.codes)


def test_secrets_survive_a_change_of_the_sites_key(door, luc, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key " * 6
    door.sign_in(luc)
    assert door.is_in


def test_a_lost_key_leaves_the_recovery_codes(door, luc, settings):
    settings.SECRET_KEY = "another key " * 6
    door.password(luc)
    assert door.code(code_of()).status_code == 200
    assert door.code(luc.codes[0]).status_code == 302
    assert door.is_in


def test_the_deployment_check_names_made_up_officials(db, settings):
    OfficialFactory(username="demo-x", demo=True)
    OfficialFactory(username="demo-shut", demo=True, is_active=False)
    (found,) = no_made_up_officials(None)
    assert found.id == "partnership.E001"
    assert found.msg.endswith(": demo-x.")
    settings.DEMO = True
    assert no_made_up_officials(None) == []
    checks = registry.get_checks(include_deployment_checks=True)
    assert no_made_up_officials in checks
