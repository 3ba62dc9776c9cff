"""The tree against published vectors, and against the definition for sizes up to 300.

The leaves, roots and proofs are those of google/certificate-transparency,
cpp/merkletree/merkle_tree_test.cc, and of transparency-dev/merkle, proof/verify_test.go,
testonly/reference_test.go and rfc6962/rfc6962_test.go; the ways to corrupt a proof are
those of verify_test.go.
"""

import hashlib
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.record.tree import (
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)

INPUTS = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
EMPTY_ROOT = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION = {  # (index, size): proof
    (0, 1): [],
    (0, 2): ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"],
    (1, 2): ["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}
CONSISTENCY = {  # (old size, size): proof
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
    (6, 7): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}
LEAVES = [leaf_hash(each) for each in INPUTS]
MANY = [leaf_hash(number.to_bytes(2, "big")) for number in range(300)]
FRONTIERS = list(accumulate(MANY, Frontier.append, initial=Frontier()))
SOME_HASH = bytes.fromhex("abacaba000000000000000000000000000000000000000000060061e00123456")


def naive_root(leaves):
    """RFC 6962 §2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    middle = 1
    while middle * 2 < len(leaves):
        middle *= 2
    hashed = b"\x01" + naive_root(leaves[:middle]) + naive_root(leaves[middle:])
    return hashlib.sha256(hashed).digest()


def test_hashes_of_leaf_and_node():
    assert leaf_hash(b"").hex() == ROOTS[0]
    assert (
        leaf_hash(b"L123456").hex()
        == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"
    )
    assert (
        node_hash(b"N123", b"N456").hex()
        == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb"
    )


def test_published_roots():
    frontiers = list(accumulate(LEAVES, Frontier.append, initial=Frontier()))

    assert [frontier.root().hex() for frontier in frontiers] == [EMPTY_ROOT, *ROOTS]
    assert [root_of(LEAVES[:size]).hex() for size in range(9)] == [EMPTY_ROOT, *ROOTS]


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_published_inclusion_proofs(index, size):
    proof = inclusion_proof(LEAVES[:size], index)

    assert [each.hex() for each in proof] == INCLUSION[index, size]


@pytest.mark.parametrize(("old_size", "size"), CONSISTENCY)
def test_published_consistency_proofs(old_size, size):
    proof = consistency_proof(LEAVES[:size], old_size)

    assert [each.hex() for each in proof] == CONSISTENCY[old_size, size]


def test_frontier_gives_the_root_of_the_definition_at_every_size_to_300():
    for size, frontier in enumerate(FRONTIERS):
        assert frontier.size == size
        assert frontier.root() == naive_root(MANY[:size])


def test_frontier_reads_back_from_its_text_and_grows_on():
    for size in (0, 1, 2, 7, 8, 255, 299):
        assert Frontier.parse(FRONTIERS[size].text()) == FRONTIERS[size]
    assert Frontier.parse(FRONTIERS[299].text()).append(MANY[299]) == FRONTIERS[300]


@pytest.mark.parametrize(
    "text",
    ["", "1", "0 ", "-1", "one", "2 x", FRONTIERS[3].text() + " ", "0" + FRONTIERS[3].text()],
)
def test_refuses_a_text_that_is_no_frontier(text):
    with pytest.raises(ValueError):
        Frontier.parse(text)


def test_refuses_a_leaf_that_is_no_hash():
    with pytest.raises(ValueError, match="A leaf hash is 32 bytes, not 5"):
        Frontier().append(b"a leaf"[:5])


def test_refuses_proofs_of_what_is_not_there():
    with pytest.raises(ValueError, match="no leaf 3 in a tree of 3"):
        inclusion_proof(MANY[:3], 3)
    with pytest.raises(ValueError, match="no earlier tree of 4"):
        consistency_proof(MANY[:3], 4)
    with pytest.raises(ValueError, match="no earlier tree of 0"):
        consistency_proof(MANY[:3], 0)


def flipped(proof, place, bit):
    changed = list(proof)
    changed[place] = bytes([changed[place][0] ^ bit]) + changed[place][1:]
    return changed


def corrupted(proof, *hashes):
    """The proof, damaged in every way that only concerns its hashes."""
    yield [*proof, b""]
    yield [b"", *proof]
    yield from ([*proof, each] for each in hashes)
    yield from ([each, *proof] for each in hashes)
    yield from (flipped(proof, place, 8) for place in range(len(proof)))
    if proof:
        yield proof[:-1]
        yield [proof[0], SOME_HASH, *proof[1:]]


@given(st.data())
def test_inclusion_is_verified_and_nothing_else_is(data):
    size = data.draw(st.integers(1, 300), label="size")
    index = data.draw(st.integers(0, size - 1), label="index")
    leaf, root = MANY[index], FRONTIERS[size].root()
    proof = inclusion_proof(MANY[:size], index)

    assert verify_inclusion(leaf, proof, index=index, size=size, root=root)
    for other in (index - 1, index + 1, index ^ 2):
        assert not verify_inclusion(leaf, proof, index=other, size=size, root=root)
    for other in (b"short", SOME_HASH):
        assert not verify_inclusion(other, proof, index=index, size=size, root=root)
        assert not verify_inclusion(leaf, proof, index=index, size=size, root=other)
    for changed in corrupted(proof, root, SOME_HASH):
        assert not verify_inclusion(leaf, changed, index=index, size=size, root=root)


@pytest.mark.parametrize(("index", "size"), [(i, s) for i, s in INCLUSION if s > 1])
def test_inclusion_fails_at_another_height(index, size):
    proof = inclusion_proof(LEAVES[:size], index)
    root = bytes.fromhex(ROOTS[size - 1])

    for other in (size * 2, size // 2):
        assert not verify_inclusion(LEAVES[index], proof, index=index, size=other, root=root)


@given(st.data())
def test_consistency_is_verified_and_nothing_else_is(data):
    size = data.draw(st.integers(2, 300), label="size")
    old_size = data.draw(st.integers(1, size - 1), label="old size")
    old_root, root = FRONTIERS[old_size].root(), FRONTIERS[size].root()
    proof = consistency_proof(MANY[:size], old_size)

    def holds(proof, *, old_size=old_size, old_root=old_root, size=size, root=root):
        return verify_consistency(proof, old_size=old_size, old_root=old_root, size=size, root=root)

    assert holds(proof)
    assert not holds(proof, old_root=root, root=old_root)
    assert not any(holds(proof, old_size=other) for other in (old_size - 1, old_size + 1))
    assert not any(holds(proof, old_root=other) for other in (b"short", SOME_HASH))
    assert not any(holds(proof, root=other) for other in (b"short", SOME_HASH))
    assert not any(holds(changed) for changed in corrupted(proof, old_root, root, proof[0]))
    assert not holds([])


@pytest.mark.parametrize(("old_size", "size"), [each for each in CONSISTENCY if each != (1, 1)])
def test_consistency_fails_at_another_height(old_size, size):
    proof = consistency_proof(LEAVES[:size], old_size)
    old_root, root = bytes.fromhex(ROOTS[old_size - 1]), bytes.fromhex(ROOTS[size - 1])

    for other in (size * 2, size // 2):
        assert not verify_consistency(
            proof, old_size=old_size, old_root=old_root, size=other, root=root
        )


def test_trees_of_the_same_size_and_empty_trees():
    empty, one, two = (FRONTIERS[size].root() for size in (0, 1, 2))

    assert verify_consistency([], old_size=1, old_root=one, size=1, root=one)
    assert verify_consistency([], old_size=0, old_root=empty, size=2, root=two)
    assert not verify_consistency([], old_size=1, old_root=two, size=1, root=one)
    assert not verify_consistency([one], old_size=1, old_root=one, size=1, root=one)
    assert not verify_consistency([], old_size=0, old_root=one, size=2, root=two)
    assert not verify_consistency([two], old_size=0, old_root=empty, size=2, root=two)
    assert not verify_consistency([], old_size=2, old_root=two, size=1, root=one)
    assert not verify_inclusion(one, [], index=0, size=0, root=empty)
