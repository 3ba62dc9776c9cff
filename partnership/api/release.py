"""Which release of the site answers: part of the version of every answer."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings

SOURCES = ("partnership/**/*.py", "tracker/**/*.mo")


@dataclass(frozen=True, slots=True)
class Release:
    """The source that is running. key: a hash of it; at: when its newest file was written."""

    key: str
    at: datetime


def release() -> Release:
    """Return the release that is running. The files are read once."""
    return _release_of(settings.BASE_DIR)


@lru_cache(maxsize=1)
def _release_of(root: Path) -> Release:
    digest, newest = hashlib.sha256(), 0.0
    for path in sorted(path for pattern in SOURCES for path in root.glob(pattern)):
        digest.update(path.read_bytes())
        newest = max(newest, path.stat().st_mtime)
    return Release(digest.hexdigest()[:12], datetime.fromtimestamp(newest, UTC))
