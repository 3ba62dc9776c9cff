"""Looking into a file in a process of its own, which may fail without harm."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings

from partnership.exchange.papers.kinds import Detail, Fault, Found, Kind, Unfit

WALL_SECONDS = 40
PROGRAM = "partnership.exchange.papers"


def look(path: Path, *, stripped_to: Path | None = None) -> Found:
    """Return what a file is and tells. Raises Unfit.

    stripped_to: write it there first without what it tells of people, and tell of that.
    """
    command = [
        sys.executable,
        "-m",
        PROGRAM,
        str(path),
        *([str(stripped_to)] if stripped_to else []),
    ]
    try:
        done = subprocess.run(  # noqa: S603 our own program, and no shell reads the names
            command,
            cwd=settings.BASE_DIR,
            capture_output=True,
            timeout=WALL_SECONDS,
            env={"PATH": "", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unfit(Fault.TOO_SLOW) from None
    if done.returncode < 0:  # killed at one of its limits
        raise Unfit(Fault.TOO_SLOW)
    if done.returncode:
        raise Unfit(Fault.DAMAGED)
    return _found(json.loads(done.stdout))


def _found(told: dict[str, Any]) -> Found:
    if "fault" in told:
        raise Unfit(Fault(told["fault"]))
    found = told["found"]
    return Found(
        kind=Kind(found["kind"]),
        details=tuple((Detail(code), text) for code, text in found["details"]),
        title=found["title"],
        languages=tuple(found["languages"]),
        dated_on=found["dated_on"],
        signed=found["signed"],
    )
