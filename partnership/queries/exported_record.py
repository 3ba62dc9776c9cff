"""The record as it is exported: every entry with what is shown of its payload."""

import json
from collections.abc import Iterator

from partnership.models import State
from partnership.record.canonical import canonical_text
from partnership.record.file_format import Line


def record_lines(*, size: int) -> Iterator[Line]:
    """Yield the first `size` entries in order. Reads in chunks, holds one at a time."""
    rows = State.objects.select_related("entry").filter(entry_id__lt=size).order_by("entry_id")
    for row in rows.iterator(chunk_size=500):
        salt = bytes(row.salt) if row.salt is not None else None
        yield Line(row.entry.body, salt, payload_text(row))


def payload_text(row: State) -> str:
    """Return the payload that a state and its other sealed parts make together."""
    try:
        return canonical_text({**json.loads(row.sealed), "state": json.loads(row.content)})
    except ValueError:
        # Not JSON any more: shown as it stands, so that the check names it.
        return row.sealed + row.content
