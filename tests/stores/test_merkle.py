"""The tree against RFC 6962 as it is written (recursively), and against the published reference roots."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.stores.merkle import (
    EMPTY_ROOT,
    Peaks,
    Tree,
    leaf_hash,
    node_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)

# The eight inputs and the roots over the first 1, 2, ... 8 of them that implementations of Certificate Transparency share.
ENTRIES = [bytes.fromhex(h) for h in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
           "606162636465666768696a6b6c6d6e6f")]  # fmt: skip
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


def split(count: int) -> int:
    """Return the largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1


def mth(entries: Sequence[bytes]) -> bytes:
    """RFC 6962, 2.1."""
    if not entries:
        return hashlib.sha256().digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    k = split(len(entries))
    return hashlib.sha256(b"\x01" + mth(entries[:k]) + mth(entries[k:])).digest()


def path(m: int, entries: Sequence[bytes]) -> list[bytes]:
    """RFC 6962, 2.1.1."""
    if len(entries) == 1:
        return []
    k = split(len(entries))
    if m < k:
        return [*path(m, entries[:k]), mth(entries[k:])]
    return [*path(m - k, entries[k:]), mth(entries[:k])]


def subproof(m: int, entries: Sequence[bytes], whole: bool) -> list[bytes]:
    """RFC 6962, 2.1.2."""
    if m == len(entries):
        return [] if whole else [mth(entries)]
    k = split(len(entries))
    if m <= k:
        return [*subproof(m, entries[:k], whole), mth(entries[k:])]
    return [*subproof(m - k, entries[k:], False), mth(entries[:k])]


def some(count: int) -> list[bytes]:
    return [f"entry {n}".encode() for n in range(count)]


def grown(entries: Sequence[bytes]) -> Tree:
    return Tree(leaf_hash(e) for e in entries)


def test_the_empty_tree_and_the_empty_leaf() -> None:
    assert Tree().root().hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert leaf_hash(b"").hex() == ROOTS[0]
    assert root_of([]) == EMPTY_ROOT


@pytest.mark.parametrize("size", range(1, 9))
def test_the_published_roots(size: int) -> None:
    assert grown(ENTRIES).root(size).hex() == ROOTS[size - 1]
    assert root_of(ENTRIES[:size]).hex() == ROOTS[size - 1]


def test_the_example_of_the_rfc() -> None:
    # RFC 6962, 2.1.3: the tree of seven leaves d0 ... d6, its nodes named a ... l.
    d = some(7)
    a, b, c, e, f, h = (leaf_hash(d[n]) for n in (0, 1, 2, 3, 4, 5))
    j = leaf_hash(d[6])
    g, hh, i = node_hash(a, b), node_hash(c, e), node_hash(f, h)
    k, ll = node_hash(g, hh), node_hash(i, j)
    tree = grown(d)
    assert tree.root() == node_hash(k, ll)
    assert tree.inclusion(0) == [b, hh, ll]
    assert tree.inclusion(3) == [c, g, ll]
    assert tree.inclusion(4) == [h, j, k]
    assert tree.inclusion(6) == [i, k]
    assert tree.consistency(3) == [c, e, g, ll]
    assert tree.consistency(4) == [ll]
    assert tree.consistency(6) == [i, j, k]


def test_every_proof_of_every_small_tree_is_that_of_the_rfc_and_verifies() -> None:
    entries = some(35)
    tree = grown(entries)
    roots = [mth(entries[:n]) for n in range(36)]
    for size in range(1, 36):
        assert tree.root(size) == roots[size]
        for index in range(size):
            proof = tree.inclusion(index, size)
            assert proof == path(index, entries[:size])
            assert verify_inclusion(leaf_hash(entries[index]), index, size, proof, roots[size])
        for old in range(1, size + 1):
            proof = tree.consistency(old, size)
            assert proof == subproof(old, entries[:size], True)
            assert verify_consistency(old, size, roots[old], roots[size], proof)


