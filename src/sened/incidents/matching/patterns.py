"""What lies between the two rows of each pair, as whole numbers: bins of time, place and figures, and pairs of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching import join, windows
from sened.incidents.matching.frame import CLASSES, UNPLACED, Frame
from sened.incidents.matching.placing import NAME_BINS, Names

SHAPES = ("two days", "a day and some days", "some days twice", "a month or year")
TIME_BINS = (
    "on one day", "one day apart", "two days apart", "three days apart", "four days apart",
    "a day within some days", "a day one day from some days", "two days from some days", "three days from some days",
    "four days from some days", "the same days", "days that overlap", "days one day apart", "days two days apart",
    "days three days apart", "days four days apart", "a day in the month or year given", "beside the month or year given",
)  # fmt: skip
"""What the dates of a pair are to each other."""

_DAY, _SOME, _SAME, _OVER, _ROUGH = 0, 5, 10, 11, 16
SHAPE_OF_BIN = np.array([0] * 5 + [1] * 5 + [2] * 6 + [3] * 2)

SIZES = np.array([0.6, 1.5, 2.5, 4.5, 8.5, 16.5])
"""Bounds between sizes of a figure, per day."""

RATIOS = np.array([0.02, 0.2, 0.35, 0.55, 0.8, 1.2])
"""Bounds between natural logs of the ratio of two figures."""

FIGURE_WORDS = ("equal", "nearly equal", "close", "not far", "apart", "far apart", "very far apart")
_SIZES, _RATIOS = len(SIZES) + 1, len(RATIOS) + 1
FIGURE_BINS = 1 + 2 * _SIZES * _RATIOS
"""Bins of figures: not both given; then by size and ratio, for two single days and for others."""

WEAPON_BINS = ("not both given", "equal", "unequal")
MANY_DATASETS = 12
"""With more datasets than this, pairs of datasets are told apart as one dataset or two alone."""

NEAR_SHARE, CLOSE_SHARE = 0.15, 0.6
"""Shares of the two radii within which two points count as near, and as close, for what a place name adds."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Bounds (km) between bins of distance for each pair of classes of radius; `offset` is the first bin of each."""

    bounds: Sequence[Floats]
    offset: Ints

    @property
    def bins(self) -> int:
        """Number of bins of all pairs of classes together."""
        return int(self.offset[-1])


PLACE_STEPS = 10
_PER_BIN = 60


