"""The exported file: JSON Lines, a header, one line an entry, a closing line with the root.

Every line is canonical JSON and ends in a line feed, so no byte of it can change unseen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from partnership.record.base64_text import from_base64, to_base64
from partnership.record.canonical import canonical_bytes, parse_canonical
from partnership.record.commitment import parse_salt, salt_text
from partnership.record.moments import moment_text, parse_moment
from partnership.record.tree import HASH_BYTES, Frontier, leaf_hash

FORMAT = "partnership-record"
VERSION = 1


class BadLine(ValueError):
    """A line that is not of the format."""


@dataclass(frozen=True, slots=True)
class Header:
    """First line. origin: the name of the record, as a rule the site's host name."""

    origin: str
    size: int
    exported_at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One entry. salt None: the payload is erased, and `payload` is what was left of it."""

    entry: str
    salt: bytes | None
    payload: str | None


@dataclass(frozen=True, slots=True)
class Closing:
    """Last line: how many entries there are, and the root over them."""

    size: int
    root: bytes


def export_lines(
    lines: Iterable[Line], *, origin: str, size: int, exported_at: datetime
) -> Iterator[bytes]:
    """Yield the lines of a file, each with its line feed, holding one entry at a time.

    Raises ValueError at the end when there were not `size` entries: they were not read
    from one snapshot.
    """
    yield header_line(Header(origin, size, exported_at))
    frontier = Frontier()
    for line in lines:
        frontier = frontier.append(leaf_hash(line.entry.encode()))
        yield entry_line(line)
    if frontier.size != size:
        raise ValueError(f"{size} entries were announced and {frontier.size} came.")
    yield closing_line(Closing(frontier.size, frontier.root()))


def header_line(header: Header) -> bytes:
    return _line(
        {
            "format": FORMAT,
            "version": VERSION,
            "origin": header.origin,
            "size": header.size,
            "exported_at": moment_text(header.exported_at),
        }
    )


def entry_line(line: Line) -> bytes:
    salt = None if line.salt is None else salt_text(line.salt)
    return _line({"entry": line.entry, "salt": salt, "payload": line.payload})


def closing_line(closing: Closing) -> bytes:
    return _line({"size": closing.size, "root": to_base64(closing.root)})


def parse_header(line: bytes) -> Header:
    """Raises BadLine."""
    value = _object(line)
    if value.get("format") != FORMAT:
        raise BadLine(f'does not say that its format is "{FORMAT}"')
    if type(value.get("version")) is not int or value["version"] != VERSION:
        raise BadLine(f"is of version {value.get('version')!r}; this program reads {VERSION}")
    _check_keys(value, {"format", "version", "origin", "size", "exported_at"})
    origin, exported_at = _text(value, "origin"), _text(value, "exported_at")
    try:
        return Header(origin, _size(value), parse_moment(exported_at))
    except ValueError as error:
        raise BadLine(str(error)) from error


def parse_line(line: bytes) -> Line | Closing:
    """Return the entry of a line after the header, or the closing. Raises BadLine."""
    value = _object(line)
    if "root" in value:
        return _closing(value)
    _check_keys(value, {"entry", "salt", "payload"})
    entry = _text(value, "entry")
    salt = None if value["salt"] is None else _text(value, "salt")
    payload = None if value["payload"] is None else _text(value, "payload")
    try:
        return Line(entry, None if salt is None else parse_salt(salt), payload)
    except ValueError as error:
        raise BadLine(f"has a salt that is not one: {error}") from error


def _closing(value: dict[str, Any]) -> Closing:
    _check_keys(value, {"root", "size"})
    try:
        return Closing(_size(value), from_base64(_text(value, "root"), size=HASH_BYTES))
    except ValueError as error:
        raise BadLine(f"has a root that is not one: {error}") from error


def _line(value: dict[str, Any]) -> bytes:
    return canonical_bytes(value) + b"\n"


def _object(line: bytes) -> dict[str, Any]:
    if not line.endswith(b"\n"):
        raise BadLine("is cut off: it has no end")
    try:
        value = parse_canonical(line[:-1].decode())
    except UnicodeDecodeError:
        raise BadLine("is not text in UTF-8") from None
    except ValueError as error:
        raise BadLine(str(error)) from error
    if not isinstance(value, dict):
        raise BadLine("is not a JSON object")
    return value


def _check_keys(value: dict[str, Any], keys: set[str]) -> None:
    if value.keys() != keys:
        names = ", ".join(sorted(value.keys() ^ keys))[:120]
        raise BadLine(f"lacks or should not have: {names}")


def _text(value: dict[str, Any], name: str) -> str:
    text = value[name]
    if not isinstance(text, str):
        raise BadLine(f"has a {name} that is not a text")
    return text


def _size(value: dict[str, Any]) -> int:
    size = value["size"]
    if type(size) is not int or size < 0:
        raise BadLine("has a size that is not a number of entries")
    return size
