"""A reader who counts: every press that loads a page or sends a form is one click."""

from playwright.sync_api import Locator

from tests.shown import Window

# Where a link leads, or a button that sends its form for a file.
LEADS_TO = (
    "what => what.href || what.formAction + '?' + new URLSearchParams(new FormData(what.form))"
)


class Reader:
    """Someone who reads the site by pressing links; clicks: how often so far."""

    def __init__(self, shown: Window) -> None:
        self.shown, self.page, self.clicks = shown, shown.page, 0

    def arrive(self, address: str) -> None:
        """Begin somewhere, by a bookmark or from a search engine: no click."""
        self.shown.open(address)

    def press(self, what: Locator) -> None:
        """Press what leads to another page, and wait for it."""
        self.clicks += 1
        with self.page.expect_navigation():
            what.click()

    def unfold(self, what: Locator) -> None:
        """Press what opens something on the page itself."""
        self.clicks += 1
        what.click()

    def take(self, what: Locator) -> bytes:
        """Press what gives a file, and return it as a program would have it."""
        self.clicks += 1
        return self.shown.fetched(what.evaluate(LEADS_TO))

    def link(self, name: str) -> Locator:
        return self.page.get_by_role("link", name=name, exact=True).first
