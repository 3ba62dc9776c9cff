"""Where an official goes after signing in: where they wanted, and never off the site."""

from itertools import product

import pytest

from partnership.admin.sign_in.returning import safe
from tests.signin.door import code_of, to

WANTED = [
    "/admin/",
    "/admin/partnership/report/?state=sent&q=PRO-1.2",
    "/admin/partnership/milestone/7/change/#due",
    "/admin/history/PRO-1.2-M1/?next=https://e.example",
]
HOSTS = ["e.example", "e.example/admin/", "127.0.0.1.e.example", "testserver@e.example"]
STARTS = [
    "//", "///", "////", "/\\", "\\\\", "\\/", "/\\/", "https:", "https:/", "https://", "http://",
    "HtTpS://", "ftp://", "javascript:alert(1)//", "javascript://", "data:text/html,", "/%09/",
    "/\t/", "\t//", " //", "/ /", "/%0d%0a/", "\r\n//", "/admin//", "/admin/\\", "/admin/\t//",
    "//admin/@", "/..//", "/./\\", "https:///", "//\u3002", "/\u2215\u2215", "\u2028//",
    "/admin/%0d%0aLocation:https://", "/admin/\r\nLocation: https://",
]  # fmt: skip
HOSTILE = [start + host for start, host in product(STARTS, HOSTS)]
ELSEWHERE = ["", "/", "/en/", "/api/v1/plans", "admin/", "/admin", "/administrator/", "/admin\\/x"]
CLOSED = ["/admin/login/", "/admin/login/?next=/admin/", "/admin/logout/"]


def test_there_are_enough_of_them():
    assert len(HOSTILE) >= 130


@pytest.mark.parametrize("address", WANTED)
def test_a_page_of_the_officials_side_is_gone_to(address):
    assert safe(address) == address


@pytest.mark.parametrize("address", [*HOSTILE, *ELSEWHERE, *CLOSED], ids=ascii)
def test_whatever_else_leads_to_the_first_page(address):
    assert safe(address) == "/admin/"


@pytest.mark.parametrize("address", HOSTILE[::9])
def test_the_way_in_leads_nowhere_else(door, luc, address):
    door.post(f"{to('login')}?next={to('index')}", {"next": address, **_told(luc)})
    assert door.code(code_of(), query_params={"next": address})["Location"] == to("index")


@pytest.mark.parametrize("parameter", ["next", "next_page", "redirect_to", "url"])
def test_no_other_step_listens_to_an_address(door, luc, parameter):
    hostile = {parameter: "https://e.example/"}
    assert "e.example" not in door.get(to("set_up"), hostile)["Location"]
    door.post(to("login"), {**_told(luc), **hostile})
    assert door.post(to("second_factor"), {"code": code_of(), **hostile})["Location"] == to("index")
    assert door.post(to("logout"), hostile)["Location"] == to("login")
    assert "e.example" not in door.get(to("login"), hostile).content.decode()


def _told(official) -> dict:
    return {"username": official.username, "password": "a long sentence to sign in with"}
