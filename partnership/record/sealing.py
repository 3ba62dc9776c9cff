"""Whether the entries add up to the root that the file gives, and to one kept before."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from partnership.record.base64_text import to_base64
from partnership.record.file_format import Closing, Header
from partnership.record.findings import Problem
from partnership.record.tree import Frontier, leaf_hash


@dataclass(slots=True)
class SealCheck:
    """Takes the bodies in the order of the file; holds a few hashes.

    kept: the closing of an older copy, whose entries must be the first of this one.
    frontier is None once a line could not be read.
    """

    kept: Closing | None = None
    size: int = 0
    frontier: Frontier | None = field(default_factory=Frontier)
    kept_root: bytes | None = None

    def add(self, entry_text: str) -> None:
        if self.frontier:
            self.frontier = self.frontier.append(leaf_hash(entry_text.encode()))
        self._count()

    def add_unread(self) -> None:
        self.frontier = None
        self._count()

    def _count(self) -> None:
        self.size += 1
        if self.kept and self.kept.size == self.size:
            self.kept_root = self.root()

    def root(self) -> bytes | None:
        return self.frontier.root() if self.frontier else None

    def problems(self, header: Header, closing: Closing) -> Iterator[Problem]:
        """Yield, after the last line, what does not add up."""
        for name, size in (("first", header.size), ("last", closing.size)):
            if size != self.size:
                sentence = f"The {name} line tells of {size} entries, and {self.size} are there."
                yield Problem(None, None, sentence)
        root = self.root()
        if root is None:
            yield Problem(None, None, "The root cannot be checked while a line is unreadable.")
        elif root != closing.root:
            sentence = (
                f"The root of the entries is {to_base64(root)}, and the last line says "
                f"{to_base64(closing.root)}: an entry or the last line was changed."
            )
            yield Problem(None, None, sentence)
        yield from self._parted_from_kept()

    def _parted_from_kept(self) -> Iterator[Problem]:
        if self.kept is None or self.kept.size == 0:
            return
        if self.size < self.kept.size:
            sentence = f"The copy kept before has {self.kept.size} entries, more than this one."
            yield Problem(None, None, sentence)
        elif self.kept_root != self.kept.root:
            sentence = (
                f"The first {self.kept.size} entries are not those of the copy kept before: "
                "the past was rewritten."
            )
            yield Problem(None, None, sentence)
