"""Decomposable graphs of lists: which lists depend on which, every chordal graph of up to six lists."""

from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

MOST = 6
Ints = NDArray[np.int64]


@cache
def decomposable(size: int) -> tuple[Ints, Ints]:
    """Return, for every decomposable graph of `size` lists but the complete one, its edges and its factors.

    Edges are bit sets over the pairs of lists in order (graphs,). Factors (graphs, 2**size) count how often the joint
    marginal of a set of lists stands above (positive) and below (negative) the line of the likelihood. A graph is
    decomposable when its vertices can be taken away one by one, each with a complete neighbourhood (Lauritzen 1996,
    proposition 2.17); the likelihood is then the product of p(v and its neighbours) / p(its neighbours).
    There are 8, 61, 822 and 18,154 of three to six lists, with the complete graph, which says nothing of the empty cell.
    """
    pairs = list(combinations(range(size), 2))
    edges = np.arange(1 << len(pairs), dtype=np.int64)
    near = np.zeros((edges.size, size), np.int64)
    for at, (a, b) in enumerate(pairs):
        here = edges >> at & 1
        near[:, a] |= here << b
        near[:, b] |= here << a
    factors = np.zeros((edges.size, 1 << size), np.int64)
    left = np.full(edges.size, (1 << size) - 1, np.int64)
    rows = np.arange(edges.size)
    for _ in range(size):
        simplicial = _simplicial(near, left)
        vertex = simplicial.argmax(axis=1)
        found = simplicial[rows, vertex]
        around = near[rows, vertex] & left
        gone = np.int64(1) << vertex
        np.add.at(factors, (rows[found], (around | gone)[found]), 1)
        np.add.at(factors, (rows[found], around[found]), -1)
        left = np.where(found, left & ~gone, left)
    chordal = left == 0
    chordal[-1] = False
    return edges[chordal], factors[chordal]


def _simplicial(near: Ints, left: Ints) -> NDArray[np.bool_]:
    """Tell which of the vertices that are left have a complete neighbourhood: (graphs, vertices)."""
    size = near.shape[1]
    out = np.zeros(near.shape, np.bool_)
    for v in range(size):
        around = near[:, v] & left
        complete = (left >> v & 1).astype(np.bool_)
        for u in range(size):
            inside = (around >> u & 1).astype(np.bool_)
            complete &= ~inside | ((around & ~(np.int64(1) << u) & ~near[:, u]) == 0)
        out[:, v] = complete
    return out
