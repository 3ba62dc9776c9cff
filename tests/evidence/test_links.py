"""Links are asked politely, counted honestly, and never lead inside."""

import http.server
import threading
from datetime import date, timedelta
from ipaddress import ip_address

import pytest
from django.core.management import call_command
from django.test import Client

from partnership.actions.links import checking
from partnership.actions.links.checking import Bounds, check_links, keep
from partnership.actions.links.reaching import Asking, Found, is_public
from partnership.models import LinkCheck
from partnership.queries.links import dead_links_of, public_addresses
from partnership.vocabulary import LinkOutcome
from tests.admin.forms import COMPLETION, published
from tests.factories import clock_at, moment

LINK = "https://www.example.org/memorandum"
AGENT = "links/1 (+https://plan.example.org)"


class Answers(http.server.BaseHTTPRequestHandler):
    """/200 answers 200, and so on; /head-405 dislikes HEAD; /to?place leads there."""

    def do_HEAD(self):
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        path, _mark, place = self.path.partition("?")
        if path == "/head-405":
            self.send_response(405 if self.command == "HEAD" else 200)
        elif path == "/to":
            self.send_response(302)
            self.send_header("Location", place)
        else:
            self.send_response(int(path[1:]))
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_told):
        """Say nothing."""


@pytest.fixture
def server():
    """A real server on this machine; `asked` holds every question that reached it."""
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    made.asked = []
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


def here(server, **more) -> Asking:
    """Asking that lets this machine in: only a test ever does."""
    port = server.server_address[1]
    return Asking(AGENT, may_reach=lambda address: address.is_loopback, ports=(port,), **more)


def at(server, path: str) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}{path}"


@pytest.mark.parametrize(
    ("path", "outcome", "status"),
    [
        ("/200", LinkOutcome.ANSWERS, 200),
        ("/head-405", LinkOutcome.ANSWERS, 200),
        ("/404", LinkOutcome.GONE, 404),
        ("/410", LinkOutcome.GONE, 410),
        ("/503", LinkOutcome.ERROR, 503),
        ("/403", LinkOutcome.NOT_TRIED, 403),
        ("/to?/200", LinkOutcome.ANSWERS, 200),
        ("/to?/to?/to?/to?/200", LinkOutcome.ERROR, 302),
    ],
)
def test_what_a_server_says_is_understood(server, path, outcome, status):
    assert here(server).ask(at(server, path)) == Found(outcome, status)
    assert {agent for _verb, _path, agent in server.asked} == {AGENT}


def test_a_server_that_is_not_there_is_silent(server):
    asking = here(server)
    address = at(server, "/200")
    server.shutdown()
    server.server_close()
    assert asking.ask(address) == Found(LinkOutcome.SILENT)


INSIDE = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://0.0.0.0:{port}/",
    "http://user@127.0.0.1:{port}/",
]


@pytest.mark.parametrize("address", INSIDE)
def test_nothing_inside_is_ever_connected_to(server, address):
    port = server.server_address[1]
    asking = Asking(AGENT, ports=(80, 443, port))
    assert asking.ask(address.format(port=port)).outcome == LinkOutcome.NOT_TRIED
    assert server.asked == []


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"]])
def test_a_name_that_leads_inside_is_not_followed(server, answers):
    port = server.server_address[1]
    asking = Asking(AGENT, ports=(port,), resolve=lambda host, port: answers)
    assert asking.ask(f"http://public.example:{port}/200").outcome == LinkOutcome.NOT_TRIED
    assert server.asked == []


def test_a_name_that_changes_its_mind_is_resolved_once_for_each_question(server):
    """The check and the connection use the same answer, so a second one changes nothing."""
    port = server.server_address[1]
    turns = iter([["127.0.0.1"], ["10.0.0.1"]])
    asking = here(server, resolve=lambda host, port: next(turns))
    assert asking.ask(f"http://public.example:{port}/200").status == 200
    assert asking.ask(f"http://public.example:{port}/200").outcome == LinkOutcome.NOT_TRIED
    assert len(server.asked) == 1


def test_a_redirect_that_leads_inside_is_not_followed(server):
    port = server.server_address[1]
    resolve = {"outer.example": ["127.0.0.1"], "inner.example": ["127.0.0.2"]}
    asking = Asking(
        AGENT,
        may_reach=lambda address: str(address) == "127.0.0.1",
        ports=(port,),
        resolve=lambda host, port: resolve[host],
    )
    found = asking.ask(f"http://outer.example:{port}/to?http://inner.example:{port}/200")
    assert found.outcome == LinkOutcome.NOT_TRIED
    assert [path for _verb, path, _agent in server.asked] == [
        f"/to?http://inner.example:{port}/200"
    ]


