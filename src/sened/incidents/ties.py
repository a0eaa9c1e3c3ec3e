"""Relations, calls and other claims without a place of their own: compared by actors, words and time."""

import numpy as np

from sened.incidents import block, score
from sened.incidents.columns import Columns, Floats, Ints

GROUPS: dict[str, int] = {"relation": 120, "call": 14, "other": 7}
"""Group kinds compared here, and the days apart at which their claims can still be of one matter."""

_PRIOR = -2.0


def scored(columns: Columns, rows: Ints, group: str, linked: Ints) -> tuple[Ints, Ints, Floats]:
    """Return pairs of `rows` and their weights, shape (fields, pairs) in the order of `score.FIELDS`; pairs in `linked` are always compared."""
    inside = linked[np.isin(linked, rows).all(axis=1)]
    found = np.concatenate([np.stack(block.sharing(columns, rows, gap=GROUPS[group]), 1), inside])
    left, right = np.unique(found, axis=0).T
    return left, right, weights(columns, left, right, group)


def weights(columns: Columns, left: Ints, right: Ints, group: str) -> Floats:
    """Return the weights of pairs of rows of one group kind, shape (fields, pairs)."""
    out = np.zeros((len(score.FIELDS), len(left)))
    for k, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        out[:, k] = _weights(columns, i, j, GROUPS[group])
    return out


def _weights(columns: Columns, i: int, j: int, reach: int) -> list[float]:
    gap = max(0, int(max(columns.start[i] - columns.end[j], columns.start[j] - columns.end[i])))
    by_field = {
        "w_time": 1.0 if gap == 0 else -3.0 * gap / reach,
        "w_place": _names(columns, i, j),
        "w_actors": _sides(columns.side_1[i], columns.side_1[j]) + _sides(columns.side_2[i], columns.side_2[j]),
        "w_source": -4.0 if columns.dataset[i] and columns.dataset[i] == columns.dataset[j] else 0.0,
        "w_rate": _PRIOR,
    }
    return [by_field.get(field, 0.0) for field in score.FIELDS]


def _sides(a: frozenset[str], b: frozenset[str]) -> float:
    """Compare one side of a relation; unlike an event, the direction is what it says."""
    if not a and not b:
        return 0.0
    if not a or not b:
        return -1.0
    if a == b:
        return 1.8
    return 0.3 if a & b else -4.0


def _names(columns: Columns, i: int, j: int) -> float:
    shared = columns.names[i].head & columns.names[j].head
    return min(2.0, 1.0 * len(shared))
