"""Fields of candidate pairs as bins, and what each bin weighs (log2 of match over chance).

Every comparison ends in a bin with a name, so that a pair can say why.
"""

from dataclasses import dataclass

import numpy as np

from sened.incidents.columns import Columns, Floats, Ints, distance_m

TIME_BINS: tuple[tuple[str, float], ...] = (
    ("the same day", 2.0),
    ("nearly the same few days", 1.2),
    ("nearly the same long interval", -3.0),
    ("days that overlap", 0.8),
    ("a day within three or four", -1.0),
    ("a day within a week", -3.0),
    ("a day within half a month", -7.0),
    ("a day within a month or so", -7.5),
    ("a day within a long period", -8.0),
    ("one day apart", -2.2),
    ("two days apart", -4.0),
    ("three days apart", -5.5),
    ("a gap beside a long interval", -8.0),
    ("more than three days apart", -30.0),
    ("a date is missing", -3.0),
    ("a day within the longer time that is all one of them gives", -4.0),
)
PLACE_BINS: tuple[tuple[str, float], ...] = (
    ("the same point", 1.5),
    ("close beside the radii", 1.0),
    ("well within the radii", 0.3),
    ("within the radii", -0.7),
    ("beyond the radii", -3.0),
    ("far beyond the radii", -8.0),
    ("no usable point", 0.0),
    ("elsewhere", -30.0),
)
FINE_PLACE = np.array([1.5, 1.0, -0.3, -2.5, -5.0, -10.0, 0.0, -30.0])
"""Weights of the place bins where both points are good to a settlement."""

COARSE_PLACE = np.array([0.3, 0.3, 0.0, -0.7, -3.0, -8.0, 0.0, -30.0])
"""The same where both are a district or more: their points are often one point, whatever happened there."""

COUNT_BINS: tuple[tuple[str, float], ...] = (
    ("not both given", 0.0),
    ("both none or one", 0.7),
    ("the same small number", 1.2),
    ("the same number", 2.2),
    ("the same large number", 3.5),
    ("ranges that meet", 0.6),
    ("numbers close by", 0.2),
    ("numbers apart", -0.7),
    ("numbers far apart", -2.0),
    ("numbers very far apart", -4.5),
)
SAME_SOURCE = -4.0
"""Weight of two rows of one source: a source seldom has two rows on one matter."""

CLASSES = 5
"""Classes of radius: exact, settlement, district, province, wider."""

_EDGES_M = np.array([2_000.0, 8_000.0, 40_000.0, 150_000.0])
_SPANS = np.array([2, 4, 7, 16, 45])
_SAME_DAY, _SAME_FEW, _SAME_LONG, _OVERLAP, _GAP_1, _LONG_GAP, _FAR, _MISSING, _ROUGH = 0, 1, 2, 3, 9, 12, 13, 14, 15
_REACHES = np.array([0.1, 0.3, 0.6, 1.0, 1.6])
OPEN_FACTOR = 3.0
"""Times the lower end that an open upper end is taken to reach."""

NEARLY = 0.7
"""Share of days in common from which two intervals count as nearly the same."""