@pytest.mark.parametrize(
    "address",
    ["ftp://www.example.org/", "file:///etc/passwd", "http://www.example.org:22/", "http:///x",
     "gopher://www.example.org:80/", "http://www.example.org:99999/", "https://"],
)  # fmt: skip
def test_only_web_addresses_on_standard_ports_are_asked(address):
    def never(host, port):
        raise AssertionError("It was looked up.")

    assert Asking(AGENT, resolve=never).ask(address).outcome == LinkOutcome.NOT_TRIED


@pytest.mark.parametrize(
    "text",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
     "0.0.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1",
     "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"],
)  # fmt: skip
def test_what_is_no_public_address(text):
    assert not is_public(ip_address(text))


def test_what_is_a_public_address():
    assert is_public(ip_address("93.184.216.34"))
    assert is_public(ip_address("2606:2800:220:1:248:1893:25c8:1946"))


def fail_on(*days: int) -> LinkCheck:
    for day in days:
        row = keep(LINK, Found(LinkOutcome.GONE, 404), at=moment(f"2026-04-{day:02}"))
    return row


@pytest.mark.django_db
def test_a_link_is_dead_after_three_different_days_and_alive_once_it_answers():
    assert fail_on(1, 1, 1, 2).failed_days == 2
    assert not LinkCheck.objects.dead().exists()
    assert fail_on(5).failed_first_on == date(2026, 4, 1)
    assert LinkCheck.objects.dead().get().address == LINK
    keep(LINK, Found(LinkOutcome.NOT_TRIED, 403), at=moment("2026-04-06"))
    assert LinkCheck.objects.dead().exists()
    keep(LINK, Found(LinkOutcome.ANSWERS, 200), at=moment("2026-04-07"))
    assert not LinkCheck.objects.dead().exists()


@pytest.mark.django_db
def test_its_owner_and_the_public_are_told(story, nserc, nserc_approver, settings):
    settings.DEFAULT_PLAN = story.plan.code
    report = published(nserc, nserc_approver, {**COMPLETION, "evidence-0-address": LINK})
    page = Client().get("/en/data/links/")
    before = page["ETag"]
    assert "0 links to evidence or sources are dead." in page.content.decode()
    item = Client().get("/en/milestones/PRO-5.1-M1/")
    fail_on(1, 2, 5)

    (link,) = dead_links_of(story.nserc)
    assert (link.address, link.code, link.report) == (LINK, "PRO-5.1-M1", report.pk)
    assert link.dead_since == date(2026, 4, 1)
    assert dead_links_of(story.secihti) == []
    for language, word in (("en", "data/links"), ("fr", "donnees/liens"), ("es", "datos/enlaces")):
        shown = Client().get(f"/{language}/{word}/", {"address": LINK})
        assert shown.content.decode().count(LINK) >= 2
    page = Client().get("/en/data/links/", HTTP_IF_NONE_MATCH=before)
    assert page.status_code == 200
    assert "dead since April 1, 2026" in page.content.decode()
    again = Client().get("/en/milestones/PRO-5.1-M1/", HTTP_IF_NONE_MATCH=item["ETag"])
    assert again.status_code == 304


@pytest.mark.django_db
def test_a_run_is_bounded_and_begins_with_the_longest_unasked(nserc, nserc_approver, server):
    published(nserc, nserc_approver)
    addresses = sorted(public_addresses())
    assert "https://www.example.org/memorandum" in addresses
    asked = []
    bounds = Bounds(most_links=1, pause_seconds=0)
    clock = clock_at("2026-04-10")
    told = lambda address, found: asked.append(address)  # noqa: E731
    asking = Asking(AGENT, resolve=lambda host, port: ["127.0.0.1"])
    for _run in addresses:
        assert check_links(asking, clock=clock, bounds=bounds, told=told) == 1
    assert sorted(asked) == addresses
    assert set(LinkCheck.objects.values_list("outcome", flat=True)) == {LinkOutcome.NOT_TRIED}


@pytest.mark.django_db
def test_one_host_is_not_asked_twice_without_a_pause(monkeypatch, server):
    slept = []
    monkeypatch.setattr(
        checking, "public_addresses", lambda: {at(server, "/200"), at(server, "/404")}
    )
    monkeypatch.setattr(checking.time, "sleep", slept.append)
    check_links(here(server), clock=clock_at("2026-04-10"), bounds=Bounds(pause_seconds=2))
    assert len(slept) == 1
    assert timedelta(seconds=1) < timedelta(seconds=slept[0]) <= timedelta(seconds=2)


@pytest.mark.django_db
def test_the_command_says_what_it_did(capsys):
    call_command("check_links", most=0)
    assert capsys.readouterr().out == "0 links asked; 0 are dead.\n"
