"""Sessions that end: after a while, on a change of rights, and when their owner says so."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from partnership.actions.officials import Account, change_official, set_password
from partnership.actions.visits import end_visits_of
from partnership.models import AccountChange, Visit
from partnership.vocabulary import OfficialRole
from tests.factories import OfficialFactory, OrganizationFactory
from tests.factories.accounts import PASSWORD
from tests.signin.door import Door, code_of, to, with_app

pytestmark = pytest.mark.one_database

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
NEW = "a new sentence that only I know"


@pytest.fixture
def signed_in(door, luc) -> Door:
    """Luc's browser, in which he is signed in."""
    door.sign_in(luc)
    assert door.is_in
    return door


@pytest.fixture
def elsewhere(signed_in, luc, clock) -> Door:
    """Another browser of his."""
    clock.shift(MINUTE)
    other = Door(headers={"User-Agent": "Mozilla/5.0 (iPhone; CPU) Version/18 Safari/605"})
    other.sign_in(luc)
    assert other.is_in
    return other


def test_ends_after_half_an_hour_without_activity(signed_in, clock):
    clock.shift(29 * MINUTE)
    assert signed_in.is_in
    clock.shift(30 * MINUTE)
    assert not signed_in.is_in
    assert not Visit.objects.exists()


def test_ends_after_twelve_hours_in_any_case(signed_in, clock):
    for _visit in range(24):
        clock.shift(29 * MINUTE)
        assert signed_in.is_in
    clock.shift(23 * MINUTE)
    assert signed_in.is_in
    clock.shift(MINUTE)
    assert not signed_in.is_in


def test_says_so_once_and_leads_back(signed_in, luc, clock):
    wanted = to("partnership_report_changelist")
    clock.shift(31 * MINUTE)
    answer = signed_in.get(wanted, follow=True)
    assert answer.redirect_chain == [(f"{to('login')}?next={wanted}", 302)]
    assert "Your session has ended" in answer.content.decode()
    assert "Your session has ended" not in signed_in.get(to("login")).content.decode()
    signed_in.password(luc, next=wanted)
    assert signed_in.code(code_of())["Location"] == wanted


