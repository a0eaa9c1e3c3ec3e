"""Pairs of rows near in place and time: a grid of cells in which days are sorted, linear at constant density.

Rows without a point are compared with those of their days that share a word of the place's name, and, where one of the two
names no place either, with those most like them. Rows with a point fall into classes by their radius, so that exact places are compared within a few kilometres and provinces within
hundreds. A cell is twice as wide as the window of its two classes, so that a row looks into four cells at most and into two
and a quarter on average. Within a cell the rows of the days in reach are found by binary search.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from sened.incidents.columns import Bools, Floats, Ints
from sened.incidents.matching.frame import CLASSES, UNPLACED, Frame
from sened.incidents.matching.placing import Names

GAP_DAYS = 4
"""Rows of one incident lie at most this many days apart."""

PAIRS_PER_ROW, FEWEST_PAIRS, MOST_PAIRS = 40, 200_000, 2_000_000
"""Pairs that one search may bring, by the rows of the table, before each row is held against fewer others."""

FEWEST = 4
"""Others that a row is held against in any case."""

KM_PER_DEGREE = 111.195
_COLUMNS, _ROWS = 1 << 16, 1 << 14
_EDGE_DEGREES = 20.0
_MARGIN = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs of rows; `shift` days were added to the dates of `right`. `crowded` rows saw their most alike neighbours alone."""

    left: Ints
    right: Ints
    shift: Ints
    crowded: int = 0


def distance_km(frame: Frame, left: Ints, right: Ints) -> Floats:
    """Return the distance of each pair on a local plane, km: within 0.5 % of the great circle below 500 km.

    Zero where a row has no point.
    """
    north = (frame.lat[left] - frame.lat[right]) * KM_PER_DEGREE
    middle = np.radians((frame.lat[left] + frame.lat[right]) / 2)
    turn = (frame.lon[left] - frame.lon[right] + 180.0) % 360.0 - 180.0
    placed = (frame.grain[left] != UNPLACED) & (frame.grain[right] != UNPLACED)
    return np.where(placed, np.hypot(north, turn * KM_PER_DEGREE * np.cos(middle)), 0.0)


