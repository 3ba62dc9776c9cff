"""Measure the site on this machine: `make bench`, or `python -m benchmarks --help`."""

import argparse
import json
import shutil
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.edge import FILE, edge_configuration
from benchmarks.load import Speed, fastest
from benchmarks.pages import (
    EDGE_RATIO,
    KEPT_RATIO,
    LISTS,
    MANY,
    PAGES,
    UNCHANGED_RATIO,
    Wanted,
)
from benchmarks.servers import gunicorn, nginx
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
    parser.add_argument("--seconds", type=int, default=2, help="of each look (two looks each)")
    parser.add_argument("--port", type=int, default=8716, help="of the site; the next is nginx's")
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
        table = Speeds(_look(site, server, HELLO, seconds))
        for each in wanted:
            table.print(each.name, _look(site, server, each.address, seconds), each.ratio)
    with gunicorn(site, cold=False) as server:
        table = Speeds(_look(site, server, HELLO, seconds))
        for each in wanted:
            address = f"http://{HOST}:{site.port}{each.address}"
            with urllib.request.urlopen(address) as answer:
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
    with urllib.request.urlopen(f"http://{HOST}:{site.port}{wanted.address}") as answer:
        page = answer.read()
    port = site.port + 1
    with nginx(edge_configuration(site, port=port, page=page), port=port) as server:
        place = f"http://{HOST}:{port}"
        fastest(place + wanted.address, server=server, seconds=1)  # the first one is kept
        table = Speeds(fastest(f"{place}/{FILE}", server=server, seconds=seconds), "nginx, a file")
        hit = fastest(place + wanted.address, server=server, seconds=seconds)
        table.print(f"{wanted.name} by the edge", hit, EDGE_RATIO)
        packed = fastest(
            place + wanted.address, server=server, seconds=seconds,
            headers=("Accept-Encoding: gzip, br",),
        )  # fmt: skip
        table.print(f"{wanted.name} by the edge, gzip", packed, EDGE_RATIO)


def _look(site: Surroundings, server: int, address: str, seconds: int, *headers: str) -> Speed:
    place = f"http://{HOST}:{site.port}{address}"
    return fastest(place, server=server, seconds=seconds, headers=headers)


if __name__ == "__main__":
    main()
