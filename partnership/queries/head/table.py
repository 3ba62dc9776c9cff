"""The head as its table has it, and as a few bytes."""

import hashlib
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from partnership.models import RecordHead

_PARTS = struct.Struct("<Q16sq")  # size, key, microseconds since 1970 or -1
_CHECK = 16  # bytes of a hash over the others: half a write is not taken for a whole one
HEAD_BYTES = _PARTS.size + _CHECK
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Head:
    """size: entries. key: names their content, 16 hexadecimal digits. at: when the newest was
    recorded, None while there is none."""

    size: int
    key: str
    at: datetime | None

    def to_bytes(self) -> bytes:
        """Return the head with a hash over it."""
        moment = -1 if self.at is None else (self.at - _BEGIN) // timedelta(microseconds=1)
        parts = _PARTS.pack(self.size, self.key.encode("ascii"), moment)
        return parts + _check(parts)

    @classmethod
    def from_bytes(cls, told: bytes) -> "Head | None":
        """Return the head; None when the bytes are not one."""
        parts, check = told[: _PARTS.size], told[_PARTS.size :]
        if len(told) != HEAD_BYTES or check != _check(parts):
            return None
        size, key, moment = _PARTS.unpack(parts)
        at = None if moment < 0 else _BEGIN + timedelta(microseconds=moment)
        return cls(size, key.decode("ascii"), at)


def head_of_table() -> Head:
    """Return the head as it is on record. One indexed look-up.

    The key is a hash of size and frontier, so no two records share one.
    """
    columns = ("size", "frontier", "recorded_at")
    row = RecordHead.objects.filter(pk=1).values_list(*columns).first()
    size, frontier, at = row or (0, "", None)
    return Head(size, hashlib.sha256(f"{size} {frontier}".encode()).hexdigest()[:16], at)


def _check(parts: bytes) -> bytes:
    return hashlib.sha256(parts).digest()[:_CHECK]
