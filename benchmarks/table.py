"""The tables that a run prints: each figure beside the one that was asked for."""

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.load import Speed
from benchmarks.pages import Wanted


def machine() -> str:
    """Return the machine and the versions that the figures are of, as one line."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = {line.partition(":")[2].strip() for line in lines if line.startswith("model name")}
    parts = " ".join(f"{part} {version(part)}" for part in ("django", "gunicorn", "orjson"))
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; {os.cpu_count()} cores, {', '.join(names)}; "
        f"load {os.getloadavg()[0]:.1f}; Python {platform.python_version()}; {parts}"
    )


class Costs:
    """Queries and CPU of one answer, made with nothing kept."""

    def __init__(self) -> None:
        print(f"\n{'made with nothing kept':<34}{'queries':>16}{'CPU ms':>20}{'bytes':>10}")

    def print(self, wanted: Wanted, told: dict) -> None:
        """Print one line; a miss is marked."""
        queries = _beside(told["queries"], wanted.queries)
        cpu = _beside(told["cpu_ms"], wanted.cpu_ms)
        status = "" if told["status"].startswith("200") else f"  {told['status']}"
        print(f"{wanted.name:<34}{queries:>16}{cpu:>20}{told['bytes']:>10}{status}", flush=True)


def _beside(found: float, wanted: float | None) -> str:
    if wanted is None:
        return f"{found}"
    return f"{found} ({'' if found <= wanted else 'miss, '}≤ {wanted})"


class Speeds:
    """Answers per second beside a base, and the CPU that each took in the servers."""

    def __init__(self, title: str, base: str) -> None:
        print(f"\n{title:<34}{base:>14}{'answers/s':>11}{'CPU ms':>9}{'ratio':>7}  by CPU")

    def print(self, name: str, pair: tuple[Speed, Speed], wanted: float | None = None) -> None:
        """Print one line; a ratio below the one asked for is marked."""
        base, found = pair
        ratio = found.rate / base.rate
        aim = "" if wanted is None else f"  {'' if ratio >= wanted else 'miss, '}≥ {wanted}"
        by_cpu = base.cpu_ms / found.cpu_ms if found.cpu_ms else 0
        figures = f"{found.rate:>11.0f}{found.cpu_ms:>9.3f}{ratio:>7.2f}{by_cpu:>8.2f}"
        print(f"{name:<34}{base.rate:>14.0f}{figures}{aim}", flush=True)
