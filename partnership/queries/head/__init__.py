"""The head of the record: the version of everything that is shown, known without a query."""

import logging

from django.conf import settings
from django.db import connection

from partnership.queries.head.places import CachedPlace, FilePlace, Place
from partnership.queries.head.shared import SharedHead
from partnership.queries.head.table import Head, head_of_table

__all__ = ["Head", "announce_head", "current_head", "head_of_table", "head_size"]

log = logging.getLogger(__name__)
_shared: dict[str, SharedHead] = {}


def head_size() -> int:
    """Return how many entries the record has. One indexed look-up."""
    return head_of_table().size


def current_head() -> Head:
    """Return the head of the record: from memory that all processes share, else from its table.

    Within a transaction it is that of the transaction, which others do not see yet.
    """
    if settings.SHARED_HEAD == "none" or connection.in_atomic_block:
        return head_of_table()
    return _shared_head().head()


def announce_head() -> None:
    """Let all processes see the new head. Called once what was written is committed.

    Never raises: if it fails, each process finds the new head in the table within a second.
    """
    if settings.SHARED_HEAD == "none":
        return
    try:
        _shared_head().announce()
    except Exception:
        log.exception("The new head was not announced; it shows within a second.")


def _shared_head() -> SharedHead:
    """Return what this process shares of the database that is in use."""
    database = connection.settings_dict
    names = ("ENGINE", "NAME", "HOST", "PORT")
    name = " ".join(str(database.get(name) or "") for name in names)
    if name not in _shared:
        _shared[name] = SharedHead(_place(name), head_of_table)
    return _shared[name]


def _place(name: str) -> Place:
    if settings.SHARED_HEAD == "cache":
        # Machines may name one database differently; they serve one site.
        return CachedPlace(f"{settings.SITE_URL} {connection.settings_dict['NAME']}")
    return FilePlace(settings.VAR_DIR / "heads", name)
