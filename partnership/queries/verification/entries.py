"""Whether the columns of entries and of the head say what was hashed."""

from collections.abc import Iterator

from partnership.models import Entry, RecordHead
from partnership.queries.verification.findings import Finding
from partnership.record.entry import BadEntry, EntryBody
from partnership.record.tree import Frontier, leaf_hash


def entry_findings() -> Iterator[Finding]:
    """Yield each entry whose columns do not repeat its body."""
    for entry in Entry.objects.select_related("sealed").order_by("seq").iterator(chunk_size=500):
        if bytes(entry.leaf) != leaf_hash(entry.body.encode()):
            yield _finding(entry, "its leaf is not the hash of its body")
        try:
            body = EntryBody.parse(entry.body)
        except BadEntry:
            continue  # the check of the record names it
        yield from (
            _finding(entry, f"{name} is not what was hashed") for name in _unlike(entry, body)
        )


def _unlike(entry: Entry, body: EntryBody) -> Iterator[str]:
    pairs = {
        "seq": (entry.seq, body.seq),
        "recorded_at": (entry.recorded_at, body.recorded_at),
        "kind": (entry.kind, body.kind),
        "subject": (entry.subject, body.subject),
        "organization": (entry.organization, body.organization or ""),
        "effective_on": (entry.effective_on, body.effective_on),
        "subject_kind": (entry.subject_kind, _sealed(entry, "kind")),
        "plan_code": (entry.plan_code, _sealed(entry, "plan_code")),
    }
    return (name for name, (column, hashed) in pairs.items() if column != hashed)


def _sealed(entry: Entry, name: str) -> str | None:
    return getattr(entry.sealed, name) if hasattr(entry, "sealed") else None


def _finding(entry: Entry, sentence: str) -> Finding:
    return Finding(entry.seq, "Entry", entry.subject, sentence)


def head_findings(head: RecordHead | None, root: bytes | None, size: int) -> Iterator[Finding]:
    """Yield what is wrong with the head, which every writer goes on from."""
    if head is None:
        if size:
            yield Finding(-1, "RecordHead", "", "the head of the record is missing")
        return
    last = Entry.objects.order_by("-seq").first()
    if head.size != size:
        yield Finding(-1, "RecordHead", "", f"it counts {head.size} entries of {size}")
    if head.recorded_at != (last.recorded_at if last else None):
        yield Finding(-1, "RecordHead", "", "its moment is not that of the last entry")
    if _root(head) != root:
        yield Finding(-1, "RecordHead", "", "its frontier does not lead to the record's root")


def _root(head: RecordHead) -> bytes | None:
    try:
        frontier = Frontier.parse(head.frontier) if head.frontier else Frontier()
    except ValueError:
        return None
    return frontier.root()
