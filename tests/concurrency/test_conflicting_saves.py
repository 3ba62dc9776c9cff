"""A thousand saves of one draft by clients at once, against a running server: none is lost.

In each round every client saves the same version. One may win; the others must be told.
"""

import json
import os
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest

from tests.concurrency.test_writers import database_url, finished, run

__all__ = ["database_url"]

CLIENTS, ROUNDS = 8, 125
TOKEN = "a" * 32


def told(*arguments, database_url) -> dict:
    process = run(*arguments, database_url=database_url, out=subprocess.PIPE)
    said, wrong = process.communicate(timeout=120)
    assert process.returncode == 0, wrong
    return json.loads(said.strip().splitlines()[-1])


@pytest.fixture
def server(database_url, tmp_path):
    """Two processes of four threads, as `make run` serves, on a free port of this machine."""
    if database_url.startswith("sqlite"):
        finished(run("manage.py", "migrate", "--verbosity=0", database_url=database_url))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        "-m", "gunicorn", "tracker.wsgi", "--bind", f"127.0.0.1:{port}", "--no-control-socket",
        "--worker-class", "gthread", "--workers", "2", "--threads", "4", "--log-level", "error",
    ]  # fmt: skip
    environment = os.environ | {"VAR_DIR": str(tmp_path)}
    process = run(*command, database_url=database_url, environment=environment)
    wait_for(port)
    yield port
    process.terminate()
    process.communicate(timeout=30)


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("The server did not start.")


class Client:
    """One browser with the draft open."""

    def __init__(self, port: int, story: dict, name: str) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self.path = f"/admin/partnership/report/{story['report']}/change/"
        self.name = name
        self.headers = {
            "Cookie": f"session={story['session']}; csrf={TOKEN}",
            "Content-Type": "application/x-www-form-urlencoded",
        }

    def save(self, version: int) -> int:
        """Save the version that this client saw; return the status of the answer."""
        told = {
            "csrfmiddlewaretoken": TOKEN,
            "version": version,
            "claim": "on_track",
            "effective_on": "2026-04-01",
            "precision": "exact",
            "note_en": f"{self.name} at {version}",
            "evidence-TOTAL_FORMS": 0,
            "evidence-INITIAL_FORMS": 0,
            "_save": "1",
        }
        self.connection.request("POST", self.path, urlencode(told), self.headers)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status


def test_of_a_thousand_conflicting_saves_none_is_lost(server, database_url):
    story = told("-m", "tests.concurrency.conflict_story", database_url=database_url)
    clients = [Client(server, story, f"client {number}") for number in range(CLIENTS)]
    winners = []
    with ThreadPoolExecutor(CLIENTS) as threads:
        for version in range(story["version"], story["version"] + ROUNDS):
            statuses = list(threads.map(lambda client: client.save(version), clients))  # noqa: B023
            assert max(statuses) < 500, statuses
            winners += [
                f"{client.name} at {version}"
                for client, status in zip(clients, statuses, strict=True)
                if status == 302
            ]
            assert len(winners) == version - story["version"] + 1, statuses

    for client in clients:
        client.connection.close()
    end = told(
        "-m", "tests.concurrency.conflict_end", str(story["report"]), database_url=database_url
    )
    assert end == {"version": story["version"] + ROUNDS, "note": winners[-1], "reports": 1}
