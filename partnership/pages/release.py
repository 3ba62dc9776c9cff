"""Which release of the site answers: part of every page's version."""

import hashlib
import uuid
from functools import lru_cache
from pathlib import Path

from django.conf import settings

SOURCES = ("partnership/**/*.py", "templates/**/*.html", "tracker/**/*.mo", "static/**/*.*")


def release() -> str:
    """Return a short hash of the source that is running; while debugging, never the same."""
    return uuid.uuid4().hex[:12] if settings.DEBUG else _hash_of(settings.BASE_DIR)


@lru_cache(maxsize=2)
def _hash_of(root: Path) -> str:
    digest = hashlib.sha256()
    found = (path for pattern in SOURCES for path in root.glob(pattern))
    for path in sorted(path for path in found if path.is_file()):
        digest.update(f"{path.relative_to(root)} {path.stat().st_size} ".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
