"""Whether each erased payload is owned up to by a later entry, and shown as that entry says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from partnership.record.canonical import canonical_text
from partnership.record.entry import ERASE, ShownEntry
from partnership.record.findings import Erasure, Problem

_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}")


class _Erased(NamedTuple):
    """An entry shown without its salt, and what is shown in place of its payload."""

    subject: str
    shown: str | None


class _Claim(NamedTuple):
    """What an erase entry says of one earlier entry."""

    seq: int
    legal_basis: str
    redacted: str | None


@dataclass(slots=True)
class ErasureCheck:
    """Takes the entries in order; holds only the erased ones."""

    erased: dict[int, _Erased] = field(default_factory=dict)
    claims: dict[int, _Claim] = field(default_factory=dict)

    def add_erased(self, *, seq: int, subject: str, shown: str | None) -> None:
        self.erased[seq] = _Erased(subject, shown)

    def add_entry(self, entry: ShownEntry) -> Iterator[Problem]:
        """Take note of what an erase entry erases; yield what is wrong with it."""
        body, payload = entry
        if body.kind != ERASE or payload is None:
            return
        legal_basis, erased = payload.get("legal_basis"), payload.get("erased")
        if not isinstance(legal_basis, str) or not legal_basis.strip():
            legal_basis = ""
            yield Problem(body.seq, body.subject, "The erasure does not name its legal basis.")
        if not isinstance(erased, dict) or not erased:
            yield Problem(body.seq, body.subject, "The erasure does not say what it erases.")
            return
        for number, redacted in erased.items():
            yield from self._add_claim(entry, number, legal_basis, redacted)

    def _add_claim(
        self, entry: ShownEntry, number: str, legal_basis: str, redacted: Any
    ) -> Iterator[Problem]:
        body = entry.body
        if not _NUMBER.fullmatch(number) or int(number) >= body.seq:
            sentence = f"It erases {number[:20]!r}, which is no earlier entry."
            yield Problem(body.seq, body.subject, sentence)
        elif int(number) not in self.erased:
            sentence = f"It was erased by entry {body.seq}, and its payload is still there."
            yield Problem(int(number), None, sentence)
        else:
            self.claims[int(number)] = _Claim(body.seq, legal_basis, _shown(redacted))

    def problems(self) -> Iterator[Problem]:
        """Yield, after the last entry, every erased payload that no entry answers for."""
        for seq, (subject, shown) in self.erased.items():
            claim = self.claims.get(seq)
            if claim is None:
                sentence = "Its payload is erased, and no later entry owns up to the erasure."
                yield Problem(seq, subject, sentence)
            elif claim.redacted != shown:
                sentence = f"What is left of its payload is not what entry {claim.seq} left of it."
                yield Problem(seq, subject, sentence)

    def erasures(self) -> tuple[Erasure, ...]:
        return tuple(
            Erasure(seq, self.erased[seq].subject, claim.seq, claim.legal_basis)
            for seq, claim in sorted(self.claims.items())
        )


def _shown(redacted: Any) -> str | None:
    """Return how a redacted payload is shown: null as nothing, an object as its text."""
    return None if redacted is None else canonical_text(redacted)
