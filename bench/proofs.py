"""Proofs of the log: made and checked, beside pymerkle where it is installed (dependency group `bench`)."""

import importlib.util
import random
from collections.abc import Callable

from bench.timing import Figure, seconds
from sened.stores.merkle import Tree, leaf_hash, verify_consistency, verify_inclusion

LEAVES, PROOFS, PEER_PROOFS = 100_000, 20_000, 500


def figures() -> list[Figure]:
    """Return inclusion proofs made and checked, consistency proofs made, and leaves taken in, each per second."""
    entries = [f"entry {n}".encode() for n in range(LEAVES)]
    chance = random.Random(1)
    indices = [chance.randrange(LEAVES) for _ in range(PROOFS)]
    leaves = [leaf_hash(e) for e in entries]
    tree = Tree(leaves)
    root = tree.root()
    proofs = [tree.inclusion(i) for i in indices]
    old = [1 + i for i in indices]
    roots = [tree.root(i) for i in old]
    spans = [tree.consistency(i) for i in old]
    peer = _peer(entries, indices[:PEER_PROOFS])

    def check_inclusion() -> None:
        for i, proof in zip(indices, proofs, strict=True):
            assert verify_inclusion(leaves[i], i, LEAVES, proof, root)

    def check_consistency() -> None:
        for i, before, proof in zip(old, roots, spans, strict=True):
            assert verify_consistency(i, LEAVES, before, root, proof)

    return [
        _figure("leaves taken in", LEAVES, lambda: Tree(map(leaf_hash, entries)), peer.get("append")),
        _figure("inclusion proofs made", PROOFS, lambda: [tree.inclusion(i) for i in indices], peer.get("inclusion")),
        _figure("inclusion proofs checked", PROOFS, check_inclusion, peer.get("check")),
        _figure("consistency proofs made", PROOFS, lambda: [tree.consistency(i) for i in old], peer.get("consistency")),
        _figure("consistency proofs checked", PROOFS, check_consistency, None),
    ]


def _figure(name: str, count: int, work: Callable[[], object], peer: float | None) -> Figure:
    return Figure(name=name, value=count / seconds(work), unit="/s", peer="pymerkle" if peer else "", peer_value=peer)


def _peer(entries: list[bytes], indices: list[int]) -> dict[str, float]:
    """Return the same deeds per second of pymerkle's tree in memory, or nothing where it is not installed."""
    if importlib.util.find_spec("pymerkle") is None:
        return {}
    from pymerkle import InmemoryTree, verify_inclusion  # type: ignore[import-not-found]

    made: list[InmemoryTree] = []

    def take_in() -> None:
        tree = InmemoryTree(algorithm="sha256")
        for entry in entries:
            tree.append_entry(entry)
        made.append(tree)

    appended = seconds(take_in, runs=1)
    tree = made[0]
    proofs = [tree.prove_inclusion(i + 1) for i in indices]
    root = tree.get_state()
    leaves = [tree.get_leaf(i + 1) for i in indices]
    return {
        "append": len(entries) / appended,
        "inclusion": len(indices) / seconds(lambda: [tree.prove_inclusion(i + 1) for i in indices]),
        "check": len(indices)
        / seconds(lambda: [verify_inclusion(leaf, root, p) for leaf, p in zip(leaves, proofs, strict=True)]),
        "consistency": len(indices) / seconds(lambda: [tree.prove_consistency(i + 1, len(entries)) for i in indices]),
    }
