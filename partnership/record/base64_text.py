"""Bytes as base64 text, one text for each sequence of bytes."""

import base64


def to_base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def from_base64(text: str, *, size: int) -> bytes:
    """Return the `size` bytes that the text stands for.

    Raises ValueError for another length, and for a text that differs from the one that
    `to_base64` would give: the last character of base64 has bits that decode to nothing,
    so a lax reader would let a changed text pass.
    """
    value = base64.b64decode(text, validate=True)
    if len(value) != size or to_base64(value) != text:
        raise ValueError(f"{text[:60]!r} is not the base64 of {size} bytes.")
    return value