@given(st.integers(1, 70), st.data())
def test_no_other_index_size_leaf_proof_or_root_passes(size: int, data: st.DataObject) -> None:
    entries = some(size)
    tree = grown(entries)
    index = data.draw(st.integers(0, size - 1))
    leaf, proof, root = leaf_hash(entries[index]), tree.inclusion(index), tree.root()
    assert not verify_inclusion(leaf_hash(b"other"), index, size, proof, root)
    assert not verify_inclusion(leaf, index, size, proof, leaf_hash(b"other"))
    assert not verify_inclusion(leaf, size, size, proof, root)
    assert not verify_inclusion(leaf, -1, size, proof, root)
    assert not verify_inclusion(leaf, index, size, [*proof, root], root)
    for number in range(len(proof)):
        assert not verify_inclusion(leaf, index, size, proof[:number] + proof[number + 1 :], root)
        other = bytes([proof[number][0] ^ 1]) + proof[number][1:]
        assert not verify_inclusion(leaf, index, size, [*proof[:number], other, *proof[number + 1 :]], root)
    wrong = data.draw(st.integers(0, size - 1))
    assert verify_inclusion(leaf, wrong, size, proof, root) == (wrong == index)


@given(st.integers(1, 70), st.data())
def test_no_other_beginning_passes(new: int, data: st.DataObject) -> None:
    tree = grown(some(new))
    old = data.draw(st.integers(1, new))
    proof, before, after = tree.consistency(old), tree.root(old), tree.root()
    assert verify_consistency(old, new, before, after, proof)
    assert not verify_consistency(old, new, leaf_hash(b"other"), after, proof)
    assert not verify_consistency(old, new, before, leaf_hash(b"other"), proof)
    assert not verify_consistency(old, new, before, after, [*proof, after])
    for number in range(len(proof)):
        assert not verify_consistency(old, new, before, after, proof[:number] + proof[number + 1 :])
        other = bytes([proof[number][0] ^ 1]) + proof[number][1:]
        assert not verify_consistency(old, new, before, after, [*proof[:number], other, *proof[number + 1 :]])


def test_the_empty_tree_begins_every_tree_and_no_tree_begins_a_smaller_one() -> None:
    tree = grown(some(5))
    assert tree.consistency(0) == []
    assert verify_consistency(0, 5, EMPTY_ROOT, tree.root(), [])
    assert not verify_consistency(0, 5, tree.root(1), tree.root(), [])
    assert not verify_consistency(5, 3, tree.root(), tree.root(3), [])
    assert not verify_consistency(5, 5, tree.root(), tree.root(4), [])
    with pytest.raises(IndexError):
        tree.consistency(6)


@given(st.lists(st.integers(0, 40), max_size=6))
def test_a_tree_that_grows_in_steps_is_the_tree_that_was_there_at_once(steps: list[int]) -> None:
    entries = some(sum(steps))
    tree, peaks, done = Tree(), Peaks(), 0
    for step in steps:
        tree.extend(leaf_hash(e) for e in entries[done : done + step])
        for e in entries[done : done + step]:
            peaks.append(leaf_hash(e))
        done += step
        assert tree.root() == peaks.root() == mth(entries[:done])
        peaks = Peaks(done, bytes(peaks))
    for size in range(0, done, 7):
        assert tree.root(size) == mth(entries[:size])


def test_what_is_not_there_is_refused() -> None:
    tree = grown(some(3))
    for call in (
        lambda: tree.inclusion(3),
        lambda: tree.inclusion(2, 2),
        lambda: tree.root(4),
        lambda: tree.node(1, 1),
    ):
        with pytest.raises(IndexError):
            call()
    with pytest.raises(ValueError, match="32"):
        tree.append(b"short")
    with pytest.raises(ValueError, match="peaks"):
        Peaks(3, b"x" * 32)
