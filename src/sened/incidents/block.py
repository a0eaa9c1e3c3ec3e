"""Candidate pairs: rows near in time and place, wide enough to lose nothing, linear at constant density.

Method: rows fall into classes by radius and by length of their interval; for each pair of classes a grid in
earth-centred coordinates (so that poles and the date line need no care) whose cell is as wide as the widest window,
and within each cell a search in sorted starts. Rows without a usable point are joined with rows of their days that
share a word of the place's name. Rows without a date have no candidates: nothing says that they could be the same.
"""

from collections import defaultdict
from itertools import combinations

import numpy as np

from sened.incidents.columns import Columns, Ints

GAP_DAYS = 3
"""Rows of one incident are dated at most this many days apart."""

BAND_DAYS = 15
"""Rows up to this many days apart tell how often things happen there."""

SLACK = 1.5
"""Factor by which the window exceeds the two radii: a radius is what a precision code stands for, not a bound."""

LEAST_M = 1_000.0
"""Added to every window: coordinates of one place differ between gazetteers."""

MOST_BY_NAME = 100
"""Rows, the next by day, with which one that shares a name with them is compared at most."""

_EDGES_M = np.array([2_000.0, 8_000.0, 40_000.0, 150_000.0])
_LONG_DAYS = 14
_DAY_BITS, _DAY_ZERO = 21, 1 << 20
_AXIS = 1 << 13
_LEAST_CELL_M = 3_000.0


def near(columns: Columns, rows: Ints, *, gap: int = GAP_DAYS) -> tuple[Ints, Ints]:
    """Return all placed, dated pairs of `rows` within the window, `left < right`, sorted."""
    classes = _classes(columns, rows)
    found = []
    for a, b in [(k, k) for k in classes] + list(combinations(classes, 2)):
        left, right = _join(columns, classes[a], classes[b], gap=gap)
        keep = left < right if a == b else np.ones(len(left), dtype=bool)
        found.append((np.minimum(left, right)[keep], np.maximum(left, right)[keep]))
    return _sorted(found)


def most_pairs(columns: Columns, rows: Ints) -> int:
    """Return how many pairs of placed, dated `rows` at most lie within the windows of `BAND_DAYS`, from cells and days alone."""
    classes = _classes(columns, rows)
    pairs = [(k, k) for k in classes] + list(combinations(classes, 2))
    ranges = (r for a, b in pairs for r in _ranges(columns, classes[a], classes[b], gap=BAND_DAYS)[1])
    return sum(int(np.maximum(high - low, 0).sum()) for low, high in ranges)


def loose(columns: Columns, rows: Ints, *, gap: int = GAP_DAYS) -> tuple[Ints, Ints]:
    """Return pairs in which one row at least has no usable point: near in time, sharing a word of the place name."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for i in rows.tolist():
        if columns.dated[i]:
            for word in columns.names[i].words:
                by_word[word].append(i)
    return _by_key(columns, by_word, gap, unplaced_only=True)


def sharing(columns: Columns, rows: Ints, *, gap: int) -> tuple[Ints, Ints]:
    """Return pairs that share an actor or a word of the place name and lie within `gap` days: for what has no place."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in rows.tolist():
        if columns.dated[i]:
            for key in (*columns.names[i].words, *(f"@{a}" for a in columns.side_1[i])):
                by_key[key].append(i)
    return _by_key(columns, by_key, gap, unplaced_only=False)


def _by_key(columns: Columns, groups: dict[str, list[int]], gap: int, *, unplaced_only: bool) -> tuple[Ints, Ints]:
    pairs: set[tuple[int, int]] = set()
    for members in groups.values():
        if unplaced_only and all(columns.placed[i] for i in members):
            continue
        order = sorted(members, key=lambda i: (columns.start[i], i))
        for at, i in enumerate(order):
            for j in order[at + 1 : at + 1 + MOST_BY_NAME]:
                if columns.start[j] > columns.end[i] + gap:
                    break
                if not (unplaced_only and columns.placed[i] and columns.placed[j]):
                    pairs.add((min(i, j), max(i, j)))
    ordered = sorted(pairs)
    left = np.fromiter((p[0] for p in ordered), dtype=np.int64, count=len(ordered))
    return left, np.fromiter((p[1] for p in ordered), dtype=np.int64, count=len(ordered))


