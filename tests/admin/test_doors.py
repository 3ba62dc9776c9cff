"""Which page opens to whom: every address of the officials' side, every role, and a stranger."""

import pytest
from django.test import Client
from django.urls import reverse

from partnership.admin.site import site
from partnership.vocabulary import OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.admin.conftest import signed_in

pytestmark = pytest.mark.one_database

REPORTERS = {"contributor", "approver"}
READERS = {"coordinator", "auditor"}
EVERYONE = set(OfficialRole)
# Lists and empty forms: the pages that need no row.
OPEN_TO = {
    "index": EVERYONE,
    "password_change": EVERYONE,
    "password_change_done": EVERYONE,
    "items": REPORTERS,
    "many": REPORTERS,
    "sign_off": {"approver"},
    "start_up": {"approver", "coordinator"},
    "many_files": EVERYONE,
    "many_download": EVERYONE,
    "many_sign_off": {"approver"},
    "partnership_report_changelist": EVERYONE,
    "partnership_report_add": REPORTERS,
    "partnership_proposal_changelist": EVERYONE,
    "partnership_proposal_add": REPORTERS,
    "hand_over": {"coordinator", "administrator"},
    "succession": {"coordinator"},
    "partnership_jointpublication_changelist": EVERYONE,
    "partnership_jointpublication_add": {"coordinator"},
    "partnership_pause_changelist": READERS,
    "partnership_pause_add": {"coordinator"},
    "partnership_delegation_changelist": {"approver", "coordinator", "administrator"},
    "partnership_delegation_add": {"approver", "coordinator", "administrator"},
    "partnership_entry_changelist": READERS,
    "partnership_official_changelist": {"administrator"},
    "partnership_official_add": {"administrator"},
    "partnership_withholding_changelist": {"coordinator"},
    "partnership_withholding_add": {"coordinator"},
    "partnership_accountchange_changelist": {"auditor", "administrator"},
    "account": EVERYONE,
    **{
        f"partnership_{name}_changelist": READERS
        for name in ("plan", "pillar", "priorityarea", "initiative", "milestone", "organization")
    },
    "partnership_translation_changelist": READERS,
}
# Nothing is added by these, by anybody.
SHUT = {
    f"partnership_{name}_add"
    for name in (
        "accountchange",
        "entry",
        "plan",
        "pillar",
        "priorityarea",
        "initiative",
        "milestone",
        "organization",
    )
}
# Signing in: doors of their own (tests/signin).
SIGN_IN = {"second_factor", "first_password", "set_up", "set_up_app", "set_up_passkey", "identity"}
SIGN_IN |= {"identity_back", "remove_factor", "recovery_codes", "end_session", "end_sessions"}
# Addresses that show nothing: keeping what is typed, signing in and out, scripts' words, redirects.
# The files of a form of evidence are sent to one of them (tests/evidence).
STOCK = {"partnership_evidence_upload"}
STOCK |= {"kept", "login", "logout", "jsi18n", "autocomplete", "view_on_site", "app_list"}


@pytest.fixture
def clients(story) -> dict:
    """A client of each role, of Canada."""
    makers = {OfficialRole.CONTRIBUTOR: contributor, OfficialRole.APPROVER: approver}
    return {
        role: signed_in(makers[role](story.nserc) if role in makers else of_party(role, "CA"))
        for role in OfficialRole
    }


def names() -> set[str]:
    found = []
    for pattern in site.get_urls():
        found += getattr(pattern, "url_patterns", [pattern])
    return {pattern.name for pattern in found if pattern.name}


def takes_no_row(name: str) -> bool:
    if name == "partnership_evidence_upload":
        return True
    return not name.startswith(
        ("partnership_", "many_batch", "history", "public_source")
    ) or name.endswith(("_changelist", "_add"))


def test_every_address_is_in_the_table():
    assert {name for name in names() if takes_no_row(name)} == {
        *OPEN_TO,
        *SHUT,
        *STOCK,
        *SIGN_IN,
    }


@pytest.mark.parametrize("name", sorted({*OPEN_TO, *SHUT}))
def test_opens_to_whom_it_should(clients, name):
    address = reverse(f"admin:{name}")
    for role, client in clients.items():
        expected = 200 if role in OPEN_TO.get(name, set()) else 403
        assert client.get(address).status_code == expected, role


@pytest.mark.parametrize("name", sorted(names() - STOCK - SIGN_IN))
def test_a_stranger_is_led_to_the_door(story, name):
    args = [] if takes_no_row(name) else ["1"]
    answer = Client().get(reverse(f"admin:{name}", args=args))
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


@pytest.mark.parametrize("role", list(OfficialRole), ids=str)
def test_the_menu_shows_what_opens(clients, role):
    for entry in clients[role].get(reverse("admin:index")).context["menu"]:
        assert clients[role].get(entry["address"]).status_code == 200


def test_nothing_of_the_officials_side_is_kept_by_a_cache(clients):
    for client in clients.values():
        answer = client.get(reverse("admin:index"))
        assert answer["Cache-Control"] == "private, no-store"
        assert "unsafe" not in answer["Content-Security-Policy"]
