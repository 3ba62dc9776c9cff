"""What one answer costs inside one process: its queries, its CPU time and its bytes.

Run as a program of its own with addresses; prints a line of JSON for each.
"""

import json
import sys
import time
from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlsplit

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

MOST_ROUNDS, MOST_SECONDS = 30, 1.5


def main(addresses: list[str]) -> None:
    """Print what each address costs."""
    application = get_wsgi_application()
    for address in addresses:
        print(json.dumps(_cost(application, address)), flush=True)


def _cost(application: Callable, address: str) -> dict:
    status, size = _answer(application, address)  # whatever is made once a process
    return {
        "address": address,
        "status": status,
        "bytes": size,
        "queries": _queries(application, address),
        "cpu_ms": _least_cpu(application, address),
    }


def _answer(application: Callable, address: str) -> tuple[str, int]:
    """Return the status and the length of an answer, asked for as a server asks."""
    forget()
    parts = urlsplit(address)
    told: list[str] = []
    environment = {
        "REQUEST_METHOD": "GET", "PATH_INFO": parts.path, "QUERY_STRING": parts.query,
        "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
        "SCRIPT_NAME": "", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(), "wsgi.errors": sys.stderr, "wsgi.version": (1, 0),
        "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
    }  # fmt: skip
    answer = application(environment, lambda status, headers: told.append(status))
    size = sum(len(part) for part in answer)
    answer.close()
    return told[0], size


def forget() -> None:
    """Drop what this process keeps of the record, so that each look is a cold one."""


def _queries(application: Callable, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as found:
        _answer(application, address)
    return len(found)


def _least_cpu(application: Callable, address: str) -> float:
    least, end = float("inf"), time.monotonic() + MOST_SECONDS
    for _round in range(MOST_ROUNDS):
        began = time.process_time()
        _answer(application, address)
        least = min(least, time.process_time() - began)
        if time.monotonic() > end:
            break
    return round(1000 * least, 2)


if __name__ == "__main__":
    django.setup()
    if not settings.KEEP_NOTHING:
        raise SystemExit("Costs are measured with nothing kept: set COLD=1.")
    main(sys.argv[1:])
