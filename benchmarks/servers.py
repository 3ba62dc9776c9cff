"""The servers that are measured: gunicorn as `make run` starts it, nginx before it; their CPU."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from benchmarks.surroundings import HOST, ROOT, Surroundings

TICKS = os.sysconf("SC_CLK_TCK")
LONGEST_START = 30  # seconds


@contextmanager
def gunicorn(site: Surroundings, *, cold: bool) -> Iterator[int]:
    """Serve the site with two processes of four threads; yield the number of the first process."""
    command = [
        sys.executable, "-m", "gunicorn", "tracker.wsgi", "--bind", f"{HOST}:{site.port}",
        "--no-control-socket", "--worker-class", "gthread", "--workers", "2", "--threads", "4",
        "--log-level", "warning",
    ]  # fmt: skip
    with _running(command, env=site.variables(cold=cold), port=site.port) as number:
        # The first process listens before the others can answer.
        with urlopen(f"http://{HOST}:{site.port}/healthz", timeout=LONGEST_START):
            pass
        yield number


@contextmanager
def nginx(configuration: Path, *, port: int) -> Iterator[int]:
    """Serve by a configuration of its own, in the foreground."""
    command = ["nginx", "-c", str(configuration), "-p", str(configuration.parent)]
    with _running(command, env={"PATH": os.environ["PATH"]}, port=port) as number:
        yield number


@contextmanager
def _running(command: list[str], *, env: dict[str, str], port: int) -> Iterator[int]:
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        _wait_for(port, process)
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=LONGEST_START)


def _wait_for(port: int, process: subprocess.Popen) -> None:
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as door:
            if door.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"{process.args[0]} did not answer on port {port}.")


def free_port() -> int:
    """Return a port that nobody has now."""
    with socket.socket() as door:
        door.bind((HOST, 0))
        return door.getsockname()[1]


def cpu_seconds(first: int) -> float:
    """Return the CPU time that a server's child processes have used so far."""
    children = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii").split()
    return sum(_ticks(int(child)) for child in children) / TICKS


def _ticks(process: int) -> int:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    return int(fields[11]) + int(fields[12])
