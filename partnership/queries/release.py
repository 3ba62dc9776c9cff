"""Which release of the site answers: part of the version of every page and answer."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings

SOURCES = ("partnership/**/*.py", "templates/**/*.*", "tracker/**/*.mo", "static/**/*.*")


@dataclass(frozen=True, slots=True)
class Release:
    """The source that is running. key: a hash of it; at: when its newest file was written."""

    key: str
    at: datetime


def release() -> Release:
    """Return the release that is running; while debugging, never the same key twice."""
    known = _release_of(settings.BASE_DIR)
    return Release(uuid.uuid4().hex[:12], known.at) if settings.DEBUG else known


@lru_cache(maxsize=2)
def _release_of(root: Path) -> Release:
    digest, newest = hashlib.sha256(), 0.0
    found = (path for pattern in SOURCES for path in root.glob(pattern))
    for path in sorted(path for path in found if path.is_file()):
        digest.update(f"{path.relative_to(root)} {path.stat().st_size} ".encode())
        digest.update(path.read_bytes())
        newest = max(newest, path.stat().st_mtime)
    return Release(digest.hexdigest()[:12], datetime.fromtimestamp(newest, UTC))
