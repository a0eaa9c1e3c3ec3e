"""Average linkage on clipped log-odds: incidents as sets of rows, the same whatever the order of the rows.

Pairs that were never compared count as `ABSENT`, so that a chain of single likenesses does not join what most pairs
keep apart. Merging runs in rounds of reciprocal nearest neighbours, which gives the tree of plain average linkage.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sened.incidents.columns import Floats, Ints

ABSENT = -5.0 / np.log(2.0)
"""Log2 odds of a pair that was not compared; compared pairs are clipped to plus and minus its size."""

FORBIDDEN = -1e9
"""Log2 odds of a pair that must not stand in one incident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How far the evidence of several pairs between two clusters adds up.

    `prior` (log2) is the part of the odds of each pair that is no evidence, but how rare matches are: it counts once,
    however many pairs there are. What goes beyond it counts as the mean over n pairs, times n to the power `adds`: 0 where
    the pairs say one thing again and again, 1 where each says something of its own.
    """

    prior: float = 0.0
    adds: float = 0.0

    def merged(self, mean: Floats, pairs: Ints) -> Floats:
        """Return the log2 odds that two clusters are one, given the mean over that many pairs between them."""
        return np.asarray((mean - self.prior) * pairs**self.adds + self.prior)


MEAN = Evidence()
"""Plain average linkage."""


def cluster(
    size: int,
    left: Ints,
    right: Ints,
    log_odds: Floats,
    *,
    together: Sequence[tuple[int, int]] = (),
    once: Ints | None = None,
    evidence: Evidence = MEAN,
) -> Ints:
    """Return the cluster of each of `size` rows, numbered by its first row.

    `log_odds` at or below `FORBIDDEN / 2` are cannot-links; `together` are must-links, joined first: such a group stands
    to any other row as the best of its rows does, for what a person has joined is one report in several words. `once`
    gives each row a set of bits; rows that share a bit never stand in one cluster, whether they were compared or not.
    `evidence` says how far several pairs weigh more than one.
    """
    label = _joined(size, together)
    bits = np.zeros(size, dtype=np.int64) if once is None else _bits(size, label, once)
    value = np.where(log_odds <= FORBIDDEN / 2, FORBIDDEN, np.clip(log_odds, ABSENT, -ABSENT)) - ABSENT
    a, b, value = _best(size, label, left, right, value) if together else (left, right, value)
    while True:
        count = np.bincount(label, minlength=size)
        a, b, value = _totals(size, label[a], label[b], value)
        pairs = count[a] * count[b]
        odds = evidence.merged(value / pairs + ABSENT, pairs)
        winners = _reciprocal(size, a, b, np.where(bits[a] & bits[b], FORBIDDEN, odds))
        if not len(winners):
            return label
        target = np.arange(size)
        target[b[winners]] = a[winners]
        bits[a[winners]] |= bits[b[winners]]
        label = target[label]
        a, b = target[a], target[b]


def _bits(size: int, label: Ints, once: Ints) -> Ints:
    bits = np.zeros(size, dtype=np.int64)
    np.bitwise_or.at(bits, label, once)
    return bits


def _joined(size: int, together: Sequence[tuple[int, int]]) -> Ints:
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, j in together:
        low, high = sorted((root(i), root(j)))
        parent[high] = low
    return np.array([root(i) for i in range(size)], dtype=np.int64)


def _best(size: int, label: Ints, left: Ints, right: Ints, value: Floats) -> tuple[Ints, Ints, Floats]:
    """Return the pairs between joined groups, each with its best value for all pairs of rows, or forbidden if any is."""
    a, b = np.minimum(label[left], label[right]), np.maximum(label[left], label[right])
    keys, inverse = np.unique(a * size + b, return_inverse=True)
    best, worst = np.full(len(keys), -np.inf), np.full(len(keys), np.inf)
    np.maximum.at(best, inverse.reshape(-1), value)
    np.minimum.at(worst, inverse.reshape(-1), value)
    count = np.bincount(label, minlength=size)
    a, b = keys // size, keys % size
    return a, b, np.where(worst <= FORBIDDEN / 2, FORBIDDEN, best * count[a] * count[b])


def _totals(size: int, a: Ints, b: Ints, value: Floats) -> tuple[Ints, Ints, Floats]:
    """Sum the values over pairs of clusters `a < b`; pairs within one cluster fall away."""
    low, high = np.minimum(a, b), np.maximum(a, b)
    keep = low < high
    keys, inverse = np.unique(low[keep] * size + high[keep], return_inverse=True)
    total = np.bincount(inverse.reshape(-1), weights=value[keep], minlength=len(keys))
    return np.asarray(keys // size), np.asarray(keys % size), np.asarray(total, dtype=np.float64)


def _reciprocal(size: int, a: Ints, b: Ints, mean: Floats) -> Ints:
    """Return the pairs of clusters that are each other's best and better than even; ties go by a number mixed of both.

    Mixed, for among many equal rows the first ones would win every tie, and one pair alone would join in each round.
    """
    good = np.flatnonzero(mean > 0)
    tie = mixed(a[good] * size + b[good])
    # Rounded, so that equal means stay equal whatever the order of summation.
    order = good[np.lexsort((tie, -np.round(mean[good], 9)))]
    best = np.full(size, -1, dtype=np.int64)
    for side in (a, b):
        first, at = np.unique(side[order], return_index=True)
        earlier = np.where(best[first] < 0, len(order), best[first])
        best[first] = np.minimum(earlier, at)
    rank = np.arange(len(order))
    keep = (best[a[order]] == rank) & (best[b[order]] == rank)
    return np.asarray(order[keep])


def mixed(numbers: Ints) -> Ints:
    """Return the numbers scrambled, different ones to different ones (Steele, Lea and Flood 2014, "splitmix")."""
    x = numbers.astype(np.uint64)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        x = (x ^ (x >> np.uint64(shift))) * np.uint64(factor)
    return np.asarray((x ^ (x >> np.uint64(31))).view(np.int64))
