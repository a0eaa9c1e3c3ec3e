"""Pairs of rows near in place and time: a grid of cells in which days are sorted, linear at constant density.

Rows fall into classes by their radius, so that exact places are compared within a few kilometres and provinces within
hundreds. A cell is twice as wide as the window of its two classes, so that a row looks into four cells at most and into two
and a quarter on average. Within a cell the rows of the days in reach are found by binary search.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching.frame import CLASSES, UNPLACED, Frame

GAP_DAYS = 4
"""Rows of one incident lie at most this many days apart."""

KM_PER_DEGREE = 111.195
_COLUMNS, _ROWS = 1 << 16, 1 << 14
_MARGIN = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs of rows; `shift` days were added to the dates of `right`. `crowded` rows saw their most alike neighbours alone."""

    left: Ints
    right: Ints
    shift: Ints
    crowded: int = 0


def distance_km(frame: Frame, left: Ints, right: Ints) -> Floats:
    """Return the distance of each pair on a local plane, km: within 0.5 % of the great circle below 500 km."""
    north = (frame.lat[left] - frame.lat[right]) * KM_PER_DEGREE
    middle = np.radians((frame.lat[left] + frame.lat[right]) / 2)
    turn = (frame.lon[left] - frame.lon[right] + 180.0) % 360.0 - 180.0
    return np.asarray(np.hypot(north, turn * KM_PER_DEGREE * np.cos(middle)))


def near(frame: Frame, windows: Floats, *, most: int) -> Found:
    """Return the pairs (`left` < `right`) of placed, dated rows within `windows` (km, by class and class) and `GAP_DAYS`.

    No row is compared with more than `most` others of a class in one cell: in a greater crowd with those most like it.
    """
    parts = [_one_way(frame, a, b, windows, shift=0, most=most) for a, b in _classes(frame, both_ways=False)]
    left, right = (np.concatenate([getattr(p, side) for p in parts] or [_none()]) for side in ("left", "right"))
    keep = left != right
    low, high = np.minimum(left, right)[keep], np.maximum(left, right)[keep]
    pair = np.unique(low * frame.size + high)
    return Found(pair // max(1, frame.size), pair % max(1, frame.size), np.zeros(len(pair), np.int64), sum(p.crowded for p in parts))  # fmt: skip


def far(frame: Frame, windows: Floats, shifts: tuple[int, ...], *, most: int) -> Found:
    """Return pairs that would be near if the dates of `right` were shifted, by each shift forth and back: no matches.

    Pairs of one class are looked for in one direction alone, since forth and back find the same; so each list counts
    what chance brings to `near` twice per shift, in all classes.
    """
    parts = []
    for shift in shifts:
        parts += [_one_way(frame, a, b, windows, shift=shift, most=most) for a, b in _classes(frame, both_ways=True)]
    left, right, by = (np.concatenate([getattr(p, c) for p in parts] or [_none()]) for c in ("left", "right", "shift"))
    keep = left != right
    return Found(left[keep], right[keep], by[keep])


def _none() -> Ints:
    return np.zeros(0, np.int64)


def _classes(frame: Frame, *, both_ways: bool) -> Iterator[tuple[Ints, Ints]]:
    """Yield pairs of lists of rows by class; both ways gives each pair of different classes twice, once from each side."""
    usable = frame.dated & (frame.grain != UNPLACED)
    rows = [np.flatnonzero(usable & (frame.grain == c)) for c in range(CLASSES)]
    for a in range(CLASSES):
        for b in range(a, CLASSES):
            if len(rows[a]) and len(rows[b]):
                few, many = (rows[a], rows[b]) if len(rows[a]) <= len(rows[b]) else (rows[b], rows[a])
                yield few, many
                if both_ways and a != b:
                    yield many, few


def _one_way(frame: Frame, first: Ints, second: Ints, windows: Floats, *, shift: int, most: int) -> Found:
    """Return ordered pairs (a row of `first`, a row of `second`)."""
    reach = float(windows[frame.grain[first[0]], frame.grain[second[0]]])
    cell = 2.0 * reach
    grid = _Grid(frame, second, cell, shift)
    found, crowded = [], 0
    for rows, base in _cells(frame, first, cell, reach):
        low, high = grid.days(base, frame.start[rows] - GAP_DAYS, frame.end[rows] + GAP_DAYS)
        if int((high - low).max(initial=0)) > most:
            crowded += int((high - low > most).sum())
            low, high = grid.most_alike(frame, rows, low, high, most)
        found += [_kept(frame, _pairs(rows, grid.rows, part), reach, shift) for part in _parts(low, high)]
    left, right = (np.concatenate([f[k] for f in found] or [_none()]) for k in (0, 1))
    return Found(left, right, np.full(len(left), shift, dtype=np.int64), crowded)


_PART = 4_000_000


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


def _kept(frame: Frame, pairs: tuple[Ints, Ints], reach: float, shift: int) -> tuple[Ints, Ints]:
    left, right = pairs
    keep = (gap_days(frame, left, right, shift) <= GAP_DAYS) & (distance_km(frame, left, right) <= reach)
    return left[keep], right[keep]


def gap_days(frame: Frame, left: Ints, right: Ints, shift: Ints | int) -> Ints:
    """Return the days between two intervals, zero or less where they overlap."""
    return np.asarray(
        np.maximum(frame.start[right] + shift - frame.end[left], frame.start[left] - frame.end[right] - shift)
    )


def _cells(frame: Frame, rows: Ints, cell: float, reach: float) -> Iterator[tuple[Ints, Ints]]:
    """Yield rows and the cell that each of them looks into, a cell at most once for a row."""
    north = frame.lat[rows] * KM_PER_DEGREE
    bottom, top = _floor((north - reach) / cell), _floor((north + reach) / cell)
    for band, which in ((bottom, np.arange(len(rows))), (top, np.flatnonzero(top > bottom))):
        east = _east(frame.lon[rows[which]], band[which], cell)
        west_cell, east_cell = _floor((east - reach) / cell), _floor((east + reach) / cell)
        for column, also in ((west_cell, np.arange(len(which))), (east_cell, np.flatnonzero(east_cell > west_cell))):
            if len(also):
                yield rows[which[also]], _cell_key(band[which[also]], column[also])


def _floor(values: Floats) -> Ints:
    return np.floor(values).astype(np.int64)


def _east(lon: Floats, band: Ints, cell: float) -> Floats:
    """Return km east of the meridian of zero at the latitude of the middle of each band."""
    middle = np.clip((band + 0.5) * cell / KM_PER_DEGREE, -89.0, 89.0)
    return np.asarray(lon * KM_PER_DEGREE * np.cos(np.radians(middle)))


def _cell_key(band: Ints, column: Ints) -> Ints:
    return (band + _ROWS // 2) * _COLUMNS + column + _COLUMNS // 2


class _Grid:
    """Rows sorted by cell and day, the date of each shifted."""

    def __init__(self, frame: Frame, rows: Ints, cell: float, shift: int) -> None:
        band = _floor(frame.lat[rows] * KM_PER_DEGREE / cell)
        column = _floor(_east(frame.lon[rows], band, cell) / cell)
        start = frame.start[rows] + shift
        self._longest = int((frame.end[rows] - frame.start[rows]).max())
        self._first = int(start.min()) - self._longest - _MARGIN
        self._days = int(start.max()) - self._first + _MARGIN
        key = _cell_key(band, column) * self._days + start - self._first
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
