"""One line of the record: what was published, when, about what, by whom."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from partnership.record.base64_text import from_base64
from partnership.record.canonical import NotCanonical, canonical_text, parse_canonical
from partnership.record.moments import moment_text, parse_day, parse_moment

VERSION = 1
ERASE = "erase"

_KIND = re.compile(r"[a-z][a-z0-9_.-]*")
_KEYS = {
    "commitment",
    "effective_on",
    "kind",
    "organization",
    "recorded_at",
    "refs",
    "seq",
    "subject",
    "v",
}


class BadEntry(ValueError):
    """A body that is not one of an entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryBody:
    """What is hashed of an entry; the payload itself is only committed to.

    seq: its number, from 0 without gaps. recorded_at: an aware moment, written in UTC with
    microseconds. kind: what was done, a lower-case word. subject: the code of what it is
    about. organization: who says it, None for the site. effective_on: the day it became
    true, None where the kind has no such day. refs: numbers of earlier entries that it
    answers, corrects or erases. commitment: see `commitment`. Raises BadEntry.
    """

    seq: int
    recorded_at: datetime
    kind: str
    subject: str
    organization: str | None
    effective_on: date | None
    refs: tuple[int, ...]
    commitment: str

    def __post_init__(self) -> None:
        _check_number(self.seq)
        if not _KIND.fullmatch(self.kind):
            raise BadEntry(f"{self.kind[:60]!r} is not a kind: a lower-case word is.")
        if not self.subject or self.organization == "":
            raise BadEntry("The subject is empty, or the organization is.")
        _check_refs(self.refs, self.seq)
        try:
            from_base64(self.commitment, size=32)
        except ValueError as error:
            raise BadEntry(f"The commitment is not one: {error}") from error

    def text(self) -> str:
        """Return the canonical text that is hashed and stored."""
        return canonical_text(
            {
                "v": VERSION,
                "seq": self.seq,
                "recorded_at": moment_text(self.recorded_at),
                "kind": self.kind,
                "subject": self.subject,
                "organization": self.organization,
                "effective_on": self.effective_on and self.effective_on.isoformat(),
                "refs": self.refs,
                "commitment": self.commitment,
            }
        )

    @classmethod
    def parse(cls, text: str) -> "EntryBody":
        """Read `text()` back. Raises BadEntry for any other text, be it of the same value."""
        value = _parsed(text)
        effective_on = value["effective_on"]
        try:
            return cls(
                seq=value["seq"],
                recorded_at=parse_moment(value["recorded_at"]),
                kind=value["kind"],
                subject=value["subject"],
                organization=value["organization"],
                effective_on=None if effective_on is None else parse_day(effective_on),
                refs=tuple(value["refs"]),
                commitment=value["commitment"],
            )
        except BadEntry:
            raise
        except ValueError as error:
            raise BadEntry(str(error)) from error


class ShownEntry(NamedTuple):
    """An entry and what is shown of its payload: all, the redacted rest, or None of it."""

    body: EntryBody
    payload: dict[str, Any] | None


def _check_number(seq: object) -> None:
    if type(seq) is not int or seq < 0:
        raise BadEntry(f"{seq!r} is not the number of an entry.")


def _check_refs(refs: tuple[int, ...], seq: int) -> None:
    for each in refs:
        _check_number(each)
        if each >= seq:
            raise BadEntry(f"It refers to entry {each}, which does not come before it.")


def _parsed(text: str) -> dict[str, Any]:
    try:
        value = parse_canonical(text)
    except NotCanonical as error:
        raise BadEntry(f"The body {error}.") from error
    if not isinstance(value, dict):
        raise BadEntry("The body is not a JSON object.")
    _check_shape(value)
    return value


def _check_shape(value: dict[str, Any]) -> None:
    if type(value.get("v")) is not int or value["v"] != VERSION:
        raise BadEntry(
            f"It is of version {value.get('v')!r}; this program reads version {VERSION}."
        )
    if value.keys() != _KEYS:
        names = ", ".join(sorted(value.keys() ^ _KEYS))[:120]
        raise BadEntry(f"The body lacks or should not have: {names}.")
    texts = ("recorded_at", "kind", "subject", "commitment")
    optional_texts = ("organization", "effective_on")
    for name in (*texts, *optional_texts):
        absent = value[name] is None and name in optional_texts
        if not absent and not isinstance(value[name], str):
            raise BadEntry(f"Its {name} is not a text.")
    if not isinstance(value["refs"], list):
        raise BadEntry("Its refs is not a list.")
