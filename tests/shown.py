"""Pages of the site in a browser without a server between: sent as the site answers them."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from django.test import Client

from tests.accessible import RULES_OF_LOOKS, violations

STATIC = Path(__file__).resolve().parents[1] / "static"
HOST = "http://localhost"
SIDEWAYS = "document.documentElement.scrollWidth - window.innerWidth"
OPEN_ALL = "document.querySelectorAll('main details').forEach(one => one.open = true)"
BOTTOM = "element => element.getBoundingClientRect().bottom + window.scrollY"
PHONE_HEIGHT = 844  # px
TWICE_THE_TEXT = "document.documentElement.style.fontSize = '200%'"
LOOKS = [
    (width, scheme) for width in (1280, 390, 320) for scheme in ("light", "dark")
]  # fmt: skip
PHONE_AT_NIGHT = (390, "dark")


class Window:
    """A browser's window in which pages are opened; said: what it complained of the page."""

    def __init__(self, profile) -> None:
        self.page = profile.new_page()
        # Playwright answers in a context of its own, in which the test's database is not open.
        self._around = copy_context()
        self.said: list[str] = []
        self.page.on("console", lambda told: self._note(told.text, told.type))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.route("**/*", self._answer)

    def _note(self, words: str, kind: str) -> None:
        if kind == "error":
            self.said.append(words)

    def open(self, address: str, *, width: int = 1280, scheme: str = "light"):
        """Open an address of the site; return the page."""
        self.said.clear()
        self.look(width, scheme)
        self.page.goto(HOST + address)
        self.page.evaluate("document.fonts.ready")
        return self.page

    def fetched(self, address: str) -> bytes:
        """Return what an address gives, as seen from the open page."""
        found = urlsplit(urljoin(self.page.url, address))
        answer = Client().get(f"{found.path}?{found.query}" if found.query else found.path)
        assert answer.status_code == 200, address
        return b"".join(answer) if answer.streaming else answer.content

    def look(self, width: int, scheme: str) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")

    def answers_at_once(self) -> bool:
        """Return whether the last of title and lead stands in the first window of a phone."""
        self.look(*PHONE_AT_NIGHT)
        bottom = self.page.locator("main .lead, main h1").last.evaluate(BOTTOM)
        return 0 < bottom <= PHONE_HEIGHT

    def sideways(self, width: int) -> int:
        """Return how many pixels a window of that width would have to scroll sideways."""
        self.page.set_viewport_size({"width": width, "height": 900})
        return self.page.evaluate(SIDEWAYS)

    def _answer(self, route) -> None:
        address = route.request.url.removeprefix(HOST)
        path = urlsplit(address).path
        file = STATIC / path.removeprefix("/static/")
        if path.startswith("/static/") and file.is_file():
            kind = mimetypes.guess_type(path)[0] or "font/woff2"
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            given = _asked(route.request)
            _pass_on(route, self._around.copy().run(Client().get, address, headers=given))


def _asked(request) -> dict[str, str]:
    kept = ("accept", "accept-language")
    return {name: value for name, value in request.headers.items() if name in kept}


def _pass_on(route, answer) -> None:
    body = b"".join(answer) if answer.streaming else answer.content
    route.fulfill(status=answer.status_code, body=body, headers=dict(answer.headers))


@contextmanager
def window(browser, *, script: bool = True) -> Iterator[Window]:
    """A window of its own profile, closed afterwards."""
    profile = browser.new_context(java_script_enabled=script)
    yield Window(profile)
    profile.close()


def faults_of(
    shown: Window, address: str, *, every_look: bool = False, rules: bool = True
) -> list[str]:
    """Return what is wrong with a page, everything on it unfolded: barriers, sideways scroll.

    All rules are asked once; those that a width or a colour scheme decides, on a phone at night,
    too. every_look: all rules at three widths, light and dark. rules: false asks no rule, only
    whether the page fits and gives its answer in the first window of a phone.
    """
    page = shown.open(address)
    found = [] if shown.answers_at_once() else ["its answer is not in a phone's first window"]
    page.evaluate(OPEN_ALL)
    found += _broken_rules(shown, every_look) if rules else []
    found += [f"{over} px too wide at 320" for over in [shown.sideways(320)] if over > 0]
    page.evaluate(TWICE_THE_TEXT)
    found += [f"{over} px too wide at 200 %" for over in [shown.sideways(640)] if over > 0]
    return [f"{address}: {each}" for each in [*found, *shown.said]]


def _broken_rules(shown: Window, every_look: bool) -> list[str]:
    shown.look(1280, "light")
    found = violations(shown.page)
    for width, scheme in LOOKS[1:] if every_look else [PHONE_AT_NIGHT]:
        shown.look(width, scheme)
        found += violations(shown.page, only=None if every_look else RULES_OF_LOOKS)
    return found
