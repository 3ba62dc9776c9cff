"""Requests at full speed for a few seconds: how many were answered, and at what CPU cost."""

import re
import subprocess
from dataclasses import dataclass
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from benchmarks.servers import cpu_seconds

CONNECTIONS = 8  # as many as the site has threads
WARMING = 6
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
DONE = re.compile(r"(\d+) requests in")
BAD = re.compile(r"(Socket errors|Non-2xx)[^\n]*")


@dataclass(frozen=True, slots=True)
class Speed:
    """rate: answers per second; cpu_ms: of the server's processes, per request."""

    rate: float
    cpu_ms: float


def speed(address: str, *, server: int, seconds: int, headers: tuple[str, ...] = ()) -> Speed:
    """Return how fast an address is answered. Raises RuntimeError when any answer failed."""
    before = cpu_seconds(server)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s"]
    for header in headers:
        command += ["-H", header]
    told = subprocess.run([*command, address], capture_output=True, check=True, text=True).stdout
    bad = BAD.search(told)
    if bad:
        raise RuntimeError(f"{address}: {bad[0]}")
    if not (done := int(DONE.search(told)[1])):
        raise RuntimeError(f"{address}: nothing was answered.")
    return Speed(float(RATE.search(told)[1]), 1000 * (cpu_seconds(server) - before) / done)


def beside(
    base: str, address: str, *, server: int, seconds: int, headers: tuple[str, ...] = ()
) -> tuple[Speed, Speed]:
    """Return how fast a base and an address are answered, looked at in turns.

    Whatever else the machine does slows both; of two looks each, the better one counts.
    """
    asked = dict(header.split(": ", 1) for header in headers)
    for _request in range(WARMING):  # templates and words are read once a process
        _ask(base, {})
        _ask(address, asked)
    of_base, of_address = [], []
    for _look in range(2):
        of_base.append(speed(base, server=server, seconds=seconds))
        of_address.append(speed(address, server=server, seconds=seconds, headers=headers))
    return _best(of_base), _best(of_address)


def _best(looks: list[Speed]) -> Speed:
    return Speed(max(look.rate for look in looks), min(look.cpu_ms for look in looks))


def _ask(address: str, headers: dict[str, str]) -> None:
    try:
        with urlopen(Request(address, headers=headers)) as answer:
            answer.read()
    except HTTPError as error:
        if error.code != HTTPStatus.NOT_MODIFIED:
            raise
