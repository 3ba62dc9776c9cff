"""Figures in a browser: no barriers, the lines to copy, and a frame in a page of another site."""

import mimetypes
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.shown import STATIC, faults_of, window

pytestmark = pytest.mark.browser
PAGES = (
    "/en/figures/lanes/",
    "/fr/embed/holders",
    "/es/embed/lanes",
)


def test_no_barrier_and_nothing_to_scroll_sideways(browser, real):
    with window(browser) as shown:
        faults = [fault for address in PAGES for fault in faults_of(shown, address)]

    assert not faults, "\n".join(faults)


class Answers(BaseHTTPRequestHandler):
    """A site of its own port that sends what it was given, by path: headers and body."""

    def do_GET(self):
        path = urlsplit(self.path).path
        file = STATIC / path.removeprefix("/static/")
        headers, body = self.server.given.get(path, ({}, b""))
        if path.startswith("/static/") and file.is_file():
            kind = mimetypes.guess_type(path)[0] or "font/woff2"
            headers, body = {"Content-Type": kind}, file.read_bytes()
        self.send_response(200 if body else 404)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""


@contextmanager
def site():
    """Serve on a port of its own; yields the address and what is answered, by path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    server.given = {}
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", server.given
    server.shutdown()
    thread.join()
    server.server_close()


def news(body):
    text = f"<!doctype html><title>News</title><body>{body}"
    return {"Content-Type": "text/html; charset=utf-8"}, text.encode()


def test_a_newsroom_shows_a_figure_that_it_copied(browser, real, client, settings):
    profile = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme="dark")
    page = profile.new_page()
    with site() as (ours, answers), site() as (theirs, paper):
        settings.SITE_URL = ours
        for path in ("/en/", "/en/figures/known/", "/en/embed/known"):
            answer = client.get(path)
            answers[path] = (answer.headers, answer.content)

        page.goto(f"{ours}/en/")
        page.locator("#known .formats a", has_text="Embed").click()
        expect(page.locator("[data-copies=embed-lines]")).to_be_visible()
        paper["/"] = news(page.locator("#embed-lines").inner_text())
        page.goto(theirs)

        frame = page.frame_locator("iframe")
        expect(frame.get_by_role("heading", name="What is known of each promise")).to_be_visible()
        expect(frame.get_by_text("7 of 72", exact=True)).to_be_visible()
        expect(page.locator("iframe")).to_have_attribute("title", "What is known of each promise")
        picture = page.get_by_role("link", name="picture")
        expect(picture).to_have_attribute("href", f"{ours}/en/figures/known.png")
        inside = page.frames[1]
        assert inside.evaluate("document.scripts.length") == 0
        assert inside.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        ground = "getComputedStyle(document.body).backgroundColor"
        assert inside.evaluate(ground) == "rgb(20, 21, 28)"
        assert profile.cookies() == []

        paper["/page"] = news(f'<iframe src="{ours}/en/"></iframe>')
        page.goto(f"{theirs}/page")
        expect(frame.get_by_text("72 initiatives")).to_have_count(0)
    profile.close()
