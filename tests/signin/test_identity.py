"""Signing in by a government's identity service: a real one, in a process of its own."""

import json
import re
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import pytest
import requests
from django.utils import timezone

from partnership.admin.sign_in.providers import client_of
from partnership.models import AccountChange, Identity, Official
from partnership.vocabulary import OfficialRole
from tests.factories import OfficialFactory
from tests.signin.door import Door, code_of, to, with_app
from tests.signin.provider.serve import PASSWORD

SERVE = Path(__file__).parent / "provider" / "serve.py"
BACK = [f"http://testserver/admin/account/identity/{party}/back/" for party in ("CA", "MX")]


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    """What the identity service tells its client; it runs while this module's tests do."""
    folder = tmp_path_factory.mktemp("provider")
    process = subprocess.Popen([sys.executable, str(SERVE), str(folder), *BACK])
    ready = folder / "ready.json"
    deadline = time.monotonic() + 60
    while not ready.exists():
        assert process.poll() is None and time.monotonic() < deadline, "the service did not start"
        time.sleep(0.1)
    yield json.loads(ready.read_text())
    process.terminate()
    process.wait()


@pytest.fixture
def service(provider, settings):
    """The site, set up with the service for both countries."""
    told = {**provider, "name": "GovKey", "strong": ["mfa"]}
    settings.SITE_URL = "http://testserver"
    settings.IDENTITY_SERVICES = {"CA": told, "MX": told}
    client_of.cache_clear()
    return settings.IDENTITY_SERVICES


@pytest.fixture
def door(db) -> Door:
    """A browser; the time is the true one, which the service has too."""
    return Door()


@pytest.fixture
def ana(door, service):
    """Whom the service knows by a verified address."""
    return OfficialFactory(username="ana", email="Ana@canada.example")


@pytest.fixture
def luc(door, service):
    """Whom the service knows too; with an app."""
    return with_app(OfficialFactory(username="luc", email="luc@canada.example"))


def asked(door, party="CA", **more) -> str:
    """Where the site sends the browser."""
    return door.get(to("identity", party), more)["Location"]


def signed_in_there(address: str, username: str) -> str:
    """Sign in at the service, over the network; return where it sends the browser back to."""
    browser = requests.Session()
    page = browser.get(address)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
    form = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token}
    answer = browser.post(page.url, form, allow_redirects=False)
    while urlsplit(answer.headers["Location"]).hostname != "testserver":
        there = requests.compat.urljoin(answer.url, answer.headers["Location"])
        answer = browser.get(there, allow_redirects=False)
    return answer.headers["Location"]


def through(door, username, party="CA", **more):
    """Go to the service and back."""
    return door.get(signed_in_there(asked(door, party, **more), username))


def changed(address: str, **parameters) -> str:
    """The address with other parameters."""
    parts = urlsplit(address)
    query = {**{name: values[0] for name, values in parse_qs(parts.query).items()}, **parameters}
    return urlunsplit(parts._replace(query=urlencode(query)))


def refused(answer, door) -> bool:
    """Whether the browser was led back to the door, and is not in."""
    return answer["Location"] == to("login") and not door.is_in


def test_asks_for_code_state_nonce_and_proof(door, service):
    told = {name: values[0] for name, values in parse_qs(urlsplit(asked(door)).query).items()}
    assert told["response_type"] == "code"
    assert told["code_challenge_method"] == "S256"
    assert told["redirect_uri"] == BACK[0]
    assert min(len(told[name]) for name in ("state", "nonce", "code_challenge")) >= 20


def test_the_service_vouches_for_two_factors(door, luc):
    assert through(door, "strong", next="/admin/partnership/report/")["Location"] == (
        "/admin/partnership/report/"
    )
    assert door.is_in
    assert luc.visits.get().way == "identity by_service"
    assert AccountChange.objects.get(matter="identity").official == luc


def test_one_factor_there_asks_for_one_here(door, luc):
    luc.email = "ana@canada.example"
    luc.save()
    assert through(door, "ana")["Location"] == to("second_factor")
    assert not door.is_in
    door.code(code_of())
    assert door.is_in


def test_whoever_has_none_sets_one_up(door, ana):
    assert through(door, "ana")["Location"] == to("set_up")
    assert not door.is_in


def test_the_first_time_ties_the_account_to_the_subject(door, ana, luc):
    through(door, "ana")
    ana.email, luc.email = "", "ana@canada.example"
    ana.save()
    luc.save()
    again = Door()
    assert through(again, "ana")["Location"] == to("set_up")
    assert Identity.objects.get().official == ana


