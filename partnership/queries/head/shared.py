"""The head in memory that processes share, held to its table once a second."""

import threading
from collections.abc import Callable
from time import monotonic

from django.db import DatabaseError

from partnership.queries.head.places import Place
from partnership.queries.head.table import Head

CHECKED_SECONDS = 1.0


class SharedHead:
    """What one process knows of the head, and where it shares it.

    Whatever is written was read from the table under the place's lock: so the last one to
    write has read last, and an older head never replaces a newer one.
    """

    def __init__(self, place: Place, read_table: Callable[[], Head]) -> None:
        self._place, self._read_table = place, read_table
        self._checking = threading.Lock()
        self._check_at = 0.0
        self._last: tuple[bytes, Head | None] = (b"", None)

    def head(self) -> Head:
        """Return the head: as it is shared, or as the table has it where nothing is.

        Once a second the table is asked: a writer may have died before it told the others.
        """
        shared = self._shared()
        if shared is not None and monotonic() < self._check_at:
            return shared
        if not self._checking.acquire(blocking=False):  # another thread is asking
            return shared or self._read_table()
        try:
            return self._checked(shared)
        finally:
            self._checking.release()

    def announce(self) -> None:
        """Share the head that the table has now."""
        self._place.refresh()
        with self._place.lock(wait=True) as held:
            if held:
                self._place.write(self._read_table().to_bytes())

    def _shared(self) -> Head | None:
        told = self._place.read()
        known, head = self._last
        if told != known:
            head = Head.from_bytes(told)
            self._last = (told, head)
        return head

    def _checked(self, shared: Head | None) -> Head:
        self._place.refresh()
        with self._place.lock(wait=False) as held:
            head = self._from_table(shared)
            if held and head.to_bytes() != self._place.read():
                self._place.write(head.to_bytes())
        self._check_at = monotonic() + CHECKED_SECONDS
        return head

    def _from_table(self, shared: Head | None) -> Head:
        """Return the table's head; while the database is away, what was last shared."""
        try:
            return self._read_table()
        except DatabaseError:
            if shared is None:
                raise
            return shared
