"""Where the bytes of evidence are, and which of them the public may have.

Files lie under VAR_DIR/evidence by the hash of their bytes, outside everything that a web
server serves by itself, without a suffix and without the right to run.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from django.conf import settings

from partnership.models import State, StoredFile, Withholding
from partnership.queries.states.columns import FILE_FACET, file_facet

HASH = re.compile(r"[0-9a-f]{64}")
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class PublicFile:
    """A file that the public may have. erased: the law that took its bytes, "" for none."""

    sha256: str
    name: str
    media_type: str
    size_bytes: int
    erased: str = ""


def path_of(sha256: str) -> Path:
    """Return where the bytes with this hash are kept. Raises ValueError for no hash."""
    if not HASH.fullmatch(sha256):
        raise ValueError("This is no hash.")
    return Path(settings.EVIDENCE_DIR) / sha256[:2] / sha256


def file_address(sha256: str, name: str) -> str:
    """Return the public address of a file, without host."""
    return f"/evidence/{sha256}/{quote(name)}"


def public_file(sha256: str, name: str) -> PublicFile | None:
    """Return the file of that hash and name that some public state shows; None for none.

    A draft's file is in no state, so it is not there for the public. What was published
    before its item was withheld is not given out while it is.
    """
    if not HASH.fullmatch(sha256):
        return None
    states = State.objects.facing(FILE_FACET, file_facet(sha256)).order_by("-entry_id")
    states = states.exclude(code__in=withheld_codes())
    for content in states.values_list("content", flat=True):
        for piece in _pieces(json.loads(content)):
            if piece["sha256"] == sha256 and piece.get("file_name") == name:
                return _file(piece)
    return None


def withheld_codes() -> list[str]:
    """Return the codes of the items whose words are withheld now. One query."""
    open_ones = Withholding.objects.filter(entry__isnull=False, lifted_on=None)
    codes = open_ones.values_list("milestone__code", "initiative__code")
    return [milestone or initiative for milestone, initiative in codes]


def _pieces(state: Mapping) -> Iterator[Mapping]:
    for report in state.get("reports", []):
        yield from report["evidence"]


def _file(piece: Mapping) -> PublicFile:
    stored = StoredFile.objects.filter(pk=piece["sha256"]).first()
    return PublicFile(
        sha256=piece["sha256"],
        name=piece["file_name"],
        media_type=piece["media_type"],
        size_bytes=piece["size_bytes"],
        erased=stored.legal_basis if stored and stored.erased_at else "",
    )


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hex, read bit by bit."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


# A file is handed out to be kept, never to be shown or run by a browser on this site.
DOWNLOAD_HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}
