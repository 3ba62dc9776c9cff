"""Signing in as people do it: a real browser, a passkey, an app, every page read for barriers."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from partnership.models import Factor, Visit
from partnership.vocabulary import FactorKind, OfficialRole
from tests.factories import OfficialFactory
from tests.factories.accounts import PASSWORD
from tests.signin.door import code_of, to, with_app

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": TAGS}}
NEW = "a new sentence that only I know"
PICTURES = os.environ.get("PICTURES")


@pytest.fixture
def site(live, settings):
    """The address of the site, which passkeys are bound to."""
    settings.SITE_URL = live
    return live


@pytest.fixture
def faults(page):
    """What the browser complained of: the content policy too."""
    found = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda told: found.append(told.text) if told.type == "error" else None)
    return found


@pytest.fixture
def key(page):
    """A security key in the browser's hands, made of nothing; returns its own commands."""
    commands = page.context.new_cdp_session(page)
    commands.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = commands.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return commands, made["authenticatorId"]


def clean(page, name: str) -> None:
    """Hold the page to the rules: wide and light, narrow and dark."""
    for width, scheme in ((1280, "light"), (390, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = Axe().run(page, options=OPTIONS)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{name} at {width} px is {wide} px too wide"
        if PICTURES:
            page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)
    page.set_viewport_size({"width": 1280, "height": 900})


def send(page) -> None:
    """Press Enter and wait for the answer."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write_password(page, site, name, path=None):
    """Send name and password."""
    page.goto(site + (path or to("index")))
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(PASSWORD)
    send(page)


def test_a_new_official_makes_a_passkey_and_comes_back_with_it(page, site, key, faults):
    until = timezone.now() + timedelta(days=3)
    new = OfficialFactory(username="new", password_until=until)
    wanted = to("partnership_report_changelist")
    page.goto(site + wanted)
    clean(page, "door")
    write_password(page, site, "new", wanted)
    clean(page, "first-password")
    page.get_by_label("New password", exact=True).fill(NEW)
    page.get_by_label("New password, again").fill(NEW)
    page.get_by_role("button", name="Go on").click()
    clean(page, "set-up")
    page.get_by_role("link", name="Set up a passkey").click()
    clean(page, "passkey")
    page.get_by_label("Name of the passkey").fill("office laptop")
    page.get_by_role("button", name="Make the passkey").click()
    page.wait_for_selector(".recovery-codes")
    clean(page, "codes")
    page.get_by_role("link", name="I have kept them").click()
    assert page.url == site + wanted

    page.get_by_role("button", name="Sign out").click()
    new.refresh_from_db()
    assert new.check_password(NEW)
    page.locator("#id_username").fill("new")
    page.locator("#id_password").fill(NEW)
    send(page)
    page.wait_for_selector("[data-passkey]:not([hidden])")
    clean(page, "second-factor")
    page.get_by_role("button", name="Use your passkey").click()
    page.wait_for_selector(".account")
    assert Visit.objects.get().way == "password passkey"
    assert Factor.objects.get().counter > 0
    page.goto(site + to("account"))
    clean(page, "account")
    assert not faults


def test_a_copied_passkey_is_noticed(page, site, key, faults):
    official = with_app(OfficialFactory(username="luc"))
    write_password(page, site, "luc", to("set_up_passkey"))
    page.locator("#id_code").fill(code_of())
    send(page)
    page.get_by_label("Name of the passkey").fill("key")
    page.get_by_role("button", name="Make the passkey").click()
    page.wait_for_selector("h1:has-text('Your account')")
    page.context.clear_cookies()
    official.visits.all().delete()
    official.factors.filter(kind=FactorKind.PASSKEY).update(counter=1000)
    write_password(page, site, "luc")
    page.get_by_role("button", name="Use your passkey").click()
    page.wait_for_selector(".refused")
    assert not Visit.objects.exists()


def test_a_passkey_of_somebody_else_does_not_count(page, site, key, faults):
    commands, made = key
    ana = OfficialFactory(username="ana")
    write_password(page, site, "ana", to("set_up_passkey"))
    page.goto(site + to("set_up_passkey"))
    page.get_by_label("Name of the passkey").fill("key")
    page.get_by_role("button", name="Make the passkey").click()
    page.wait_for_selector(".recovery-codes")
    luc = with_app(OfficialFactory(username="luc"))
    hers = ana.factors.get()
    # Luc's row names her passkey, but with another public key.
    other = luc.factors.get()
    Factor.objects.filter(pk=other.pk).update(kind=FactorKind.PASSKEY, material=hers.material)
    Factor.objects.filter(pk=other.pk).update(credential=hers.credential)
    commands.send("WebAuthn.clearCredentials", {"authenticatorId": made})
    page.context.clear_cookies()
    write_password(page, site, "luc")
    page.get_by_role("button", name="Use your passkey").click()
    page.wait_for_selector("[data-passkey] [role=alert]:not([hidden])")
    assert not luc.visits.exists()


def test_an_app_is_set_up_without_a_script(browser, site):
    OfficialFactory(username="ana")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    write_password(page, site, "ana")
    page.get_by_role("link", name="Set up an app").click()
    expect(page.locator("img[alt*='QR']")).to_be_visible()
    secret = "".join(page.locator(".secret span").all_inner_texts())
    page.get_by_label("Code that the app shows").fill(code_of(secret))
    send(page)
    expect(page.locator(".recovery-codes li")).to_have_count(8)
    page.get_by_role("link", name="I have kept them").click()
    expect(page.locator(".account")).to_be_visible()
    context.close()


def test_the_pages_of_an_app_and_of_the_administrator(page, site, faults):
    role = OfficialRole.ADMINISTRATOR
    with_app(OfficialFactory(username="head", organization=None, role=role, language="fr"))
    ana = OfficialFactory(username="ana")
    write_password(page, site, "head", to("partnership_official_change", ana.pk))
    page.locator("#id_code").fill(code_of())
    send(page)
    page.wait_for_selector("dl.said")
    clean(page, "accounts")
    page.goto(site + to("partnership_accountchange_changelist"))
    clean(page, "log")
    page.context.clear_cookies()
    write_password(page, site, "ana")
    page.goto(site + to("set_up_app"))
    clean(page, "app")
    assert not faults
