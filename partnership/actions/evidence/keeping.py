"""The files on disk: put in place once for each hash, gone when nothing needs them."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from partnership.models import Evidence, StoredFile
from partnership.queries.evidence_files import hash_of, path_of

INCOMING = "incoming"
READ_ONLY = 0o440


@contextmanager
def incoming() -> Iterator[Path]:
    """Give a path for bytes that are not known yet; whatever is there afterwards goes."""
    folder = Path(settings.EVIDENCE_DIR) / INCOMING
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    path = folder / secrets.token_hex(16)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def keep(path: Path, *, media_type: str, at: datetime) -> StoredFile:
    """Put the bytes in place, unless they are there. Inside a transaction, held until its end.

    Bytes that the law took are never kept again: raises PermissionError.
    """
    sha256 = hash_of(path)
    row, _made = StoredFile.objects.get_or_create(
        sha256=sha256,
        defaults={
            "media_type": media_type,
            "size_bytes": path.stat().st_size,
            "stored_at": at,
        },
    )
    row = StoredFile.objects.select_for_update().get(pk=row.pk)
    if row.erased_at:
        raise PermissionError(row.legal_basis)
    place = path_of(sha256)
    if not place.exists():
        _move(path, place)
    return row


def _move(path: Path, place: Path) -> None:
    """Move in one step, and make sure that it stays after a power cut."""
    place.parent.mkdir(mode=0o750, parents=True, exist_ok=True)
    path.chmod(READ_ONLY)
    with path.open("rb") as file:
        os.fsync(file.fileno())
    path.replace(place)


def drop_if_unneeded(sha256: str) -> None:
    """After the transaction: remove the bytes that no upload and no report needs any more."""
    transaction.on_commit(lambda: _drop(sha256))


def _drop(sha256: str) -> None:
    with transaction.atomic():
        row = StoredFile.objects.select_for_update().filter(pk=sha256, erased_at=None).first()
        if row is None or row.uploads.exists() or Evidence.objects.filter(sha256=sha256).exists():
            return
        row.delete()
        path_of(sha256).unlink(missing_ok=True)
