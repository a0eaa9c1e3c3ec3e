"""Rows of one source that add up to a report of another: a day's total, and the strikes that it counts.

A dataset may list four strikes around a town where an agency gives the dead and wounded of them all. Held against the total
each of the four looks like it; together they say that each is a part. All rows of a source that lie within the days and place
of a report are added, none is picked, so that a chance sum is rare.
"""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from sened.incidents.columns import Columns, Floats, Ints, distance_m
from sened.model.crosswalk import class_distance
from sened.model.vocabulary import EventClass

LEAST = 3
"""A total that is no larger than this in any figure could be a sum by chance too easily."""

MOST_PARTS = 12
NEAR_CLASS = 0.5
_LOOSE = 0.5


def totals(columns: Columns, rows: Ints) -> dict[int, list[int]]:
    """Return the rows of `rows` that others add up to, each with all its parts; a row of two sources' sums has both."""
    some = rows[columns.dated[rows] & columns.placed[rows] & _told(columns)[rows]]
    order = some[np.argsort(columns.start[some], kind="stable")]
    starts = columns.start[order]
    dataset = np.unique(np.array(columns.dataset, dtype=object), return_inverse=True)[1]
    found: dict[int, list[int]] = {}
    for i in some[_figure(columns)[some] >= LEAST].tolist():
        low, high = np.searchsorted(starts, [columns.start[i], columns.end[i] + 1])
        inside = order[low:high]
        inside = inside[(columns.end[inside] <= columns.end[i]) & (inside != i)]
        parts = [p for p in _of_sources(columns, i, inside, dataset) if _adds_up(columns, i, p)]
        if parts:
            found[i] = sorted(int(j) for p in parts for j in p)
    return found


def _told(columns: Columns) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return which rows give a figure of which both ends are known, and no open one."""
    out = np.zeros(columns.size, dtype=np.bool_)
    for figure in (columns.killed, columns.wounded):
        out |= ~np.isnan(figure[:, 0])
    for figure in (columns.killed, columns.wounded):
        out &= np.isnan(figure[:, 0]) == np.isnan(figure[:, 1])
    return out


def _figure(columns: Columns) -> Floats:
    return np.asarray(np.fmax(np.nan_to_num(columns.killed[:, 0]), np.nan_to_num(columns.wounded[:, 0])))


def _of_sources(columns: Columns, total: int, inside: Ints, dataset: Ints) -> Iterator[Ints]:
    """Yield the rows of each source that lie in the place of the total, are of like kind and by nobody else."""
    near = distance_m(columns, np.full(len(inside), total), inside) <= columns.radius[total] + columns.radius[inside]
    inside = inside[near]
    by_source: dict[int, list[int]] = defaultdict(list)
    for j in inside.tolist() if len(inside) <= 20 * MOST_PARTS else []:
        if columns.dataset[j] and dataset[j] != dataset[total] and _alike(columns, total, j):
            by_source[int(dataset[j])].append(j)
    for source in sorted(by_source):
        if 2 <= len(by_source[source]) <= MOST_PARTS:
            yield np.array(by_source[source], dtype=np.int64)


def _alike(columns: Columns, i: int, j: int) -> bool:
    a, b = columns.event_class[i], columns.event_class[j]
    if a and b and class_distance(EventClass(a), EventClass(b)) > NEAR_CLASS:
        return False
    mine, theirs = columns.side_1[i] | columns.side_2[i], columns.side_1[j] | columns.side_2[j]
    return not mine or not theirs or bool(mine & theirs)


def _adds_up(columns: Columns, total: int, parts: Ints) -> bool:
    """Tell whether the figures of the parts add up to every figure of the total, and none of the parts has them alone."""
    alone = np.ones(len(parts), dtype=np.bool_)
    for figure in (columns.killed, columns.wounded):
        low, high = figure[total]
        if np.isnan(low):
            continue
        of_parts = np.nan_to_num(figure[parts])
        below, above = of_parts.sum(axis=0)
        if not _close(low, high) or not _close(below, above) or below > high or above < low:
            return False
        alone &= (of_parts[:, 0] <= high) & (of_parts[:, 1] >= low)
    return not alone.any()


def _close(low: float, high: float) -> bool:
    """Tell whether a range is narrow enough for a sum to say something."""
    return high - low <= max(LEAST, _LOOSE * low)
