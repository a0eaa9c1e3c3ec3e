"""Figures: counts that answer one question about one place from one start form one incident, a series over time."""

from collections import defaultdict

import numpy as np

from sened.base.geo import distance_m
from sened.incidents import score
from sened.incidents.columns import Columns, Floats, Ints

START_DAYS = 1
"""Counts that start this many days apart are counts from one start."""

NEAR_M = 2_000.0
"""Metres beyond the wider of two radii within which two counts are of one place."""


def groups(
    columns: Columns, rows: Ints, *, apart: set[tuple[int, int]], together: list[tuple[int, int]]
) -> list[list[int]]:
    """Return the rows of each series, in order; pairs in `apart` never share one, pairs in `together` always do.

    A row joins the first series whose every row agrees with it in question, start and place.
    """
    by_question: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i in sorted(rows.tolist(), key=lambda k: _order(columns, k)):
        by_question[columns.question[i], ""].append(i)
    found = [g for members in by_question.values() for g in _series(columns, members, apart)]
    return sorted(_merged(found, together, apart))


def _order(columns: Columns, i: int) -> tuple[int, float, str]:
    return (int(columns.start[i]), float(columns.radius[i]) if columns.placed[i] else 1e12, columns.record[i])


def _series(columns: Columns, members: list[int], apart: set[tuple[int, int]]) -> list[list[int]]:
    found: list[list[int]] = []
    for i in members:
        for group in found:
            if all(_agree(columns, i, j) and (min(i, j), max(i, j)) not in apart for j in group):
                group.append(i)
                break
        else:
            found.append([i])
    return found


def _agree(columns: Columns, i: int, j: int) -> bool:
    if not (columns.dated[i] and columns.dated[j]):
        return False
    if abs(int(columns.start[i]) - int(columns.start[j])) > START_DAYS:
        return False
    if not (columns.placed[i] and columns.placed[j]):
        return bool(columns.names[i].head) and columns.names[i].head == columns.names[j].head
    return _one_place(columns, i, j)


def _one_place(columns: Columns, i: int, j: int) -> bool:
    apart = distance_m(columns.lat[i], columns.lon[i], columns.lat[j], columns.lon[j])
    wide, narrow = max(columns.radius[i], columns.radius[j]), min(columns.radius[i], columns.radius[j])
    # A count for a province is not the count for a town in it, though one lies within the other.
    return bool(apart <= wide + NEAR_M and wide <= max(8_000.0, 2.0 * narrow))


def weights(columns: Columns, left: Ints, right: Ints) -> Floats:
    """Return what speaks for two figures being counts of one series, shape (fields, pairs) as in `score.FIELDS`."""
    out = np.zeros((len(score.FIELDS), len(left)))
    for k, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        named = {"w_type": _same_question(columns, i, j), "w_place": _place(columns, i, j), "w_time": _start(columns, i, j), "w_rate": -1.5}  # fmt: skip
        out[:, k] = [named.get(field, 0.0) for field in score.FIELDS]
    return out


def _same_question(columns: Columns, i: int, j: int) -> float:
    return 1.5 if columns.question[i] and columns.question[i] == columns.question[j] else -20.0


def _place(columns: Columns, i: int, j: int) -> float:
    if columns.placed[i] and columns.placed[j]:
        return 2.5 if _one_place(columns, i, j) else -8.0
    shared = columns.names[i].head & columns.names[j].head
    return 2.0 if shared else (-3.0 if columns.names[i].head and columns.names[j].head else 0.0)


def _start(columns: Columns, i: int, j: int) -> float:
    if not (columns.dated[i] and columns.dated[j]):
        return 0.0
    apart = abs(int(columns.start[i]) - int(columns.start[j]))
    if apart <= START_DAYS:
        return 1.5
    overlap = columns.start[i] <= columns.end[j] and columns.start[j] <= columns.end[i]
    return 0.0 if overlap else (-1.0 if apart <= 10 else -6.0)


def _merged(found: list[list[int]], together: list[tuple[int, int]], apart: set[tuple[int, int]]) -> list[list[int]]:
    for i, j in together:
        a = next((g for g in found if i in g), None)
        b = next((g for g in found if j in g), None)
        if a is None or b is None or a is b or any((min(x, y), max(x, y)) in apart for x in a for y in b):
            continue
        a.extend(b)
        found.remove(b)
    return [sorted(g) for g in found]