def near(frame: Frame, windows: Floats, names: Names, *, most: int) -> Found:
    """Return the pairs (`left` < `right`) of dated rows within `windows` (km, by class and class) and `GAP_DAYS`.

    No row is compared with more than `most` others of a class in one cell: in a greater crowd with those most like it.
    """
    parts = list(_searches(frame, windows, names, most, shifts=(0,)))
    left, right = (np.concatenate([getattr(p, side) for p in parts] or [_none()]) for side in ("left", "right"))
    keep = left != right
    low, high = np.minimum(left, right)[keep], np.maximum(left, right)[keep]
    pair = np.unique(low * frame.size + high)
    size = max(1, frame.size)
    return Found(pair // size, pair % size, np.zeros(len(pair), np.int64), sum(p.crowded for p in parts))


def far(frame: Frame, windows: Floats, names: Names, shifts: tuple[int, ...], *, most: int) -> Found:
    """Return pairs that would be near if the dates of `right` were shifted, by each shift forth and back: no matches.

    Pairs of one class are looked for in one direction alone, since forth and back find the same; so each list counts
    what chance brings to `near` twice per shift, in all classes.
    """
    parts = list(_searches(frame, windows, names, most, shifts=shifts))
    left, right, by = (np.concatenate([getattr(p, c) for p in parts] or [_none()]) for c in ("left", "right", "shift"))
    keep = left != right
    return Found(left[keep], right[keep], by[keep])


def _searches(frame: Frame, windows: Floats, names: Names, most: int, *, shifts: tuple[int, ...]) -> Iterator[Found]:
    for few, many in _classes(frame):
        kinds = frame.grain[few[0]], frame.grain[many[0]]
        # Within one class back finds what forth has found.
        by = shifts if kinds[0] == kinds[1] else tuple(sorted({*shifts, *(-s for s in shifts)}))
        if UNPLACED not in kinds:
            yield from _one_way(frame, few, many, _Circle(frame, float(windows[kinds])), shifts=by, most=most)
            continue
        yield from _one_way(frame, few, many, _Named(frame, names), shifts=by, most=most)
        yield from _one_way(frame, few, many, _Anywhere(frame, names), shifts=by, most=most)


def per_far(frame: Frame, shifts: tuple[int, ...]) -> float:
    """Return how many near pairs chance brings for each far pair: two far ones per shift, less what the ends of time cut."""
    dated = frame.start[frame.dated]
    days = float(dated.max() - dated.min() + 1) if len(dated) else 1.0
    return days / max(1.0, days - float(np.mean(shifts))) / (2.0 * len(shifts))


def _none() -> Ints:
    return np.zeros(0, np.int64)


def _classes(frame: Frame) -> Iterator[tuple[Ints, Ints]]:
    """Yield pairs of lists of rows by class, the shorter list first."""
    rows = [np.flatnonzero(frame.dated & (frame.grain == c)) for c in range(CLASSES)]
    for a in range(CLASSES):
        for b in range(a, CLASSES):
            if len(rows[a]) and len(rows[b]):
                yield (rows[a], rows[b]) if len(rows[a]) <= len(rows[b]) else (rows[b], rows[a])


class _Where(Protocol):
    """Where rows are looked for: the cell of each row, the cells that a row looks into, and which pairs are kept."""

    def cells(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return rows and the cells that they stand in; a row can stand in several or none."""
        ...

    def looks(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Yield rows and a cell that each of them looks into."""
        ...

    def keeps(self, left: Ints, right: Ints) -> Bools:
        """Return which pairs are compared."""
        ...


_Looks = Sequence[tuple[Ints, Ints]]


def _one_way(
    frame: Frame, first: Ints, second: Ints, where: _Where, *, shifts: tuple[int, ...], most: int
) -> Iterator[Found]:
    """Yield, for each shift, ordered pairs (a row of `first`, a row of `second`).

    Where pairs are too many, a row has fewer than `most` of them.
    """
    grid, looks = _Grid(frame, *where.cells(second)), list(where.looks(first))
    for shift in shifts:
        while (found := _search(frame, looks, grid, where, shift=shift, most=most)) is None:
            most //= 2
        yield found


def _search(frame: Frame, looks: _Looks, grid: "_Grid", where: _Where, *, shift: int, most: int) -> Found | None:
    """Return the pairs, or None where they are more than a table of this size should have and fewer will do."""
    found, crowded, count = [], 0, 0
    bound = min(max(PAIRS_PER_ROW * frame.size, FEWEST_PAIRS), MOST_PAIRS)
    for rows, base in looks:
        low, high = grid.days(base, frame.start[rows] - GAP_DAYS - shift, frame.end[rows] + GAP_DAYS - shift)
        if int((high - low).max(initial=0)) > most:
            crowded += int((high - low > most).sum())
            low, high = grid.most_alike(frame, rows, low, high, most)
        for part in _parts(low, high):
            left, right = _pairs(rows, grid.rows, part)
            near_in_time = gap_days(frame, left, right, shift) <= GAP_DAYS
            left, right = left[near_in_time], right[near_in_time]
            keep = where.keeps(left, right)
            found.append((left[keep], right[keep]))
            count += len(found[-1][0])
            if count > bound and most > FEWEST:
                return None
    left, right = (np.concatenate([f[k] for f in found] or [_none()]) for k in (0, 1))
    return Found(left, right, np.full(len(left), shift, dtype=np.int64), crowded)


_PART = 2_000_000


def _parts(low: Ints, high: Ints) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Yield (queries, low, high) such that no part holds many more than `_PART` pairs."""
    count = np.maximum(high - low, 0)
    total = np.cumsum(count)
    cuts = np.searchsorted(total, np.arange(0, int(total[-1]) if len(total) else 0, _PART), side="right")
    for part in np.split(np.arange(len(low)), cuts[1:]):
        yield part, low[part], high[part]


def _pairs(rows: Ints, others: Ints, part: tuple[Ints, Ints, Ints]) -> tuple[Ints, Ints]:
    queries, low, high = part
    count = np.maximum(high - low, 0)
    offset = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    return np.repeat(rows[queries], count), others[np.repeat(low, count) + offset]


def gap_days(frame: Frame, left: Ints, right: Ints, shift: Ints | int) -> Ints:
    """Return the days between two intervals, zero or less where they overlap."""
    return np.asarray(
        np.maximum(frame.start[right] + shift - frame.end[left], frame.start[left] - frame.end[right] - shift)
    )


class _Circle:
    """Rows within `reach` km of each other."""

    def __init__(self, frame: Frame, reach: float) -> None:
        self._frame, self._reach, self._cell = frame, reach, 2.0 * reach

    def cells(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return each row and its cell."""
        band = _floor(self._frame.lat[rows] * KM_PER_DEGREE / self._cell)
        return rows, _cell_key(band, _floor(_east(self._frame.lon[rows], band, self._cell) / self._cell))

    def looks(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Yield rows and a cell that their circle meets, a cell at most once for a row."""
        cell, reach = self._cell, self._reach
        north = self._frame.lat[rows] * KM_PER_DEGREE
        bottom, top = _floor((north - reach) / cell), _floor((north + reach) / cell)
        for band, which in ((bottom, np.arange(len(rows))), (top, np.flatnonzero(top > bottom))):
            for turn in (0.0, -360.0, 360.0):
                lon = self._frame.lon[rows[which]] + turn
                # Across the date line a row looks from the other side of the world as well.
                near = np.flatnonzero(np.abs(lon) <= 180.0 + (_EDGE_DEGREES if turn else 0.0))
                if len(near):
                    yield from self._columns(rows[which[near]], band[which[near]], lon[near])

    def _columns(self, rows: Ints, band: Ints, lon: Floats) -> Iterator[tuple[Ints, Ints]]:
        east = _east(lon, band, self._cell)
        west_cell, east_cell = (_floor((east + side * self._reach) / self._cell) for side in (-1.0, 1.0))
        yield rows, _cell_key(band, west_cell)
        also = np.flatnonzero(east_cell > west_cell)
        if len(also):
            yield rows[also], _cell_key(band[also], east_cell[also])

    def keeps(self, left: Ints, right: Ints) -> Bools:
        """Return which pairs lie within reach."""
        return np.asarray(distance_km(self._frame, left, right) <= self._reach)


class _Named:
    """Rows that share a word of the place itself, whatever their points."""

    def __init__(self, frame: Frame, names: Names) -> None:
        self._frame, self._names = frame, names

    def cells(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return each row once for each word of its place."""
        heads = self._names.heads(self._frame.place[rows])
        row, column = np.nonzero(heads >= 0)
        return rows[row], heads[row, column]

    def looks(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Yield rows and one of the words of their place."""
        heads = self._names.heads(self._frame.place[rows])
        for column in range(heads.shape[1]):
            which = np.flatnonzero(heads[:, column] >= 0)
            if len(which):
                yield rows[which], heads[which, column]

    def keeps(self, left: Ints, right: Ints) -> Bools:
        """Return that all of them are kept."""
        return np.ones(len(left), dtype=np.bool_) & (right >= 0)


class _Anywhere:
    """Rows of which one names no place at all."""

    def __init__(self, frame: Frame, names: Names) -> None:
        self._frame, self._names = frame, names

    def cells(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return all rows in one cell."""
        return rows, np.zeros(len(rows), dtype=np.int64)

    def looks(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Yield all rows, which look into that cell."""
        yield rows, np.zeros(len(rows), dtype=np.int64)

    def keeps(self, left: Ints, right: Ints) -> Bools:
        """Return which pairs have a row that has neither point nor name."""
        bare = (self._frame.grain == UNPLACED) & (self._names.heads(self._frame.place)[:, 0] < 0)
        return np.asarray(bare[left] | bare[right])


def _floor(values: Floats) -> Ints:
    return np.floor(values).astype(np.int64)


def _east(lon: Floats, band: Ints, cell: float) -> Floats:
    """Return km east of the meridian of zero at the latitude of the middle of each band."""
    middle = np.clip((band + 0.5) * cell / KM_PER_DEGREE, -89.0, 89.0)
    return np.asarray(lon * KM_PER_DEGREE * np.cos(np.radians(middle)))


def _cell_key(band: Ints, column: Ints) -> Ints:
    return (band + _ROWS // 2) * _COLUMNS + column + _COLUMNS // 2


class _Grid:
    """Rows sorted by cell and day."""

    def __init__(self, frame: Frame, rows: Ints, cells: Ints) -> None:
        start = frame.start[rows]
        self._longest = int((frame.end[rows] - frame.start[rows]).max(initial=0))
        self._first = int(start.min(initial=0)) - self._longest - _MARGIN
        self._days = int(start.max(initial=0)) - self._first + _MARGIN
        key = cells * self._days + start - self._first
        order = np.argsort(key, kind="stable")
        self.rows, self._key = rows[order], key[order]

    def days(self, cells: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
        """Return where the rows of each cell begin and end whose days lie from `first` to `last`."""
        low = np.clip(first - self._longest - self._first, 0, self._days - 1)
        high = np.clip(last - self._first, 0, self._days - 1)
        base = cells * self._days
        return np.searchsorted(self._key, base + low, "left"), np.searchsorted(self._key, base + high, "right")

    def most_alike(self, frame: Frame, rows: Ints, low: Ints, high: Ints, most: int) -> tuple[Ints, Ints]:
        """Return ranges of at most `most` rows around where each row would stand among those of its days and cell.

        The rows of the grid are brought into the order of cell, day, actors, type and figure.
        """
        rank = _rank(frame)
        order = np.lexsort((self.rows, rank[self.rows], self._key))
        self.rows, self._key = self.rows[order], self._key[order]
        group = np.searchsorted(np.unique(self._key), self._key)
        place = group * (frame.size + 1) + rank[self.rows]
        # The middle of the days in reach is the row's own day, where it has one there.
        own = np.minimum((low + high) // 2, len(self.rows) - 1)
        at = np.searchsorted(place, group[own] * (frame.size + 1) + rank[rows])
        start = np.clip(at - most // 2, low, np.maximum(low, high - most))
        return start, np.minimum(high, start + most)


def _rank(frame: Frame) -> Ints:
    order = np.lexsort((frame.low, frame.kind, frame.side_2, frame.side_1))
    rank = np.empty(frame.size, dtype=np.int64)
    rank[order] = np.arange(frame.size)
    return rank
