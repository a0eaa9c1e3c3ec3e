"""The compared pairs of a report table: candidates of every group kind, their weights and log-odds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from sened.incidents import block, rates, score, ties
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.large import Kernel

PLACED_GROUPS = ("event", "gathering")
"""Group kinds whose rows are compared by time and place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Compared pairs of rows, `left < right`, sorted: weights of shape (fields, pairs) in the order of `score.FIELDS`."""

    left: Ints
    right: Ints
    weights: Floats

    @property
    def log_odds(self) -> Floats:
        """Return log2 odds that the two rows speak of one incident."""
        return np.asarray(self.weights.sum(axis=0))


def scored(columns: Columns, linked: Ints, kernel: Kernel | None = None) -> Scored:
    """Return all compared pairs; `linked` (shape (n, 2), left < right) are compared whatever lies between them.

    Events that the `kernel` has matched are compared as it did.
    """
    groups = PLACED_GROUPS if kernel is None else PLACED_GROUPS[1:]
    parts = [_placed(columns, rows_of(columns, group), linked) for group in groups]
    if kernel is not None:
        parts.append((kernel.left, kernel.right, kernel.weights))
    parts += [ties.scored(columns, rows_of(columns, group), group, linked) for group in ties.GROUPS]
    left, right = (np.concatenate([p[k] for p in parts]) for k in (0, 1))
    weights = np.concatenate([p[2] for p in parts], axis=1)
    order = np.lexsort((right, left))
    return Scored(left=left[order], right=right[order], weights=weights[:, order])


PART = -20.0
"""Weight of the figures of a total against one of its parts, and of two parts against each other."""


def divided(columns: Columns, found: Scored, totals: Mapping[int, Sequence[int]]) -> Scored:
    """Return the pairs in which a total is none of its parts, nor is one part another."""
    groups = [(total, *parts) for total, parts in totals.items()]
    keys = {min(i, j) * columns.size + max(i, j) for group in groups for i, j in combinations(group, 2)}
    if not keys:
        return found
    weights = found.weights.copy()
    of_parts = np.isin(found.left * columns.size + found.right, sorted(keys))
    weights[score.FIELDS.index("w_figures"), of_parts] = PART
    return Scored(left=found.left, right=found.right, weights=weights)


def rows_of(columns: Columns, group: str) -> Ints:
    """Return the rows of one group kind."""
    return np.flatnonzero(np.array([g == group for g in columns.group], dtype=bool))


def _placed(columns: Columns, rows: Ints, linked: Ints) -> tuple[Ints, Ints, Floats]:
    if len(rows) < 2:
        none = np.zeros(0, np.int64)
        return none, none, np.zeros((len(score.FIELDS), 0))
    inside = np.isin(linked, rows).all(axis=1)
    pairs = np.concatenate(
        [np.stack(block.near(columns, rows), 1), np.stack(block.loose(columns, rows), 1), linked[inside]]
    )
    pairs = np.unique(pairs, axis=0)
    left, right = pairs[:, 0], pairs[:, 1]
    found = score.evidence(columns, left, right)
    rate = rates.log_odds(columns, rows, left, right)
    return left, right, score.weigh(found, score.fixed(columns, found), rate)
