"""The Merkle tree of RFC 6962 §2.1: one root for all entries, and proofs against it.

The two checks follow RFC 9162 §2.1.3.2 and §2.1.4.2, which spell them out for the same tree.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from partnership.record.base64_text import from_base64, to_base64

HASH_BYTES = 32


def leaf_hash(body: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a tree: the hashes of its full subtrees, largest first.

    One hash for each 1 in the binary form of `size`; enough to append and to give the root.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Frontier":
        """Return the frontier with one more leaf, given as its leaf hash (32 bytes)."""
        if len(leaf) != HASH_BYTES:
            raise ValueError(f"A leaf hash is {HASH_BYTES} bytes, not {len(leaf)}.")
        hashes, full = list(self.hashes), self.size
        while full & 1:
            leaf, full = node_hash(hashes.pop(), leaf), full >> 1
        return Frontier(self.size + 1, (*hashes, leaf))

    def root(self) -> bytes:
        """Return the root; of an empty tree the hash of nothing."""
        if not self.hashes:
            return hashlib.sha256(b"").digest()
        return reduce(lambda right, left: node_hash(left, right), reversed(self.hashes))

    def text(self) -> str:
        """Return the size and the hashes in base64, parted by spaces."""
        return " ".join([str(self.size), *map(to_base64, self.hashes)])

    @classmethod
    def parse(cls, text: str) -> "Frontier":
        """Read `text()` back. Raises ValueError."""
        size, *hashes = text.split(" ")
        frontier = cls(int(size), tuple(from_base64(each, size=HASH_BYTES) for each in hashes))
        if frontier.text() != text or frontier.size.bit_count() != len(hashes):
            raise ValueError(f"{text[:60]!r} is not the frontier of a tree.")
        return frontier


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes, in order."""
    return reduce(Frontier.append, leaves, Frontier()).root()


def _split(size: int) -> int:
    """Return the largest power of two below `size`, which is at least 2."""
    return 1 << (size - 1).bit_length() - 1


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Return the hashes that lead from leaf `index` to the root, lowest first."""
    if not 0 <= index < len(leaves):
        raise ValueError(f"There is no leaf {index} in a tree of {len(leaves)}.")
    if len(leaves) == 1:
        return []
    middle = _split(len(leaves))
    left, right = leaves[:middle], leaves[middle:]
    if index < middle:
        return [*inclusion_proof(left, index), root_of(right)]
    return [*inclusion_proof(right, index - middle), root_of(left)]


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """Return the hashes that show the first `old_size` leaves to be the start of all of them."""
    if not 0 < old_size <= len(leaves):
        raise ValueError(f"A tree of {len(leaves)} has no earlier tree of {old_size}.")
    return _subproof(leaves, old_size, whole=True)


def _subproof(leaves: Sequence[bytes], old_size: int, *, whole: bool) -> list[bytes]:
    """RFC 6962 §2.1.2. `whole`: the old tree ends here and its root is known to the verifier."""
    if old_size == len(leaves):
        return [] if whole else [root_of(leaves)]
    middle = _split(len(leaves))
    left, right = leaves[:middle], leaves[middle:]
    if old_size <= middle:
        return [*_subproof(left, old_size, whole=whole), root_of(right)]
    return [*_subproof(right, old_size - middle, whole=False), root_of(left)]


def verify_inclusion(
    leaf: bytes, proof: Sequence[bytes], *, index: int, size: int, root: bytes
) -> bool:
    """Say whether the leaf hash stands at `index` in the tree of `size` leaves with that root."""
    if not 0 <= index < size or not _are_hashes(leaf, root, *proof):
        return False
    place, last, hashed = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            hashed = node_hash(sibling, hashed)
            place, last = _up_to_right_child(place, last)
        else:
            hashed = node_hash(hashed, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and hashed == root


def verify_consistency(
    proof: Sequence[bytes], *, old_size: int, old_root: bytes, size: int, root: bytes
) -> bool:
    """Say whether the tree of `old_size` leaves is the start of the tree of `size` leaves.

    An empty tree is the start of every tree and needs no proof.
    """
    if not 0 <= old_size <= size or not _are_hashes(old_root, root, *proof):
        return False
    if old_size == size:
        return not proof and old_root == root
    if old_size == 0:
        return not proof and old_root == Frontier().root()
    return _extends(proof, old_size=old_size, old_root=old_root, size=size, root=root)


def _extends(
    proof: Sequence[bytes], *, old_size: int, old_root: bytes, size: int, root: bytes
) -> bool:
    # A full old tree is itself a node of the new one; its root is then left out of the proof.
    if old_size.bit_count() == 1:
        proof = [old_root, *proof]
    if not proof:
        return False
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old_hash = new_hash = proof[0]
    for sibling in proof[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old_hash = node_hash(sibling, old_hash)
            new_hash = node_hash(sibling, new_hash)
            place, last = _up_to_right_child(place, last)
        else:
            new_hash = node_hash(new_hash, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and old_hash == old_root and new_hash == root


def _up_to_right_child(place: int, last: int) -> tuple[int, int]:
    """Climb past the levels on which an incomplete right edge has no sibling."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_BYTES for value in values)
