"""The Merkle tree of a transparency log (RFC 6962, section 2.1) over raw 32-byte hashes.

A leaf's hash is SHA-256(0x00 || entry), a node's SHA-256(0x01 || left || right). `Tree` holds every complete node, level
by level, as one array of bytes; the incomplete right edge of a size is computed when asked for and kept.
"""

import hashlib
from collections.abc import Iterable, Sequence

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()
_sha256 = hashlib.sha256


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of the leaf that holds `entry`."""
    return _sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of the node over two hashes."""
    return _sha256(b"\x01" + left + right).digest()


def root_of(entries: Iterable[bytes]) -> bytes:
    """Return the root over `entries` as leaves."""
    peaks = Peaks()
    for entry in entries:
        peaks.append(leaf_hash(entry))
    return peaks.root()


class Peaks:
    """The roots of the complete subtrees of a tree, largest first: all that appending and the root need.

    A tree of n leaves has as many peaks as n has ones in binary.
    """

    def __init__(self, size: int = 0, peaks: bytes = b"") -> None:
        if len(peaks) != HASH_BYTES * size.bit_count():
            raise ValueError(f"not the peaks of a tree of {size} leaves")
        self.size = size
        self._peaks = [peaks[i : i + HASH_BYTES] for i in range(0, len(peaks), HASH_BYTES)]

    def append(self, leaf: bytes) -> None:
        """Take in the hash of one more leaf."""
        peaks, size = self._peaks, self.size
        while size & 1:
            leaf = _sha256(b"\x01" + peaks.pop() + leaf).digest()
            size >>= 1
        peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """Return the root of the tree."""
        if not self._peaks:
            return EMPTY_ROOT
        *left, root = self._peaks
        for peak in reversed(left):
            root = node_hash(peak, root)
        return root

    def __bytes__(self) -> bytes:
        return b"".join(self._peaks)


