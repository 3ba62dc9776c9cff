"""Forged requests: without the guard of forms, from another site, under another name."""

import pytest
from django.core import mail
from django.test import Client

from tests.factories.accounts import PASSWORD
from tests.signin.door import code_of, to

pytestmark = pytest.mark.one_database

UNSAFE = [
    ("login", []),
    ("logout", []),
    ("password_change", []),
    ("second_factor", []),
    ("first_password", []),
    ("set_up_app", []),
    ("set_up_passkey", []),
    ("recovery_codes", []),
    ("end_sessions", []),
    ("end_session", [1]),
    ("remove_factor", [1]),
    ("partnership_official_add", []),
    ("partnership_official_change", [1]),
]
HOSTS = [
    "evil.example",
    "testserver.evil.example",
    "testserver@evil.example",
    "testserver:80@evil.example",
    "evil.example:80",
    "testserver/evil",
    "[::1].evil.example",
    "test server",
    "testserver\tevil",
    "",
]


@pytest.fixture
def strict(luc) -> Client:
    """A browser of Luc's that checks the guard of forms, signed in."""
    client = Client(enforce_csrf_checks=True)
    client.get(to("login"))
    guard = {"csrfmiddlewaretoken": client.cookies["csrf"].value}
    client.post(to("login"), {"username": "luc", "password": PASSWORD, **guard})
    guard = {"csrfmiddlewaretoken": client.cookies["csrf"].value}
    client.post(to("second_factor"), {"code": code_of(), **guard})
    assert client.get(to("account")).status_code == 200
    return client


@pytest.mark.parametrize(
    "forged",
    [
        {},
        {"data": {"csrfmiddlewaretoken": "x" * 64}},
        {"headers": {"Origin": "https://evil.example"}},
        {"headers": {"Origin": "null"}},
    ],
    ids=["no-token", "wrong-token", "wrong-origin", "no-origin"],
)
def test_a_form_of_another_site_does_nothing(strict, forged):
    if "headers" in forged:
        forged = {**forged, "data": {"csrfmiddlewaretoken": strict.cookies["csrf"].value}}
    for name, args in UNSAFE:
        assert strict.post(to(name, *args), **forged).status_code == 403, name
    assert strict.get(to("account")).status_code == 200


@pytest.mark.parametrize("host", HOSTS, ids=ascii)
def test_a_hostile_host_is_refused_at_the_door(door, luc, host, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    for address in ("login", "second_factor", "account"):
        answer = door.get(to(address), headers={"Host": host})
        assert answer.status_code == 400 or host == ""
        assert "evil" not in answer.content.decode()


def test_a_forwarded_host_changes_no_address(door, luc):
    evil = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Server": "evil.example"}
    answer = door.post(to("login"), {"username": "luc", "password": PASSWORD}, headers=evil)
    assert answer["Location"] == to("second_factor")
    assert not mail.outbox


def test_the_stock_form_cannot_skip_a_step(door, luc):
    stock = {"username": "luc", "password": PASSWORD, "this_is_the_login_form": "1"}
    door.post(to("login"), {**stock, "next": "/admin/"})
    assert not door.is_in
    door.post("/admin/", stock)
    assert not door.is_in


@pytest.mark.parametrize("name", ["session", "signing_in", "proved", "visit"])
def test_nothing_sent_stands_for_what_the_session_holds(door, luc, name):
    door.password(luc)
    door.post(to("second_factor"), {name: "app", "proved": "app", "official": luc.pk})
    assert not door.is_in


@pytest.mark.parametrize("path", ["/admin/account/signup/", "/accounts/login/", "/account/"])
def test_there_is_no_other_door(door, path):
    assert door.get(path).status_code in (302, 404)
    assert door.post(path, {"username": "new"}).status_code in (302, 404)