CHANGES = {
    "role": lambda luc: {"role": OfficialRole.APPROVER},
    "organization": lambda luc: {"organization": OrganizationFactory()},
    "closing": lambda luc: {"is_active": False},
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_rights_ends_them(signed_in, luc, head, change):
    told = {"username": "luc", "role": luc.role, "organization": luc.organization}
    changed = Account(**{**told, **CHANGES[change](luc)})
    change_official(
        official=luc, account=changed, by=head, day=timezone.localdate(), at=timezone.now()
    )
    stolen = signed_in.cookies["session"].value
    assert not signed_in.is_in
    assert not Session.objects.filter(session_key=stolen).exists()
    assert not luc.visits.exists()


def test_rights_are_those_of_now_in_the_same_session(signed_in, luc):
    luc.role, luc.organization = OfficialRole.AUDITOR, None
    luc.save()
    assert signed_in.get(to("partnership_report_add")).status_code == 403
    luc.is_active = False
    luc.save()
    assert signed_in.get(to("index")).status_code == 302


def test_another_language_or_name_does_not_end_them(signed_in, luc, head):
    told = {"username": "luc", "role": luc.role, "organization": luc.organization}
    change_official(
        official=luc,
        account=Account(**told, language="fr", first_name="Luc"),
        by=head,
        day=timezone.localdate(),
        at=timezone.now(),
    )
    assert signed_in.is_in


def test_a_password_from_an_administrator_ends_them(signed_in, luc, head):
    when = {"day": timezone.localdate(), "at": timezone.now()}
    set_password(official=luc, password=NEW, by=head, **when)
    assert not signed_in.is_in


def test_ones_own_new_password_ends_the_others(signed_in, elsewhere, luc):
    new = {"old": PASSWORD, "password": NEW, "again": NEW}
    assert elsewhere.post(to("password_change"), new)["Location"] == to("account")
    assert elsewhere.is_in
    assert not signed_in.is_in
    luc.refresh_from_db()
    assert luc.check_password(NEW)


def test_lists_where_one_is_signed_in(signed_in, elsewhere):
    page = signed_in.get(to("account"))
    assert [(visit["browser"], visit["here"]) for visit in page.context["visits"]] == [
        ("Safari, iPhone", False),
        ("A browser that is not known", True),
    ]


def test_signs_out_elsewhere(signed_in, elsewhere):
    there = Visit.objects.get(browser__contains="iPhone")
    signed_in.post(to("end_session", there.pk))
    assert not elsewhere.is_in
    assert signed_in.is_in


def test_signs_nobody_else_out(signed_in, clock):
    clock.shift(MINUTE)
    ana = with_app(OfficialFactory(username="ana"), secret="JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXA")
    hers = Visit.objects.create(
        official=ana, session_key="hers", began_at=timezone.now(), seen_at=timezone.now()
    )
    signed_in.post(to("end_session", hers.pk))
    assert Visit.objects.filter(pk=hers.pk).exists()


def test_signs_out_everywhere(signed_in, elsewhere):
    assert signed_in.post(to("end_sessions"))["Location"] == to("login")
    assert not signed_in.is_in
    assert not elsewhere.is_in


def test_signing_out_ends_the_session_itself(signed_in):
    stolen = signed_in.cookies["session"].value
    signed_in.post(to("logout"))
    thief = Door()
    thief.cookies["session"] = stolen
    assert not thief.is_in


def test_an_administrator_signs_an_account_out(signed_in, luc, head):
    when = {"day": timezone.localdate(), "at": timezone.now()}
    end_visits_of(official=luc, by=head, **when)
    assert not signed_in.is_in
    assert AccountChange.objects.get(matter="sessions").by == head


@pytest.mark.parametrize("address", ["login", "logout", "end_sessions", "account"])
def test_a_get_ends_nothing(signed_in, address):
    signed_in.get(to(address))
    assert signed_in.is_in


class TestFreshness:
    """A change of how one signs in needs a sign-in of the last ten minutes."""

    def test_an_old_session_signs_in_again_first(self, signed_in, luc, clock):
        clock.shift(10 * MINUTE + SECOND)
        again = signed_in.get(to("set_up_app"))
        assert again["Location"] == f"{to('login')}?next={to('set_up_app')}"
        assert "sign in again" in signed_in.get(again["Location"]).content.decode()
        signed_in.password(luc, next=to("set_up"))
        assert signed_in.code(code_of())["Location"] == to("set_up")
        assert signed_in.get(to("set_up")).status_code == 200
        assert luc.visits.count() == 1

    @pytest.mark.parametrize("address", ["recovery_codes", "set_up_passkey", "set_up"])
    def test_nothing_changes_from_an_old_one(self, signed_in, luc, clock, address):
        before = list(luc.recovery_codes.values_list("digest"))
        clock.shift(10 * MINUTE + SECOND)
        assert to("login") in signed_in.post(to(address))["Location"]
        assert list(luc.recovery_codes.values_list("digest")) == before

    def test_a_factor_stays_from_an_old_one(self, signed_in, luc, clock):
        clock.shift(10 * MINUTE + SECOND)
        signed_in.post(to("remove_factor", luc.factors.get().pk))
        assert luc.factors.count() == 1


def test_the_last_factor_is_not_taken_away(signed_in, luc):
    answer = signed_in.post(to("remove_factor", luc.factors.get().pk), follow=True)
    assert "one must be left" in answer.content.decode()
    assert luc.factors.count() == 1


def test_new_recovery_codes_make_the_old_ones_worthless(signed_in, luc):
    shown = signed_in.post(to("recovery_codes")).context["codes"]
    other = Door()
    other.password(luc)
    other.code(luc.codes[0])
    assert not other.is_in
    other.code(shown[0])
    assert other.is_in
