"""What all tests share: no network, a hypothesis that repeats itself, a browser when there is one."""

import os
import socket
from ipaddress import ip_address
from pathlib import Path

import pytest
from django.contrib.auth.signals import user_logged_in
from django.utils import timezone
from hypothesis import HealthCheck, settings
from playwright.sync_api import sync_playwright

settings.register_profile(
    "repeatable",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_configure(config):
    # Playwright keeps an event loop in the test's thread; Django would refuse the database there.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what asks the database, so that a second database need not run the rest again."""
    for item in items:
        asks = {"db", "transactional_db", "django_db_setup"} & set(item.fixturenames)
        if asks or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect

    def connect_here(self, address):
        if self.family != socket.AF_UNIX and not _is_here(address[0]):
            raise AssertionError(f"A test tried to reach {address[0]}; tests stay on this machine.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture(autouse=True)
def forced_in():
    """Let `client.force_login` stand for a whole sign-in: it begins the visit that pages ask for.

    The tests of signing in itself (tests/signin) take this away again.
    """
    user_logged_in.connect(_begin_visit)
    yield
    user_logged_in.disconnect(_begin_visit)


def _begin_visit(sender, request, user, **named):
    from partnership.actions.visits import begin_visit  # noqa: PLC0415 (Django is not ready above)

    key = request.session.session_key
    begin_visit(official=user, session_key=key, way="forced", browser="", at=timezone.now())


def _is_here(host: str) -> bool:
    if host in ("", "localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session")
def browser():
    """Chromium, driven by Playwright. Skips, saying how to install it, where there is none."""
    if not CHROMIUM.exists():
        missing = f"No Chromium at {CHROMIUM}: install it with `apt-get install chromium`."
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(f"BROWSER TESTS DID NOT RUN. {missing}")

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser):
    """A browser's profile of its own: no cookie or cache of another test."""
    profile = browser.new_context()
    yield profile
    profile.close()


@pytest.fixture
def page(context):
    """An empty page in that profile."""
    return context.new_page()


@pytest.fixture
def live(live_server):
    """The address of the site, served on this machine for the length of one test."""
    return live_server.url
