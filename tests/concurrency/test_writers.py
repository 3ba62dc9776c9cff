"""Many processes write to one record at once: no gap, no fork, no entry lost."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from partnership.models import Entry, RecordHead
from partnership.queries.verification.entries import entry_findings, head_findings
from partnership.record.tree import root_of

WRITERS, ENTRIES_EACH = 6, 25
SECONDS = 120


@pytest.fixture
def database_url(tmp_path, transactional_db):
    """A database that other processes can reach: the test's own, or a file."""
    if connection.vendor == "postgresql":
        values = connection.settings_dict
        yield (
            f"postgres://{values['USER']}:{values['PASSWORD']}@{values['HOST']}:"
            f"{values['PORT']}/{values['NAME']}"
        )
        return
    yield f"sqlite:///{tmp_path / 'record.sqlite3'}"


def run(*arguments, database_url, out=None, environment=None):
    """Start a program of this project on a database. out: where its output goes."""
    surroundings = (environment or os.environ) | {
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "SECRET_KEY": settings.SECRET_KEY,
    }
    return subprocess.Popen(
        [sys.executable, *arguments],
        env=surroundings,
        cwd=settings.BASE_DIR,
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process):
    _out, said = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, said


def test_writers_at_once_leave_one_record_without_a_gap(database_url):
    if connection.vendor == "sqlite":
        finished(run("manage.py", "migrate", "--verbosity=0", database_url=database_url))
    writers = [
        run("-m", "tests.concurrency.writer", f"w{n}", str(ENTRIES_EACH), database_url=database_url)
        for n in range(WRITERS)
    ]
    for writer in writers:
        finished(writer)

    check = run("-m", "tests.concurrency.check", database_url=database_url)
    finished(check)


def test_the_check_finds_a_fork(transactional_db):
    """The check itself can fail: a head that a lost update left behind is found."""
    RecordHead.objects.create(pk=1, size=1, recorded_at=timezone.now())

    assert list(head_findings(RecordHead.objects.get(), root_of([]), Entry.objects.count()))
    assert not list(entry_findings())


def test_a_minute_is_published_once_however_many_run_at_once(database_url):
    if connection.vendor == "sqlite":
        finished(run("manage.py", "migrate", "--verbosity=0", database_url=database_url))
    finished(run("-m", "tests.concurrency.minute", "make", database_url=database_url))
    runs = [run("manage.py", "publish_due", database_url=database_url) for _ in range(3)]
    for each in runs:
        finished(each)

    finished(run("-m", "tests.concurrency.minute", "check", database_url=database_url))