_RATIOS = np.array([0.35, 0.7, 1.1])
NO_POINT, ELSEWHERE = 6, 7
_ELSEWHERE_M = 5_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Candidate pairs and the bin of each numeric field."""

    left: Ints
    right: Ints
    time: Ints
    place: Ints
    distance: Floats
    killed: Ints
    wounded: Ints
    same_source: Ints

    @property
    def size(self) -> int:
        """Number of pairs."""
        return len(self.left)

    @property
    def time_alone(self) -> Ints:
        """Row of the time table as if the sources differed."""
        return self.time

    @property
    def time_and_source(self) -> Ints:
        """Row of the time table: the bin of the dates, then the same for two rows of one source."""
        return self.time + self.same_source * len(TIME_BINS)


def compare(columns: Columns, left: Ints, right: Ints) -> Pairs:
    """Return the bins of the numeric fields for each pair."""
    distance = np.where(columns.placed[left] & columns.placed[right], distance_m(columns, left, right), np.nan)
    dataset = np.array(columns.dataset, dtype=object)
    same = (dataset[left] == dataset[right]) & (dataset[left] != "")
    return Pairs(
        left=left,
        right=right,
        time=_time(columns, left, right),
        place=_place(columns, left, right, distance),
        distance=distance,
        killed=_count(columns.killed[left], columns.killed[right]),
        wounded=_count(columns.wounded[left], columns.wounded[right]),
        same_source=np.asarray(same, dtype=np.int64),
    )


def _time(columns: Columns, left: Ints, right: Ints) -> Ints:
    start, end = columns.start[right], columns.end[right]
    gap = np.maximum(start - columns.end[left], columns.start[left] - end)
    span = np.maximum(columns.end[left] - columns.start[left], end - start) + 1
    shared = np.minimum(columns.end[left], end) - np.maximum(columns.start[left], start) + 1
    whole = np.maximum(columns.end[left], end) - np.minimum(columns.start[left], start) + 1
    same = shared >= NEARLY * whole
    apart = np.where(span > 7, _LONG_GAP, _GAP_1 - 1 + np.maximum(gap, 1))
    bins = np.where(gap <= 0, _OVERLAP + np.searchsorted(_SPANS, span), np.where(gap > 3, _FAR, apart))
    bins = np.where(same, np.where(span == 1, _SAME_DAY, np.where(span <= 4, _SAME_FEW, _SAME_LONG)), bins)
    unknown_day = columns.rough | columns.inexact
    bins = np.where((unknown_day[left] | unknown_day[right]) & (gap <= 0), _ROUGH, bins)
    return np.where(columns.dated[left] & columns.dated[right], bins, _MISSING).astype(np.int64)


def _place(columns: Columns, left: Ints, right: Ints, distance: Floats) -> Ints:
    reach = np.maximum(columns.radius[left] + columns.radius[right], 1_000.0)
    bins = np.where(np.isnan(distance), NO_POINT, np.searchsorted(_REACHES, np.nan_to_num(distance) / reach))
    bins = np.where(distance > 2.5 * reach + _ELSEWHERE_M, ELSEWHERE, bins)
    kind = np.sort(np.stack([radius_class(columns.radius[left]), radius_class(columns.radius[right])]), axis=0)
    return np.asarray((kind[0] * CLASSES + kind[1]) * len(PLACE_BINS) + bins, dtype=np.int64)


def radius_class(radius: Floats) -> Ints:
    """Return the class of each radius in metres, 0 (exact) to 4 (wider than a province, or none)."""
    return np.searchsorted(_EDGES_M, np.nan_to_num(radius, nan=np.inf)).astype(np.int64)


def _count(left: Floats, right: Floats) -> Ints:
    """Compare ranges with open ends: `left` and `right` have columns low and high, NaN where not given."""
    given = ~(np.isnan(left).all(axis=1) | np.isnan(right).all(axis=1))
    low_l, high_l = _ends(left)
    low_r, high_r = _ends(right)
    top, bottom = np.maximum(low_l, low_r), np.minimum(high_l, high_r)
    exact = (low_l == high_l) & (low_r == high_r) & (low_l == low_r)
    with np.errstate(invalid="ignore"):
        apart = np.log((top + 1) / (np.minimum(bottom, top) + 1))
    bins = np.where(top <= bottom, 5, 6 + np.searchsorted(_RATIOS, apart))
    bins = np.where(exact, 1 + np.searchsorted(np.array([2, 6, 21]), low_l, side="right"), bins)
    return np.where(given, bins, 0).astype(np.int64)


def _ends(counts: Floats) -> tuple[Floats, Floats]:
    """Return both ends; an open upper end reaches a few times the lower ("at least 20" hardly means 300)."""
    low = np.nan_to_num(counts[:, 0], nan=0.0)
    return low, np.where(np.isnan(counts[:, 1]), OPEN_FACTOR * low + 2.0, counts[:, 1])


def table(bins: tuple[tuple[str, float], ...]) -> Floats:
    """Return the weights of a list of bins as an array."""
    return np.array([weight for _, weight in bins])


def time_table() -> Floats:
    """Return the weights of the time bins, for different sources and then for one source."""
    apart = table(TIME_BINS)
    return np.concatenate([apart, apart + SAME_SOURCE])


def place_table() -> Floats:
    """Return the weights of the place bins for each pair of classes of radius, the finer class first."""
    of_pair = [_of_classes(a, b) for a in range(CLASSES) for b in range(CLASSES)]
    return np.concatenate(of_pair)


def _of_classes(finer: int, coarser: int) -> Floats:
    if coarser <= 1:
        return FINE_PLACE
    return COARSE_PLACE if finer >= 2 else table(PLACE_BINS)
