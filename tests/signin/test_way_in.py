"""The way in: password, second factor, one's own password, and nothing before all of it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from partnership.models import AccountChange, Factor, Visit
from tests.factories import OfficialFactory
from tests.signin.door import Door, code_of, to, with_app

pytestmark = pytest.mark.one_database

NEW = "a new sentence that only I know"


def test_password_and_app_open_the_door(door, luc):
    assert door.password(luc)["Location"] == to("second_factor")
    assert not door.is_in
    assert door.code(code_of())["Location"] == to("index")
    assert door.is_in


def test_the_first_sign_in_sets_up_an_app_and_shows_codes_once(door, ana):
    assert door.password(ana)["Location"] == to("set_up")
    page = door.get(to("set_up_app"))
    secret = "".join(page.context["groups"])
    assert not door.is_in

    shown = door.post(to("set_up_app"), {"code": code_of(secret)})

    codes = shown.context["codes"]
    assert len(set(codes)) == 8
    assert door.is_in
    assert codes[0] not in door.get(to("account")).content.decode()
    assert set(AccountChange.objects.values_list("official__username", "matter")) == {
        ("ana", "second_factor"),
        ("ana", "recovery_codes"),
    }


def test_a_wrong_code_sets_nothing_up_and_keeps_the_secret(door, ana):
    door.password(ana)
    before = door.get(to("set_up_app")).context["groups"]
    answer = door.post(to("set_up_app"), {"code": "000000"})
    assert answer.context["form"].errors["code"]
    assert answer.context["groups"] == before
    assert not Factor.objects.exists()
    assert not door.is_in


def test_a_password_of_someone_elses_making_is_replaced_first(door):
    until = timezone.now() + timedelta(days=3)
    new = OfficialFactory(username="new", password_until=until)
    assert door.password(new)["Location"] == to("first_password")
    assert door.get(to("set_up_app")).status_code == 302

    answer = door.post(to("first_password"), {"password": NEW, "again": NEW})

    assert answer["Location"] == to("set_up")
    new.refresh_from_db()
    assert new.check_password(NEW)
    assert new.password_until is None


@pytest.mark.parametrize(
    ("password", "again", "field"),
    [
        (NEW, NEW + "!", "again"),
        ("short", "short", "password"),
        ("password1234", "password1234", "password"),
        ("a long sentence to sign in with",) * 2 + ("password",),
    ],
    ids=["not-the-same", "short", "common", "the-old-one"],
)
def test_a_first_password_that_will_not_do(door, password, again, field):
    until = timezone.now() + timedelta(days=3)
    door.password(OfficialFactory(username="new", password_until=until))
    answer = door.post(to("first_password"), {"password": password, "again": again})
    assert answer.context["form"].errors[field]
    assert not door.is_in


def test_a_given_password_holds_three_days(door, clock):
    until = timezone.now() + timedelta(days=3)
    new = OfficialFactory(username="new", password_until=until)
    clock.shift(timedelta(days=3, seconds=1))
    answer = door.password(new)
    assert "do not belong together" in answer.content.decode()


def test_whoever_has_a_factor_shows_it_before_choosing_a_password(door, luc):
    luc.password_until = timezone.now() + timedelta(days=3)
    luc.save()
    assert door.password(luc)["Location"] == to("second_factor")
    assert door.get(to("first_password")).status_code == 302
    door.post(to("first_password"), {"password": NEW, "again": NEW})
    luc.refresh_from_db()
    assert not luc.check_password(NEW)
    assert door.code(code_of())["Location"] == to("first_password")


def test_a_recovery_code_opens_the_door_once(door, luc):
    code = luc.codes[3]
    door.password(luc)
    assert door.code(code.lower().replace("-", " "))["Location"] == to("index")
    other = Door()
    other.password(luc)
    assert other.code(code).status_code == 200
    assert not other.is_in


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_a_code_of_the_app_may_be_half_a_minute_off(door, luc, steps):
    door.password(luc)
    assert door.code(code_of(steps=steps))["Location"] == to("index")


@pytest.mark.parametrize("steps", [-2, 2, 2880])
def test_an_older_or_later_code_does_not_count(door, luc, steps):
    door.password(luc)
    door.code(code_of(steps=steps))
    assert not door.is_in


def test_a_code_serves_once_whoever_read_it(door, luc):
    code = code_of()
    door.password(luc)
    door.code(code)
    thief = Door()
    thief.password(luc)
    thief.code(code)
    assert door.is_in
    assert not thief.is_in


def test_a_code_of_before_does_not_serve_after_a_newer_one(door, luc):
    door.password(luc)
    door.code(code_of(steps=1))
    thief = Door()
    thief.password(luc)
    thief.code(code_of())
    assert not thief.is_in


@pytest.mark.parametrize("code", ["", "abc", "١٢٣٤٥٦", "0" * 60, "'; --", "\x00" * 6])
def test_what_is_no_code_is_refused_in_words(door, luc, code):
    door.password(luc)
    answer = door.code(code)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not door.is_in


LATER_STEPS = ["second_factor", "first_password", "set_up", "set_up_app", "set_up_passkey"]


@pytest.mark.parametrize("step", LATER_STEPS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_later_step_leads_to_the_first_without_it(door, luc, step, method):
    answer = getattr(door, method)(to(step), {"code": code_of(), "password": NEW, "again": NEW})
    assert answer["Location"].partition("?")[0] == to("login")
    assert not door.is_in


@pytest.mark.parametrize("step", ["set_up", "set_up_app", "set_up_passkey"])
def test_a_password_alone_adds_no_second_factor_where_there_is_one(door, luc, step):
    door.password(luc)
    assert door.get(to(step))["Location"] == to("second_factor")
    assert door.post(to(step), {"code": "123456"})["Location"] == to("second_factor")
    assert luc.factors.count() == 1


def test_the_way_in_is_open_for_a_quarter_of_an_hour(door, luc, clock):
    door.password(luc)
    clock.shift(timedelta(minutes=15, seconds=1))
    assert door.code(code_of())["Location"] == to("login")
    assert not door.is_in


def test_a_changed_password_or_a_closed_account_shuts_the_way_in(door, luc):
    door.password(luc)
    luc.set_password(NEW)
    luc.save()
    assert door.code(code_of())["Location"] == to("login")
    door.password(luc, NEW)
    luc.is_active = False
    luc.save()
    assert door.code(code_of())["Location"] == to("login")


def test_the_session_of_before_is_not_the_one_after(door, luc):
    door.get(to("login"))
    door.password(luc)
    planted = door.session.session_key
    door.code(code_of())
    assert door.session.session_key != planted
    thief = Door()
    thief.cookies["session"] = planted
    assert not thief.is_in


def test_django_alone_lets_nobody_in(luc, settings):
    forced = Client()
    forced.force_login(luc)
    assert forced.get(to("index")).status_code == 302
    assert not Visit.objects.exists()


def test_the_operator_needs_a_second_factor_too(door):
    operator = OfficialFactory(username="root", organization=None, party="", role="")
    operator.is_superuser = True
    operator.save()
    assert door.password(operator)["Location"] == to("set_up")
    assert not door.is_in


class TestDemonstration:
    """Made-up officials: without a second factor in a demonstration, and nowhere else at all."""

    @pytest.fixture
    def made_up(self, door):
        return OfficialFactory(username="made-up", demo=True)

    def test_a_password_is_enough_there(self, door, made_up, settings):
        settings.DEMO = True
        assert door.password(made_up)["Location"] == to("index")
        assert door.is_in
        assert "need no second factor" in Client().get(to("login")).content.decode()

    def test_a_real_official_needs_one_there_too(self, door, ana, settings):
        settings.DEMO = True
        assert door.password(ana)["Location"] == to("set_up")

    def test_nowhere_else_do_they_sign_in(self, door, made_up, luc):
        answer = door.password(made_up)
        assert "do not belong together" in answer.content.decode()
        with_app(made_up, secret="JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXQ")
        door.password(made_up)
        assert not door.is_in

    def test_their_sessions_end_with_the_demonstration(self, door, made_up, settings):
        settings.DEMO = True
        door.password(made_up)
        assert door.is_in
        settings.DEMO = False
        assert not door.is_in