def edges(grains: Ints, distance: Floats) -> Edges:
    """Return bounds that part the distances of each pair of classes into bins of like size."""
    bounds = []
    for kind in range(CLASSES * CLASSES):
        of_kind = distance[grains == kind]
        steps = max(2, min(PLACE_STEPS, len(of_kind) // _PER_BIN))
        inner = np.quantile(of_kind, np.linspace(0, 1, steps + 1)[1:-1]) if len(of_kind) > PLACE_STEPS else []
        bounds.append(np.unique(np.concatenate([[0.05], np.asarray(inner, dtype=np.float64)])))
    return Edges(bounds, np.cumsum([0, *(len(b) + 1 for b in bounds)]).astype(np.int64))


class Patterns:
    """Pairs of rows with their bins, each an array with one whole number per pair.

    `group` is the pair of datasets, `same` 1 where it is one dataset. The keys of words are the smaller number times the
    count of words plus the larger.
    """

    def __init__(self, frame: Frame, found: join.Found, names: Names, bounds: Edges) -> None:
        self.frame, self.left, self.right, self.shift = frame, found.left, found.right, found.shift
        self._names, self.edges = names, bounds
        self.grains = windows.grains(frame, self.left, self.right)
        self.distance = join.distance_km(frame, self.left, self.right)

    def some(self, at: Ints) -> "Patterns":
        """Return the pairs `at` alone."""
        found = join.Found(self.left[at], self.right[at], self.shift[at])
        return Patterns(self.frame, found, self._names, self.edges)

    @property
    def size(self) -> int:
        """Number of pairs."""
        return len(self.left)

    @cached_property
    def same(self) -> Ints:
        """Return 1 where both rows come from one named dataset."""
        a, b = self.frame.dataset[self.left], self.frame.dataset[self.right]
        named = np.array([bool(d) for d in self.frame.datasets], dtype=np.bool_)
        return np.asarray((a == b) & named[a], dtype=np.int64)

    @cached_property
    def group(self) -> Ints:
        """Return the pair of datasets, or `same` alone where there are many."""
        count = len(self.frame.datasets)
        if count > MANY_DATASETS:
            return self.same
        a, b = self.frame.dataset[self.left], self.frame.dataset[self.right]
        return _key(a, b, count)

    @cached_property
    def time(self) -> Ints:
        """Return the number among `TIME_BINS`."""
        f, left, right = self.frame, self.left, self.right
        start, end = f.start[right] + self.shift, f.end[right] + self.shift
        gap = np.clip(join.gap_days(f, left, right, self.shift), 0, join.GAP_DAYS)
        one, other = f.end[left] > f.start[left], f.end[right] > f.start[right]
        equal = (f.start[left] == start) & (f.end[left] == end)
        several = np.where(equal, _SAME, _OVER + gap)
        bins = np.where(one & other, several, np.where(one | other, _SOME, _DAY) + gap)
        return np.where(f.rough[left] | f.rough[right], _ROUGH + (gap > 0), bins).astype(np.int64)

    @cached_property
    def place(self) -> Ints:
        """Return the bin of distance for the pair's classes of radius."""
        out = self.edges.offset[self.grains]
        for kind in np.unique(self.grains).tolist():
            of_kind = self.grains == kind
            out[of_kind] += np.searchsorted(self.edges.bounds[kind], self.distance[of_kind])
        return out

    @cached_property
    def name(self) -> Ints:
        """Return what the place names are to each other, by how near the points are."""
        f = self.frame
        share = self.distance / np.maximum(f.radius[self.left] + f.radius[self.right], 1.0)
        nearness = (share > NEAR_SHARE).astype(np.int64) + (share > CLOSE_SHARE)
        unplaced = (f.grain[self.left] == UNPLACED) | (f.grain[self.right] == UNPLACED)
        bins = self._names.compare(f.place[self.left], f.place[self.right])
        return np.where(unplaced, 3, nearness) * len(NAME_BINS) + bins

    @cached_property
    def figures(self) -> Ints:
        """Return the bin of the figures of killed, taken per day."""
        f, left, right = self.frame, self.left, self.right
        days_l, days_r = f.end[left] - f.start[left] + 1, f.end[right] - f.start[right] + 1
        low_l, high_l, low_r, high_r = (
            f.low[left] / days_l,
            f.high[left] / days_l,
            f.low[right] / days_r,
            f.high[right] / days_r,
        )
        missing = np.isnan(low_l) | np.isnan(low_r)
        with np.errstate(invalid="ignore"):
            top, bottom = np.maximum(low_l, low_r), np.minimum(high_l, high_r)
            ratio = np.maximum(0.0, np.log((np.nan_to_num(top) + 0.4) / (np.nan_to_num(bottom) + 0.4)))
        ratio = np.where((low_l == low_r) & (high_l == high_r), ratio, np.maximum(ratio, RATIOS[0] + 1e-9))
        bins = 1 + np.searchsorted(SIZES, np.nan_to_num(top)) * _RATIOS + np.searchsorted(RATIOS, ratio)
        return np.where(missing, 0, bins + _SIZES * _RATIOS * ((days_l > 1) | (days_r > 1))).astype(np.int64)

    @cached_property
    def weapon(self) -> Ints:
        """Return the number among `WEAPON_BINS`."""
        a, b = self.frame.weapon[self.left], self.frame.weapon[self.right]
        return np.where((a == 0) | (b == 0), 0, np.where(a == b, 1, 2)).astype(np.int64)

    @cached_property
    def kinds(self) -> Ints:
        """Return the key of the pair of event types."""
        return _key(self.frame.kind[self.left], self.frame.kind[self.right], len(self.frame.kinds))

    def sides(self, left: int, right: int) -> Ints:
        """Return the key of the names on side `left` (1 or 2) of the left row and side `right` of the right row."""
        side = {1: self.frame.side_1, 2: self.frame.side_2}
        return _key(side[left][self.left], side[right][self.right], len(self.frame.actors))


def _key(a: Ints, b: Ints, count: int) -> Ints:
    return np.asarray(np.minimum(a, b) * count + np.maximum(a, b))


def group_count(frame: Frame) -> int:
    """Return the number of groups of datasets."""
    count = len(frame.datasets)
    return 2 if count > MANY_DATASETS else count * count
