"""Pairs within a window of kilometres and days, in the order in which meltt lists them.

Method: cells of an earth-centred grid, rows sorted by cell and day within, so that each row looks up one run of days in
each cell about its own. Time and memory grow with the pairs, and pairs with rows at constant density.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

EARTH_KM = 111.111 * 180 / np.pi
"""Radius at which a degree is 111.111 km, as meltt measures."""

LIMIT = 100
"""Rows of one cell that one row is held against at most, so that a crowd at one point and day ends in bounded time: the
first as meltt lists them, or for the n-th row of a crowd those from the n-th on."""

_BLOCK, _PAIRS = 50_000, 4_000_000
_AXIS, _DAY_BITS = 1 << 14, 22
_AROUND = np.array([(x * _AXIS + y) * _AXIS + z for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Points as unit vectors (rows x 3), and first and last days since 1970, of every row of a table."""

    point: Floats
    start: Ints
    end: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Rows in order of their start, with the days between which their partners start."""

    rows: Ints
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Pairs:
    """Positions in the two lists of the rows of each pair, and how many runs were cut at the limit."""

    left: Ints
    right: Ints
    cut: int


def points(lat: Floats, lon: Floats) -> Floats:
    """Return the unit vectors of points given in degrees."""
    a, b = np.radians(lat), np.radians(lon)
    return np.column_stack([np.cos(a) * np.cos(b), np.cos(a) * np.sin(b), np.sin(a)])


def within(places: Places, left: Span, right: Ints, *, km: float, limit: int) -> Iterator[Pairs]:
    """Yield, block by block of `left`, the pairs at most `km` apart with rows of `right` that start in its span.

    `right` is in order of its start. All pairs of one left row come in one block and as meltt lists them: those that
    start on an earlier day, from the last of them back, then the others.
    """
    if not len(left.rows) or not len(right):
        return
    index = _Index.of(places, right, km)
    turn_of = _turns(_cells(places.point[left.rows], index.size), places.start[left.rows])
    for begin in range(0, len(left.rows), _BLOCK):
        block = slice(begin, begin + _BLOCK)
        runs = index.runs(places, Span(rows=left.rows[block], first=left.first[block], last=left.last[block]))
        for pairs in _expanded(runs.cut_at(limit, turn_of[block]), index.order):
            a, b = left.rows[begin + pairs.left], right[pairs.right]
            near = ((places.point[a] - places.point[b]) ** 2).sum(axis=1) <= _chord(km)
            early = places.start[b] < places.start[a]
            turn = np.where(early, -pairs.right, pairs.right)
            order = np.lexsort((turn[near], ~early[near], pairs.left[near]))
            yield Pairs(begin + pairs.left[near][order], pairs.right[near][order], pairs.cut)


def _chord(km: float) -> float:
    """Return the square of the straight line between unit vectors `km` apart."""
    return float(4 * np.sin(min(km / EARTH_KM, np.pi) / 2) ** 2)


@dataclass(frozen=True, slots=True)
class _Runs:
    """For each left row and cell about it: the row's position, and the runs in the index before its day and from it on."""

    left: Ints
    low: Ints
    own: Ints
    high: Ints

    def cut_at(self, limit: int, turn: Ints) -> "_Slices":
        """Return at most `limit` rows of each cell, the first as meltt lists them; `turn` counts a row within its crowd."""
        before, total = self.own - self.low, self.high - self.low
        cut = total > limit
        first = np.where(cut, np.minimum(turn[self.left], total - limit), 0)
        last = np.where(cut, first + limit, total)
        low = self.own - np.minimum(before, last), self.own + np.maximum(0, first - before)
        high = self.own - np.minimum(before, first), self.own + np.maximum(0, last - before)
        begin, end = (np.column_stack(x).ravel() for x in (low, high))
        return _Slices(np.repeat(self.left, 2), begin, end, np.column_stack([cut, np.zeros_like(cut)]).ravel())


@dataclass(frozen=True, slots=True)
class _Slices:
    """Runs of the index by left row, and whether a cell was cut."""

    left: Ints
    low: Ints
    high: Ints
    cut: Bools


def _turns(cells: Ints, days: Ints) -> Ints:
    """Return how many rows before each one share its cell and day."""
    order = np.lexsort((days, cells))
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(cells[order]) != 0) | (np.diff(days[order]) != 0)
    at = np.arange(len(order))
    out = np.empty_like(at)
    out[order] = at - np.maximum.accumulate(np.where(new, at, 0))
    return out


def _expanded(runs: _Slices, order: Ints) -> Iterator[Pairs]:
    """Yield the pairs of runs, as many whole left rows at a time as stay below the bound on memory, or one."""
    size = runs.high - runs.low
    total = np.cumsum(size)
    begin = 0
    while begin < len(size):
        done = int(total[begin - 1]) if begin else 0
        upto = max(int(np.searchsorted(total, done + _PAIRS, side="right")), begin + 1)
        end = int(np.searchsorted(runs.left, runs.left[upto - 1], side="right"))
        count = size[begin:end]
        step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        right = order[np.repeat(runs.low[begin:end], count) + step]
        yield Pairs(np.repeat(runs.left[begin:end], count), right, int(runs.cut[begin:end].sum()))
        begin = end


@dataclass(frozen=True, slots=True)
class _Index:
    """Positions of the right rows in `order` of `key`: the number of their cell, then their day."""

    cells: Ints
    key: Ints
    order: Ints
    size: float
    zero: int

    @classmethod
    def of(cls, places: Places, right: Ints, km: float) -> "_Index":
        size, zero = max(km, 1.0), int(places.start[right].min())
        cells, number = np.unique(_cells(places.point[right], size), return_inverse=True)
        key = (number.astype(np.int64) << _DAY_BITS) + places.start[right] - zero
        order = np.argsort(key, kind="stable")
        return cls(cells, key[order], order, size, zero)

    def runs(self, places: Places, left: Span) -> _Runs:
        """Return the run of each left row in each cell about its own that holds rows."""
        which, cell = self._about(places.point[left.rows])
        base = cell << _DAY_BITS
        low, own, after = (
            np.searchsorted(self.key, base + np.clip(days[which] - self.zero, 0, 1 << (_DAY_BITS - 1)))
            for days in (left.first, places.start[left.rows], left.last + 1)
        )
        return _Runs(which, low, np.clip(own, low, after), after)

    def _about(self, point: Floats) -> tuple[Ints, Ints]:
        """Return positions of points with the numbers of the cells about them, by position."""
        cells, number = np.unique(_cells(point, self.size), return_inverse=True)
        near = cells[:, None] + _AROUND[None, :]
        found = np.minimum(np.searchsorted(self.cells, near), len(self.cells) - 1)
        there = self.cells[found] == near
        count = there.sum(axis=1)
        begin, each = (np.cumsum(count) - count)[number], count[number]
        which = np.repeat(np.arange(len(point)), each)
        step = np.arange(len(which)) - np.repeat(np.cumsum(each) - each, each)
        return which, found[there][begin[which] + step]


def _cells(point: Floats, size: float) -> Ints:
    at = np.floor((point + 1.0) * (EARTH_KM / size)).astype(np.int64) + 1
    return np.asarray((at[:, 0] * _AXIS + at[:, 1]) * _AXIS + at[:, 2])
