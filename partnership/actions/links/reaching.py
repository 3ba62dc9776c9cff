"""One question to a web address that strangers wrote, without being led anywhere inside.

The address that is connected to is the one that was checked: the name is resolved once, and
the connection goes to that very address. Redirects are followed by hand, each checked anew.
"""

import http.client
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urljoin, urlsplit

from partnership.vocabulary import LinkOutcome

Address = IPv4Address | IPv6Address
Resolver = Callable[[str, int], list[str]]
SECONDS = 10.0  # for each wait
MOST_SECONDS = 20.0  # for one question, however slowly it is answered
MOST_REDIRECTS = 3
MOST_BYTES = 64 * 1024
PORTS = {"http": 80, "https": 443}
TRANSLATED = IPv6Network("64:ff9b::/96")  # IPv4 in the clothes of IPv6
MOVED = (301, 302, 303, 307, 308)
GONE = (404, 410)
# It is there and lets no programs in: that says nothing about the page.
NO_PROGRAMS = (401, 403, 406, 407, 429, 451)
BAD = 400


class Unreachable(Exception):
    """The address is not one that may be asked."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found. status: of the last answer, None where there was none."""

    outcome: LinkOutcome
    status: int | None = None


def is_public(address: Address) -> bool:
    """Say whether an address lies in the open internet, under whatever form it is written."""
    if isinstance(address, IPv6Address):
        hidden = address.ipv4_mapped or address.sixtofour or address.teredo
        if hidden or address in TRANSLATED:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


@dataclass(frozen=True, slots=True)
class Asking:
    """How addresses are asked. may_reach, ports: only tests let another one in."""

    agent: str
    may_reach: Callable[[Address], bool] = is_public
    resolve: Resolver = resolved
    ports: tuple[int, ...] = (80, 443)
    context: ssl.SSLContext | None = None

    def ask(self, address: str) -> Found:
        """Ask with HEAD, and with GET where that is not answered well. Never raises."""
        try:
            found = self._follow(address, "HEAD")
            if found.status is not None and found.status >= BAD:
                found = self._follow(address, "GET")
        except (Unreachable, UnicodeError, ValueError):
            return Found(LinkOutcome.NOT_TRIED)
        except (OSError, http.client.HTTPException):
            return Found(LinkOutcome.SILENT)
        return found

    def _follow(self, address: str, method: str) -> Found:
        for _step in range(MOST_REDIRECTS + 1):
            status, place = self._once(address, method)
            if status not in MOVED or not place:
                return Found(_outcome(status), status)
            address = urljoin(address, place)
        return Found(LinkOutcome.ERROR, status)

    def _once(self, address: str, method: str) -> tuple[int, str]:
        """Return status and the place that it points to."""
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or PORTS.get(parts.scheme, 0)
        if parts.scheme not in PORTS or not host or port not in self.ports or parts.username:
            raise Unreachable
        name = host.encode("idna").decode("ascii") if not host.isascii() else host
        plain = socket.create_connection((self._checked(name, port), port), timeout=SECONDS)
        with Limited(plain, parts.scheme == "https", name, self.context) as connection:
            path = parts.path or "/"
            target = f"{path}?{parts.query}" if parts.query else path
            connection.request(method, _ascii(target), headers={"User-Agent": self.agent})
            answer = connection.getresponse()
            if method == "GET":
                answer.read(MOST_BYTES)
            return answer.status, answer.getheader("Location") or ""

    def _checked(self, host: str, port: int) -> str:
        """Return an address of the host. Raises Unreachable unless all of them may be reached."""
        found = [ip_address(each.partition("%")[0]) for each in self.resolve(host, port)]
        if not found or not all(self.may_reach(each) for each in found):
            raise Unreachable
        return str(found[0])


class Limited:
    """A connection over a socket that is open already, cut off when its time is over."""

    def __init__(
        self, plain: socket.socket, secure: bool, host: str, context: ssl.SSLContext | None
    ) -> None:
        self._plain = plain
        self._timer = threading.Timer(MOST_SECONDS, self._cut)
        self._secure, self._host = secure, host
        self._context = context or ssl.create_default_context()

    def __enter__(self) -> http.client.HTTPConnection:
        self._timer.start()
        try:
            open_one = self._plain
            if self._secure:
                open_one = self._context.wrap_socket(self._plain, server_hostname=self._host)
            self._connection = http.client.HTTPConnection(self._host, timeout=SECONDS)
            self._connection.sock = open_one
        except BaseException:
            self._timer.cancel()
            self._plain.close()
            raise
        return self._connection

    def __exit__(self, *_raised: object) -> None:
        self._timer.cancel()
        self._connection.close()
        self._plain.close()

    def _cut(self) -> None:
        try:
            self._plain.shutdown(socket.SHUT_RDWR)
        except OSError:
            return


def _ascii(target: str) -> str:
    return quote(target, safe="/%?&=:+,;@!$'()*~#[]-._")


def _outcome(status: int) -> LinkOutcome:
    if status < BAD:
        return LinkOutcome.ANSWERS
    if status in GONE:
        return LinkOutcome.GONE
    return LinkOutcome.NOT_TRIED if status in NO_PROGRAMS else LinkOutcome.ERROR
