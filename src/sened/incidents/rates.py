"""How often things happen at a place: the odds of a coincidence, before any field of two reports is compared.

For each row and each class of radius, rows of that class within the window and 4 to 15 days away are counted: they
are near in place and cannot be the same matter, so they tell how many unrelated candidates a day brings there. Where
an offensive brings several incidents a day the odds of a coincidence rise, and the same agreement proves less.
"""

import numpy as np

from sened.incidents import block, compare
from sened.incidents.columns import Columns, Floats, Ints

PER_CANDIDATE = 0.3
"""True partners that one class of rows holds for a row, before anything is known of the two."""

DENSITY = 6e-5
"""Incidents per square kilometre and day where nothing is known of a place."""

SMALLEST_KM2 = 80.0
"""Area within which a place of any precision is taken to be one place: events gather where people are."""

WHOLE_KM2 = 60_000.0
"""Area that stands for a row without a usable point."""

_KNOWN_DAYS = 10.0
_PER_INCIDENT = 2.0
_MOST, _LEAST = 5.0, -6.0


def log_odds(columns: Columns, rows: Ints, left: Ints, right: Ints) -> Floats:
    """Return, for each pair, log2 of true partners over coincidences expected in one day at that place."""
    seen = _counts(columns, rows)
    expected = [_expected(columns, seen, a, b) for a, b in ((left, right), (right, left))]
    both = PER_CANDIDATE / np.sqrt(expected[0] * expected[1])
    return np.clip(np.log2(both), _LEAST, _MOST)


def _counts(columns: Columns, rows: Ints) -> tuple[Floats, Floats]:
    """Return band rows per row and class, and the share of rows of each class."""
    left, right = block.near(columns, rows, gap=block.BAND_DAYS)
    gap = np.maximum(columns.start[right] - columns.end[left], columns.start[left] - columns.end[right])
    left, right = left[gap > block.GAP_DAYS], right[gap > block.GAP_DAYS]
    kind = compare.radius_class(columns.radius)
    counts = np.zeros((columns.size, compare.CLASSES))
    np.add.at(counts, (left, kind[right]), 1.0)
    np.add.at(counts, (right, kind[left]), 1.0)
    share = np.bincount(kind[rows][columns.placed[rows]], minlength=compare.CLASSES) / max(1, len(rows))
    return counts, np.maximum(share, 0.02)


def _expected(columns: Columns, seen: tuple[Floats, Floats], row: Ints, other: Ints) -> Floats:
    (counts, share), kind = seen, compare.radius_class(columns.radius)
    reach = (columns.radius[row] + columns.radius[other]) / 1000
    placed = columns.placed[row] & columns.placed[other]
    area = np.where(placed, np.maximum(np.pi * np.nan_to_num(reach) ** 2, SMALLEST_KM2), WHOLE_KM2)
    found = np.where(placed, counts[row, kind[other]] / share[kind[other]], 0.0) / _PER_INCIDENT
    days = 2.0 * (block.BAND_DAYS - block.GAP_DAYS)
    return np.asarray((found + DENSITY * area * _KNOWN_DAYS) / (days + _KNOWN_DAYS))
