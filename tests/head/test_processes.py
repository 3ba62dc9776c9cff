"""Two real server processes: a publication by a third shows on the next request in each."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.concurrency.test_writers import finished, run

ASKED = 12  # requests on connections of their own, so that both processes answer some
START_SECONDS = 30


@pytest.fixture
def database_url(tmp_path, transactional_db):
    """An empty database that other processes can reach."""
    if connection.vendor == "postgresql":
        told = connection.settings_dict
        place = f"{told['USER']}:{told['PASSWORD']}@{told['HOST']}:{told['PORT']}/{told['NAME']}"
        return f"postgres://{place}"
    path = tmp_path / "site.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    return f"sqlite:///{path}"


@pytest.fixture
def surroundings(tmp_path):
    return os.environ | {"VAR_DIR": str(tmp_path), "SECRET_KEY": settings.SECRET_KEY}


@pytest.fixture
def redis(tmp_path):
    """A Redis of this test's own on this machine, which keeps nothing."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("There is no redis-server here: apt-get install redis-server.")
    port = free_port()
    asked = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", tmp_path]
    running = subprocess.Popen(asked, stdout=subprocess.DEVNULL)
    _wait_for(port)
    yield {"REDIS_URL": f"redis://127.0.0.1:{port}/0"}
    running.terminate()
    running.wait(timeout=10)


def free_port():
    with closing(socket.socket()) as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


@pytest.fixture
def served(database_url, surroundings):
    """A function that serves the site with two processes and returns its port."""
    started = []

    def serve(**more):
        port = free_port()
        env = surroundings | more | {
            "DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "tests.head.served",
        }  # fmt: skip
        command = [
            sys.executable, "-m", "gunicorn", "tracker.wsgi", "--bind", f"127.0.0.1:{port}",
            "--no-control-socket", "--workers", "2", "--worker-class", "gthread", "--threads", "2",
            "--log-level", "error",
        ]  # fmt: skip
        started.append(subprocess.Popen(command, env=env, cwd=settings.BASE_DIR))
        _wait_for(port)
        return port

    yield serve
    for process in started:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _wait_for(port):
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        with closing(socket.socket()) as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


def tags(port):
    """Return the versions that many requests get, each on a connection of its own."""
    return {_tag(port) for _request in range(ASKED)}


def _tag(port):
    with closing(HTTPConnection("127.0.0.1", port, timeout=START_SECONDS)) as link:
        link.request("GET", "/api/v1/changes/")
        answer = link.getresponse()
        answer.read()
        assert answer.status == 200
        return answer.getheader("ETag")


def publish(database_url, surroundings, name, **more):
    environment = surroundings | more
    command = ("-m", "tests.head.publish", name)
    finished(run(*command, database_url=database_url, environment=environment))


def shows_at_once(port, database_url, surroundings, **more):
    before = tags(port)
    publish(database_url, surroundings, "new", **more)
    after = tags(port)
    assert (len(before), len(after), len(before | after)) == (1, 1, 2)


def test_a_publication_shows_on_the_next_request_in_every_process(
    served, database_url, surroundings
):
    shows_at_once(served(), database_url, surroundings)
    assert len(list(_heads(surroundings).glob("*.head"))) == 1


def test_it_does_so_by_redis_too(served, database_url, surroundings, redis):
    shows_at_once(served(**redis), database_url, surroundings, **redis)
    assert not _heads(surroundings).exists()


def test_the_site_answers_while_redis_is_away(served, database_url, surroundings):
    away = {"REDIS_URL": f"redis://127.0.0.1:{free_port()}/0"}
    shows_at_once(served(**away), database_url, surroundings, **away)


def _heads(surroundings):
    return Path(surroundings["VAR_DIR"]) / "heads"
