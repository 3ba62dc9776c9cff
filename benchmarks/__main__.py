"""Measure the site on this machine: `make bench`, or `python -m benchmarks --help`."""

import argparse
import json
import shutil
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.edge import FILE, edge_configuration
from benchmarks.load import Speed, beside
from benchmarks.pages import (
    EDGE_RATIO,
    KEPT,
    KEPT_RATIO,
    LISTS,
    MANY,
    PAGES,
    UNCHANGED_RATIO,
    Wanted,
)
from benchmarks.servers import free_port, gunicorn, nginx
from benchmarks.surroundings import HOST, Surroundings
from benchmarks.table import Costs, Speeds, machine

HELLO = "/hello/"


def main() -> None:
    """Measure in a folder that goes away, and print what was found."""
    asked = _asked()
    with TemporaryDirectory(prefix="benchmark-") as folder:
        site = Surroundings(Path(folder), asked.port, asked.database)
        print(machine(), flush=True)
        site.make(plans=asked.plans)
        wanted = (*PAGES, *LISTS, *(MANY if asked.plans else ()))
        _print_costs(site, wanted)
        if not asked.inside:
            _print_speeds(site, wanted, seconds=asked.seconds)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--seconds", type=int, default=2, help="of each of two looks")
    parser.add_argument("--port", type=int, default=free_port(), help="of the site; any free one")
    parser.add_argument("--plans", type=int, default=0, help="invented plans of 500 milestones")
    parser.add_argument("--database", default="", help="an empty one, postgres://…; else SQLite")
    parser.add_argument("--inside", action="store_true", help="queries and CPU only, no servers")
    return parser.parse_args()


def _print_costs(site: Surroundings, wanted: tuple[Wanted, ...]) -> None:
    """Print queries and CPU time of each answer made with nothing kept, in one process."""
    addresses = [HELLO, *(each.address for each in wanted)]
    told = site.run("-m", "benchmarks.inside", *addresses, cold=True)
    found = [json.loads(line) for line in told.splitlines() if line.startswith('{"address')]
    table = Costs()
    for each, costs in zip((Wanted("bare page", HELLO), *wanted), found, strict=True):
        table.print(each, costs)


def _print_speeds(site: Surroundings, wanted: tuple[Wanted, ...], *, seconds: int) -> None:
    if shutil.which("wrk") is None:
        print("wrk is not installed (apt-get install wrk): no speeds were measured.")
        return
    with gunicorn(site, cold=True) as server:
        table = Speeds("made with nothing kept", "bare page/s")
        for each in wanted:
            table.print(each.name, _look(site, server, each.address, seconds), each.ratio)
    with gunicorn(site, cold=False) as server:
        table = Speeds("known already", "bare page/s")
        for each in KEPT:
            with urllib.request.urlopen(_at(site, each.address)) as answer:
                tag = answer.headers["ETag"]
            kept = _look(site, server, each.address, seconds)
            table.print(f"{each.name}, kept", kept, KEPT_RATIO)
            unchanged = _look(site, server, each.address, seconds, f"If-None-Match: {tag}")
            table.print(f"{each.name}, 304", unchanged, UNCHANGED_RATIO)
        _print_edge(site, wanted[0], seconds=seconds)


def _print_edge(site: Surroundings, wanted: Wanted, *, seconds: int) -> None:
    if shutil.which("nginx") is None:
        print("nginx is not installed (apt-get install nginx): the edge was not measured.")
        return
    with urllib.request.urlopen(_at(site, wanted.address)) as answer:
        page = answer.read()
    port = free_port()
    with nginx(edge_configuration(site, port=port, page=page), port=port) as server:
        file, edge = (f"http://{HOST}:{port}{path}" for path in (f"/{FILE}", wanted.address))
        table = Speeds("nginx before the site", "a file/s")
        for name, headers in (("", ()), (", gzip", ("Accept-Encoding: gzip, br",))):
            pair = beside(file, edge, server=server, seconds=seconds, headers=headers)
            table.print(f"{wanted.name}{name}", pair, EDGE_RATIO)


def _look(
    site: Surroundings, server: int, address: str, seconds: int, *headers: str
) -> tuple[Speed, Speed]:
    hello, page = _at(site, HELLO), _at(site, address)
    return beside(hello, page, server=server, seconds=seconds, headers=headers)


def _at(site: Surroundings, address: str) -> str:
    return f"http://{HOST}:{site.port}{address}"


if __name__ == "__main__":
    main()