@pytest.mark.parametrize(
    "username", ["stranger", "unverified", "said-only", "nobody", "mexican"], ids=str
)
def test_whom_the_site_does_not_know_stays_outside(door, luc, username):
    OfficialFactory(username="sol", organization=None, party="MX", role=OfficialRole.AUDITOR,
                    email="sol@mexico.example")  # fmt: skip
    before = Official.objects.count()
    answer = through(door, username)
    assert refused(answer, door)
    assert "No account of yours is known" in door.get(to("login")).content.decode()
    assert Official.objects.count() == before
    assert not Identity.objects.exists()


def test_a_country_signs_in_nobody_of_the_other(door, service):
    sol = OfficialFactory(username="sol", organization=None, party="MX", role=OfficialRole.AUDITOR,
                          email="sol@mexico.example")  # fmt: skip
    assert refused(through(door, "mexican", "CA"), door)
    assert through(door, "mexican", "MX")["Location"] == to("set_up")
    assert Identity.objects.get().official == sol
    assert refused(through(Door(), "mexican", "CA"), door)


@pytest.mark.parametrize("wrong", [{"is_active": False}, {"demo": True}], ids=str)
def test_a_closed_or_made_up_account_stays_outside(door, ana, wrong):
    Official.objects.filter(pk=ana.pk).update(**wrong)
    assert refused(through(door, "ana"), door)


def test_two_accounts_with_one_address_are_neither(door, ana):
    OfficialFactory(username="ana-2", email=ana.email)
    assert refused(through(door, "ana"), door)


def test_a_token_for_another_nonce_is_refused(door, ana):
    back = signed_in_there(changed(asked(door), nonce="of-another-sign-in"), "ana")
    assert refused(door.get(back), door)
    assert "GovKey did not confirm" in door.get(to("login")).content.decode()


def test_a_code_for_another_proof_is_refused(door, ana):
    other = changed(asked(Door()), state=parse_qs(urlsplit(asked(door)).query)["state"][0])
    assert refused(door.get(signed_in_there(other, "ana")), door)


def test_a_token_that_has_expired_is_refused(door, ana, time_machine):
    back = signed_in_there(asked(door), "ana")
    time_machine.move_to(timezone.now() + timedelta(minutes=10))
    assert refused(door.get(back), door)


def test_a_service_by_another_name_is_refused(door, ana, service):
    service["CA"] = {**service["CA"], "issuer": service["CA"]["issuer"] + "/"}
    assert refused(door.get(to("identity", "CA")), door)


def test_a_wrong_client_secret_is_refused(door, ana, service):
    service["CA"] = {**service["CA"], "client_secret": "guessed"}
    assert refused(through(door, "ana"), door)


@pytest.mark.parametrize("parameters", [{"state": "forged"}, {"code": "forged"}, {"state": ""}])
def test_a_forged_way_back_is_refused(door, ana, parameters):
    back = signed_in_there(asked(door), "ana")
    assert refused(door.get(changed(back, **parameters)), door)


def test_a_way_back_serves_once_and_in_one_browser(door, ana):
    back = signed_in_there(asked(door), "ana")
    assert refused(Door().get(back), door)
    assert door.get(back)["Location"] == to("set_up")
    assert refused(Door().get(back), door)
    assert door.get(back)["Location"] == to("login")


def test_a_service_that_is_not_there_is_told_in_words(door, service):
    service["CA"] = {**service["CA"], "issuer": "http://127.0.0.1:9/o"}
    assert refused(door.get(to("identity", "CA")), door)
    assert "use your password" in door.get(to("login")).content.decode()


def test_what_the_service_says_went_wrong_is_not_repeated(door, service):
    asked(door)
    answer = door.get(to("identity_back", "CA"), {"error": "<b>evil</b>", "state": "x"})
    assert refused(answer, door)
    assert "evil" not in door.get(to("login")).content.decode()


@pytest.mark.parametrize("party", ["US", "ca", "CAN"])
def test_a_country_without_a_service_has_no_page(door, service, party):
    assert door.get(to("identity", party)).status_code == 404
    assert door.get(to("identity_back", party)).status_code == 404


def test_the_door_names_the_services(door, service):
    page = door.get(to("login"), {"next": "/admin/partnership/report/"}).content.decode()
    assert "GovKey" in page
    assert f"{to('identity', 'CA')}?next=/admin/partnership/report/" in page
