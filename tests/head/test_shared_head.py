"""One process and its shared head: stale, torn, missing, locked away, restored, of another site."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import DatabaseError

from partnership.queries.head import shared
from partnership.queries.head.places import FilePlace
from partnership.queries.head.shared import SharedHead
from partnership.queries.head.table import HEAD_BYTES, Head

MOMENT = datetime(2026, 11, 27, 5, 30, 0, 123456, tzinfo=UTC)


def head(size):
    return Head(size, f"{size:016x}", MOMENT)


class Table:
    """A table whose head can be set, or that is away (None); counts how often it was asked."""

    def __init__(self, size):
        self.size, self.asked = size, 0

    def __call__(self):
        self.asked += 1
        if self.size is None:
            raise DatabaseError("away")
        return head(self.size)


@pytest.fixture
def clock(monkeypatch):
    """The seconds that have passed; the first second is due for a check."""
    now = {"seconds": 1000.0}
    monkeypatch.setattr(shared, "monotonic", lambda: now["seconds"])

    def passes(seconds):
        now["seconds"] += seconds

    return passes


@pytest.fixture
def site(tmp_path, clock):
    """A function that starts a process with a shared head over a table."""
    return lambda table, folder=tmp_path / "heads", name="a": SharedHead(
        FilePlace(folder, name), table
    )


def file_of(folder: Path) -> Path:
    return next((folder / "heads").glob("*.head"))


def test_the_bytes_tell_the_head_and_nothing_else_does():
    for each in (head(7), Head(0, "0" * 16, None)):
        told = each.to_bytes()
        assert len(told) == HEAD_BYTES
        assert Head.from_bytes(told) == each
        for broken in (b"", told[:-1], told + b"x", b"x" + told[1:], told[:20] + bytes(28)):
            assert Head.from_bytes(broken) is None


def test_the_table_is_asked_once_a_second(site, clock):
    table = Table(3)
    reader = site(table)
    assert [reader.head() for _look in range(50)] == [head(3)] * 50
    assert table.asked == 1
    clock(1.01)
    assert reader.head() == head(3)
    assert table.asked == 2


def test_what_one_process_announces_the_other_sees_on_its_next_look(site):
    table = Table(3)
    reader, writer = site(table), site(table)
    assert reader.head() == head(3)
    table.size = 4
    assert reader.head() == head(3)  # not announced: nobody can know yet
    writer.announce()
    assert reader.head() == head(4)
    assert table.asked == 2


def test_a_writer_that_died_before_it_announced_is_found_out_within_a_second(site, clock):
    table = Table(3)
    reader, other = site(table), site(table)
    reader.head(), other.head()
    table.size = 4
    clock(1.01)
    assert reader.head() == head(4)
    assert other.head() == head(4)


def test_an_old_file_is_not_believed_at_the_start(site):
    site(Table(9)).head()
    assert site(Table(12)).head() == head(12)


def test_half_a_write_is_not_believed(site, tmp_path):
    table = Table(3)
    reader = site(table)
    reader.head()
    path = file_of(tmp_path)
    whole = path.read_bytes()
    for torn in (whole[:20], head(4).to_bytes()[:24] + whole[24:], b"", b"\0" * HEAD_BYTES):
        path.write_bytes(torn)
        assert reader.head() == head(3)
        assert path.read_bytes() == whole


def test_a_database_restored_to_an_older_state_is_shown_within_a_second(site, clock):
    table = Table(9)
    reader = site(table)
    reader.head()
    table.size = 5
    clock(1.01)
    assert reader.head() == head(5)
    site(table).announce()
    assert reader.head() == head(5)


def test_a_file_that_was_taken_away_is_made_anew(site, tmp_path, clock):
    table = Table(3)
    reader, writer = site(table), site(table)
    reader.head()
    file_of(tmp_path).unlink()
    table.size = 4
    writer.announce()
    clock(1.01)
    assert reader.head() == head(4)
    table.size = 5
    writer.announce()
    assert reader.head() == head(5)


def test_without_a_place_to_write_the_table_is_asked_each_time(site, tmp_path, caplog):
    (tmp_path / "file").write_text("")
    table = Table(3)
    reader = site(table, folder=tmp_path / "file" / "heads")
    assert [reader.head() for _look in range(3)] == [head(3)] * 3
    assert table.asked >= 3
    reader.announce()
    assert len(caplog.records) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_no_failure(site, tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    assert site(Table(3), folder=folder).head() == head(3)


def test_two_sites_on_one_folder_do_not_meet(site):
    one, other = site(Table(3), name="one"), site(Table(8), name="other")
    assert (one.head(), other.head(), one.head()) == (head(3), head(8), head(3))


def test_while_the_database_is_away_the_last_head_holds(site, clock):
    table = Table(3)
    reader = site(table)
    reader.head()
    table.size = None
    clock(1.01)
    assert reader.head() == head(3)
    with pytest.raises(DatabaseError):
        site(table, name="never seen").head()
