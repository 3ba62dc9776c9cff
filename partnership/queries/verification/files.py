"""Whether the files of published evidence are there and have the hashes that are on record."""

import json
from collections.abc import Iterator

from partnership.models import State, StoredFile
from partnership.queries.evidence_files import hash_of, path_of
from partnership.queries.states.columns import FILE_FACET
from partnership.queries.verification.findings import Finding


def file_findings() -> Iterator[Finding]:
    """Yield each file that a public state shows and that is missing or changed."""
    erased = set(StoredFile.objects.exclude(erased_at=None).values_list("pk", flat=True))
    checked: dict[str, str] = {}
    for row in State.objects.filter(facets__name=FILE_FACET).distinct().order_by("entry_id"):
        for sha256 in _hashes(row.content):
            if sha256 not in checked:
                checked[sha256] = _fault(sha256, sha256 in erased)
            if checked[sha256]:
                yield Finding(row.entry_id, "Evidence", row.code, checked[sha256])


def _hashes(content: str) -> set[str]:
    try:
        reports = json.loads(content).get("reports", [])
        return {piece["sha256"] for each in reports for piece in each["evidence"]} - {""}
    except (ValueError, KeyError, TypeError, AttributeError):
        return set()  # the check of the states names it


def _fault(sha256: str, erased: bool) -> str:
    try:
        path = path_of(sha256)
    except ValueError:
        return "it names a file by what is no hash"
    if erased:
        return "the law took this file and its bytes are still there" if path.exists() else ""
    if not path.is_file():
        return f"its file {sha256[:16]}… is missing"
    return "" if hash_of(path) == sha256 else f"its file {sha256[:16]}… was changed"