class Tree:
    """An append-only tree over the hashes of leaves; 64 bytes of memory for each."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._levels = [bytearray()]
        self._edges: dict[int, tuple[bytes, ...]] = {}
        self.extend(leaves)

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._levels[0]) // HASH_BYTES

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Append the hashes of further leaves."""
        self._levels[0] += b"".join(leaves)
        if len(self._levels[0]) % HASH_BYTES:
            raise ValueError("a leaf's hash has 32 bytes")
        for level, below in enumerate(self._levels):
            if len(below) < 2 * HASH_BYTES:
                break
            if level + 1 == len(self._levels):
                self._levels.append(bytearray())  # the loop goes on to it
            _complete(below, self._levels[level + 1])

    def append(self, leaf: bytes) -> None:
        """Append the hash of one leaf."""
        self.extend([leaf])

    def node(self, level: int, index: int) -> bytes:
        """Return the hash of a complete node; level 0 holds leaves. `IndexError` where it is not complete."""
        row = self._levels[level] if level < len(self._levels) else b""
        at = index * HASH_BYTES
        if index < 0 or at + HASH_BYTES > len(row):
            raise IndexError(f"no complete node {index} on level {level} of a tree of {self.size} leaves")
        return bytes(row[at : at + HASH_BYTES])

    def root(self, size: int | None = None) -> bytes:
        """Return the root of the first `size` leaves (of all by default)."""
        size = self._checked(size)
        return self._edge(size)[-1] if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """Return the proof that leaf `index` is in the tree of the first `size` leaves (RFC 6962, 2.1.1).

        Hashes from the leaf upwards; `IndexError` where the leaf is not among them.
        """
        size = self._checked(size)
        if not 0 <= index < size:
            raise IndexError(f"no leaf {index} in a tree of {size} leaves")
        return self._path(0, index, size)

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """Return the proof that the tree of `old` leaves is the beginning of that of `new` leaves (RFC 6962, 2.1.2).

        Empty where `old` is 0 or `new`; `IndexError` where there are not so many leaves.
        """
        new = self._checked(new)
        if not 0 <= old <= new:
            raise IndexError(f"a tree of {new} leaves does not begin with {old}")
        if old in {0, new}:
            return []
        level = (old & -old).bit_length() - 1  # the largest complete subtree that ends where the old tree ends
        index = (old - 1) >> level
        start = [self.node(level, index)] if index else []
        return start + self._path(level, index, new)

    def _path(self, level: int, index: int, size: int) -> list[bytes]:
        """Return the siblings on the way up from a node that is complete in the tree of `size` leaves."""
        edge, levels, out = self._edge(size), self._levels, []
        last = (size - 1) >> level
        while last:
            sibling = index ^ 1
            if sibling < last:
                at = sibling << 5
                out.append(bytes(levels[level][at : at + 32]))
            elif sibling == last:
                out.append(edge[level])
            index >>= 1
            last >>= 1
            level += 1
        return out

    def _edge(self, size: int) -> tuple[bytes, ...]:
        """Return the rightmost node of each level, complete or not, for the tree of `size` leaves; the root is last."""
        if size not in self._edges:
            if len(self._edges) >= 64:
                self._edges.clear()
            self._edges[size] = tuple(self._rising(size))
        return self._edges[size]

    def _rising(self, size: int) -> Iterable[bytes]:
        last, level = size - 1, 0
        node = self.node(0, last)
        yield node
        while last:
            if last & 1:
                node = node_hash(self.node(level, last - 1), node)
            last >>= 1
            level += 1
            yield node

    def _checked(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise IndexError(f"the tree has {self.size} leaves, not {size}")
        return size


def _complete(below: bytearray, above: bytearray) -> None:
    """Append to the level `above` every node that the level `below` completes and it does not hold yet."""
    done = 2 * len(above)
    whole = len(below) - len(below) % (2 * HASH_BYTES)
    fresh = bytes(below[done:whole])
    above += b"".join([_sha256(b"\x01" + fresh[i : i + 64]).digest() for i in range(0, len(fresh), 64)])


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Tell whether `proof` shows that a leaf of that hash stands at `index` in the tree of `size` leaves and `root`.

    Method: RFC 9162, 2.1.3.2.
    """
    if not 0 <= index < size:
        return False
    last, node = size - 1, leaf
    for sibling in proof:
        if not last:
            return False
        if index & 1 or index == last:
            node = _sha256(b"\x01" + sibling + node).digest()
            while not index & 1 and index:
                index >>= 1
                last >>= 1
        else:
            node = _sha256(b"\x01" + node + sibling).digest()
        index >>= 1
        last >>= 1
    return not last and node == root


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Tell whether `proof` shows that the tree of `old` leaves and `old_root` begins that of `new` leaves and `new_root`.

    Method: RFC 9162, 2.1.4.2. The empty tree begins every tree.
    """
    if not 0 <= old <= new:
        return False
    if old in {0, new}:
        return not proof and (old_root == new_root if old == new else old_root == EMPTY_ROOT)
    whole = old & (old - 1) == 0  # then the old root is itself the first node of the proof
    nodes = [old_root, *proof] if whole else list(proof)
    return bool(nodes) and _consistent(old - 1, new - 1, nodes) == (old_root, new_root)


def _consistent(index: int, last: int, nodes: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """Return both roots that a proof leads to, or None where its length is wrong."""
    while index & 1:
        index >>= 1
        last >>= 1
    before = after = nodes[0]
    for sibling in nodes[1:]:
        if not last:
            return None
        if index & 1 or index == last:
            given = b"\x01" + sibling
            before, after = _sha256(given + before).digest(), _sha256(given + after).digest()
            while not index & 1 and index:
                index >>= 1
                last >>= 1
        else:
            after = _sha256(b"\x01" + after + sibling).digest()
        index >>= 1
        last >>= 1
    return None if last else (before, after)
