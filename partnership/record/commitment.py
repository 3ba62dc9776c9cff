"""The commitment: a salted hash that holds a payload to its word and can outlive it."""

import hashlib
import secrets
from collections.abc import Callable

from partnership.record.base64_text import from_base64, to_base64

PREFIX = b"partnership-record payload v1\n"
SALT_BYTES = 16


def new_salt(randomness: Callable[[int], bytes] = secrets.token_bytes) -> bytes:
    """Return a fresh salt; `randomness(n)` gives n unpredictable bytes."""
    return randomness(SALT_BYTES)


def commitment(salt: bytes, payload_text: str) -> str:
    """Return the base64 of SHA-256 over the prefix, the salt and the payload's UTF-8 bytes.

    `payload_text` is canonical JSON. Without the salt the payload cannot be guessed from
    the commitment, so erasing both leaves nothing behind. Raises ValueError for a salt of
    another length than 16 bytes.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"A salt is {SALT_BYTES} bytes, not {len(salt)}.")
    return to_base64(hashlib.sha256(PREFIX + salt + payload_text.encode()).digest())


def salt_text(salt: bytes) -> str:
    """Return the salt as it stands in an exported file."""
    return to_base64(salt)


def parse_salt(text: str) -> bytes:
    """Return the salt of its text. Raises ValueError."""
    return from_base64(text, size=SALT_BYTES)
