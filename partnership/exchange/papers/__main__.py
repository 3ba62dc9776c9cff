"""Looks at one file in a process of its own: `python -m partnership.exchange.papers FILE [OUT]`.

Prints one line of JSON: {"found": {…}}, or {"fault": "…"}. With OUT, writes there the file
without its properties first, and tells of that. Memory and time are bounded.
"""

import json
import resource
import sys
from dataclasses import asdict
from pathlib import Path

from partnership.exchange.papers.inspecting import inspected, stripped
from partnership.exchange.papers.kinds import Fault, Unfit

MEMORY_BYTES = 1536 * 1024 * 1024
CPU_SECONDS = 25
WRITTEN_BYTES = 256 * 1024 * 1024


def main(arguments: list[str]) -> None:
    """Look at the file; strip it first where a second name is given."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN_BYTES, WRITTEN_BYTES))
    print(json.dumps(_told([Path(each) for each in arguments])))  # noqa: T201


def _told(paths: list[Path]) -> dict:
    try:
        if len(paths) > 1:
            stripped(*paths)
        return {"found": asdict(inspected(paths[-1]))}
    except Unfit as unfit:
        return {"fault": unfit.fault.value}
    except (MemoryError, RecursionError):
        return {"fault": Fault.BOMB.value}


if __name__ == "__main__":
    main(sys.argv[1:])