def window_m(columns: Columns, left: Ints, right: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return the metres within which two placed rows are compared."""
    return np.asarray(SLACK * (columns.radius[left] + columns.radius[right]) + LEAST_M)


def _classes(columns: Columns, rows: Ints) -> dict[tuple[int, bool], Ints]:
    rows = rows[columns.placed[rows] & columns.dated[rows]]
    size = np.searchsorted(_EDGES_M, columns.radius[rows])
    long = columns.end[rows] - columns.start[rows] > _LONG_DAYS
    keys = sorted({(int(s), bool(span)) for s, span in zip(size, long, strict=True)})
    return {(s, span): rows[(size == s) & (long == span)] for s, span in keys}


def _join(columns: Columns, first: Ints, second: Ints, *, gap: int) -> tuple[Ints, Ints]:
    """Return ordered pairs (row of `first`, row of `second`) within the window of time and place."""
    second, ranges = _ranges(columns, first, second, gap=gap)
    found = [_within(columns, *_expand(first, second, low, high), gap=gap) for low, high in ranges]
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def _ranges(columns: Columns, first: Ints, second: Ints, *, gap: int) -> tuple[Ints, list[tuple[Ints, Ints]]]:
    """Return `second` by cell and day, and for each cell around the rows of `first` where the rows of the days in reach lie."""
    widest = SLACK * float(columns.radius[first].max() + columns.radius[second].max()) + LEAST_M
    cell = max(widest, _LEAST_CELL_M)
    grid_1 = np.floor(columns.xyz[first] / cell).astype(np.int64)
    grid_2 = np.floor(columns.xyz[second] / cell).astype(np.int64)
    longest = int((columns.end[second] - columns.start[second]).max())
    keys = (_cell_key(grid_2) << _DAY_BITS) + columns.start[second] + _DAY_ZERO
    order = np.argsort(keys, kind="stable")
    keys, second = keys[order], second[order]
    lows = columns.start[first] - gap - longest + _DAY_ZERO
    highs = columns.end[first] + gap + _DAY_ZERO
    bases = [_cell_key(grid_1 + np.array(offset) - 1) << _DAY_BITS for offset in np.ndindex(3, 3, 3)]
    return second, [
        (np.searchsorted(keys, base + lows, side="left"), np.searchsorted(keys, base + highs, side="right"))
        for base in bases
    ]


def _cell_key(grid: Ints) -> Ints:
    shifted = grid + _AXIS // 2
    return np.asarray((shifted[:, 0] * _AXIS + shifted[:, 1]) * _AXIS + shifted[:, 2])


def _expand(first: Ints, second: Ints, low: Ints, high: Ints) -> tuple[Ints, Ints]:
    counts = np.maximum(high - low, 0)
    total = int(counts.sum())
    offsets = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(first, counts), second[np.repeat(low, counts) + offsets]


def _within(columns: Columns, left: Ints, right: Ints, *, gap: int) -> tuple[Ints, Ints]:
    apart = np.maximum(columns.start[right] - columns.end[left], columns.start[left] - columns.end[right])
    chord = np.linalg.norm(columns.xyz[left] - columns.xyz[right], axis=1)
    # A chord is never longer than its arc, so nothing within the window is lost.
    keep = (apart <= gap) & (chord <= window_m(columns, left, right))
    return left[keep], right[keep]


def _sorted(found: list[tuple[Ints, Ints]]) -> tuple[Ints, Ints]:
    if not found:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    left, right = np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])
    order = np.lexsort((right, left))
    return left[order], right[order]
