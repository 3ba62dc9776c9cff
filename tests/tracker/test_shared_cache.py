"""A Redis that goes away is an empty cache, said once, and asked again after a while."""

import socket
from contextlib import closing

import pytest

from tracker import shared_cache
from tracker.shared_cache import AWAY_SECONDS, ForgivingRedisCache


@pytest.fixture
def away():
    """A cache whose Redis does not answer: its port was free a moment ago."""
    with closing(socket.socket()) as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    return ForgivingRedisCache(f"redis://127.0.0.1:{port}/0", {})


def test_an_outage_is_an_empty_cache_and_is_told_once(away, caplog):
    assert away.get("a", "default") == "default"
    assert away.set("a", 1) is None
    assert away.add("a", 1) is False
    assert away.delete("a") is False
    assert [record.name for record in caplog.records] == ["tracker.shared_cache"]


def test_it_is_asked_again_after_a_while(away, caplog, monkeypatch):
    away.get("a")
    later = shared_cache.monotonic() + AWAY_SECONDS + 1
    monkeypatch.setattr(shared_cache, "monotonic", lambda: later)
    away.get("a")
    assert len(caplog.records) == 2
