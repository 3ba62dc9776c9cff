"""Where processes share a few bytes: a small file on one machine, or a cache of several."""

import fcntl
import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Protocol

from django.core.cache import cache

from partnership.queries.head.table import HEAD_BYTES

log = logging.getLogger(__name__)
LONGEST_WAIT = 1.0  # seconds that a writer waits for the lock; after that readers find out
PAUSE = 0.005
LOCK_SECONDS = 2  # of a lock in a cache, whose holder may have died


class Place(Protocol):
    """Some bytes that all processes of a site can read, and a lock for who writes them."""

    def read(self) -> bytes:
        """Return the bytes; none where there is nothing, or it cannot be read."""

    def write(self, told: bytes) -> None:
        """Put the bytes there, as far as it can be done."""

    def lock(self, *, wait: bool) -> AbstractContextManager[bool]:
        """Hold the lock within; yields False where another holds it, or there is none."""

    def refresh(self) -> None:
        """Look again for what was put elsewhere or away."""


class FilePlace:
    """A file of a few bytes, held open: a read is one call to the system, out of its memory.

    It is read rather than mapped, as a mapped file that somebody shortens kills whoever reads it.
    """

    def __init__(self, folder: Path, name: str) -> None:
        digest = hashlib.sha256(name.encode()).hexdigest()[:16]
        self._path = folder / f"{digest}.head"
        self._file: int | None = None
        self._told = False

    def read(self) -> bytes:
        """Return the bytes of the file."""
        if self._file is None:
            return b""
        try:
            return os.pread(self._file, HEAD_BYTES, 0)
        except OSError:
            return b""

    def write(self, told: bytes) -> None:
        """Write the bytes in one call."""
        if self._file is not None:
            os.pwrite(self._file, told, 0)

    @contextmanager
    def lock(self, *, wait: bool) -> Iterator[bool]:
        """Hold the file's lock, by a handle of its own: threads have one file between them."""
        try:
            handle = os.open(self._path, os.O_RDWR)
        except OSError:
            self.refresh()
            yield False
            return
        try:
            yield _locked(handle, until=monotonic() + (LONGEST_WAIT if wait else 0))
        finally:
            os.close(handle)

    def refresh(self) -> None:
        """Open the file, or the one that has taken its place."""
        with suppress(FileNotFoundError):
            if self._file is not None and os.path.samestat(os.fstat(self._file), self._path.stat()):
                return
        before, self._file = self._file, None
        if before is not None:
            os.close(before)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            self._say(error)

    def _say(self, error: OSError) -> None:
        if not self._told:
            log.warning("The head is asked from the database each time: %s", error)
        self._told = True


def _locked(handle: int, *, until: float) -> bool:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= until:
                return False
            sleep(PAUSE)
        else:
            return True


class CachedPlace:
    """A key in the site's cache, where that is one that all processes share."""

    def __init__(self, name: str) -> None:
        self._key = f"head.{hashlib.sha256(name.encode()).hexdigest()[:16]}"

    def read(self) -> bytes:
        """Return what the cache has."""
        return cache.get(self._key) or b""

    def write(self, told: bytes) -> None:
        """Keep it until it is replaced."""
        cache.set(self._key, told, None)

    @contextmanager
    def lock(self, *, wait: bool) -> Iterator[bool]:
        """Hold the lock, for two seconds at most."""
        name, until = f"{self._key}.lock", monotonic() + (LONGEST_WAIT if wait else 0)
        held = bool(cache.add(name, 1, LOCK_SECONDS))
        while not held and monotonic() < until:
            sleep(PAUSE)
            held = bool(cache.add(name, 1, LOCK_SECONDS))
        try:
            yield held
        finally:
            if held:
                cache.delete(name)

    def refresh(self) -> None:
        """Nothing can take the key's place."""
